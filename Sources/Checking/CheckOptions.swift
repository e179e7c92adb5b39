import Documents
import Findings
import RuleEngine
import Terminology

/// What a run checks, and how strictly.
public struct CheckOptions: Sendable {
  /// BCP 47 tag: `en-GB`, `en-US`, or `en` for the article's own majority.
  public var language = "en"
  /// Nil to work it out.
  public var sourceLanguage: String?
  /// Glossary files beside the built-in ones; the first one wins.
  public var glossaryFiles: [String] = []
  /// Files of phrase rules beside the built-in ones.
  public var ruleFiles: [String] = []
  /// Rules that are off, and rules with a severity of their own, by identifier.
  public var rulesOff: Set<String> = []
  public var severities: [String: Severity] = [:]
  public var minSeverity = Severity.neutral
  public var minConfidence = 0.0
  /// Words to accept as right.
  public var acceptedWords: [String] = []
  /// Whether the dictionaries are used.
  public var spelling = true
  /// House style that chooses among admitted terms.
  public var style: HouseStyle?
  /// The lowest quality score that passes.
  public var passScore = 95.0
  /// Whether to measure how long each rule takes.
  public var measuresRules = false

  public init() {}
}

/// A text to check.
public struct CheckRequest: Sendable {
  public enum Content: Sendable {
    /// A file as it stands; its name tells the format.
    case file([UInt8])
    case text(String)
    /// Segments of body text, as translation memories and bitexts have them.
    case segments([String])
  }

  public var name: String
  public var content: Content
  /// The text it was translated from.
  public var source: Content?
  /// The path of the source, where it is a file: it tells the format. Nil for the request's own name.
  public var sourceName: String?
  /// Of a file; nil for the one that its name tells.
  public var format: DocumentFormat?
  public var language: String?
  public var sourceLanguage: String?
  /// Whether the segments of source and translation stand one to one.
  public var isAligned = true
  /// Terms that this document must render in a certain way.
  public var glossary: [SourceTerm] = []

  public init(
    name: String, content: Content, source: Content? = nil, language: String? = nil, sourceLanguage: String? = nil
  ) {
    self.name = name
    self.content = content
    self.source = source
    self.language = language
    self.sourceLanguage = sourceLanguage
  }
}
