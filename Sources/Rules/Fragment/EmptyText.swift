import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A part of the text that holds marks but no word.
struct EmptyText: SegmentRule {
  static let description = RuleDescription(
    id: "fragment.no-words",
    summary: "A line without words",
    rationale: "A line that holds nothing but marks is what is left of a lost sentence.",
    category: .fragment, errorType: "accuracy/omission", severity: .major, confidence: 0.9, scope: .prose,
    examples: [
      .bad("⟦.⟧"),
      .bad("⟦?!⟧"),
      .good("***"),
      .good("…"),
      .good("---"),
      .good("Yes."),
      .good("1."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard !tokens.isEmpty, tokens.count <= 4, tokens.allSatisfy({ isLostMark(text, $0) }) else { return }
    let isAlone = !text.tokens.prefix(64).contains { $0.kind == .word }
    findings.report(
      tokens: tokens, "There is no word in this line: the sentence seems to be lost.",
      severity: isAlone ? nil : .neutral)
  }

  /// A mark that ends or parts sentences; rows of stars or dashes part sections.
  private func isLostMark(_ text: AnalyzedText, _ token: Int) -> Bool {
    let mark = text.mark(token)
    return mark.followsWord || mark == .quotation || mark == .apostrophe
  }
}
