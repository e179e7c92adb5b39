import Documents
import Findings
import RuleEngine
import TextModel

/// A picture's caption in the running text, told by the name that picture agencies set before it.
struct CaptionSubject: SegmentRule {
  static let description = RuleDescription(
    id: "residue.caption-subject",
    summary: "A caption in the running text",
    rationale: """
      Picture agencies open a caption with the name of who is shown, then tell it in a sentence that names them again. In the \
      running text both the name and the sentence are left over from a picture.
      """,
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.85,
    scope: Scope(roles: [.caption]),
    examples: [
      .bad("Bridge opens\n\n⟦Jane Doe - Mayor Jane Doe opens the bridge.⟧\n\nIt is 40 metres long.", nil),
      .good("Bridge opens\n\nHamburg - Mayor Jane Doe opens the bridge.\n\nIt is 40 metres long."),
      .good("Match ends\n\nAbu Dhabi - After the final in Abu Dhabi the club was angry.\n\nIt protests."),
      .good("Bridge opens\n\nJane Doe - who built it - opens the bridge.\n\nIt is 40 metres long."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let range = segment.segment.range
    guard segment.segment.role == .caption, range.count <= 300 else { return }
    guard let length = SubjectLine.length(in: segment.text.bytes[range]) else { return }
    let name = segment.text.document.text[range.lowerBound..<range.lowerBound + length]
    findings.report(
      bytes: range, "“\(name)” shows that this is the caption of a picture; it does not belong into the running text.",
      replacements: [""])
  }
}
