import Findings

/// JUnit XML as Jenkins' xUnit plugin reads it (junit-10.xsd): a suite a document, a failed case a finding. Advice is
/// the output of a case that passes.
struct JUnitReporter: Reporter {
  static let format = ReportFormat(name: "junit", summary: "JUnit XML, for CI servers", fileExtension: "junit.xml")

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  mutating func begin(_ sink: any OutputSink) throws {
    try sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tlcheck\">\n")
  }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    let path = context.relativePath(checked.document.name)
    let items = LocatedFinding.all(of: checked)
    let failures = items.count { $0.finding.severity != .neutral }
    let attributes = XMLText.attributes([
      "name": path, "tests": String(max(1, items.count)), "failures": String(failures), "errors": "0", "file": path,
    ])
    var out = "  <testsuite\(attributes)>\n"
    if items.isEmpty { out += "    <testcase\(XMLText.attributes(["name": "no findings", "classname": path]))/>\n" }
    for item in items { out += Self.testCase(item, path) }
    try sink.write(out + "  </testsuite>\n")
  }

  mutating func finish(_ sink: any OutputSink) throws { try sink.write("</testsuites>\n") }

  private static func testCase(_ item: LocatedFinding, _ path: String) -> String {
    let place = "\(path):\(item.start.line):\(item.start.column)"
    let name = "\(item.finding.rule) at \(item.start.line):\(item.start.column)"
    let message = item.messageWithAdvice
    let text = XMLText.escaped("\(place): \(item.finding.severity.rawValue): \(message)")
    var result = "    <testcase\(XMLText.attributes(["name": name, "classname": path]))>\n"
    if item.finding.severity == .neutral {
      result += "      <system-out>\(text)</system-out>\n"
    } else {
      let attributes = XMLText.attributes(["type": item.finding.rule, "message": message])
      result += "      <failure\(attributes)>\(text)</failure>\n"
    }
    return result + "    </testcase>\n"
  }
}
