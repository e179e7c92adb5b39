import TextAnalysis

/// A phrase found in a text.
public struct PhraseMatch: Sendable {
  public var phrase: Int
  public var tokens: Range<Int>
  /// Tokens of the numbered groups, and of the first inflected word.
  public var groups: [Int: Range<Int>]
  public var inflected: Int?
}

/// Finds all phrases of some automata in a text.
public struct PhraseMatcher: Sendable {
  private let automata: [PhraseAutomaton]
  private let classes: WordClasses

  /// - Parameter automata: with phrase numbers that do not overlap.
  public init(_ automata: [PhraseAutomaton], classes: WordClasses) {
    self.automata = automata
    self.classes = classes
  }

  /// What the automaton has to know of a distinct form, worked out once.
  struct FormKeys: Sendable {
    var folded: UInt64 = 0
    /// 0 for a form without a capital: no phrase asks for its case.
    var exact: UInt64 = 0
    var classes: UInt64 = 0
    var isHyphen = false
  }

  /// Where a distinct form leads from an automaton's root; 0 for nowhere.
  struct FirstSteps: Sendable {
    var folded: UInt32
    var exact: UInt32
  }

  /// Every phrase in every sentence. Overlaps are left to the caller.
  public func matches(in text: AnalyzedText) -> [PhraseMatch] {
    let keys = formKeys(text)
    return automata.flatMap { matches(of: $0, in: text, keys) }
  }

  private func matches(of automaton: PhraseAutomaton, in text: AnalyzedText, _ keys: [FormKeys]) -> [PhraseMatch] {
    let firstSteps = keys.map {
      FirstSteps(
        folded: automaton.target(of: 0, word: $0.folded) ?? 0,
        exact: $0.exact == 0 ? 0 : automaton.target(of: 0, word: $0.exact) ?? 0)
    }
    let block = 2048
    let blocks = concurrentMap((text.sentences.count + block - 1) / block) { index -> [PhraseMatch] in
      var search = PhraseSearch(automaton: automaton, text: text, keys: keys, firstSteps: firstSteps)
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
      if lexeme.shape != .lower, lexeme.shape != .other {
        keys.exact = PhraseAutomaton.exactHash(lexeme.form, folded: keys.folded)
      }
      keys.classes = classes.bits(of: lexeme, kind: kinds[index])
      keys.isHyphen = TokenizedPhrase.isHyphen(lexeme.form)
      return keys
    }
  }
}
