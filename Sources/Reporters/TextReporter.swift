import Findings
import TextModel

/// For people in a terminal: grouped by file, each finding with its line, what is marked in it and what to write instead.
struct TextReporter: Reporter {
  static let format = ReportFormat(
    name: "text", summary: "for reading in a terminal (default)", fileExtension: "txt")

  private let context: ReportContext
  private let palette: TerminalPalette
  private var totals = ReportTotals()

  init(_ context: ReportContext) {
    self.context = context
    palette = TerminalPalette(isOn: context.usesColor)
  }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    totals.add(checked)
    let showsTerms = context.showsTerms && !checked.terms.isEmpty
    if checked.findings.isEmpty && !showsTerms { return }
    var out = palette.paint(TerminalText.shown(checked.document.name), .bold) + "\n\n"
    let index = PositionIndex(findingsOf: checked)
    let places = checked.findings.map { finding -> String in
      let start = index.position(at: finding.range.lowerBound)
      return "\(start.line):\(start.column)"
    }
    let placeColumns = places.reduce(0) { max($0, $1.utf8.count) }
    for (finding, place) in zip(checked.findings, places) {
      append(finding, at: place, placeColumns, index, of: checked, to: &out)
    }
    if showsTerms { out += TermTable(checked, palette, width: context.width).text + "\n" }
    try sink.write(out)
  }

  mutating func finish(_ sink: any OutputSink) throws {
    let count = totals.documents
    let checked = "\(count) \(count == 1 ? "file" : "files"), \(totals.words) \(totals.words == 1 ? "word" : "words")"
    if totals.findings == 0 {
      return try sink.write(palette.paint("No findings", .green) + " in \(checked).\n")
    }
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = totals.count(severity)
      return count == 0 ? nil : palette.paint("\(count) \(severity.rawValue)", style(of: severity))
    }
    let noun = totals.findings == 1 ? "finding" : "findings"
    let score = (totals.score * 10).rounded() / 10
    try sink.write(
      palette.paint("\(totals.findings) \(noun)", .bold) + ": " + parts.joined(separator: ", ")
        + palette.paint("  ·  \(checked)  ·  quality score \(score) of 100", .dim) + "\n")
  }

  private func append(
    _ finding: Finding, at place: String, _ placeColumns: Int, _ index: PositionIndex, of checked: CheckedDocument,
    to out: inout String
  ) {
    let label = finding.severity.rawValue
    let head = "  " + place + String(repeating: " ", count: placeColumns - place.utf8.count) + "  "
    let margin = String(repeating: " ", count: head.utf8.count)
    let labelColumns = 10
    let message = TerminalText.wrap(
      finding.message, width: max(24, context.width - head.utf8.count - labelColumns))
    out += palette.paint(head, .dim) + palette.paint(label, style(of: finding.severity))
    out += String(repeating: " ", count: labelColumns - label.utf8.count) + palette.paint(message.first ?? "", .bold)
    out += "\n"
    for line in message.dropFirst() {
      out += margin + String(repeating: " ", count: labelColumns) + palette.paint(line, .bold) + "\n"
    }

    let bar = margin + palette.paint("│", .dim) + " "
    let room = max(16, context.width - margin.utf8.count - 2)
    append(excerptsOf: finding, checked, bar, room: room, to: &out)
    if let advice = advice(finding) { out += bar + palette.paint(advice, .green) + "\n" }
    if !finding.related.isEmpty {
      let others = finding.related.prefix(8).map { range -> String in
        let position = index.position(at: range.lowerBound)
        return "\(position.line):\(position.column)"
      }
      let more = finding.related.count > others.count ? ", …" : ""
      out += bar + palette.paint("also at " + others.joined(separator: ", ") + more, .dim) + "\n"
    }
    out += margin + palette.paint("╰ " + finding.rule, .dim) + "\n\n"
  }

  /// The line with what is marked in it; below it that of the source, where the finding rests on one.
  private func append(
    excerptsOf finding: Finding, _ checked: CheckedDocument, _ bar: String, room: Int, to out: inout String
  ) {
    var lines = [("", checked.document.text, finding.range)]
    if let range = finding.source, let source = checked.alignment?.text {
      let languages = [checked.language, checked.sourceLanguage ?? ""].map { String($0.prefix { $0 != "-" }) + "  " }
      lines = [(languages[0], checked.document.text, finding.range), (languages[1], source, range)]
    }
    for (label, text, range) in lines {
      let excerpt = LineExcerpt(text, around: range, width: max(16, room - label.utf8.count))
      out += bar + palette.paint(label, .dim) + excerpt.text + "\n"
      out += bar + String(repeating: " ", count: excerpt.indent + label.utf8.count)
      out += palette.paint(String(repeating: "^", count: excerpt.length), style(of: finding.severity)) + "\n"
    }
  }

  /// What to write instead, best first.
  private func advice(_ finding: Finding) -> String? {
    guard let first = finding.replacements.first else { return nil }
    if first.isEmpty { return "delete it" }
    let shown = finding.replacements.prefix(4).map { $0.isEmpty ? "nothing" : TerminalText.shown($0) }
    return "write: " + shown.joined(separator: palette.paint(" · ", .dim))
  }

  private func style(of severity: Severity) -> TerminalPalette.Style {
    switch severity {
    case .critical: .boldRed
    case .major: .red
    case .minor: .yellow
    case .neutral: .cyan
    }
  }
}
