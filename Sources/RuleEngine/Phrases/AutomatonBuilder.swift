import DataFormats
import TextAnalysis

/// Compiles phrases into one automaton. Alternatives and optional parts are written out as paths, so a path is a line of
/// words, classes and gaps.
public struct AutomatonBuilder {
  private let classes: WordClasses
  private var edges: EdgeTable
  private var nodes: [BuiltNode] = [BuiltNode()]
  private var specials: [BuiltSpecial] = []
  private var endings: [BuiltEnding] = []
  private var captures: [PhraseAutomaton.Capture] = []
  private var phraseCount: UInt32 = 0
  /// The nodes that a literal phrase has reached, kept for its space.
  private var reached: [Int] = []
  private var next: [Int] = []

  private struct BuiltNode {
    /// The last of its special edges and endings in the lists of all; -1 for none.
    var lastSpecial: Int32 = -1
    var lastEnding: Int32 = -1
    /// Whether several words lead here: it has one ending, and nothing behind it.
    var isShared = false
    /// A bit for the words that leave it.
    var words: UInt64 = 0
  }

  private struct BuiltSpecial {
    var edge: PhraseAutomaton.SpecialEdge
    var previous: Int32
  }

  /// A phrase that ends at a node, and the ending of that node before it.
  private struct BuiltEnding {
    var ending: PhraseAutomaton.Ending
    var previous: Int32
  }

  /// One step of a path.
  private enum Step {
    case word(UInt64)
    case special(PhraseAutomaton.SpecialEdge.Kind, UInt8, UInt8)
  }

  private struct Path {
    var steps: [Step] = []
    var captures: [PhraseAutomaton.Capture] = []
  }

  /// More paths than this out of one pattern is a mistake in the pattern.
  private static let pathLimit = 20_000

  public init(classes: WordClasses) {
    self.classes = classes
    edges = EdgeTable()
  }

  /// Goes on where another has ended: a house's phrases on top of those of the program.
  public init(classes: WordClasses, extending automaton: PhraseAutomaton) {
    self.classes = classes
    edges = EdgeTable(keys: automaton.edgeKeys, targets: automaton.edgeTargets)
    captures = Array(automaton.captures.unchecked)
    phraseCount = automaton.phraseCount
    nodes = automaton.nodes.unchecked.map { node in
      var built = BuiltNode(isShared: node.isShared != 0, words: node.words)
      for index in 0..<Int(node.specialCount) {
        let edge = automaton.specialEdges[Int(node.specialStart) + index]
        specials.append(BuiltSpecial(edge: edge, previous: built.lastSpecial))
        built.lastSpecial = Int32(specials.count - 1)
      }
      for index in 0..<Int(node.endingCount) {
        endings.append(
          BuiltEnding(ending: automaton.endings[Int(node.endingStart) + index], previous: built.lastEnding))
        built.lastEnding = Int32(endings.count - 1)
      }
      return built
    }
  }

  /// Adds a pattern and gives the phrase's number.
  /// - Throws: `PatternError`-like text for the caller to place.
  public mutating func add(pattern: String) throws(InvalidPattern) -> (phrase: Int, inflectedWords: [String]) {
    let parsed: PhrasePattern
    do {
      parsed = try PatternParser.parse(pattern, classes: classes)
    } catch {
      throw InvalidPattern(pattern: pattern, offset: error.offset, message: error.message)
    }
    let phrase = phraseCount
    phraseCount += 1
    for path in try paths(of: parsed, pattern) { insert(path, phrase: phrase) }
    return (Int(phrase), parsed.inflectedWords)
  }

  /// Makes room for literal phrases before they are added.
  public mutating func reserve(_ phrases: [LiteralPhrases]) {
    edges.reserve(phrases.reduce(0) { $0 + $1.edgeCount })
    let leaves = phrases.reduce(0) { $0 + $1.count }
    nodes.reserveCapacity(nodes.count + leaves * 2)
    endings.reserveCapacity(endings.count + leaves)
  }

  /// Adds a literal phrase (a term) and gives its number. It is found as it is written, all in capitals, and with its last
  /// word or a short one in capitals.
  public mutating func add(_ phrases: LiteralPhrases, _ index: Int) -> Int {
    let phrase = phraseCount
    phraseCount += 1
    reached.removeAll(keepingCapacity: true)
    reached.append(0)
    var capitals = 0
    let words = phrases.words(of: index)
    for word in words.dropLast() {
      let form = phrases.forms(of: word)
      next.removeAll(keepingCapacity: true)
      for node in reached {
        for form in form {
          next.append(wordChild(of: node, form.word))
          if form.capitals != 0, form.isShort { next.append(wordChild(of: node, form.capitals)) }
        }
      }
      for form in form.prefix(1) {
        capitals =
          capitals == reached[0] && form.capitals == 0
          ? next[0] : wordChild(of: capitals, form.capitals == 0 ? form.word : form.capitals)
      }
      swap(&reached, &next)
    }
    guard let last = words.last else { return Int(phrase) }
    var leaf: UInt32?
    for form in phrases.forms(of: last) {
      for node in reached {
        end(phrase, after: node, form.word, &leaf)
        if form.capitals != 0 { end(phrase, after: node, form.capitals, &leaf) }
      }
      if !reached.contains(capitals) {
        end(phrase, after: capitals, form.capitals == 0 ? form.word : form.capitals, &leaf)
      }
    }
    return Int(phrase)
  }

  /// Ends a phrase after a word. All forms of a phrase's last word lead to one node, as long as nothing else goes on there.
  private mutating func end(_ phrase: UInt32, after node: Int, _ word: UInt64, _ leaf: inout UInt32?) {
    let key = PhraseAutomaton.key(node: UInt32(node), word: word)
    let new = leaf ?? UInt32(nodes.count)
    let (slot, isKnown) = edges.place(of: key, orInsert: new)
    guard isKnown else {
      nodes[node].words |= PhraseAutomaton.bit(of: word)
      if leaf == nil {
        nodes.append(BuiltNode(isShared: true))
        end(phrase, at: Int(new))
        leaf = new
      }
      return
    }
    if edges[slot] != leaf { end(phrase, at: ownNode(at: slot)) }
  }

  /// The node that an edge leads to; a copy for this edge alone where several led there.
  private mutating func ownNode(at slot: Int) -> Int {
    let target = Int(edges[slot])
    guard nodes[target].isShared else { return target }
    edges[slot] = UInt32(nodes.count)
    let ending = endings[Int(nodes[target].lastEnding)].ending
    endings.append(BuiltEnding(ending: ending, previous: -1))
    nodes.append(BuiltNode(lastEnding: Int32(endings.count - 1)))
    return nodes.count - 1
  }

  private mutating func insert(_ path: Path, phrase: UInt32) {
    var node = 0
    for step in path.steps { node = child(of: node, step) }
    end(phrase, at: node, captures: path.captures)
  }

  private mutating func end(_ phrase: UInt32, at node: Int, captures: [PhraseAutomaton.Capture] = []) {
    // Phrases are added one after the other, so a phrase's own endings are the last ones.
    var next = nodes[node].lastEnding
    while next >= 0, endings[Int(next)].ending.phrase == phrase {
      let known = endings[Int(next)]
      if self.captures(of: known.ending).elementsEqual(captures) { return }
      next = known.previous
    }
    let ending = PhraseAutomaton.Ending(
      phrase: phrase, captureStart: UInt32(self.captures.count), captureCount: UInt32(captures.count))
    self.captures += captures
    endings.append(BuiltEnding(ending: ending, previous: nodes[node].lastEnding))
    nodes[node].lastEnding = Int32(endings.count - 1)
  }

  private func captures(of ending: PhraseAutomaton.Ending) -> ArraySlice<PhraseAutomaton.Capture> {
    captures[Int(ending.captureStart)..<Int(ending.captureStart + ending.captureCount)]
  }

  private mutating func wordChild(of node: Int, _ word: UInt64) -> Int {
    let key = PhraseAutomaton.key(node: UInt32(node), word: word)
    let (slot, isKnown) = edges.place(of: key, orInsert: UInt32(nodes.count))
    if isKnown { return ownNode(at: slot) }
    nodes[node].words |= PhraseAutomaton.bit(of: word)
    nodes.append(BuiltNode())
    return nodes.count - 1
  }

  private mutating func child(of node: Int, _ step: Step) -> Int {
    switch step {
    case .word(let hash): return wordChild(of: node, hash)
    case .special(let kind, let first, let second):
      var next = nodes[node].lastSpecial
      while next >= 0 {
        let known = specials[Int(next)]
        if known.edge.kind == kind, known.edge.first == first, known.edge.second == second {
          return Int(known.edge.target)
        }
        next = known.previous
      }
      let edge = PhraseAutomaton.SpecialEdge(kind: kind, first: first, second: second, target: UInt32(nodes.count))
      specials.append(BuiltSpecial(edge: edge, previous: nodes[node].lastSpecial))
      nodes[node].lastSpecial = Int32(specials.count - 1)
    }
    nodes.append(BuiltNode())
    return nodes.count - 1
  }

  private func paths(of pattern: PhrasePattern, _ text: String) throws(InvalidPattern) -> [Path] {
    switch pattern {
    case .word(let form, let exact):
      let hashes = exact ? Set([form, WordForm.uppercased(form)]) : [form]
      return hashes.sorted().map { Path(steps: [.word(PhraseAutomaton.hash($0, exact: exact))]) }
    case .inflected(let word):
      let capture = PhraseAutomaton.Capture(group: PhraseAutomaton.inflectedGroup, start: 0, end: 1)
      return EnglishInflection.forms(of: word).map {
        Path(steps: [.word(PhraseAutomaton.hash($0, exact: false))], captures: [capture])
      }
    case .wordClass(let number): return [Path(steps: [.special(.wordClass, UInt8(number), 0)])]
    case .gap(let least, let most): return [Path(steps: [.special(.gap, UInt8(least), UInt8(most))])]
    case .sentenceStart: return [Path(steps: [.special(.sentenceStart, 0, 0)])]
    case .sentenceEnd: return [Path(steps: [.special(.sentenceEnd, 0, 0)])]
    case .optional(let part): return [Path()] + (try paths(of: part, text))
    case .group(let number, let part):
      return try paths(of: part, text).map { path in
        var path = path
        path.captures.append(.init(group: UInt8(number), start: 0, end: UInt8(path.steps.count)))
        return path
      }
    case .alternatives(let parts):
      var result: [Path] = []
      for part in parts { result += try paths(of: part, text) }
      return result
    case .sequence(let parts):
      var result = [Path()]
      for part in parts {
        let ways = try paths(of: part, text)
        guard result.count * ways.count <= Self.pathLimit else {
          throw InvalidPattern(pattern: text, offset: 0, message: "too many alternatives; cut the pattern in two")
        }
        result = result.flatMap { head in ways.map { Self.joined(head, $0) } }
      }
      return result
    }
  }

  private static func joined(_ head: Path, _ tail: Path) -> Path {
    let shift = UInt8(clamping: head.steps.count)
    let moved = tail.captures.map {
      PhraseAutomaton.Capture(group: $0.group, start: $0.start &+ shift, end: $0.end &+ shift)
    }
    return Path(steps: head.steps + tail.steps, captures: head.captures + moved)
  }

  /// The automaton of all that was added; the builder is done with.
  public consuming func build() -> PhraseAutomaton {
    var result = PhraseAutomaton()
    let flat = ZeroedArray<PhraseAutomaton.Node>(zeros: nodes.count)
    var specials: [PhraseAutomaton.SpecialEdge] = []
    let endings = ZeroedArray<PhraseAutomaton.Ending>(zeros: self.endings.count)
    var endingCount = 0
    for (index, node) in nodes.enumerated() {
      let specialStart = specials.count
      specials += specialEdges(of: node).map(withWordsAfter)
      // The last one is the first of the list, and they are to stand in the order in which they came.
      var own = 0
      var next = node.lastEnding
      while next >= 0 {
        own += 1
        next = self.endings[Int(next)].previous
      }
      next = node.lastEnding
      for place in (endingCount..<endingCount + own).reversed() {
        endings.elements[place] = self.endings[Int(next)].ending
        next = self.endings[Int(next)].previous
      }
      flat.elements[index] = PhraseAutomaton.Node(
        specialStart: UInt32(specialStart), endingStart: UInt32(endingCount),
        specialCount: UInt16(clamping: specials.count - specialStart), endingCount: UInt16(clamping: own),
        isShared: node.isShared, words: node.words)
      endingCount += own
    }
    result.nodes = flat.frozen()
    result.specialEdges = FlatArray(specials)
    result.endings = endings.frozen(endingCount)
    result.captures = FlatArray(captures)
    result.phraseCount = phraseCount
    (result.edgeKeys, result.edgeTargets) = edges.frozen()
    for edge in result.rootEdges where edge.kind == .wordClass { result.rootClasses |= 1 << UInt64(edge.first) }
    return result
  }

  /// In the order in which they came.
  private func specialEdges(of node: BuiltNode) -> [PhraseAutomaton.SpecialEdge] {
    if node.lastSpecial < 0 { return [] }
    var result: [PhraseAutomaton.SpecialEdge] = []
    var next = node.lastSpecial
    while next >= 0 {
      result.append(specials[Int(next)].edge)
      next = specials[Int(next)].previous
    }
    return result.reversed()
  }

  private func withWordsAfter(_ edge: PhraseAutomaton.SpecialEdge) -> PhraseAutomaton.SpecialEdge {
    let target = nodes[Int(edge.target)]
    let specials = specialEdges(of: target)
    var next = PhraseAutomaton.NextWords(words: target.words)
    for special in specials where special.kind == .wordClass { next.classes |= 1 << UInt64(special.first) }
    let isOpen = target.lastEnding >= 0 || specials.contains { $0.kind != .wordClass }
    var edge = edge
    edge.next = isOpen ? .any : next
    return edge
  }
}

/// A pattern that can't be read: what is wrong, and at which character.
public struct InvalidPattern: Error {
  public var pattern: String
  public var offset: Int
  public var message: String
}
