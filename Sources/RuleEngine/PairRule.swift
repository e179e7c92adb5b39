import Alignment
import Findings
import TextAnalysis
import TextModel

/// Compares a text with the one it was translated from.
public protocol PairRule: Rule {
  /// Whether it weighs by itself what it can tell of a source in any language; of other rules only advice is left where the
  /// source's words are not known.
  static var readsEverySource: Bool { get }
  func check(_ pair: PairContext, into findings: inout FindingCollector)
}

extension PairRule {
  public static var readsEverySource: Bool { false }
}

/// A term of the document's own glossary: where the source says the one, the translation is to say the other.
public struct SourceTerm: Sendable, Equatable {
  public var source: String
  public var target: String

  public init(source: String, target: String) {
    self.source = source
    self.target = target
  }
}

/// A concept of a glossary that the source may speak of.
public struct GlossaryTerm: Sendable, Equatable {
  /// Its forms in the language of the source.
  public var sources: [String]
  /// Right terms in the language of the translation, the preferred one first.
  public var accepted: [String]
  /// Deprecated and forbidden ones; another rule speaks of those.
  public var discouraged: [String]
  /// Whether it comes from a glossary of the user's, so that its terms are wanted and not just likely.
  public var isWanted: Bool

  public init(sources: [String], accepted: [String], discouraged: [String] = [], isWanted: Bool = true) {
    self.sources = sources
    self.accepted = accepted
    self.discouraged = discouraged
    self.isWanted = isWanted
  }
}

/// A translation beside its source, as rules see it. What several rules need is worked out once.
public struct PairContext: Sendable {
  public let article: ArticleContext
  public let alignment: TextAlignment
  public let coverage: Coverage
  public let glossary: [SourceTerm]
  /// Those that the source's words may call for.
  public let falseFriends: [FalseFriend]
  public let glossaryTerms: [GlossaryTerm]
  /// Forms of the source that a glossary knows as names of places, persons and organisations, in lower case.
  private let glossaryNames: Set<String>
  /// For each unit of the source, of the target.
  public let sourceNumbers: [[NumberMention]]
  public let targetNumbers: [[NumberMention]]
  /// How the two texts go together as a whole.
  public let kinship: Kinship

  public init(
    article: ArticleContext, alignment: TextAlignment, glossary: [SourceTerm] = [], glossaryNames: Set<String> = [],
    falseFriends: [FalseFriend] = [], glossaryTerms: [GlossaryTerm] = [], mismatch: Kinship? = nil
  ) {
    self.falseFriends = falseFriends
    self.glossaryTerms = glossaryTerms
    self.glossaryNames = glossaryNames
    self.article = article
    self.alignment = alignment
    self.glossary = glossary
    coverage = Coverage(alignment)
    let sourceReader = NumberReader(alignment.source)
    let targetReader = NumberReader(alignment.target)
    sourceNumbers = alignment.sourceUnits.map { sourceReader.mentions(in: $0.tokens) }
    targetNumbers = alignment.targetUnits.map { targetReader.mentions(in: $0.tokens) }
    kinship = Kinship(alignment, coverage, mismatch: mismatch)
  }

  public func isGlossaryName(_ folded: String) -> Bool { glossaryNames.contains(folded) }

  public var source: AnalyzedText { alignment.source }
  public var target: AnalyzedText { alignment.target }
  public var links: [TextAlignment.Link] { alignment.links }
  /// ISO 639-1 code of the source.
  public var sourceLanguage: Substring { source.document.language.prefix { $0 != "-" } }

  /// Tokens of some units of the source, of the target, in order.
  public func sourceTokens(_ units: [Int]) -> [Int] { units.flatMap { alignment.sourceUnits[$0].tokens } }
  public func targetTokens(_ units: [Int]) -> [Int] { units.flatMap { alignment.targetUnits[$0].tokens } }

  /// Byte ranges from the first to the last of some units that stand together.
  public func sourceRange(_ units: [Int]) -> Range<Int>? { Self.hull(units.map { alignment.sourceUnits[$0].range }) }
  public func targetRange(_ units: [Int]) -> Range<Int>? { Self.hull(units.map { alignment.targetUnits[$0].range }) }

  private static func hull(_ ranges: [Range<Int>]) -> Range<Int>? {
    guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max() else { return nil }
    return start..<end
  }
}
