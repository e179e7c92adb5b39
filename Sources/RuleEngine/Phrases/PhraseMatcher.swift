import TextAnalysis

/// A phrase found in a text.
public struct PhraseMatch: Sendable {
  public var phrase: Int
  public var tokens: Range<Int>
  /// Tokens of the numbered groups, and of the first inflected word.
  public var groups: [Int: Range<Int>]
  public var inflected: Int?
}

/// Finds all phrases of an automaton in a text.
public struct PhraseMatcher: Sendable {
  private let automaton: PhraseAutomaton
  private let classes: WordClasses

  public init(automaton: PhraseAutomaton, classes: WordClasses) {
    self.automaton = automaton
    self.classes = classes
  }

  /// What the automaton has to know of a distinct form, worked out once.
  struct FormKeys: Sendable {
    var folded: UInt64 = 0
    var exact: UInt64 = 0
    var classes: UInt64 = 0
    /// Where the form leads from the root; 0 for nowhere.
    var rootFolded: UInt32 = 0
    var rootExact: UInt32 = 0
    var isHyphen = false
  }

  /// Every phrase in every sentence, by where it begins. Overlaps are left to the caller.
  public func matches(in text: AnalyzedText) -> [PhraseMatch] {
    let keys = formKeys(text)
    let block = 2048
    let blocks = concurrentMap((text.sentences.count + block - 1) / block) { index -> [PhraseMatch] in
      var search = PhraseSearch(automaton: automaton, text: text, keys: keys)
      for sentence in index * block..<min(text.sentences.count, (index + 1) * block) {
        search.run(text.sentences[sentence].tokens)
      }
      return search.found
    }
    return blocks.count == 1 ? blocks[0] : Array(blocks.joined())
  }

  private func formKeys(_ text: AnalyzedText) -> [FormKeys] {
    var kinds = [Token.Kind](repeating: .word, count: text.lexemes.count)
    for token in text.tokens { kinds[Int(token.lexeme)] = token.kind }
    return text.lexemes.enumerated().map { index, lexeme in
      var keys = FormKeys()
      keys.folded = PhraseAutomaton.hash(lexeme.folded, exact: false)
      keys.exact = PhraseAutomaton.exactHash(lexeme.form, folded: keys.folded)
      keys.classes = classes.bits(of: lexeme, kind: kinds[index])
      keys.rootFolded = automaton.target(of: 0, word: keys.folded) ?? 0
      keys.rootExact = automaton.target(of: 0, word: keys.exact) ?? 0
      keys.isHyphen = TokenizedPhrase.isHyphen(lexeme.form)
      return keys
    }
  }
}
