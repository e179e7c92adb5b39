import Checking
import Configuration
import DataFormats
import Findings
import RuleEngine

/// `tlcheck rules` and `tlcheck rules test`.
enum RulesCommand {
  static func list(_ invocation: Invocation) throws(UsageError) -> ExitStatus {
    let report = try invocation.resolvedReports()
    guard report.count == 1, ["text", "json", "markdown"].contains(report[0].format) else {
      throw UsageError("tlcheck rules writes text, json or markdown, one at a time", command: "rules")
    }
    let messages = Messages(isQuiet: false, isVerbose: false)
    do {
      var resolver = SettingsResolver(
        source: SettingsSource(), choice: invocation.configuration, commandLine: invocation.settings)
      let settings = try resolver.settings(for: nil)
      var pool = CheckerPool()
      let rules = try pool.knowledgeBase(settings).descriptions
      let switches = try settings.switches(for: rules.map(\.id))
      if report[0].format == "markdown" { return try pages(of: rules, invocation) }
      let bytes = report[0].format == "json" ? json(rules, switches) : Array(table(rules, switches).utf8)
      guard let path = report[0].file else { return StandardOutput.print(String(decoding: bytes, as: UTF8.self)) }
      let file = try AtomicFile(path)
      try file.write(bytes)
      try file.commit()
      return .clean
    } catch {
      messages.error("\(error)")
      return .failure
    }
  }

  /// A page a family into the folder of `--output-dir`, or all of them one after the other.
  private static func pages(of rules: [RuleDescription], _ invocation: Invocation) throws -> ExitStatus {
    let files = RulePages(rules: rules).files
    guard let folder = invocation.outputFolder else {
      return StandardOutput.print(files.map(\.text).joined(separator: "\n"))
    }
    _ = WholeFile.makeFolder(folder)
    for page in files {
      let file = try AtomicFile("\(folder)/\(page.name)")
      try file.write(Array(page.text.utf8))
      try file.commit()
    }
    return .clean
  }

  private static func table(_ rules: [RuleDescription], _ switches: [String: RuleSwitch]) -> String {
    let width = rules.map(\.id.count).max() ?? 0
    let rows = rules.map { rule in
      let level = switches[rule.id]?.rawValue ?? rule.severity.rawValue
      return padded(rule.id, width) + "  " + padded(level, 8) + "  " + rule.summary + "\n"
    }
    return rows.joined() + "\n\(rules.count) rules; tlcheck explain RULE says more about one\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func json(_ rules: [RuleDescription], _ switches: [String: RuleSwitch]) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.field("schema", "tlcheck/rules/1")
      $0.field(array: "rules", of: rules) { json, rule in
        json.object {
          $0.field("id", rule.id)
          $0.field("summary", rule.summary)
          $0.field("rationale", rule.rationale)
          $0.field("category", rule.category.rawValue)
          $0.field("mqm", rule.errorType.rawValue)
          $0.field("severity", switches[rule.id]?.severity?.rawValue ?? rule.severity.rawValue)
          $0.field("enabled", switches[rule.id] != .off)
          $0.field("confidence", rule.confidence)
          $0.field("languages", rule.languages)
          $0.field("origin", rule.origin)
          $0.field("sourceExpression", rule.sourceExpression)
          $0.field(array: "examples", of: rule.examples) { json, example in
            json.object {
              $0.field("text", example.markedText)
              $0.field("bad", example.isBad)
              $0.field("corrected", example.corrected)
            }
          }
        }
      }
    }
    json.lineBreak()
    return json.take()
  }

  /// Runs the examples of the rules in some files, or of all rules that the program has.
  static func test(_ invocation: Invocation) -> ExitStatus {
    let messages = Messages(isQuiet: false, isVerbose: false)
    do {
      let files = try invocation.operands.map(CheckerPool.dataFile)
      let knowledge = try KnowledgeBase(extending: try KnowledgeBase(), ruleFiles: files)
      let chosen = Set(try files.flatMap { try PhraseRuleReader.read($0.bytes, file: $0.path) }.map(\.description.id))
      let rules = knowledge.descriptions.filter { files.isEmpty || chosen.contains($0.id) }
      let verifier = ExampleVerifier(checker: try Checker(options: CheckOptions(), knowledge: knowledge))
      let failures = rules.flatMap(verifier.verify)
      let examples = rules.reduce(0) { $0 + $1.examples.count }
      let summary = "\(rules.count) rules, \(examples) examples, \(failures.count) failed\n"
      let printed = StandardOutput.print(failures.map { "\($0)\n" }.joined() + summary)
      return failures.isEmpty ? printed : .findings
    } catch {
      messages.error("\(error)")
      return .failure
    }
  }
}

extension RuleExample {
  /// The text with `⟦…⟧` around what is found.

  func markedText(open: String, close: String) -> String {
    var bytes = Array(text.utf8)
    for range in marked.reversed() {
      bytes.insert(contentsOf: close.utf8, at: range.upperBound)
      bytes.insert(contentsOf: open.utf8, at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
