import TextAnalysis

/// Expressions that English has taken over whole: “fait accompli”, “pied-à-terre”. None of their words is English alone.
public enum ForeignExpressions {
  private struct Place {
    var words: [String]
    /// Which of the words it is.
    var index: Int
  }

  /// Whether a word stands in one of `Dictionaries/words/foreign-expressions.txt`, with spaces or hyphens between its words.
  public static func cover(_ token: Int, in text: AnalyzedText) -> Bool {
    let places = expressions[plain(text.lexeme(token).folded)] ?? []
    return places.contains { place in
      fits(place.words[..<place.index].reversed(), from: token, step: -1, text)
        && fits(place.words[(place.index + 1)...], from: token, step: 1, text)
    }
  }

  private static func fits(_ words: some Sequence<String>, from token: Int, step: Int, _ text: AnalyzedText) -> Bool {
    var at = token
    for word in words {
      at += step
      if text.tokens.indices.contains(at), text.isHyphen(at) { at += step }
      guard text.tokens.indices.contains(at), plain(text.lexeme(at).folded) == word else { return false }
    }
    return true
  }

  /// Newspapers leave the accents of such words out or keep them.
  private static func plain(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : String(word.map { unaccented[$0] ?? $0 })
  }

  private static let unaccented: [Character: Character] = [
    "à": "a", "â": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "î": "i", "ï": "i", "ô": "o", "ò": "o", "û": "u",
  ]

  private static let expressions: [String: [Place]] = {
    var result: [String: [Place]] = [:]
    for line in WordLists.lines(of: WordLists.expressions) {
      let words = line.split(separator: " ").map { plain(String($0)) }
      for (index, word) in words.enumerated() { result[word, default: []].append(Place(words: words, index: index)) }
    }
    return result
  }()
}
