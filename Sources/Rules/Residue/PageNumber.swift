import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A page number on a line of its own.
struct PageNumber: SegmentRule {
  static let description = RuleDescription(
    id: "residue.page-number",
    summary: "A page number left in the text",
    rationale: "The number of a printed page, or of a page of several, was copied with the text.",
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.9,
    examples: [
      .bad("Bridge opens\n\nIt is long.\n\n⟦Page 2⟧\n\nThe bridge opens on Monday.", nil),
      .bad("Bridge opens\n\nIt is long.\n\n⟦Page 2 of 5⟧\n\nThe bridge opens on Monday.", nil),
      .bad("Bridge opens\n\nIt is long.\n\n⟦Seite 3⟧\n\nThe bridge opens on Monday.", nil),
      .good("Bridge opens\n\nSee page 2 of the report."),
      .good("Bridge opens\n\nIt is long.\n\nPage 2 surprises\n\nThe bridge opens on Monday."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let tokens = segment.tokens
    guard (2...5).contains(tokens.count), !segment.isAlone, isPageNumber(tokens.map { segment.text.folded($0) }) else {
      return
    }
    findings.report(
      bytes: segment.segment.range, "This is a page number of the source; delete it.", replacements: [""])
  }

  private func isPageNumber(_ words: [String]) -> Bool {
    guard ["page", "seite", "стр"].contains(words[0]), isNumber(words[1]) else { return false }
    if words.count == 2 { return true }
    return words.count == 4 && ["of", "von", "/"].contains(words[2]) && isNumber(words[3])
  }

  private func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
