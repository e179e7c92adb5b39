import Checking
import Configuration
import DataFormats
import Findings
import RuleEngine

/// `tlcheck explain RULE`: what a rule is for, with examples, and how to switch it off.
enum ExplainCommand {
  static func run(_ invocation: Invocation) -> ExitStatus {
    let messages = Messages(isQuiet: false, isVerbose: false)
    do {
      var resolver = SettingsResolver(
        source: SettingsSource(), choice: invocation.configuration, commandLine: invocation.settings)
      var pool = CheckerPool()
      let rules = try pool.knowledgeBase(try resolver.settings(for: nil)).descriptions
      let usesColor = StandardOutput.usesColor(invocation.color)
      var pages: [String] = []
      for name in invocation.operands {
        if let rule = rules.first(where: { $0.id == name }) {
          pages.append(page(rule, usesColor: usesColor))
        } else {
          messages.error(unknown(name, among: rules.map(\.id)))
        }
      }
      let printed = StandardOutput.print(pages.joined(separator: "\n"))
      return messages.hasErrors ? .failure : printed
    } catch {
      messages.error("\(error)")
      return .failure
    }
  }

  /// The rules of a family, or the nearest one.
  private static func unknown(_ name: String, among rules: [String]) -> String {
    let family = rules.filter { $0.hasPrefix(name + ".") }
    if !family.isEmpty { return "“\(name)” is a family of rules: \(family.joined(separator: ", "))" }
    let near = EditDistance.nearest(to: name, among: rules).map { "did you mean “\($0)”?" }
    return "unknown rule “\(name)”; \(near ?? "tlcheck rules lists them")"
  }

  private static func page(_ rule: RuleDescription, usesColor: Bool) -> String {
    func painted(_ text: String, _ code: String) -> String { usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    var lines = [painted(rule.id, "1"), rule.summary, ""]
    if !rule.rationale.isEmpty { lines += ["Why: \(rule.rationale)"] }
    if let expression = rule.sourceExpression {
      lines.append("Source: \(expression)\(rule.origin.map { " (\($0))" } ?? "")")
    }
    lines.append("Severity: \(rule.severity.rawValue), confidence \(rule.confidence)")
    lines.append("Category: \(rule.category.rawValue), MQM \(rule.errorType.rawValue)")
    if let scope = scope(rule.scope) { lines.append("Looks at: \(scope)") }
    let bad = rule.examples.filter(\.isBad)
    let good = rule.examples.filter { !$0.isBad }
    if !bad.isEmpty { lines += ["", "Found:"] }
    for example in bad {
      lines.append("  - \(usesColor ? example.markedText(open: "\u{1B}[31m", close: "\u{1B}[0m") : example.markedText)")
      if let corrected = example.corrected { lines.append("    \(painted(corrected, "32"))") }
      lines += context(example)
    }
    if !good.isEmpty { lines += ["", "Left alone:"] }
    for example in good { lines += ["  - \(example.text)"] + context(example) }
    lines += [
      "", "To switch it off: --rule \(rule.id)=off, or in .tlcheck.yml:", "  rules:", "    \(rule.id): off", "",
    ]
    return lines.joined(separator: "\n")
  }

  /// What the text of an example is compared with.
  private static func context(_ example: RuleExample) -> [String] {
    let source = example.source.map { ["    source: \($0)"] } ?? []
    return source + example.others.map { "    beside: \($0.text)" + ($0.source.map { " (source: \($0))" } ?? "") }
  }

  private static func scope(_ scope: Scope) -> String? {
    var parts: [String] = []
    if let roles = scope.roles { parts.append(roles.map(\.rawValue).sorted().joined(separator: ", ")) }
    switch scope.quotations {
    case .check: break
    case .soften: parts.append("in quotations as advice only")
    case .skip: parts.append("not in quotations")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
