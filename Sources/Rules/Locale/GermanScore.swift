import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `2:1`: results of matches with a colon.
struct GermanScore: SegmentRule {
  static let description = RuleDescription(
    id: "locale.score",
    summary: "A result with a colon",
    rationale: "English writes results with a dash or hyphen, the winner's number first.",
    category: .locale, errorType: "locale-convention/number-format", severity: .neutral, confidence: 0.8, scope: .story,
    origin: "de", sourceExpression: "2:1",
    examples: [
      .bad("They won ⟦2:1⟧ in Bonn.", "They won 2-1 in Bonn."),
      .good("It begins at 2:15 p.m. in Bonn."),
      .good("They won 2-1 in Bonn."),
      .good("The scale is 1:100."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    for index in segment.tokens where text.tokens[index].kind == .number && (3...4).contains(text.tokens[index].length)
    {
      guard let number = text.number(index), number.sign == UInt8(ascii: ":"), number.groups.count == 2,
        number.suffix.isEmpty,
        number.groups[1].digits == 1
      else { continue }
      let corrected = text.form(index).replacing(":", with: "-")
      findings.report(
        tokens: index..<index + 1, "English writes results with a hyphen or dash: “\(corrected)”.",
        replacements: [corrected])
    }
  }
}
