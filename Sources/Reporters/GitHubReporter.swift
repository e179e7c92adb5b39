import Findings

/// Workflow commands that GitHub Actions turns into annotations.
struct GitHubReporter: Reporter {
  static let format = ReportFormat(
    name: "github", summary: "annotations for GitHub Actions", fileExtension: "github.txt")

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    let path = Self.property(context.relativePath(checked.document.name))
    var out = ""
    for item in LocatedFinding.all(of: checked) {
      out += "::\(Self.level(of: item.finding.severity)) file=\(path),line=\(item.start.line),endLine=\(item.end.line)"
      // Columns are only understood within one line.
      if item.start.line == item.end.line { out += ",col=\(item.start.column),endColumn=\(item.end.column)" }
      out += ",title=\(Self.property(item.finding.rule))::\(Self.data(item.messageWithAdvice))\n"
    }
    try sink.write(out)
  }

  private static func level(of severity: Severity) -> String {
    switch severity {
    case .critical, .major: "error"
    case .minor: "warning"
    case .neutral: "notice"
    }
  }

  private static func data(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func property(_ text: String) -> String {
    data(text).map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
  }
}
