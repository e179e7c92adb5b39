import Findings

/// A comment for a pull request: totals, and a table for each document that has findings.
struct MarkdownReporter: Reporter {
  static let format = ReportFormat(
    name: "markdown", summary: "a comment for a pull or merge request", fileExtension: "md")
  /// A comment holds 65,536 characters on GitHub.
  private static let rowLimit = 150

  private let context: ReportContext
  private var totals = ReportTotals()
  private var rows = 0

  init(_ context: ReportContext) { self.context = context }

  mutating func begin(_ sink: any OutputSink) throws { try sink.write("## tlcheck\n\n") }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    totals.add(checked)
    let room = Self.rowLimit - rows
    if checked.findings.isEmpty || room <= 0 { return }
    let items = LocatedFinding.all(of: checked).prefix(room)
    rows += items.count
    var out = "### \(MarkdownText.escaped(context.relativePath(checked.document.name)))\n\n"
    out += "| Place | | Text | Finding | Instead |\n| ---: | --- | --- | --- | --- |\n"
    for item in items { out += Self.row(item, marked: checked.document.text[item.finding.range]) }
    try sink.write(out + "\n")
  }

  mutating func finish(_ sink: any OutputSink) throws {
    var out = ""
    if totals.findings > rows { out += "… and \(totals.findings - rows) more.\n\n" }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      totals.count(severity) == 0 ? nil : "\(totals.count(severity)) \(severity.rawValue)"
    }
    let files = "\(totals.documents) \(totals.documents == 1 ? "file" : "files"), \(totals.words) words"
    let score = (totals.score * 10).rounded() / 10
    out += totals.findings == 0 ? "**No findings** in \(files).\n" : "**\(counts.joined(separator: ", "))** in \(files)"
    if totals.findings > 0 { out += " · quality score \(score) of 100\n" }
    try sink.write(out)
  }

  private static func row(_ item: LocatedFinding, marked: String) -> String {
    let finding = item.finding
    let instead = finding.replacements.prefix(3).map { $0.isEmpty ? "*delete*" : MarkdownText.escaped($0) }
    let cells = [
      "\(item.start.line):\(item.start.column)", finding.severity.rawValue,
      MarkdownText.escaped(String(marked.prefix(80))), "\(MarkdownText.escaped(finding.message)) `\(finding.rule)`",
      instead.joined(separator: " · "),
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }
}
