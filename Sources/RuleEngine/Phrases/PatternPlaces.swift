/// Writes patterns into a trie: a node for each list of places that the patterns can stand at after the same words. Places
/// are held in the order of the ways that lead there, so that what ends at a node comes in that order too.
/// Source: the subset construction (Rabin and Scott 1959, IBM Journal of Research and Development 3).
struct PatternPlaces {
  /// Where in the program one way stands.
  private struct Place: Hashable {
    var instruction: Int32
    /// How many steps lead here, and what was captured on them; 0 where nobody asks.
    var steps: Int32
    var captured: Int32
  }

  private struct Captured: Hashable {
    var closed: [PhraseAutomaton.Capture] = []
    var open: [UInt8] = []
  }

  /// An edge of a node under way, and the places it leads to.
  private struct Way {
    enum Symbol: Hashable {
      case word(UInt64)
      case special(PhraseAutomaton.SpecialEdge.Kind, UInt8, UInt8)
    }
    var symbol: Symbol
    var places: [Place]
  }

  private let program: PatternProgram
  private var trie: PhraseTrie
  private var nodes: [[Place]: UInt32] = [:]
  private var waiting: [(node: Int, places: [Place])] = []
  private var captured: [Captured] = [Captured()]
  private var capturedNumbers: [Captured: Int32] = [Captured(): 0]

  /// The ways out of the node under way, in order.
  private var ways: [Way] = []
  private var wayNumbers: [Way.Symbol: Int] = [:]

  static func write(_ program: PatternProgram, into trie: consuming PhraseTrie) -> PhraseTrie {
    if program.starts.isEmpty { return trie }
    var writer = PatternPlaces(program: program, trie: trie)
    writer.run()
    return writer.trie
  }

  private init(program: PatternProgram, trie: consuming PhraseTrie) {
    self.program = program
    self.trie = trie
  }

  private mutating func run() {
    let starts = program.starts.map { Place(instruction: Int32($0.place), steps: $0.hasCaptures ? 0 : -1, captured: 0) }
    waiting.append((0, starts))
    while let (node, places) = waiting.popLast() {
      for place in places { follow(place, to: node) }
      writeWays(of: node)
    }
    trie.sortEndings()
  }

  /// Goes on from a place to the next steps, or to the phrase's end.
  private mutating func follow(_ place: Place, to node: Int) {
    var next = place
    next.instruction += 1
    switch program.instructions[Int(place.instruction)] {
    case .words(let words):
      step(&next)
      for word in words { add(.word(word), next) }
    case .inflected(let words):
      capture(&next) { $0.closed.append(.init(.inflected, start: UInt8(clamping: place.steps), end: $1 &+ 1)) }
      step(&next)
      for word in words { add(.word(word), next) }
    case .special(let kind, let first, let second):
      step(&next)
      add(.special(kind, first, second), next)
    case .split(let targets):
      for target in targets {
        next.instruction = Int32(target)
        follow(next, to: node)
      }
    case .jump(let target):
      next.instruction = Int32(target)
      follow(next, to: node)
    case .groupStart:
      capture(&next) { $0.open.append($1) }
      follow(next, to: node)
    case .groupEnd(let number):
      capture(&next) { $0.closed.append(.init(.numbered(number), start: $0.open.removeLast(), end: $1)) }
      follow(next, to: node)
    case .end(let phrase):
      trie.end(phrase, at: node, captures: captured[Int(place.captured)].closed)
    }
  }

  private func step(_ place: inout Place) {
    if place.steps >= 0 { place.steps += 1 }
  }

  private mutating func capture(_ place: inout Place, _ change: (inout Captured, _ steps: UInt8) -> Void) {
    var new = captured[Int(place.captured)]
    change(&new, UInt8(clamping: place.steps))
    if let number = capturedNumbers[new] {
      place.captured = number
      return
    }
    place.captured = Int32(captured.count)
    capturedNumbers[new] = place.captured
    captured.append(new)
  }

  private mutating func add(_ symbol: Way.Symbol, _ place: Place) {
    if let way = wayNumbers[symbol] {
      if !ways[way].places.contains(place) { ways[way].places.append(place) }
    } else {
      wayNumbers[symbol] = ways.count
      ways.append(Way(symbol: symbol, places: [place]))
    }
  }

  private mutating func writeWays(of node: Int) {
    for way in ways {
      switch way.symbol {
      case .word(let word):
        if let known = trie.ownChild(of: node, word) {
          waiting.append((known, way.places))
        } else {
          trie.connect(node, word, to: self.node(for: way.places))
        }
      case .special(let kind, let first, let second):
        trie.connect(node, kind, first, second, to: self.node(for: way.places))
      }
    }
    ways.removeAll(keepingCapacity: true)
    wayNumbers.removeAll(keepingCapacity: true)
  }

  /// A node that only patterns lead to is the same for the same places.
  private mutating func node(for places: [Place]) -> UInt32 {
    if let known = nodes[places] { return known }
    let new = trie.addNode()
    nodes[places] = UInt32(new)
    waiting.append((new, places))
    return UInt32(new)
  }
}
