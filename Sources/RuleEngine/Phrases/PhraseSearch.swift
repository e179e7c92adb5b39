import DataFormats
import TextAnalysis

/// A depth-first walk through the automaton from each word of a sentence.
struct PhraseSearch {
  /// Held for its memory, which the buffers below point into.
  private let automaton: PhraseAutomaton
  private let nodes: UnsafeBufferPointer<PhraseAutomaton.Node>
  private let specialEdges: UnsafeBufferPointer<PhraseAutomaton.SpecialEdge>
  private let edgeKeys: UnsafeBufferPointer<UInt64>
  private let edgeTargets: UnsafeBufferPointer<UInt32>
  private let text: AnalyzedText
  private let keys: [PhraseMatcher.FormKeys]
  private let firstSteps: [PhraseMatcher.FirstSteps]
  private(set) var found: [PhraseMatch] = []
  /// The sentence's words and marks, without the hyphens that join words: a phrase passes over them.
  private var items: [Item] = []
  /// Where each step of the path began, and where the last one ended, as indices of items.
  private var path: [(start: Int, end: Int)] = []

  private let rootClassEdges: FlatArray<PhraseAutomaton.SpecialEdge>
  private let rootGaps: [PhraseAutomaton.SpecialEdge]
  private struct Item {
    var folded: UInt64
    var exact: UInt64
    /// What this word is to the automaton, what the four from it on are, and the eight.
    var one: PhraseAutomaton.NextWords
    var four = PhraseAutomaton.NextWords()
    var eight = PhraseAutomaton.NextWords()
    var firstSteps: PhraseMatcher.FirstSteps
    var token: Int
    var isPunctuation: Bool
  }

  init(
    automaton: PhraseAutomaton, text: AnalyzedText, keys: [PhraseMatcher.FormKeys],
    firstSteps: [PhraseMatcher.FirstSteps]
  ) {
    self.automaton = automaton
    nodes = automaton.nodes.unchecked
    specialEdges = automaton.specialEdges.unchecked
    edgeKeys = automaton.edgeKeys.unchecked
    edgeTargets = automaton.edgeTargets.unchecked
    self.text = text
    self.keys = keys
    self.firstSteps = firstSteps
    rootClassEdges = FlatArray(automaton.rootClassEdges)
    rootGaps = automaton.rootEdges.filter { $0.kind == .gap }
  }

  /// Finds the phrases in the tokens of one sentence.
  mutating func run(_ tokens: Range<Int>) {
    fill(tokens)
    let root = nodes[0]
    for index in items.indices {
      let first = items[index].firstSteps
      if first.folded != 0 { step(to: first.folded, index, index + 1) }
      if first.exact != 0 { step(to: first.exact, index, index + 1) }
      if index == 0 { followSpecials(of: root, at: 0) } else { followRootEdges(at: index) }
    }
  }

  /// The same as `followSpecials(of: root)`, by the few classes a word has and not by the many that begin phrases.
  private mutating func followRootEdges(at index: Int) {
    var classes = items[index].one.classes & automaton.rootClasses
    while classes != 0 {
      followClass(rootClassEdges.unchecked[classes.trailingZeroBitCount], at: index)
      classes &= classes - 1
    }
    for edge in rootGaps { followGap(edge, at: index) }
  }

  private mutating func fill(_ tokens: Range<Int>) {
    items.removeAll(keepingCapacity: true)
    for index in tokens {
      let token = text.tokens[index]
      let key = keys[Int(token.lexeme)]
      if key.isHyphen, index + 1 < tokens.upperBound, !token.hasSpaceBefore, !text.tokens[index + 1].hasSpaceBefore {
        continue
      }
      let one = PhraseAutomaton.NextWords(words: PhraseAutomaton.bit(of: key.folded), classes: key.classes)
      items.append(
        Item(
          folded: key.folded, exact: key.exact, one: one, firstSteps: firstSteps[Int(token.lexeme)],
          token: index, isPunctuation: token.kind == .punctuation))
    }
    gatherNearWords()
  }

  /// What the words after each are, from the last back.
  private mutating func gatherNearWords() {
    for index in items.indices.reversed() {
      var near = items[index].one
      for next in index + 1..<max(index + 1, min(index + 4, items.count)) { near.formUnion(items[next].one) }
      items[index].four = near
      if index + 4 < items.count { near.formUnion(items[index + 4].four) }
      items[index].eight = near
    }
  }

  private mutating func step(to node: UInt32, _ start: Int, _ end: Int) {
    let info = nodes[Int(node)]
    guard leadsOn(info, at: end) else { return }
    path.append((start, end))
    if info.endingCount > 0 { record(info) }
    if end < items.count, info.words & items[end].one.words != 0 {
      let (folded, exact) = (items[end].folded, items[end].exact)
      if let target = self.target(of: node, word: folded) { step(to: target, end, end + 1) }
      if exact != 0, let target = self.target(of: node, word: exact) { step(to: target, end, end + 1) }
    }
    if info.specialCount > 0 { followSpecials(of: info, at: end) }
    path.removeLast()
  }

  @inline(__always)
  private func target(of node: UInt32, word: UInt64) -> UInt32? {
    let key = PhraseAutomaton.key(node: node, word: word)
    var slot = PhraseAutomaton.slot(of: key, in: edgeKeys.count)
    while edgeKeys[slot] != 0 {
      if edgeKeys[slot] == key { return edgeTargets[slot] }
      slot = slot + 1 == edgeKeys.count ? 0 : slot + 1
    }
    return nil
  }

  /// Whether anything can come of a node; for most it can't, and that is seen without a look-up.
  @inline(__always)
  private func leadsOn(_ info: PhraseAutomaton.Node, at index: Int) -> Bool {
    if info.endingCount > 0 || info.specialCount > 0 { return true }
    return index < items.count && info.words & items[index].one.words != 0
  }

  private mutating func followSpecials(of node: PhraseAutomaton.Node, at index: Int) {
    let start = Int(node.specialStart)
    for number in start..<start + Int(node.specialCount) {
      let edge = specialEdges[number]
      switch edge.kind {
      case .wordClass:
        if index < items.count, items[index].one.classes & (1 << UInt64(edge.first)) != 0 {
          followClass(edge, at: index)
        }
      case .gap: followGap(edge, at: index)
      case .sentenceStart: if index == 0 { step(to: edge.target, index, index) }
      case .sentenceEnd: if endsSentence(index) { step(to: edge.target, index, index) }
      }
    }
  }

  private mutating func followClass(_ edge: PhraseAutomaton.SpecialEdge, at index: Int) {
    if mayGoOn(edge, at: index + 1) { step(to: edge.target, index, index + 1) }
  }

  @inline(__always)
  private func mayGoOn(_ edge: PhraseAutomaton.SpecialEdge, at index: Int) -> Bool {
    edge.next == .any || index < items.count && edge.next.mayMeet(items[index].one)
  }

  private mutating func followGap(_ edge: PhraseAutomaton.SpecialEdge, at index: Int) {
    if !mayGoOn(edge, afterGapTo: index + Int(edge.first)) { return }
    for length in 0...Int(edge.second) {
      let end = index + length
      if length >= Int(edge.first), mayGoOn(edge, at: end) { step(to: edge.target, index, end) }
      guard end < items.count, !items[end].isPunctuation else { return }
    }
  }

  /// Whether what may follow a gap stands anywhere the gap may end, `start` being the nearest place.
  @inline(__always)
  private func mayGoOn(_ edge: PhraseAutomaton.SpecialEdge, afterGapTo start: Int) -> Bool {
    if edge.next == .any { return true }
    guard start < items.count else { return false }
    let span = edge.second - edge.first
    if span < 4 { return edge.next.mayMeet(items[start].four) }
    return span >= 8 || edge.next.mayMeet(items[start].eight)
  }

  /// Only closing marks stand between here and the sentence's end.
  private func endsSentence(_ index: Int) -> Bool { items[index...].allSatisfy(\.isPunctuation) }

  private mutating func record(_ node: PhraseAutomaton.Node) {
    guard let first = path.first(where: { $0.end > $0.start }), let last = path.last(where: { $0.end > $0.start })
    else {
      return
    }
    let start = Int(node.endingStart)
    for number in start..<start + Int(node.endingCount) {
      let ending = automaton.endings[number]
      let captured = ending.captureCount == 0 ? [] : captures(of: ending)
      found.append(PhraseMatch(phrase: ending.phrase, tokens: tokens(first.start, last.end), captures: captured))
    }
  }

  private func captures(of ending: PhraseAutomaton.Ending) -> [PhraseMatch.Capture] {
    let start = Int(ending.captureStart)
    return automaton.captures[start..<start + Int(ending.captureCount)].compactMap { capture in
      guard capture.end > capture.start else { return nil }
      return PhraseMatch.Capture(
        capture.group, tokens(path[Int(capture.start)].start, path[Int(capture.end) - 1].end))
    }
  }

  /// The tokens from one item up to another.
  private func tokens(_ start: Int, _ end: Int) -> Range<Int> {
    let first = items[min(start, items.count - 1)].token
    return first..<max(first, end > start ? items[end - 1].token + 1 : first)
  }
}
