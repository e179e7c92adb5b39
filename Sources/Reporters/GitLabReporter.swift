import DataFormats
import Findings

/// GitLab's Code Quality report (a subset of Code Climate's format).
struct GitLabReporter: Reporter {
  static let format = ReportFormat(
    name: "gitlab", summary: "Code Quality report for GitLab", fileExtension: "gitlab.json")

  private let context: ReportContext
  private var json = JSONWriter()

  init(_ context: ReportContext) { self.context = context }

  mutating func begin(_ sink: any OutputSink) throws {
    json.begin("[")
    json.lineBreak()
    try sink.write(json.take())
  }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    let path = context.relativePath(checked.document.name)
    for item in LocatedFinding.all(of: checked) {
      json.object {
        $0.field("description", item.messageWithAdvice)
        $0.field("check_name", item.finding.rule)
        $0.field("fingerprint", Self.fingerprint(item.fingerprint, path))
        $0.field("severity", Self.severity(item.finding.severity))
        $0.field(object: "location") {
          $0.field("path", path)
          $0.field(object: "lines") {
            $0.field("begin", item.start.line)
            $0.field("end", item.end.line)
          }
        }
      }
      json.lineBreak()
    }
    try sink.write(json.take())
  }

  mutating func finish(_ sink: any OutputSink) throws {
    json.end("]")
    json.lineBreak()
    try sink.write(json.take())
  }

  /// GitLab wants it to be unique in the whole report, and ours is in its file.
  private static func fingerprint(_ own: String, _ path: String) -> String {
    var hash = FNV64()
    hash.combine(path.utf8)
    let digits = String(hash.value, radix: 16)
    return own + String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func severity(_ severity: Severity) -> String {
    severity == .neutral ? "info" : severity.rawValue
  }
}
