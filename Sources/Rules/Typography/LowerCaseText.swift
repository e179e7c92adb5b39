import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sentence without any capital letter.
struct LowerCaseText: SegmentRule {
  static let description = RuleDescription(
    id: "typography.lower-case-text",
    summary: "A paragraph without capital letters",
    rationale: "Names, nationalities and the start of the sentence have lost their capitals.",
    category: .typography, errorType: "fluency/spelling", severity: .major, confidence: 0.95, scope: .prose,
    examples: [
      .bad("⟦the minister spoke in berlin about the new law.⟧"),
      .bad("⟦all of this makes the province stand out.⟧"),
      .good("The minister spoke in Berlin about the new law."),
      .good("the minister spoke in Berlin about the new law."),
      .good("802.11n is faster than what came before."),
      .good("- lied about the dangers of smoking"),
      .good("and so on"),
      .good("a house on the hill by the sea"),
    ])

  static let fewestWords = 5

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    guard Self.isWithoutCapitals(segment.text, segment.tokens), segment.segment.role == .body,
      !segment.text.isOneOpenLine
    else { return }
    findings.report(
      tokens: segment.tokens, "There is no capital letter in this paragraph: the case of its words seems to be lost.")
  }

  private static func followsBullet(_ text: AnalyzedText, _ first: Int) -> Bool {
    first > 0 && text.tokens[first - 1].length == 1 && text.mark(first - 1) == .hyphen
  }

  static func isWithoutCapitals(_ text: AnalyzedText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, text.isWord(first) || text.mark(first) == .quotation, !followsBullet(text, first)
    else { return false }
    var words = 0
    for token in tokens where text.tokens[token].kind == .word || text.tokens[token].kind == .link {
      if text.shape(token) != .lower && text.shape(token) != .other { return false }
      words += 1
    }
    return words >= fewestWords
  }
}
