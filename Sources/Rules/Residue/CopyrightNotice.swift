import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A copyright notice left in the text.
struct CopyrightNotice: SegmentRule {
  static let description = RuleDescription(
    id: "residue.copyright",
    summary: "A copyright notice left in the text",
    rationale: "The notice names the owner of the source page, and would claim its rights over the new one.",
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.95,
    examples: [
      .bad("Bridge opens\n\nThe bridge opens on Monday.\n\n⟦© 2023 The Paper. All rights reserved.⟧", nil),
      .bad("⟦© 2023 The Paper copyright statement: All content is protected by copyright and may not be used.⟧", nil),
      .bad("Bridge opens\n\nThe bridge opens on Monday.\n\n⟦All rights reserved⟧", nil),
      .good("Copyright is a matter of the courts, she said."),
      .good("The court ruled on copyright in 2020."),
      .good("All rights reserved for the club were sold in 2020."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let role = segment.segment.role
    guard role == .boilerplate || role == .body || role == .subhead || role == .credit else { return }
    let text = segment.text
    guard let first = segment.tokens.first else { return }
    let head = segment.tokens.prefix(14)
    let isSigned =
      text.form(first) == "©" || (text.folded(first) == "copyright" && head.count > 1 && text.form(first + 1) == "©")
    let isReserved = segment.tokens.count <= 30 && endsInReservation(segment)
    let isNotice = isSigned && head.contains { isYear(text, $0) || text.folded($0) == "copyright" && $0 > first + 1 }
    guard isNotice || isReserved else { return }
    findings.report(
      bytes: segment.segment.range, "This is the copyright notice of the source page; delete it.", replacements: [""])
  }

  private func isYear(_ text: AnalyzedText, _ token: Int) -> Bool {
    text.tokens[token].kind == .number && text.tokens[token].length == 4
      && (text.form(token).hasPrefix("19") || text.form(token).hasPrefix("20"))
  }

  private func endsInReservation(_ segment: SegmentContext) -> Bool {
    let words = segment.tokens.filter { segment.text.isWord($0) }.suffix(3).map { segment.text.folded($0) }
    return words == ["all", "rights", "reserved"] || words == ["alle", "rechte", "vorbehalten"]
  }
}
