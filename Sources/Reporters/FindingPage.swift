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

  private static let labelColumns = 10

  init(of checked: CheckedDocument, _ palette: TerminalPalette, width: Int) {
    self.checked = checked
    self.palette = palette
    self.width = width
    let index = PositionIndex(of: checked)
    self.index = index
    placeColumns = checked.findings.indices.reduce(0) { columns, finding in
      let start = index.position(at: checked.findings[finding].range.lowerBound)
      return max(columns, Self.digits(of: start.line) + 1 + Self.digits(of: start.column))
    }
  }

  private static func digits(of number: Int) -> Int { number < 10 ? 1 : 1 + digits(of: number / 10) }

  /// Some of the findings.
  func text(of findings: Range<Int>) -> [UInt8] {
    var out = TerminalWriter(palette)
    for finding in findings { append(checked.findings[finding], to: &out) }
    return out.bytes
  }

  /// Columns before what is said of a finding.
  private var margin: Int { 2 + placeColumns + 2 }

  private func append(_ finding: Finding, to out: inout TerminalWriter) {
    let place = index.place(of: finding.range)
    let label = finding.severity.rawValue
    out.style(.dim) {
      $0.append(spaces: 2)
      $0.append(place)
      $0.append(spaces: placeColumns - place.utf8.count + 2)
    }
    out.append(label, .of(finding.severity))
    out.append(spaces: Self.labelColumns - label.utf8.count)
    let message = TerminalText.wrap(finding.message, width: max(24, width - margin - Self.labelColumns))
    for (number, line) in message.enumerated() {
      if number > 0 { out.append(spaces: margin + Self.labelColumns) }
      out.append(line, .bold)
      out.append("\n")
    }
    if message.isEmpty { out.append("\n") }
    append(excerptsOf: finding, to: &out)
    if let advice = advice(finding) {
      appendBar(to: &out)
      out.append(advice, .green)
      out.append("\n")
    }
    if !finding.related.isEmpty {
      let others = finding.related.prefix(8).map(index.place)
      let more = finding.related.count > others.count ? ", …" : ""
      appendBar(to: &out)
      out.append("also at " + others.joined(separator: ", ") + more, .dim)
      out.append("\n")
    }
    out.append(spaces: margin)
    out.append("╰ " + finding.rule, .dim)
    out.append("\n\n")
  }

  private func appendBar(to out: inout TerminalWriter) {
    out.append(spaces: margin)
    out.append("│", .dim)
    out.append(" ")
  }

  /// The line with what is marked in it; below it that of the source, where the finding rests on one.
  private func append(excerptsOf finding: Finding, to out: inout TerminalWriter) {
    guard let range = finding.source, let source = checked.alignment?.text else {
      return append("", checked.document.text, finding.range, finding.severity, to: &out)
    }
    let languages = [checked.language, checked.sourceLanguage ?? ""].map { String($0.prefix { $0 != "-" }) + "  " }
    append(languages[0], checked.document.text, finding.range, finding.severity, to: &out)
    append(languages[1], source, range, finding.severity, to: &out)
  }

  private func append(
    _ label: String, _ text: SourceText, _ range: Range<Int>, _ severity: Severity, to out: inout TerminalWriter
  ) {
    let room = max(16, width - margin - 2)
    let excerpt = LineExcerpt(text, around: range, width: max(16, room - label.utf8.count))
    appendBar(to: &out)
    out.append(label, .dim)
    out.append(excerpt.text)
    out.append("\n")
    appendBar(to: &out)
    out.append(spaces: excerpt.indent + label.utf8.count)
    out.style(.of(severity)) { $0.append("^", count: excerpt.length) }
    out.append("\n")
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
