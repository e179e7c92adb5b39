/// Severity levels of MQM (themqm.org, Scorecards): neutral marks advice and carries no penalty.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case neutral, minor, major, critical

  /// Penalty points of the MQM scoring model with its usual weights 0, 1, 5, 25.
  public var penalty: Double {
    switch self {
    case .neutral: 0
    case .minor: 1
    case .major: 5
    case .critical: 25
    }
  }

  /// One level lower, advice at the least.
  public var softened: Severity {
    switch self {
    case .critical: .major
    case .major: .minor
    case .minor, .neutral: .neutral
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.penalty < b.penalty }
}
