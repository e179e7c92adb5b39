import DataFormats
import Findings

/// One object with all documents, each on a line of its own.
struct JSONReporter: Reporter {
  static let format = ReportFormat(
    name: "json", summary: "one JSON object, as Reports/schemas/report-1.json describes", fileExtension: "json")
  static let schema = "tlcheck/report/1"

  private let context: ReportContext
  private var json = JSONWriter()
  private var totals = ReportTotals()

  init(_ context: ReportContext) { self.context = context }

  mutating func begin(_ sink: any OutputSink) throws {
    json.begin("{")
    json.field("schema", Self.schema)
    json.field(object: "tool") { [context] in
      $0.field("name", "tlcheck")
      $0.field("version", context.toolVersion)
    }
    json.key("documents")
    json.begin("[")
    json.lineBreak()
    try sink.write(json.take())
  }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    totals.add(checked)
    try DocumentJSON.write(checked, name: .path, with: &json, to: sink)
    json.lineBreak()
    try sink.write(json.take())
  }

  mutating func finish(_ sink: any OutputSink) throws {
    json.end("]")
    json.field(object: "summary") { [totals] in
      $0.field("documents", totals.documents)
      $0.field("words", totals.words)
      $0.field("findings", totals.findings)
      for severity in Severity.allCases { $0.field(severity.rawValue, totals.count(severity)) }
      $0.field("penalty", totals.penalty)
      $0.field("perThousandWords", totals.perThousandWords)
      $0.field("score", totals.score)
      $0.field("failed", totals.failed)
    }
    json.end("}")
    json.lineBreak()
    try sink.write(json.take())
  }
}

/// One document a line, as `tlcheck stream` prints them.
struct JSONLinesReporter: Reporter {
  static let format = ReportFormat(
    name: "jsonl", summary: "JSON Lines: one document a line, written as soon as it is checked", fileExtension: "jsonl")

  init(_ context: ReportContext) {}

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    try DocumentJSON.writeLine(for: checked, name: .path, to: sink)
  }
}
