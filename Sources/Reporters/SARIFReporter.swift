import DataFormats
import Findings
import RuleEngine
import TextModel

/// SARIF 2.1.0 (OASIS) with what GitHub's code scanning asks for. The rules follow the results, when it is known which
/// of them reported.
struct SARIFReporter: Reporter {
  static let format = ReportFormat(
    name: "sarif", summary: "SARIF 2.1.0, for GitHub code scanning and other viewers", fileExtension: "sarif")

  private let context: ReportContext
  private var json = JSONWriter()
  private var ruleIndex: [String: Int] = [:]
  private var rules: [RuleDescription] = []

  init(_ context: ReportContext) { self.context = context }

  mutating func begin(_ sink: any OutputSink) throws {
    json.begin("{")
    json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.field("version", "2.1.0")
    json.key("runs")
    json.begin("[")
    json.begin("{")
    json.field("columnKind", "unicodeCodePoints")
    json.key("results")
    json.begin("[")
    json.lineBreak()
    try sink.write(json.take())
  }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    let uri = PercentEncoding.path(context.relativePath(checked.document.name))
    let index = PositionIndex(of: checked)
    for item in LocatedFinding.all(of: checked) {
      let rule = number(of: item.finding)
      json.object { Self.write(item, rule: rule, uri, checked.document.text, index, to: &$0) }
      json.lineBreak()
    }
    try sink.write(json.take())
  }

  mutating func finish(_ sink: any OutputSink) throws {
    json.end("]")
    json.field(object: "tool") { [context, rules] in
      $0.field(object: "driver") {
        $0.field("name", "tlcheck")
        $0.field("version", context.toolVersion)
        $0.field(array: "rules", of: rules) { json, rule in json.object { Self.write(rule, to: &$0) } }
      }
    }
    json.end("}")
    json.end("]")
    json.end("}")
    json.lineBreak()
    try sink.write(json.take())
  }

  /// The finding's rule in the list that is written at the end.
  private mutating func number(of finding: Finding) -> Int {
    if let known = ruleIndex[finding.rule] { return known }
    let description =
      context.rules[finding.rule]
      ?? RuleDescription(
        id: finding.rule, summary: finding.rule, rationale: finding.message, category: finding.category,
        errorType: finding.errorType, severity: finding.severity, confidence: finding.confidence, examples: [])
    ruleIndex[finding.rule] = rules.count
    rules.append(description)
    return rules.count - 1
  }

  private static func write(
    _ item: LocatedFinding, rule: Int, _ uri: String, _ text: SourceText, _ index: PositionIndex,
    to json: inout JSONWriter
  ) {
    let finding = item.finding
    json.field("ruleId", finding.rule)
    json.field("ruleIndex", rule)
    json.field("level", level(of: finding.severity))
    json.field(object: "message") { $0.field("text", item.messageWithAdvice) }
    json.key("locations")
    json.array { $0.object { Self.writeLocation(item.start, item.end, text[finding.range], uri, to: &$0) } }
    if !finding.related.isEmpty {
      json.field(array: "relatedLocations", of: finding.related) { json, range in
        let (start, end) = (index.position(at: range.lowerBound), index.end(at: range.upperBound))
        json.object { Self.writeLocation(start, end, text[range], uri, to: &$0) }
      }
    }
    json.field(object: "partialFingerprints") {
      $0.field("primaryLocationLineHash", item.fingerprint + ":1")
      $0.field("tlcheckFingerprint/v1", item.fingerprint)
    }
    if !item.replacementsInFile.isEmpty {
      json.field(array: "fixes", of: item.replacementsInFile) { json, replacement in
        json.object { Self.writeFix(replacement, item, uri, to: &$0) }
      }
    }
    json.field("rank", finding.confidence * 100)
    json.field(object: "properties") {
      $0.field("severity", finding.severity.rawValue)
      $0.field("mqm", finding.errorType.rawValue)
    }
  }

  private static func writeLocation(
    _ start: Position, _ end: Position, _ marked: String, _ uri: String, to json: inout JSONWriter
  ) {
    json.field(object: "physicalLocation") {
      $0.field(object: "artifactLocation") { $0.field("uri", uri) }
      $0.field(object: "region") {
        writeRegion(start, end, to: &$0)
        $0.field("charOffset", start.offset)
        $0.field("charLength", end.offset - start.offset)
        $0.field(object: "snippet") { $0.field("text", marked) }
      }
    }
  }

  private static func writeRegion(_ start: Position, _ end: Position, to json: inout JSONWriter) {
    json.field("startLine", start.line)
    json.field("startColumn", start.column)
    json.field("endLine", end.line)
    json.field("endColumn", end.column)
  }

  private static func writeFix(
    _ replacement: String, _ item: LocatedFinding, _ uri: String, to json: inout JSONWriter
  ) {
    json.field(object: "description") {
      $0.field("text", replacement.isEmpty ? "Delete it" : "Write “\(replacement)”")
    }
    json.key("artifactChanges")
    json.array {
      $0.object {
        $0.field(object: "artifactLocation") { $0.field("uri", uri) }
        $0.key("replacements")
        $0.array {
          $0.object {
            $0.field(object: "deletedRegion") { writeRegion(item.start, item.end, to: &$0) }
            $0.field(object: "insertedContent") { $0.field("text", replacement) }
          }
        }
      }
    }
  }

  private static func write(_ rule: RuleDescription, to json: inout JSONWriter) {
    let help = RuleHelp(rule)
    json.field("id", rule.id)
    json.field(object: "shortDescription") { $0.field("text", rule.summary) }
    json.field(object: "fullDescription") { $0.field("text", String(rule.rationale.prefix(1024))) }
    json.field(object: "help") {
      $0.field("text", help.text)
      $0.field("markdown", help.markdown)
    }
    json.field(object: "defaultConfiguration") { $0.field("level", level(of: rule.severity)) }
    json.field(object: "properties") {
      $0.field("precision", precision(of: rule.confidence))
      $0.field("problem.severity", problemSeverity(of: rule.severity))
      $0.field("tags", [rule.category.rawValue, rule.errorType.rawValue])
    }
  }

  private static func level(of severity: Severity) -> String {
    switch severity {
    case .critical, .major: "error"
    case .minor: "warning"
    case .neutral: "note"
    }
  }

  private static func problemSeverity(of severity: Severity) -> String {
    severity == .neutral ? "recommendation" : level(of: severity)
  }

  private static func precision(of confidence: Double) -> String {
    switch confidence {
    case 0.95...: "very-high"
    case 0.85...: "high"
    case 0.6...: "medium"
    default: "low"
    }
  }
}

/// What a viewer shows of a rule: why it is there, with its first examples.
private struct RuleHelp {
  let text: String
  let markdown: String

  init(_ rule: RuleDescription) {
    var text = rule.rationale
    var markdown = rule.rationale
    for example in rule.examples.filter(\.isBad).prefix(2) {
      text += "\n\nWrong: \(example.text)"
      markdown += "\n\n- Wrong: \(Self.line(example.text))"
      guard let corrected = example.corrected else { continue }
      text += "\nRight: \(corrected)"
      markdown += "\n- Right: \(Self.line(corrected))"
    }
    self.text = text
    self.markdown = markdown
  }

  /// Paragraphs on one line, as an item of a list has room for.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { MarkdownText.escaped(String($0)) }.joined(separator: " ¶ ")
  }
}
