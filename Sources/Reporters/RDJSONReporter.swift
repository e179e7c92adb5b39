import DataFormats
import Findings
import TextModel

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
    let lines = LineStarts(checked.document.text)
    for item in LocatedFinding.all(of: checked) {
      let range = item.finding.range
      json.object {
        $0.field("message", item.finding.message)
        $0.field(object: "location") {
          $0.field("path", path)
          $0.field(object: "range") { lines.write(range, item, to: &$0) }
        }
        $0.field("severity", Self.severity(item.finding.severity))
        $0.field(object: "code") { $0.field("value", item.finding.rule) }
        $0.field(array: "suggestions", of: item.finding.replacements) { json, replacement in
          json.object {
            $0.field(object: "range") { lines.write(range, item, to: &$0) }
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

  /// Byte offsets at which lines begin.
  private struct LineStarts {
    private var starts = [0]

    init(_ text: SourceText) {
      let bytes = text.bytes
      for (index, byte) in bytes.enumerated() {
        let isReturn = byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
        if byte == 0x0A || isReturn { starts.append(index + 1) }
      }
    }

    func write(_ range: Range<Int>, _ item: LocatedFinding, to json: inout JSONWriter) {
      let ends = [("start", range.lowerBound, item.start.line), ("end", range.upperBound, item.end.line)]
      for (name, offset, line) in ends {
        json.field(object: name) {
          $0.field("line", line)
          $0.field("column", offset - starts[line - 1] + 1)
        }
      }
    }
  }
}
