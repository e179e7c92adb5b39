import Findings

/// What a person decided about a rule: silent, or of this severity.
public enum RuleSwitch: String, Sendable, Hashable, CaseIterable {
  case off, neutral, minor, major, critical

  /// Nil when the rule is off.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}

/// A switch for a rule, or for a family of rules (`artifact.de.*`).
public struct RuleSetting: Sendable, Hashable {
  public var pattern: String
  public var value: RuleSwitch

  public init(pattern: String, value: RuleSwitch) {
    self.pattern = pattern
    self.value = value
  }

  public func matches(_ rule: String) -> Bool {
    pattern.hasSuffix(".*") ? rule.hasPrefix(pattern.dropLast()) : rule == pattern
  }
}

/// The severity from which findings make the run fail.
public enum FailureLevel: String, Sendable, Hashable, CaseIterable {
  case neutral, minor, major, critical, never

  public func includes(_ severity: Severity) -> Bool {
    guard let lowest = Severity(rawValue: rawValue) else { return false }
    return severity >= lowest
  }
}
