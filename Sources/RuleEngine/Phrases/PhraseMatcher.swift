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
  private struct FormKeys: Sendable {
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
      var search = Search(automaton: automaton, text: text, keys: keys)
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
      keys.exact = PhraseAutomaton.hash(lexeme.form, exact: true)
      keys.classes = classes.bits(of: lexeme, kind: kinds[index])
      keys.rootFolded = automaton.target(of: 0, word: keys.folded) ?? 0
      keys.rootExact = automaton.target(of: 0, word: keys.exact) ?? 0
      keys.isHyphen = TokenizedPhrase.isHyphen(lexeme.form)
      return keys
    }
  }

  /// A depth-first walk through the automaton from each word of a sentence.
  private struct Search {
    let automaton: PhraseAutomaton
    let text: AnalyzedText
    let keys: [FormKeys]
    var found: [PhraseMatch] = []
    private var sentence = 0..<0
    /// Where each step of the path began, and where the last one ended.
    private var path: [(start: Int, end: Int)] = []

    init(automaton: PhraseAutomaton, text: AnalyzedText, keys: [FormKeys]) {
      self.automaton = automaton
      self.text = text
      self.keys = keys
    }

    mutating func run(_ tokens: Range<Int>) {
      sentence = tokens
      let rootHasStart = automaton.nodes[0].specialCount > 0
      for index in tokens {
        let key = keys[Int(text.tokens[index].lexeme)]
        if key.rootFolded != 0 { step(to: key.rootFolded, index, index + 1) }
        if key.rootExact != 0 { step(to: key.rootExact, index, index + 1) }
        if rootHasStart, key.classes & automaton.rootClasses != 0 || index == tokens.lowerBound {
          followSpecials(of: 0, at: index)
        }
      }
    }

    private mutating func step(to node: UInt32, _ start: Int, _ end: Int) {
      path.append((start, end))
      visit(node, at: end)
      path.removeLast()
    }

    private mutating func visit(_ node: UInt32, at index: Int) {
      let info = automaton.nodes[Int(node)]
      if info.endingCount > 0 { record(info) }
      if info.words != 0 { followWords(of: node, info, at: index) }
      if info.specialCount > 0 { followSpecials(of: node, at: index) }
    }

    private mutating func followWords(of node: UInt32, _ info: PhraseAutomaton.Node, at index: Int) {
      guard let next = nextWord(after: index) else { return }
      let key = keys[Int(text.tokens[next].lexeme)]
      if info.mayHave(key.folded), let target = automaton.target(of: node, word: key.folded) {
        step(to: target, next, next + 1)
      }
      if info.mayHave(key.exact), let target = automaton.target(of: node, word: key.exact) {
        step(to: target, next, next + 1)
      }
      guard next > index else { return }
      let hyphen = keys[Int(text.tokens[index].lexeme)].folded
      if info.mayHave(hyphen), let target = automaton.target(of: node, word: hyphen) { step(to: target, index, index + 1) }
    }

    /// The next token that counts: hyphens that join words are passed over.
    private func nextWord(after index: Int) -> Int? {
      guard index < sentence.upperBound else { return nil }
      if isJoiningHyphen(index) { return index + 1 }
      return index
    }

    private func isJoiningHyphen(_ index: Int) -> Bool {
      keys[Int(text.tokens[index].lexeme)].isHyphen && index + 1 < sentence.upperBound
        && !text.tokens[index].hasSpaceBefore && !text.tokens[index + 1].hasSpaceBefore
    }

    private mutating func followSpecials(of node: UInt32, at index: Int) {
      let info = automaton.nodes[Int(node)]
      let start = Int(info.specialStart)
      for edge in automaton.specialEdges[start..<start + Int(info.specialCount)] {
        switch edge.kind {
        case .wordClass:
          guard let next = node == 0 ? index : nextWord(after: index),
            keys[Int(text.tokens[next].lexeme)].classes & (1 << UInt64(edge.first)) != 0
          else { continue }
          step(to: edge.target, next, next + 1)
        case .gap: followGap(edge, at: index)
        case .sentenceStart: if index == sentence.lowerBound { step(to: edge.target, index, index) }
        case .sentenceEnd: if endsSentence(index) { step(to: edge.target, index, index) }
        }
      }
    }

    private mutating func followGap(_ edge: PhraseAutomaton.SpecialEdge, at index: Int) {
      var end = index
      for length in 0...Int(edge.second) {
        if length >= Int(edge.first) { step(to: edge.target, index, end) }
        guard end < sentence.upperBound, text.tokens[end].kind != .punctuation || isJoiningHyphen(end) else { return }
        end += isJoiningHyphen(end) ? 2 : 1
        if end > sentence.upperBound { return }
      }
    }

    /// Only closing marks stand between here and the sentence's end.
    private func endsSentence(_ index: Int) -> Bool {
      index >= sentence.upperBound || text.tokens[index..<sentence.upperBound].allSatisfy { $0.kind == .punctuation }
    }

    private mutating func record(_ node: PhraseAutomaton.Node) {
      guard let first = path.first(where: { $0.end > $0.start }), let last = path.last(where: { $0.end > $0.start }) else {
        return
      }
      let start = Int(node.endingStart)
      for ending in automaton.endings[start..<start + Int(node.endingCount)] {
        var match = PhraseMatch(phrase: Int(ending.phrase), tokens: first.start..<last.end, groups: [:])
        let captures = Int(ending.captureStart)
        for capture in automaton.captures[captures..<captures + Int(ending.captureCount)] where capture.end > capture.start {
          let range = path[Int(capture.start)].start..<path[Int(capture.end) - 1].end
          if capture.group == PhraseAutomaton.inflectedGroup {
            if match.inflected == nil { match.inflected = range.lowerBound }
          } else {
            match.groups[Int(capture.group)] = range
          }
        }
        found.append(match)
      }
    }
  }
}
