import RuleEngine
import TextAnalysis

/// A word that one country writes in its own way.
public struct SpellingPair: Sendable, Equatable {
  public var word: String
  public var counterpart: String
  public var variety: EnglishVariety
}

/// The pairs of `Dictionaries/words/varieties.tsv`.
public enum SpellingVarieties {
  /// - Parameter folded: lower case.
  public static func pair(_ folded: String) -> SpellingPair? {
    guard folded.utf8.count > 3 else { return nil }
    return pairs[folded]
  }

  /// What at least two thirds of the telling words of a text show, two of them or more; nil where nothing shows it.
  public static func shown(by text: AnalyzedText) -> EnglishVariety? {
    var counts: [EnglishVariety: Int] = [:]
    for lexeme in text.lexemes where lexeme.shape == .lower {
      if let pair = pair(lexeme.folded) { counts[pair.variety, default: 0] += lexeme.count }
    }
    return majority(british: counts[.british] ?? 0, american: counts[.american] ?? 0)
  }

  public static func majority(british: Int, american: Int) -> EnglishVariety? {
    if british >= 2, british >= 2 * american { return .british }
    return american >= 2 && american >= 2 * british ? .american : nil
  }

  private static let pairs: [String: SpellingPair] = {
    var result: [String: SpellingPair] = [:]
    for line in WordLists.lines(of: WordLists.varieties) {
      let words = line.split(separator: "\t").map(String.init)
      guard words.count == 2 else { continue }
      result[words[0]] = SpellingPair(word: words[0], counterpart: words[1], variety: .british)
      result[words[1]] = SpellingPair(word: words[1], counterpart: words[0], variety: .american)
    }
    return result
  }()
}
