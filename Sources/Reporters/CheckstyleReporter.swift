import Findings

/// Checkstyle's XML, which many CI plugins read.
struct CheckstyleReporter: Reporter {
  static let format = ReportFormat(
    name: "checkstyle", summary: "Checkstyle XML, for CI plugins", fileExtension: "checkstyle.xml")

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  mutating func begin(_ sink: any OutputSink) throws {
    try sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n")
  }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    var out = "  <file\(XMLText.attributes(["name": context.relativePath(checked.document.name)]))>\n"
    for item in LocatedFinding.all(of: checked) {
      let attributes = XMLText.attributes([
        "line": String(item.start.line), "column": String(item.start.column),
        "severity": Self.severity(item.finding.severity), "message": item.messageWithAdvice,
        "source": "tlcheck." + item.finding.rule,
      ])
      out += "    <error\(attributes)/>\n"
    }
    try sink.write(out + "  </file>\n")
  }

  mutating func finish(_ sink: any OutputSink) throws { try sink.write("</checkstyle>\n") }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .critical, .major: "error"
    case .minor: "warning"
    case .neutral: "info"
    }
  }
}
