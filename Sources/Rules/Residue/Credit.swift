import Documents
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Who took or sells a picture, left in the text.
struct Credit: SegmentRule {
  static let description = RuleDescription(
    id: "residue.credit",
    summary: "A picture credit left in the text",
    rationale:
      "The credit belongs to a picture that the text does not have; it may also name the wrong owner for the new page.",
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.9,
    examples: [
      .bad("Bridge opens\n\n⟦© Jane Doe/AP/dpa⟧\n\nIt opens on Monday.", nil),
      .bad("Bridge opens\n\n⟦picture alliance / dpa / Jane Doe⟧\n\nIt opens on Monday.", nil),
      .bad("Bridge opens\n\n⟦Photo: Jane Doe/AFP⟧\n\nIt opens on Monday.", nil),
      .bad("⟦Photo by Getty Images⟧ The first match was in Rome.", nil),
      .bad("⟦Photo by Jane Doe, text by John Roe (editorial department)⟧", nil),
      .bad("The bridge opens on Monday ⟦(Photo: Jane Doe)⟧.", nil),
      .good("The agency Getty Images sells photos."),
      .good("The photo by his wife was shown in Rome."),
      .good("The picture alliance of two agencies ended."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    if segment.segment.role == .credit { return checkLine(segment, into: &findings) }
    guard !segment.segment.role.isFurniture else { return }
    let text = segment.text
    for index in segment.tokens.dropLast(2) where mayBeLabel(index, text) {
      guard Self.labels.contains(text.folded(index)), let range = inline(index, segment) else { continue }
      report(text.range(range), segment, severity: nil, into: &findings)
    }
  }

  private func checkLine(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let line = segment.text.document.text[segment.segment.range]
    let label = line.prefix { $0 != " " }
    if ForeignLabels.english(for: String(label)) != nil { return }
    let isLabelled = Self.labels.contains(label.prefix { $0 != ":" }.lowercased())
    let isFromAgency =
      line.split { " /|,()".contains($0) }.contains { NewsAgency.suppliesPictures($0) } || line.contains("©")
    report(
      segment.segment.range, segment, severity: isLabelled && !isFromAgency ? .neutral : nil, into: &findings)
  }

  private static let labels: Set<String> = ["photo", "photos", "image", "images", "picture", "foto", "photograph"]

  /// By the first letter and what follows, which costs no look at the words.
  private func mayBeLabel(_ index: Int, _ text: AnalyzedText) -> Bool {
    let next = text.bytes[Int(text.tokens[index + 1].start)]
    guard next == UInt8(ascii: ":") || (next == UInt8(ascii: "b") && text.tokens[index + 1].length == 2) else {
      return false
    }
    return "pif".utf8.contains(text.bytes[Int(text.tokens[index].start)] | 0x20)
  }

  /// `(Photo: Jane Doe)`, `Photo by Getty Images The …` at the start.
  private func inline(_ index: Int, _ segment: SegmentContext) -> Range<Int>? {
    let text = segment.text
    let tokens = segment.tokens
    guard index + 2 < tokens.upperBound else { return nil }
    let after = text.folded(index + 1)
    guard after == ":" || after == "by" else { return nil }
    if index > tokens.lowerBound, text.folded(index - 1) == "(" || text.folded(index - 1) == "[" {
      let isName = text.shape(index + 2) != .lower
      return isName ? text.enclosed(from: index - 1, in: tokens) : nil
    }
    guard index == tokens.lowerBound, text.shape(index) != .lower else { return nil }
    var end = index + 2
    while end < min(tokens.upperBound, index + 6), isName(end, text) { end += 1 }
    guard end > index + 2, text.folded(end - 1) == "images" || NewsAgency.suppliesPictures(text.form(end - 1)) else {
      return nil
    }
    return index..<end
  }

  private func isName(_ index: Int, _ text: AnalyzedText) -> Bool {
    text.isWord(index) && text.shape(index) != .lower && text.folded(index) != "the"
  }

  private func report(
    _ range: Range<Int>, _ segment: SegmentContext, severity: Severity?, into findings: inout FindingCollector
  ) {
    let credit = segment.text.document.text[range]
    findings.report(
      bytes: range, "“\(credit)” is the credit of a picture that is not here; delete it.", replacements: [""],
      severity: severity)
  }
}
