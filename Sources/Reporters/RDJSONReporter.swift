import DataFormats
import Findings

/// Reviewdog's diagnostic format. Its columns count UTF-8 bytes.
struct RDJSONReporter: Reporter {
  static let format = ReportFormat(name: "rdjson", summary: "diagnostics for reviewdog", fileExtension: "rdjson.json")

  private let context: ReportContext
  private var json = JSONWriter()

  init(_ context: ReportContext) { self.context = context }

  mutating func begin(_ sink: any OutputSink) throws {
    json.begin("{")
    json.field(object: "source") { $0.field("name", "tlcheck") }
    json.key("diagnostics")
    json.begin("[")
    json.lineBreak()
    try sink.write(json.take())
  }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    let path = context.relativePath(checked.document.name)
    for item in LocatedFinding.all(of: checked) {
      json.object {
        $0.field("message", item.finding.message)
        $0.field(object: "location") {
          $0.field("path", path)
          $0.field(object: "range") { Self.write(item, to: &$0) }
        }
        $0.field("severity", Self.severity(item.finding.severity))
        $0.field(object: "code") { $0.field("value", item.finding.rule) }
        $0.field(array: "suggestions", of: item.replacementsInFile) { json, replacement in
          json.object {
            $0.field(object: "range") { Self.write(item, to: &$0) }
            $0.field("text", replacement)
          }
        }
      }
      json.lineBreak()
    }
    try sink.write(json.take())
  }

  mutating func finish(_ sink: any OutputSink) throws {
    json.end("]")
    json.end("}")
    json.lineBreak()
    try sink.write(json.take())
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .critical, .major: "ERROR"
    case .minor: "WARNING"
    case .neutral: "INFO"
    }
  }

  private static func write(_ item: LocatedFinding, to json: inout JSONWriter) {
    for (name, position) in [("start", item.start), ("end", item.end)] {
      json.field(object: name) {
        $0.field("line", position.line)
        $0.field("column", position.byteColumn)
      }
    }
  }
}
