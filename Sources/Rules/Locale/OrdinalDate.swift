import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `September 4th`: dates of news have plain numbers.
struct OrdinalDate: SegmentRule {
  static let description = RuleDescription(
    id: "locale.ordinal-date",
    summary: "An ordinal in a date",
    rationale: "News styles write 4 September or September 4, without -th.",
    category: .locale, errorType: "locale-convention/date-format", severity: .neutral, confidence: 0.8, scope: .story,
    origin: "de", sourceExpression: "4. September",
    examples: [
      .bad("The final is on September ⟦4th⟧ in Bonn.", "The final is on September 4 in Bonn."),
      .bad("The final is on ⟦4th⟧ September in Bonn.", "The final is on 4 September in Bonn."),
      .good("The Fourth of July, July 4, and the 4th of July parade."),
      .good("The 4th round begins in September."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    for index in tokens where text.tokens[index].kind == .number && text.tokens[index].length <= 4 {
      guard let number = text.number(index), number.groups.count == 1, (1...31).contains(number.groups[0].value),
        ["st", "nd", "rd", "th"].contains(number.suffix), isBesideMonth(text, index, tokens)
      else { continue }
      findings.report(
        tokens: index..<index + 1, "News style writes the day without “\(number.suffix)”.",
        replacements: [String(number.groups[0].value)])
    }
  }

  private func isBesideMonth(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    [index - 1, index + 1].contains { other in
      tokens.contains(other) && text.isWord(other) && text.classes(other).contains(.month)
        && text.shape(other) == .capitalised
    }
  }
}
