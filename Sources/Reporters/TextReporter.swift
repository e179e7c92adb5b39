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
    try sink.write(palette.paint(TerminalText.shown(checked.document.name), .bold) + "\n\n")
    let page = FindingPage(of: checked, palette, width: context.width)
    try sink.write(piecesOf: checked.findings.count) { page.text(of: $0) }
    if showsTerms { try sink.write(TermTable(checked, palette, width: context.width).text + "\n") }
  }

  mutating func finish(_ sink: any OutputSink) throws {
    let count = totals.documents
    let checked = "\(count) \(count == 1 ? "file" : "files"), \(totals.words) \(totals.words == 1 ? "word" : "words")"
    if totals.findings == 0 {
      return try sink.write(palette.paint("No findings", .green) + " in \(checked).\n")
    }
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = totals.count(severity)
      return count == 0 ? nil : palette.paint("\(count) \(severity.rawValue)", .of(severity))
    }
    let noun = totals.findings == 1 ? "finding" : "findings"
    let score = (totals.score * 10).rounded() / 10
    try sink.write(
      palette.paint("\(totals.findings) \(noun)", .bold) + ": " + parts.joined(separator: ", ")
        + palette.paint("  ·  \(checked)  ·  quality score \(score) of 100", .dim) + "\n")
  }
}
