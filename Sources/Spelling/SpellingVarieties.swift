import RuleEngine

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

  /// What at least two thirds of the telling words show, two of them or more; nil where nothing shows it.
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
