import Findings
import TextModel

/// The findings of a document as a terminal shows them, each with its line, what is marked in it and what to write instead.
struct FindingPage: Sendable {
  private let checked: CheckedDocument
  private let palette: TerminalPalette
  private let width: Int
  private let index: PositionIndex
  /// Of the longest place.
  private let placeColumns: Int

  init(of checked: CheckedDocument, _ palette: TerminalPalette, width: Int) {
    self.checked = checked
    self.palette = palette
    self.width = width
    let index = PositionIndex(of: checked)
    self.index = index
    placeColumns = checked.findings.reduce(0) { max($0, index.place(of: $1.range).utf8.count) }
  }

  /// Some of the findings.
  func text(of findings: Range<Int>) -> String {
    var out = ""
    for finding in checked.findings[findings] { append(finding, to: &out) }
    return out
  }

  private func append(_ finding: Finding, to out: inout String) {
    let place = index.place(of: finding.range)
    let label = finding.severity.rawValue
    let head = "  " + place + String(repeating: " ", count: placeColumns - place.utf8.count) + "  "
    let margin = String(repeating: " ", count: head.utf8.count)
    let labelColumns = 10
    let message = TerminalText.wrap(
      finding.message, width: max(24, width - head.utf8.count - labelColumns))
    out += palette.paint(head, .dim) + palette.paint(label, .of(finding.severity))
    out += String(repeating: " ", count: labelColumns - label.utf8.count) + palette.paint(message.first ?? "", .bold)
    out += "\n"
    for line in message.dropFirst() {
      out += margin + String(repeating: " ", count: labelColumns) + palette.paint(line, .bold) + "\n"
    }

    let bar = margin + palette.paint("│", .dim) + " "
    let room = max(16, width - margin.utf8.count - 2)
    append(excerptsOf: finding, bar, room: room, to: &out)
    if let advice = advice(finding) { out += bar + palette.paint(advice, .green) + "\n" }
    if !finding.related.isEmpty {
      let others = finding.related.prefix(8).map(index.place)
      let more = finding.related.count > others.count ? ", …" : ""
      out += bar + palette.paint("also at " + others.joined(separator: ", ") + more, .dim) + "\n"
    }
    out += margin + palette.paint("╰ " + finding.rule, .dim) + "\n\n"
  }

  /// The line with what is marked in it; below it that of the source, where the finding rests on one.
  private func append(excerptsOf finding: Finding, _ bar: String, room: Int, to out: inout String) {
    var lines = [("", checked.document.text, finding.range)]
    if let range = finding.source, let source = checked.alignment?.text {
      let languages = [checked.language, checked.sourceLanguage ?? ""].map { String($0.prefix { $0 != "-" }) + "  " }
      lines = [(languages[0], checked.document.text, finding.range), (languages[1], source, range)]
    }
    for (label, text, range) in lines {
      let excerpt = LineExcerpt(text, around: range, width: max(16, room - label.utf8.count))
      out += bar + palette.paint(label, .dim) + excerpt.text + "\n"
      out += bar + String(repeating: " ", count: excerpt.indent + label.utf8.count)
      out += palette.paint(String(repeating: "^", count: excerpt.length), .of(finding.severity)) + "\n"
    }
  }

  /// What to write instead, best first.
  private func advice(_ finding: Finding) -> String? {
    guard let first = finding.replacements.first else { return nil }
    if first.isEmpty { return "delete it" }
    let shown = finding.replacements.prefix(4).map { $0.isEmpty ? "nothing" : TerminalText.shown($0) }
    return "write: " + shown.joined(separator: palette.paint(" · ", .dim))
  }
}

extension PositionIndex {
  /// Line and column of a beginning.
  fileprivate func place(of range: Range<Int>) -> String {
    let position = position(at: range.lowerBound)
    return "\(position.line):\(position.column)"
  }
}
