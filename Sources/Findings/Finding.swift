import TextModel

/// One thing an editor should look at.
public struct Finding: Sendable, Equatable {
  /// Stable identifier of the rule, dotted and lower case: `terminology.deprecated`.
  public var rule: String
  public var category: Category
  public var errorType: ErrorType
  public var severity: Severity
  /// How sure the rule is that an editor would agree, 0 to 1.
  public var confidence: Double
  /// One sentence a news editor understands.
  public var message: String
  /// UTF-8 byte offsets.
  public var range: Range<Int>
  /// Best first; an empty string means: delete.
  public var replacements: [String]
  /// Other places of the same matter, as byte offsets.
  public var related: [Range<Int>]
  /// The piece of source text it rests on, as byte offsets into the source text.
  public var source: Range<Int>?

  public init(
    rule: String, category: Category, errorType: ErrorType, severity: Severity, confidence: Double, message: String,
    range: Range<Int>, replacements: [String] = [], related: [Range<Int>] = [], source: Range<Int>? = nil
  ) {
    self.rule = rule
    self.category = category
    self.errorType = errorType
    self.severity = severity
    self.confidence = confidence
    self.message = message
    self.range = range
    self.replacements = replacements
    self.related = related
    self.source = source
  }

  /// By start, then end, then rule: the order of every report.
  public static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    (a.range.lowerBound, a.range.upperBound, a.rule) < (b.range.lowerBound, b.range.upperBound, b.rule)
  }
}
