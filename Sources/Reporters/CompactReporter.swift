import Findings

/// One line a finding, as compilers write them, so that editors and problem matchers can read it.
struct CompactReporter: Reporter {
  static let format = ReportFormat(
    name: "compact", summary: "one line a finding: path:line:column: severity: message [rule]",
    fileExtension: "compact.txt")

  init(_ context: ReportContext) {}

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    var out = ""
    let path = TerminalText.shown(checked.document.name)
    for item in LocatedFinding.all(of: checked) {
      out += "\(path):\(item.start.line):\(item.start.column): \(item.finding.severity.rawValue): "
      out += "\(TerminalText.shown(item.messageWithAdvice)) [\(item.finding.rule)]\n"
    }
    try sink.write(out)
  }
}
