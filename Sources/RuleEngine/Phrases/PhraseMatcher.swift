import TextAnalysis

/// A phrase found in a text. Small, for a large text has a million.
public struct PhraseMatch: Sendable {
  /// A part of a pattern that a match tells the place of.
  public enum Group: Equatable, Sendable {
    case numbered(UInt8)
    /// The first inflected word.
    case inflected
  }

  private let number: UInt32
  private let start: UInt32
  private let end: UInt32
  private let captures: [Capture]

  struct Capture {
    let group: Group
    let start: UInt32
    let end: UInt32

    init(_ group: Group, _ tokens: Range<Int>) {
      self.group = group
      start = UInt32(tokens.lowerBound)
      end = UInt32(tokens.upperBound)
    }
  }

  init(phrase: UInt32, tokens: Range<Int>, captures: [Capture]) {
    number = phrase
    start = UInt32(tokens.lowerBound)
    end = UInt32(tokens.upperBound)
    self.captures = captures
  }

  public var phrase: Int { Int(number) }
  public var tokens: Range<Int> { Int(start)..<Int(end) }

  /// Tokens of a group; nil where the text has nothing in its place.
  public func tokens(of group: Group) -> Range<Int>? {
    captures.first { $0.group == group }.map { Int($0.start)..<Int($0.end) }
  }
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
    let blocks = automata.flatMap { matches(of: $0, in: text, keys) }
    if blocks.count == 1 { return blocks[0] }
    var all: [PhraseMatch] = []
    all.reserveCapacity(blocks.reduce(0) { $0 + $1.count })
    for block in blocks { all += block }
    return all
  }

  /// In blocks of sentences.
  private func matches(of automaton: PhraseAutomaton, in text: AnalyzedText, _ keys: [FormKeys]) -> [[PhraseMatch]] {
    let firstSteps = keys.map {
      FirstSteps(
        folded: automaton.target(of: 0, word: $0.folded) ?? 0,
        exact: $0.exact == 0 ? 0 : automaton.target(of: 0, word: $0.exact) ?? 0)
    }
    let block = 2048
    return concurrentMap((text.sentences.count + block - 1) / block) { index -> [PhraseMatch] in
      var search = PhraseSearch(automaton: automaton, text: text, keys: keys, firstSteps: firstSteps)
      for sentence in index * block..<min(text.sentences.count, (index + 1) * block) {
        search.run(text.sentences[sentence].tokens)
      }
      return search.found
    }
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
