import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `a 57 year old driver`, `the 51 year-old`: an age before a noun, or as one, without all its hyphens.
struct AgeHyphens: SentenceRule {
  static let description = RuleDescription(
    id: "punctuation.age-hyphens",
    summary: "An age without its hyphens",
    rationale: "Before a noun, or as a noun, an age is one compound: “a 57-year-old driver”, “the 57-year-old”.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .neutral, confidence: 0.9, scope: .story,
    sourceExpression: "der 57-jährige Fahrer",
    examples: [
      .bad("A ⟦57 year old⟧ driver was hurt.", "A 57-year-old driver was hurt."),
      .bad("The ⟦51 year-old⟧ came in first.", "The 51-year-old came in first."),
      .bad("An ⟦18-year old⟧ was hurt.", "An 18-year-old was hurt."),
      .good("A 57-year-old driver was hurt."),
      .good("The driver is 57 years old."),
      .good("It was a good year. Old cars were sold."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for index in sentence.tokens where text.tokens[index].kind == .number && text.tokens[index].length <= 4 {
      guard let number = text.number(index), number.isPlain, let end = endOfAge(text, index, sentence.tokens) else {
        continue
      }
      let age = "\(text.form(index))-year-old"
      guard text.text(index..<end) != age else { continue }
      findings.report(
        tokens: index..<end, "An age before a noun, or as one, is written with hyphens: “\(age)”.", replacements: [age])
    }
  }

  /// Behind `year old`, however its parts are joined.
  private func endOfAge(_ text: AnalyzedText, _ number: Int, _ sentence: Range<Int>) -> Int? {
    var index = number + 1
    for word in ["year", "old"] {
      if sentence.contains(index), text.mark(index) == .hyphen { index += 1 }
      guard text.word(index, in: sentence) == word, text.shape(index) == .lower else { return nil }
      index += 1
    }
    return index
  }
}
