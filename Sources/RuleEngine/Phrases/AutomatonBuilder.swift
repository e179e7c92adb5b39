import DataFormats
import TextAnalysis

/// Compiles phrases into one automaton. Alternatives and optional parts are written out as paths, so a path is a line of
/// words, classes and gaps.
public struct AutomatonBuilder {
  private let classes: WordClasses
  private var edges = EdgeTable()
  private var nodes: [BuiltNode] = [BuiltNode()]
  private var phraseCount: UInt32 = 0

  private struct BuiltNode {
    var specials: [PhraseAutomaton.SpecialEdge] = []
    /// The last of its endings in the list of all; -1 for none.
    var lastEnding: Int32 = -1
    /// A bit for the words that leave it.
    var words: UInt64 = 0
  }

  /// A phrase that ends at a node, and the ending of that node before it.
  private struct BuiltEnding {
    var phrase: UInt32
    var captures: [PhraseAutomaton.Capture]
    var previous: Int32
  }

  private var endings: [BuiltEnding] = []

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

  public init(classes: WordClasses) { self.classes = classes }

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

  /// Adds a phrase of literal words (a term), each in one of several forms.
  public mutating func add(words: [[String]], ignoringCase: Bool) -> Int {
    let phrase = phraseCount
    phraseCount += 1
    var reached = [0]
    for forms in words {
      let hashes = forms.flatMap { Self.hashes(of: $0, ignoringCase: ignoringCase) }
      reached = reached.flatMap { node in hashes.map { wordChild(of: node, $0) } }
    }
    for node in reached where node != 0 { end(phrase, at: node, captures: []) }
    return Int(phrase)
  }

  private static func hashes(of form: String, ignoringCase: Bool) -> [UInt64] {
    guard !ignoringCase, case .word(let word, exact: true) = PatternParser.literal(form) else {
      return [PhraseAutomaton.hash(WordForm.folded(form), exact: false)]
    }
    let upper = WordForm.uppercased(word)
    let own = PhraseAutomaton.hash(word, exact: true)
    return upper == word ? [own] : [own, PhraseAutomaton.hash(upper, exact: true)]
  }

  private mutating func insert(_ path: Path, phrase: UInt32) {
    var node = 0
    for step in path.steps { node = child(of: node, step) }
    end(phrase, at: node, captures: path.captures)
  }

  private mutating func end(_ phrase: UInt32, at node: Int, captures: [PhraseAutomaton.Capture]) {
    var next = nodes[node].lastEnding
    while next >= 0 {
      let known = endings[Int(next)]
      if known.phrase == phrase, known.captures == captures { return }
      next = known.previous
    }
    endings.append(BuiltEnding(phrase: phrase, captures: captures, previous: nodes[node].lastEnding))
    nodes[node].lastEnding = Int32(endings.count - 1)
  }

  private mutating func wordChild(of node: Int, _ word: UInt64) -> Int {
    let key = PhraseAutomaton.key(node: UInt32(node), word: word)
    if let known = edges.target(of: key, orInsert: UInt32(nodes.count)) { return Int(known) }
    nodes[node].words |= PhraseAutomaton.bit(of: word)
    nodes.append(BuiltNode())
    return nodes.count - 1
  }

  private mutating func child(of node: Int, _ step: Step) -> Int {
    switch step {
    case .word(let hash): return wordChild(of: node, hash)
    case .special(let kind, let first, let second):
      if let known = nodes[node].specials.first(where: { $0.kind == kind && $0.first == first && $0.second == second })
      {
        return Int(known.target)
      }
      nodes[node].specials.append(
        PhraseAutomaton.SpecialEdge(kind: kind, first: first, second: second, target: UInt32(nodes.count)))
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

  public func build() -> PhraseAutomaton {
    var result = PhraseAutomaton()
    result.edgeKeys = FlatArray(edges.keys)
    result.edgeTargets = FlatArray(edges.targets)
    var flat: [PhraseAutomaton.Node] = []
    var specials: [PhraseAutomaton.SpecialEdge] = []
    var endings: [PhraseAutomaton.Ending] = []
    var captures: [PhraseAutomaton.Capture] = []
    for node in nodes {
      let own = self.endings(of: node)
      flat.append(
        PhraseAutomaton.Node(
          specialStart: UInt32(specials.count), endingStart: UInt32(endings.count),
          specialCount: UInt16(clamping: node.specials.count), endingCount: UInt16(clamping: own.count),
          words: node.words))
      specials += node.specials.map(withWordsAfter)
      for ending in own {
        endings.append(
          .init(
            phrase: ending.phrase, captureStart: UInt32(captures.count), captureCount: UInt32(ending.captures.count)))
        captures += ending.captures
      }
    }
    result.nodes = FlatArray(flat)
    result.specialEdges = FlatArray(specials)
    result.endings = FlatArray(endings)
    result.captures = FlatArray(captures)
    for edge in nodes[0].specials where edge.kind == .wordClass { result.rootClasses |= 1 << UInt64(edge.first) }
    return result
  }

  private func withWordsAfter(_ edge: PhraseAutomaton.SpecialEdge) -> PhraseAutomaton.SpecialEdge {
    let target = nodes[Int(edge.target)]
    var next = PhraseAutomaton.NextWords(words: target.words)
    for special in target.specials where special.kind == .wordClass { next.classes |= 1 << UInt64(special.first) }
    let isOpen = target.lastEnding >= 0 || target.specials.contains { $0.kind != .wordClass }
    var edge = edge
    edge.next = isOpen ? .any : next
    return edge
  }

  /// The endings of a node in the order in which they came.
  private func endings(of node: BuiltNode) -> [BuiltEnding] {
    var result: [BuiltEnding] = []
    var next = node.lastEnding
    while next >= 0 {
      result.append(endings[Int(next)])
      next = endings[Int(next)].previous
    }
    return result.reversed()
  }
}

/// A pattern that can't be read: what is wrong, and at which character.
public struct InvalidPattern: Error {
  public var pattern: String
  public var offset: Int
  public var message: String
}
