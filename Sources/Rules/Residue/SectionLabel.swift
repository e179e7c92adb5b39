import Findings
import RuleEngine
import TextModel

/// The name of a section on a line of its own.
struct SectionLabel: SegmentRule {
  static let description = RuleDescription(
    id: "residue.section-label",
    summary: "A section's name on a line of its own",
    rationale: "The page's section or topic was copied with the article; in the article it says nothing.",
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.85,
    scope: Scope(roles: [.kicker]),
    examples: [
      .bad("⟦Economy⟧\n\nRail union calls for a new offer\n\nThe union wants more money.", nil),
      .bad(
        "Rail union calls for a new offer\n\n⟦Rail strike⟧\n\nStrike: Rail union calls for a new offer\n\nThe union wants it.",
        nil),
      .good("Rail union calls for a new offer\n\nThe union wants more money.\n\nNo talks\n\nThe railway is silent."),
      .good("Storms return\n\nThe storms came back on Monday."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    guard segment.segment.role == .kicker else { return }
    let label = segment.text.document.text[segment.segment.range]
    findings.report(
      bytes: segment.segment.range, "“\(label)” is the page's section label, left on a line of its own; delete it.",
      replacements: [""])
  }
}
