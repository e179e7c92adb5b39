import DataFormats
import Findings
import Reviewing

/// The settings that hold for one file, with where each comes from.
public struct EffectiveSettings: Sendable, Equatable {
  public let layer: SettingsLayer
  /// The configuration file that took part.
  public let file: String?

  init(_ layer: SettingsLayer, file: String?) {
    self.layer = layer
    self.file = file
  }

  public var language: String { layer.language?.value ?? "en" }
  /// Nil where it is to be worked out.
  public var sourceLanguage: String? {
    guard let tag = layer.sourceLanguage?.value, tag != "auto" else { return nil }
    return tag
  }
  public var failOn: FailureLevel { layer.failOn?.value ?? .minor }
  /// Nil where the penalty makes nothing fail.
  public var maxPenalty: Double? { layer.maxPenalty?.value }
  public var suppressions: [Suppression] { layer.suppressions }
  public var minSeverity: Severity { layer.minSeverity?.value ?? .neutral }
  public var minConfidence: Double { layer.minConfidence?.value ?? 0 }
  public var spelling: Bool { layer.spelling?.value ?? true }
  public var style: String? { layer.style?.value }
  public var sources: [Sourced<SourcePattern>] { layer.sources }
  public var glossaries: [String] { layer.glossaries.map(\.value) }
  public var ruleFiles: [String] { layer.ruleFiles.map(\.value) }
  public var acceptFiles: [String] { layer.acceptFiles.map(\.value) }

  /// What was decided about each of some rules; a later setting wins.
  /// - Throws: a setting that matches none of them, at its place, with the nearest right one.
  public func switches(for rules: [String]) throws(DataError) -> [String: RuleSwitch] {
    var result: [String: RuleSwitch] = [:]
    for setting in layer.rules {
      let matched = rules.filter(setting.value.matches)
      for rule in matched { result[rule] = setting.value.value }
      if matched.isEmpty { throw Self.unknownRule(setting, among: rules) }
    }
    return result
  }

  private static func unknownRule(_ setting: Sourced<RuleSetting>, among rules: [String]) -> DataError {
    let pattern = setting.value.pattern
    let families = Set(rules.compactMap(family(of:))).sorted()
    let known = pattern.hasSuffix(".*") ? families.map { $0 + ".*" } : rules
    let near = EditDistance.nearest(to: pattern, among: known)
    let remedy = near.map { "did you mean “\($0)”?" } ?? "tlcheck rules lists them"
    let message = "unknown rule “\(pattern)”; \(remedy)"
    if case .file(let path, let line, let column) = setting.origin {
      return DataError(file: path, line: line, column: column, message: message)
    }
    return DataError(file: "\(setting.origin)", message: message)
  }

  private static func family(of rule: String) -> String? {
    rule.lastIndex(of: ".").map { String(rule[..<$0]) }
  }

  /// Two files with the same key can be checked by the same checker.
  public var key: String { lines.map { "\($0.text)\n" }.joined() }

  /// As YAML that `.tlcheck.yml` takes, with the origin of each value behind it.
  public var yaml: String {
    let lines = lines
    let width = min(48, lines.map(\.text.count).max() ?? 0)
    return lines.map { line in
      guard let origin = line.origin else { return line.text + "\n" }
      return line.text + String(repeating: " ", count: max(0, width - line.text.count)) + "  # \(origin)\n"
    }.joined()
  }

  private struct Line {
    var text: String
    var origin: Origin?
  }

  private var lines: [Line] {
    var lines: [Line] = []
    func single(_ key: SettingKey, _ value: String?, _ origin: Origin?) {
      if let value { lines.append(Line(text: "\(key.name): \(quoted(value))", origin: origin)) }
    }
    func list(_ key: SettingKey, _ values: [Sourced<String>]) {
      if values.isEmpty { return }
      lines.append(Line(text: "\(key.name):"))
      for value in values { lines.append(Line(text: "- \(quoted(value.value))", origin: value.origin)) }
    }
    single(.language, layer.language?.value, layer.language?.origin)
    single(.sourceLanguage, layer.sourceLanguage?.value, layer.sourceLanguage?.origin)
    appendSources(to: &lines)
    list(.glossaries, layer.glossaries)
    appendRules(to: &lines)
    list(.ruleFiles, layer.ruleFiles)
    list(.accept, layer.accept)
    list(.acceptFiles, layer.acceptFiles)
    single(.spelling, layer.spelling.map { $0.value ? "on" : "off" }, layer.spelling?.origin)
    single(.failOn, layer.failOn?.value.rawValue, layer.failOn?.origin)
    single(.maxPenalty, layer.maxPenalty.map { "\($0.value)" }, layer.maxPenalty?.origin)
    single(.minSeverity, layer.minSeverity?.value.rawValue, layer.minSeverity?.origin)
    single(.minConfidence, layer.minConfidence.map { "\($0.value)" }, layer.minConfidence?.origin)
    single(.style, layer.style?.value, layer.style?.origin)
    single(.profile, layer.profile?.value, layer.profile?.origin)
    appendSuppressions(to: &lines)
    return lines
  }

  private func appendSources(to lines: inout [Line]) {
    if layer.sources.isEmpty { return }
    lines.append(Line(text: "\(SettingKey.sources.name):"))
    for pattern in layer.sources {
      lines.append(
        Line(text: "  \(quoted(pattern.value.article)): \(quoted(pattern.value.source))", origin: pattern.origin))
    }
  }

  private func appendSuppressions(to lines: inout [Line]) {
    if layer.suppressions.isEmpty { return }
    lines.append(Line(text: "\(SuppressionReader.key):"))
    for item in layer.suppressions {
      let origin = Origin.file(path: item.file, line: item.line, column: item.column)
      lines.append(Line(text: "- rule: \(quoted(item.rule))", origin: origin))
      let fields = [("text", item.text), ("reason", item.reason), ("until", item.until?.description)]
      for case (let name, let value?) in fields { lines.append(Line(text: "  \(name): \(quoted(value))")) }
    }
  }

  /// A pattern set twice is shown once, with what holds: YAML takes a key once only.
  private func appendRules(to lines: inout [Line]) {
    var last: [String: Int] = [:]
    for (index, rule) in layer.rules.enumerated() { last[rule.value.pattern] = index }
    if layer.rules.isEmpty { return }
    lines.append(Line(text: "rules:"))
    for (index, rule) in layer.rules.enumerated() where last[rule.value.pattern] == index {
      lines.append(Line(text: "  \(rule.value.pattern): \(rule.value.value.rawValue)", origin: rule.origin))
    }
  }
}

/// A text as a YAML scalar: plain where that is read back as the same text, else in double quotes.
func quoted(_ text: String) -> String {
  let first = text.utf8.first ?? 0
  let isPlain =
    !text.isEmpty && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains(": ") && !text.contains(" #")
    && !text.hasSuffix(":") && !"-?:,[]{}#&*!|>'\"%@`~".utf8.contains(first) && text != "null"
    && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  if isPlain { return text }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "\\x" + (digits.count < 2 ? "0" : "") + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
