import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// An editor's initials after the last sentence.
struct EditorInitials: SegmentRule {
  static let description = RuleDescription(
    id: "residue.editor-initials",
    summary: "An editor's initials at the end",
    rationale:
      "German desks sign with two to four small letters in parentheses; an English reader takes them for a slip.",
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.85,
    scope: Scope(roles: [.signature]), origin: "de",
    examples: [
      .bad("Bridge opens\n\nThe bridge opens on Monday.⟦ (jdo)⟧", "Bridge opens\n\nThe bridge opens on Monday."),
      .bad("Bridge opens\n\nThe bridge opens on Monday.\n\n⟦(mk)⟧", nil),
      .good("Bridge opens\n\nThe bridge opens on Monday (see map)."),
      .good("The part ends here. (ii) The next one begins."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    guard segment.segment.role == .signature, !SignatureParts(segment).hasAgency else { return }
    let sign = segment.text.document.text[segment.segment.range]
    findings.report(
      bytes: segment.rangeWithSpaceBefore, "“\(sign)” are an editor's initials from the source page; delete them.",
      replacements: [""])
  }
}
