import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// “dpa” after the last sentence, or on a line of its own.
struct AgencySignature: SegmentRule {
  static let description = RuleDescription(
    id: "residue.agency-signature",
    summary: "An agency's sign at the end",
    rationale:
      "German pages sign agency reports with “dpa” or “dpa/lby”. In a translation it is neither a word nor a source line.",
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.95,
    scope: Scope(roles: [.signature]), origin: "de",
    examples: [
      .bad("Bridge opens\n\nThe bridge opens on Monday.\n\n⟦dpa⟧", nil),
      .bad("He has been on tour with the show since 2020.⟦ dpa⟧", "He has been on tour with the show since 2020."),
      .bad("He has been on tour with the show since 2020.⟦ DPA⟧", "He has been on tour with the show since 2020."),
      .bad("Bridge opens\n\nThe bridge opens on Monday.⟦ (dpa/lby)⟧", "Bridge opens\n\nThe bridge opens on Monday."),
      .bad("Bridge opens\n\nThe bridge opens on Monday.\n\n⟦(jdo/AFP)⟧", nil),
      .good("He spoke to the news agency dpa."),
      .good("“It is over,” he told dpa. The party was surprised."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    guard segment.segment.role == .signature, SignatureParts(segment).hasAgency else { return }
    let sign = segment.text.document.text[segment.segment.range]
    findings.report(
      bytes: segment.rangeWithSpaceBefore,
      "“\(sign)” is the agency's sign from the source page; delete it, or name the source in a sentence.",
      replacements: [""], severity: endsParagraph(segment) ? .neutral : nil)
  }

  /// At the end of a paragraph it credits the agency as some houses do; on a line of its own it was left behind.
  private func endsParagraph(_ segment: SegmentContext) -> Bool {
    let segments = segment.text.document.segments
    return segment.index > 0 && segments[segment.index - 1].paragraph == segment.segment.paragraph
  }
}

/// What a signature is made of.
struct SignatureParts {
  let hasAgency: Bool

  init(_ segment: SegmentContext) {
    let line = segment.text.document.text[segment.segment.range]
    hasAgency = line.split { " /,;()[]+.".contains($0) }.contains { NewsAgency.isAgency($0) }
  }
}
