import Alignment
import TextAnalysis

/// Whether a text can be the translation of the other at all.
public enum Kinship: Sendable, Equatable {
  case translation
  /// Hardly a word of the one is answered in the other.
  case unrelated
  /// The source is in the language of the translation and the other way round.
  case swapped
  /// There is not a word in the source, and the text has some.
  case emptySource
  /// The source is in the language of the translation.
  case sourceInTargetLanguage(String)
  /// The text is in the language of its source still.
  case untranslated(String)
  /// The source is in another language than was said.
  case otherLanguage(told: String, found: String)

  /// Whether the text is not in the language that it is checked as, so that nothing else said of it makes sense.
  public var isTextInAnotherLanguage: Bool {
    switch self {
    case .swapped, .untranslated: true
    default: false
    }
  }

  private static let fewestLinks = 4
  private static let unrelatedShare = 0.12
  private static let fewestWords = 15
  private static let answeredShare = 0.35

  /// - Parameter mismatch: what the languages of the two texts say already.
  init(_ alignment: TextAlignment, _ coverage: Coverage, mismatch: Kinship?) {
    self = .translation
    if !Self.saysAnything(alignment.source), alignment.source.tokens.isEmpty || Self.saysAnything(alignment.target) {
      self = .emptySource
      return
    }
    if let mismatch {
      self = mismatch
      return
    }
    let texts = (alignment.source, alignment.target)
    if Self.germanShare(texts.1) > 0.8, Self.germanShare(texts.0) < 0.3 {
      self = .swapped
      return
    }
    let paired = alignment.links.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    guard alignment.links.count >= Self.fewestLinks, alignment.words.hasBroadLexicon else { return }
    let related = paired.filter { $0.overlap >= Self.unrelatedShare }
    if related.count * 4 < alignment.links.count || Self.isHardlyAnswered(alignment, coverage) { self = .unrelated }
  }

  /// Whether of all content words few are answered, fewer than chance and a large dictionary give two texts on one subject.
  private static func isHardlyAnswered(_ alignment: TextAlignment, _ coverage: Coverage) -> Bool {
    let source = coverage.count(source: Array(alignment.sourceUnits.indices))
    let target = coverage.count(target: Array(alignment.targetUnits.indices))
    let shorter = min(source.words, target.words)
    // An excerpt answers all of its own words, however long the other text is.
    return shorter >= fewestWords && max(source.share, target.share) < answeredShare
  }

  private static func saysAnything(_ text: AnalyzedText) -> Bool {
    text.tokens.contains { $0.kind != .punctuation && $0.kind != .symbol }
  }

  /// Share of the lower-case words that only a German dictionary knows, among those that only one of the two knows.
  private static func germanShare(_ text: AnalyzedText) -> Double {
    var german = 0
    var english = 0
    for lexeme in text.lexemes where lexeme.shape == .lower {
      let isGerman = lexeme.facts.contains(.lowerGerman)
      if isGerman, !lexeme.facts.isEnglishInLowerCase { german += lexeme.count }
      if !isGerman, lexeme.facts.isEnglishInLowerCase { english += lexeme.count }
    }
    return german + english < 5 ? 0.5 : Double(german) / Double(german + english)
  }
}
