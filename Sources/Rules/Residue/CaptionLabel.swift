import Documents
import Findings
import RuleEngine
import TextModel

/// “photo”, “Image:” and the like, left at a caption.
struct CaptionLabel: SegmentRule {
  static let description = RuleDescription(
    id: "residue.caption-label",
    summary: "A picture's label left in the caption",
    rationale: """
      Pages mark captions with “Foto:”, “Archivbild”, “Symbolbild”. Translated and copied they stand in the text as “photo” \
      or “symbolic image”, where there is no picture.
      """,
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.85,
    scope: Scope(roles: [.caption, .body]), origin: "de",
    examples: [
      .bad("Bridge opens\n\nThe bridge is 40 metres long. ⟦photo⟧\n\nIt opens on Monday.", nil),
      .bad("⟦Symbolic image:⟧ A police car stands at the side of the road.", nil),
      .bad("Police look for a driver ⟦(archive photo)⟧", nil),
      .bad("⟦Photo:⟧ The mayor cuts the ribbon on the old bridge in May, with his wife.", nil),
      .good("The police published a photo."),
      .good("Bridge opens\n\nShe showed him the photo.\n\nPhotos of it went round the world."),
      .good("Photos: The mayor opens the old bridge\n\nThe bridge is 40 metres long.\n\nIt was closed in May."),
      .good("The picture: a bridge without cars."),
    ])

  private static let longestCaption = 600

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let range = segment.segment.range
    guard segment.segment.role == .caption, range.count <= Self.longestCaption else { return }
    guard let label = CaptionLine.label(in: segment.text.bytes[range]) else { return }
    let place = range.lowerBound + label.lowerBound..<range.lowerBound + label.upperBound
    let text = segment.text.document.text[place]
    if ForeignLabels.english(for: text) != nil { return }
    // `Photos: The old town is open again` above an article is its headline.
    if segment.index == 0, label.lowerBound == 0, segment.text.document.segments.count > 1 { return }
    let isFragment = label.lowerBound > 0 && text.utf8.first.map { (0x61...0x7A).contains($0) } == true
    findings.report(
      bytes: place, "“\(text)” is the page's label of a picture; delete it, there is no picture here.",
      replacements: [""], severity: isFragment ? .major : nil)
  }
}
