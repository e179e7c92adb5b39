import Findings

/// What an editor decided to leave as it is: findings of a rule, on a certain text where one is named.
public struct Suppression: Sendable, Equatable {
  /// A rule, or a family of rules (`artifact.de.*`).
  public var rule: String
  /// Exactly what the finding marks; nil for any text.
  public var text: String?
  public var reason: String?
  /// The last day on which it holds.
  public var until: CalendarDay?
  /// Where it is written, for messages; line and column count from 1.
  public var file: String
  public var line: Int
  public var column: Int

  public init(
    rule: String, text: String? = nil, reason: String? = nil, until: CalendarDay? = nil, file: String = "",
    line: Int = 1, column: Int = 1
  ) {
    self.rule = rule
    self.text = text
    self.reason = reason
    self.until = until
    self.file = file
    self.line = line
    self.column = column
  }

  public func hasExpired(on day: CalendarDay) -> Bool { until.map { $0 < day } ?? false }

  public func hides(rule found: String, text marked: @autoclosure () -> String) -> Bool {
    let isOfRule = rule.hasSuffix(".*") ? found.hasPrefix(rule.dropLast()) : found == rule
    guard isOfRule else { return false }
    return text.map { $0 == marked() } ?? true
  }

  /// `spelling.unknown-word on “Kiezdeutsch”`
  public var matter: String { text.map { "\(rule) on “\($0)”" } ?? rule }
  public var place: String { "\(file):\(line):\(column)" }
}
