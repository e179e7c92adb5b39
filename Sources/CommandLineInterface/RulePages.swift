import Findings
import RuleEngine

/// The rules as Markdown: a page a family, made from what the rules say of themselves, and an index.
struct RulePages {
  let rules: [RuleDescription]

  /// Names of files with their texts, the index first.
  var files: [(name: String, text: String)] {
    let families = Dictionary(grouping: rules) { Self.family(of: $0.id) }.sorted { $0.key < $1.key }
    var index = "# Rules\n\n\(rules.count) rules. Written by `make docs` from the rules themselves.\n\n"
    index += "| family | rules | advice only | switch off |\n| --- | ---: | ---: | --- |\n"
    for (family, members) in families {
      let advice = members.count { $0.severity == .neutral }
      index += "| [\(family)](\(family).md) | \(members.count) | \(advice) | `--rule '\(family).*=off'` |\n"
    }
    return [("README.md", index)] + families.map { ("\($0.key).md", Self.page($0.key, $0.value)) }
  }

  private static func family(of rule: String) -> String {
    rule.lastIndex(of: ".").map { String(rule[..<$0]) } ?? rule
  }

  private static func page(_ family: String, _ rules: [RuleDescription]) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = rules.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)"
    }
    var text = "# \(family)\n\n\(rules.count) rules: \(counts.joined(separator: ", ")). Off: `\(family).*: off` below "
    text += "`rules:` in `.tlcheck.yml`, or one by its id.\n\n"
    text += "| rule | severity | what and why | found | left alone |\n| --- | --- | --- | --- | --- |\n"
    for rule in rules.sorted(by: { $0.id < $1.id }) { text += row(rule) }
    return text
  }

  private static func row(_ rule: RuleDescription) -> String {
    var why = "**\(cell(rule.summary))**<br>\(cell(rule.rationale))"
    if let source = rule.sourceExpression { why += "<br>Source: \(cell(source))" }
    if let origin = rule.origin { why += " (\(origin))" }
    let bad = rule.examples.first(where: \.isBad).map { example in
      cell(example.markedText) + (example.corrected.map { "<br>→ \(cell($0))" } ?? "")
    }
    let good = rule.examples.first { !$0.isBad }.map { cell($0.text) }
    return "| `\(rule.id)` | \(rule.severity.rawValue) | \(why) | \(bad ?? "") | \(good ?? "") |\n"
  }

  /// On one line, with what Markdown would take for its own marked as text.
  private static func cell(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|", "*", "_", "`", "[", "]", "\\": result += "\\\(character)"
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
