import Findings
import TextAnalysis
import TextModel

/// A check written in Swift. It sees a context, reports findings, and keeps nothing.
public protocol Rule: Sendable {
  static var description: RuleDescription { get }
  /// What it looks at; each of the protocols below answers for its rules.
  var work: RuleWork { get }
}

/// A rule by what it looks at. Asking a rule is cheaper than trying casts: a run does it for each of them at its start.
public enum RuleWork: Sendable {
  case sentence(any SentenceRule)
  case segment(any SegmentRule)
  case document(any DocumentRule)
  case pair(any PairRule)
}

extension SentenceRule {
  public var work: RuleWork { .sentence(self) }
}

extension SegmentRule {
  public var work: RuleWork { .segment(self) }
}

extension DocumentRule {
  public var work: RuleWork { .document(self) }
}

extension PairRule {
  public var work: RuleWork { .pair(self) }
}

/// Looks at one sentence at a time; sentences are checked on all cores.
public protocol SentenceRule: Rule {
  func check(_ sentence: SentenceContext, into findings: inout FindingCollector)
}

/// Looks at one part of the article at a time.
public protocol SegmentRule: Rule {
  func check(_ segment: SegmentContext, into findings: inout FindingCollector)
}

/// Looks at the whole article: consistency, repetition.
public protocol DocumentRule: Rule {
  func check(_ article: ArticleContext, into findings: inout FindingCollector)
}

/// The two great spellings of English.
public enum EnglishVariety: String, Sendable {
  case british = "en-GB"
  case american = "en-US"
}

/// A whole article, as rules see it.
public struct ArticleContext: Sendable {
  public let text: AnalyzedText
  /// As asked for, or as the article's own majority decides; nil where nothing shows it.
  public let variety: EnglishVariety?
  /// Whether the variety was asked for.
  public let varietyIsGiven: Bool
  public let spelling: any SpellingService

  public init(
    text: AnalyzedText, variety: EnglishVariety?, varietyIsGiven: Bool,
    spelling: any SpellingService = NoWordKnowledge()
  ) {
    self.text = text
    self.spelling = spelling
    self.variety = variety
    self.varietyIsGiven = varietyIsGiven
  }
}

public struct SentenceContext: Sendable {
  public let article: ArticleContext
  /// May be moved on, which costs less than a new context.
  public var index: Int

  public init(article: ArticleContext, index: Int) {
    self.article = article
    self.index = index
  }

  public var text: AnalyzedText { article.text }
  public var sentence: Sentence { text.sentences[index] }
  public var tokens: Range<Int> { sentence.tokens }
  public var segment: Segment { text.segment(of: sentence) }
  public var role: Role { segment.role }
  /// Whether it is the first, the last of its part of the article.
  public var isFirst: Bool { text.sentencesOfSegment[sentence.segment].lowerBound == index }
  public var isLast: Bool { text.sentencesOfSegment[sentence.segment].upperBound == index + 1 }
}

public struct SegmentContext: Sendable {
  public let article: ArticleContext
  /// May be moved on, which costs less than a new context.
  public var index: Int

  public init(article: ArticleContext, index: Int) {
    self.article = article
    self.index = index
  }

  public var text: AnalyzedText { article.text }
  public var segment: Segment { text.document.segments[index] }
  public var sentences: Range<Int> { text.sentencesOfSegment[index] }
  public var tokens: Range<Int> { text.tokens(ofSegment: index) }
}
