import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct AgeRepeated: DocumentRule {
  static let description = RuleDescription(
    id: "repetition.age",
    summary: "A person's age given a second time",
    rationale: "News gives an age once, where the person comes in; German papers repeat it with each mention.",
    category: .repetition, errorType: "style/awkward", severity: .neutral, confidence: 0.75,
    scope: .proseOutsideQuotations,
    examples: [
      .bad(
        "Elfriede Widmann, 79, came first. Later Widmann⟦, 79,⟧ danced.",
        "Elfriede Widmann, 79, came first. Later Widmann danced."),
      .bad(
        "Elfriede Widmann (79) came first. Later Widmann⟦, 79,⟧ danced.",
        "Elfriede Widmann (79) came first. Later Widmann danced."),
      .good("Elfriede Widmann, 79, came first. Her sister Erna Widmann, 81, danced."),
      .good("Elfriede Widmann, 79, came first. Later Widmann danced."),
      .good("In Bonn, 79, then 80 people came. In Bonn, 79 left."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    var seen: [UInt32: Range<Int>] = [:]
    for sentence in text.sentences where text.segment(of: sentence).role.isProse {
      for number in sentence.tokens where text.tokens[number].kind == .number && text.tokens[number].length <= 3 {
        guard let ages = ages(number, sentence.tokens, text) else { continue }
        let key = text.tokens[number - 2].lexeme << 8 | UInt32(ages)
        if let first = seen[key] {
          let end = text.mark(number + 1) == .stop ? number + 1 : number + 2
          findings.report(
            tokens: number - 1..<end, "The age was given before; delete it here.", replacements: [""], related: [first])
        } else {
          seen[key] = text.tokens[number].range
        }
      }
    }
  }

  /// The number of `Widmann, 79,` or `Widmann (79)`; nil where it is no age.
  private func ages(_ number: Int, _ sentence: Range<Int>, _ text: AnalyzedText) -> Int? {
    guard number - 2 >= sentence.lowerBound, number + 1 < sentence.upperBound, isSetOff(number, text),
      let shape = text.number(number), shape.isPlain,
      (1...110).contains(shape.groups[0].value), text.shape(number - 2) == .capitalised,
      !text.lexeme(number - 2).facts.contains(.common), text.lexeme(number - 2).classes.isEmpty
    else { return nil }
    return shape.groups[0].value
  }

  private func isSetOff(_ number: Int, _ text: AnalyzedText) -> Bool {
    let (before, after) = (text.mark(number - 1), text.mark(number + 1))
    return before == .comma && (after == .comma || after == .stop) || before == .openBracket && after == .closeBracket
  }
}
