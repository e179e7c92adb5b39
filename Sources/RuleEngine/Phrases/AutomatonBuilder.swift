import DataFormats
import TextAnalysis

/// Compiles phrases into one automaton. Alternatives and optional parts are written out as paths, so a path is a line of
/// words, classes and gaps.
public struct AutomatonBuilder {
  private let classes: WordClasses
  private var edges: [UInt64: UInt32] = [:]
  private var nodes: [BuiltNode] = [BuiltNode()]
  private var phraseCount: UInt32 = 0

  private struct BuiltNode {
    var specials: [PhraseAutomaton.SpecialEdge] = []
    var endings: [(phrase: UInt32, captures: [PhraseAutomaton.Capture])] = []
    var words: UInt64 = 0
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
    let parts = words.map { forms -> PhrasePattern in
      .alternatives(
        forms.map { ignoringCase ? .word(WordForm.folded($0), exact: false) : PatternParser.literal($0) })
    }
    for path in (try? paths(of: .sequence(parts), "")) ?? [] { insert(path, phrase: phrase) }
    return Int(phrase)
  }

  private mutating func insert(_ path: Path, phrase: UInt32) {
    var node = 0
    for step in path.steps { node = child(of: node, step) }
    if !nodes[node].endings.contains(where: { $0.phrase == phrase && $0.captures == path.captures }) {
      nodes[node].endings.append((phrase, path.captures))
    }
  }

  private mutating func child(of node: Int, _ step: Step) -> Int {
    switch step {
    case .word(let hash):
      let key = PhraseAutomaton.key(node: UInt32(node), word: hash)
      if let known = edges[key] { return Int(known) }
      nodes[node].words |= PhraseAutomaton.bit(of: hash)
      edges[key] = UInt32(nodes.count)
    case .special(let kind, let first, let second):
      if let known = nodes[node].specials.first(where: { $0.kind == kind && $0.first == first && $0.second == second }) {
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
    (result.edgeKeys, result.edgeTargets) = edgeTable()
    var flat: [PhraseAutomaton.Node] = []
    var specials: [PhraseAutomaton.SpecialEdge] = []
    var endings: [PhraseAutomaton.Ending] = []
    var captures: [PhraseAutomaton.Capture] = []
    for node in nodes {
      flat.append(
        PhraseAutomaton.Node(
          specialStart: UInt32(specials.count), endingStart: UInt32(endings.count),
          specialCount: UInt16(clamping: node.specials.count), endingCount: UInt16(clamping: node.endings.count),
          words: node.words))
      specials += node.specials
      for ending in node.endings {
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

  private func edgeTable() -> (keys: FlatArray<UInt64>, targets: FlatArray<UInt32>) {
    var capacity = 16
    while capacity < edges.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var targets = [UInt32](repeating: 0, count: capacity)
    for (key, target) in edges {
      var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      targets[slot] = target
    }
    return (FlatArray(keys), FlatArray(targets))
  }
}

/// A pattern that can't be read: what is wrong, and at which character.
public struct InvalidPattern: Error {
  public var pattern: String
  public var offset: Int
  public var message: String
}
