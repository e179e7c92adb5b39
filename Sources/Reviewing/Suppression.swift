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
  /// Bytes of the article in which it holds; nil for all of it.
  public var extent: Range<Int>?
  /// Bytes of the comment that it stands in; nil where it stands in a file of its own.
  public var comment: Range<Int>?
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

  public func hides(rule found: String, at place: Range<Int>, text marked: @autoclosure () -> String) -> Bool {
    if let extent, place.lowerBound >= extent.upperBound || place.upperBound < extent.lowerBound { return false }
    return covers(rule: found) && (text.map { $0 == marked() } ?? true)
  }

  /// Whether it is about a rule, by itself or with its family.
  public func covers(rule id: String) -> Bool {
    rule.hasSuffix(".*") ? id.hasPrefix(rule.dropLast()) : id == rule
  }

  /// `spelling.unknown-word on “Kiezdeutsch”`
  public var matter: String { text.map { "\(rule) on “\($0)”" } ?? rule }
  public var place: String { "\(file):\(line):\(column)" }
}
