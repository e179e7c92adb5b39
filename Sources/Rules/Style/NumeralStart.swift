import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sentence that begins with figures.
struct NumeralStart: SentenceRule {
  static let description = RuleDescription(
    id: "style.numeral-start",
    summary: "A sentence that begins with figures",
    rationale: "News styles spell the number out, or put a word before it; years are the exception.",
    category: .style, errorType: "style/organization-style", severity: .neutral, confidence: 0.8,
    scope: Scope(roles: [.body], quotations: .skip),
    examples: [
      .bad("⟦11,000⟧ spectators came to the game."),
      .bad("⟦33⟧ people were hurt in the crowd."),
      .bad("It was loud, she said. ⟦4,000⟧ farmers came to the square with tractors."),
      .good("It was loud in approx. 300 houses, she said to the people."),
      .good("2024 was a good year for the club."),
      .good("Some 11,000 spectators came to the game."),
      .good("1. The first of the points is this."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    checkStart(sentence.tokens, sentence.text, into: &findings)
    for number in sentence.tokens.dropFirst(3) where isAfterStop(number, sentence.text) {
      checkStart(number..<sentence.tokens.upperBound, sentence.text, into: &findings)
    }
  }

  /// A stop behind a word in lower case. Unicode's rules end no sentence before a number that a small letter follows.
  private func isAfterStop(_ number: Int, _ text: AnalyzedText) -> Bool {
    text.tokens[number].kind == .number && text.mark(number - 1) == .stop && !text.hasSpaceBefore(number - 1)
      && text.hasSpaceBefore(number) && text.shape(number - 2) == .lower && text.tokens[number - 2].length > 2
      && text.lexeme(number - 2).facts.contains(.common)
  }

  private func checkStart(_ tokens: Range<Int>, _ text: AnalyzedText, into findings: inout FindingCollector) {
    let first = tokens.lowerBound
    guard tokens.count > 4, text.tokens[first].kind == .number, let number = text.number(first),
      number.suffix.isEmpty,
      number.sign == nil && number.groups.count == 1 || number.sign == UInt8(ascii: ","), text.isWord(first + 1)
    else { return }
    let isYear = number.groups.count == 1 && number.groups[0].digits == 4
    guard !isYear, text.hasFiniteVerb(tokens) else { return }
    findings.report(
      tokens: first..<first + 1,
      "News style begins no sentence with figures: spell the number out or put a word before it.")
  }
}
