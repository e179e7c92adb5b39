import Findings

/// A table for spreadsheets (RFC 4180), one row a finding. A cell that a spreadsheet would run as a formula begins with
/// an apostrophe.
struct CSVReporter: Reporter {
  static let format = ReportFormat(name: "csv", summary: "a table for spreadsheets", fileExtension: "csv")

  init(_ context: ReportContext) {}

  mutating func begin(_ sink: any OutputSink) throws {
    try sink.write(
      "path,line,column,severity,category,mqm,rule,confidence,text,message,replacements,fingerprint\r\n")
  }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    var out = ""
    for item in LocatedFinding.all(of: checked) {
      let finding = item.finding
      let cells = [
        checked.document.name, String(item.start.line), String(item.start.column), finding.severity.rawValue,
        finding.category.rawValue, finding.errorType.rawValue, finding.rule, String(finding.confidence),
        checked.document.text[finding.range], finding.message, finding.replacements.joined(separator: " | "),
        item.fingerprint,
      ]
      out += cells.map(Self.cell).joined(separator: ",") + "\r\n"
    }
    try sink.write(out)
  }

  private static func cell(_ text: String) -> String {
    let runs = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = runs ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
