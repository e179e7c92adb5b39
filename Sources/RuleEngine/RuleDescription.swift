import Findings
import TextModel

/// What is known of a rule beside its code: shown by `tlcheck explain`, written to reports, tested by its examples.
public struct RuleDescription: Sendable, Equatable {
  /// Stable, dotted, lower case; the first part is the rule's family.
  public var id: String
  /// A few words for a list of rules.
  public var summary: String
  /// Why it is wrong, and for whom.
  public var rationale: String
  public var category: Category
  public var errorType: ErrorType
  public var severity: Severity
  /// How often an editor is expected to agree, 0 to 1.
  public var confidence: Double
  public var scope: Scope
  /// Languages of the text (BCP 47 prefixes) it holds for.
  public var languages: [String]
  /// Language of the source it betrays, where it betrays one.
  public var origin: String?
  /// The language whose expressions it finds, so that it is for texts from that language only. Habits of form (numbers,
  /// dates, marks) are shared by many languages and looked for in every text.
  public var expressionOrigin: String? { category == .artifact ? origin : nil }
  /// The source expression behind it.
  public var sourceExpression: String?
  public var examples: [RuleExample]

  public init(
    id: String, summary: String, rationale: String, category: Category, errorType: ErrorType, severity: Severity,
    confidence: Double = 0.9, scope: Scope = Scope(), languages: [String] = ["en"], origin: String? = nil,
    sourceExpression: String? = nil, examples: [RuleExample]
  ) {
    self.id = id
    self.summary = summary
    self.rationale = rationale
    self.category = category
    self.errorType = errorType
    self.severity = severity
    self.confidence = confidence
    self.scope = scope
    self.languages = languages
    self.origin = origin
    self.sourceExpression = sourceExpression
    self.examples = examples
  }
}

/// Where a rule looks.
public struct Scope: Sendable, Equatable {
  public enum Quotations: String, Sendable, CaseIterable {
    /// As anywhere else.
    case check
    /// The speaker's words: advice only.
    case soften
    /// The speaker's words: silent.
    case skip
  }

  /// Parts of the article; nil for all.
  public var roles: Set<Role>?
  public var quotations: Quotations

  public init(roles: Set<Role>? = nil, quotations: Quotations = .check) {
    self.roles = roles
    self.quotations = quotations
  }

  /// Running text: body, captions, list items.
  public static let prose = Scope(roles: [.body, .caption, .listItem])
  public static let proseOutsideQuotations = Scope(roles: [.body, .caption, .listItem], quotations: .skip)
}

/// A text that shows what a rule does.
public struct RuleExample: Sendable, Equatable {
  /// With `⟦…⟧` around what must be found. The marks are read when they are asked for: a run that only checks never does.
  public private(set) var markedText: String
  public let isBad: Bool
  /// The text after each first replacement; nil where the rule offers none.
  public var corrected: String?
  /// The text it was translated from, for rules that compare the two.
  public var source: String?
  /// The other articles of a run, for rules that compare them.
  public var others: [OtherArticle] = []

  /// An article of the same run, with the text it was translated from.
  public struct OtherArticle: Sendable, Equatable {
    public var text: String
    public var source: String?

    public init(_ text: String, source: String? = nil) {
      self.text = text
      self.source = source
    }
  }

  /// - Parameter marked: the text with `⟦…⟧` around what must be found.
  public static func bad(
    _ marked: String, _ corrected: String? = nil, source: String? = nil, others: [OtherArticle] = []
  ) -> RuleExample {
    RuleExample(markedText: marked, isBad: true, corrected: corrected, source: source, others: others)
  }

  /// A near miss, in which the rule is silent.
  public static func good(_ text: String, source: String? = nil, others: [OtherArticle] = []) -> RuleExample {
    RuleExample(markedText: text, isBad: false, corrected: nil, source: source, others: others)
  }

  /// The text, without marks.
  public var text: String { isBad ? parsed.text : markedText }
  /// What must be found, as byte offsets; empty for a near miss.
  public var marked: [Range<Int>] { isBad ? parsed.ranges : [] }

  private var parsed: (text: String, ranges: [Range<Int>]) {
    var text = String.UnicodeScalarView()
    var bytes = 0
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in markedText.unicodeScalars {
      if scalar == "⟦" {
        start = bytes
      } else if scalar == "⟧" {
        ranges.append(start..<bytes)
      } else {
        text.append(scalar)
        bytes += UTF8.width(scalar)
      }
    }
    return (String(text), ranges)
  }
}
