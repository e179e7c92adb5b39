import Documents
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Links, buttons and notices of the page.
struct WebFurniture: SegmentRule {
  static let description = RuleDescription(
    id: "residue.web-furniture",
    summary: "A link, button or notice of the source page",
    rationale: """
      Whoever copies a page copies its “Read more”, advertisement labels, newsletter boxes, share buttons and the lines that \
      a scraper adds. None of it belongs to the article.
      """,
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.9,
    examples: [
      .bad("Bridge opens\n\nThe bridge opens on Monday.\n\n⟦source site-7⟧", nil),
      .bad("Bridge opens\n\nIt is long.\n\n⟦Also read: What the council decided⟧\n\nThe bridge opens on Monday.", nil),
      .bad("Bridge opens\n\nIt is long.\n\n⟦Advertisement⟧\n\nThe bridge opens on Monday.", nil),
      .bad("⟦See also: What the council decided on Monday⟧", nil),
      .bad("Bridge opens\n\nIt is long.\n\n⟦Subscribe to our newsletter⟧", nil),
      .bad("2024-02-11 13:09:10 ⟦[Source: Xinhua] [Editor: Li Ming] Font: [large medium small]⟧", nil),
      .good("The source of the fire is unknown."),
      .good("Subscribers read more than others."),
      .good("Athletes may start provided they subscribe to the charter."),
      .good("Bridge opens\n\nThe advertisement was shown in May.\n\nThe bridge opens on Monday."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    if segment.segment.role == .boilerplate {
      checkLine(segment, into: &findings)
    } else if !segment.segment.role.isFurniture {
      checkBrackets(segment, into: &findings)
    }
  }

  private func checkLine(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let range = segment.segment.range
    let line = segment.text.document.text[range]
    guard !segment.withBytes(ForeignLabels.mayBegin) || ForeignLabels.match(line) == nil, range.count <= PageFurniture.longest,
      let kind = PageFurniture.recognise(segment.text.bytes[range], isUnfinished: true), let what = Self.names[kind]
    else { return }
    let isScraped = line.lowercased().hasPrefix("source site")
    let isCredited = kind == .sourceLine && !isScraped && !line.contains("[")
    findings.report(
      bytes: range, "“\(Self.shortened(line))” is \(what), not part of the article; delete it.", replacements: [""],
      severity: isScraped ? .major : isCredited ? .neutral : nil)
  }

  private static let names: [PageFurniture: String] = [
    .related: "a link of the source page", .advertisement: "an advertisement label of the source page",
    .pageTool: "a button or notice of the source page", .sourceLine: "a source line that the page or a scraper added",
  ]

  private static func shortened(_ line: String) -> String {
    line.count <= 60 ? line : line.prefix(58) + "…"
  }

  private static let brackets: Set<String> = ["source", "editor", "edit", "edited", "responsible", "font"]

  /// `[Source: Xinhua] [Editor in charge: Li Xufeng] Font: [Large Medium Small]`.
  private func checkBrackets(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard
      let open = tokens.dropLast().first(where: {
        text.bytes[Int(text.tokens[$0].start)] == UInt8(ascii: "[") && Self.brackets.contains(text.folded($0 + 1))
      }),
      text.folded(open + 2) == ":" || text.folded(open + 2) == "by" || text.folded(open + 2) == "editor"
        || text.folded(open + 2) == "in"
    else { return }
    let last = tokens[open...].last { text.folded($0) == "]" || text.folded($0) == "】" } ?? open
    findings.report(
      tokens: open..<last + 1, "This is the source page's line of source, editor and buttons; delete it.",
      replacements: [""])
  }
}
