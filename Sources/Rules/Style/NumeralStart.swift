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
      .good("2024 was a good year for the club."),
      .good("Some 11,000 spectators came to the game."),
      .good("1. The first of the points is this."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    let first = sentence.tokens.lowerBound
    guard sentence.tokens.count > 4, text.tokens[first].kind == .number, let number = text.number(first),
      number.suffix.isEmpty,
      number.sign == nil && number.groups.count == 1 || number.sign == UInt8(ascii: ","), text.isWord(first + 1)
    else { return }
    let isYear = number.groups.count == 1 && number.groups[0].digits == 4
    guard !isYear, text.hasFiniteVerb(sentence.tokens) else { return }
    findings.report(
      tokens: first..<first + 1,
      "News style begins no sentence with figures: spell the number out or put a word before it.")
  }
}
