import Findings
import TextAnalysis
import TextModel

/// Takes the findings of rules and fills in what the rule's description says.
public struct FindingCollector {
  public let text: AnalyzedText
  public private(set) var findings: [Finding] = []
  private var description: RuleDescription?

  public init(text: AnalyzedText) { self.text = text }

  /// Names the rule whose findings follow.
  public mutating func begin(_ description: RuleDescription) { self.description = description }

  /// - Parameters:
  ///   - range: UTF-8 byte offsets.
  ///   - message: one sentence a news editor understands.
  ///   - replacements: best first; an empty string means: delete.
  ///   - source: the piece of source text it rests on, as byte offsets.
  public mutating func report(
    bytes range: Range<Int>, _ message: String, replacements: [String] = [], severity: Severity? = nil,
    confidence: Double? = nil, related: [Range<Int>] = [], source: Range<Int>? = nil
  ) {
    guard let description,
      let severity = text.severity(severity ?? description.severity, of: range, in: description.scope)
    else { return }
    findings.append(
      Finding(
        rule: description.id, category: description.category, errorType: description.errorType, severity: severity,
        confidence: confidence ?? description.confidence, message: message,
        range: range, replacements: replacements, related: related, source: source))
  }

  /// Reports some tokens, from the first to the last.
  public mutating func report(
    tokens: Range<Int>, _ message: String, replacements: [String] = [], severity: Severity? = nil,
    confidence: Double? = nil, related: [Range<Int>] = [], source: Range<Int>? = nil
  ) {
    report(
      bytes: text.range(tokens), message, replacements: replacements, severity: severity, confidence: confidence,
      related: related, source: source)
  }

  /// Takes what another collector has taken.
  public mutating func report(_ finding: Finding) { findings.append(finding) }
  public mutating func report(_ parts: [[Finding]]) {
    findings.reserveCapacity(parts.reduce(findings.count) { $0 + $1.count })
    for part in parts { findings += part }
  }
}
