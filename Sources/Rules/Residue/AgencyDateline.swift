import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// An agency's tag in a dateline.
struct AgencyDateline: SegmentRule {
  static let description = RuleDescription(
    id: "residue.dateline-agency",
    summary: "An agency's tag in the dateline",
    rationale: """
      “(dpa)” after the place says whose German report this was. A translation is not that agency's text, so the tag comes \
      out; the tag of an agency that writes English is advice only, for desks that print under it.
      """,
    category: .residue, errorType: "accuracy/addition", severity: .neutral, confidence: 0.85,
    scope: Scope(roles: [.dateline, .body]),
    examples: [
      .bad(
        "BERLIN⟦ (dpa)⟧ - The minister has resigned after weeks of pressure.",
        "BERLIN - The minister has resigned after weeks of pressure."),
      .bad(
        "Frankfurt/Main⟦ (dpa/lhe)⟧ - The airport was closed on Monday after a storm.",
        "Frankfurt/Main - The airport was closed on Monday after a storm."),
      .bad(
        "LONDON, May 3⟦ (Reuters)⟧ - The bank has raised its rate for a second time.",
        "LONDON, May 3 - The bank has raised its rate for a second time."),
      .bad("Bank raises rate\n\nBeijing, May 3⟦ (Reporter Li Ming)⟧ The bank has raised its rate.", nil),
      .good("BERLIN - The minister has resigned after weeks of pressure."),
      .good("The German Press Agency (dpa) was the first to report it."),
      .good("The access points (AP) were closed."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    switch segment.segment.role {
    case .dateline: checkDateline(segment, into: &findings)
    case .body: checkReporter(segment, into: &findings)
    default: return
    }
  }

  private func checkDateline(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    for open in segment.tokens where text.folded(open) == "(" {
      guard let group = text.enclosed(from: open, in: segment.tokens) else { continue }
      let names = text.text(group.dropFirst().dropLast())
      let isGerman = NewsAgency.isGerman(names) || names.split(separator: "/").contains { NewsAgency.isGerman($0) }
      findings.report(
        bytes: text.rangeWithSpaceBefore(group, in: segment.segment.range),
        isGerman
          ? "“(\(names))” marks the agency's German report; a translation does not carry the tag."
          : "“(\(names))” names the agency; keep it only where the article is published under that agency's name.",
        replacements: [""], confidence: isGerman ? nil : 0.5)
    }
  }

  /// `Xinhua News Agency, Beijing, July 25 (Reporter Lin Hao)`: the way Chinese agencies open a report.
  private func checkReporter(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let head = segment.tokens.prefix(16)
    for open in head.dropLast(2) where text.folded(open) == "(" {
      let role = text.folded(open + 1)
      guard role == "reporter" || role == "reporters" || role == "correspondent", text.shape(open + 2) == .capitalised,
        let group = text.enclosed(from: open, in: segment.tokens)
      else { continue }
      findings.report(
        bytes: text.rangeWithSpaceBefore(group, in: segment.segment.range),
        "The reporter's name in the dateline is the agency's house style; name the author in a byline or not at all.",
        replacements: [""])
    }
    guard head.count >= 4 else { return }
    let first = head.map { text.folded($0) }
    if first.starts(with: ["xinhua", "news", "agency", ","]) || first.starts(with: ["china", "news", "service", ","]) {
      findings.report(
        tokens: head.startIndex..<head.startIndex + 4, "The agency's name stands before the dateline; delete it.",
        replacements: [""])
    }
  }
}
