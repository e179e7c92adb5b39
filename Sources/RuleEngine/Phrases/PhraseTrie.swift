/// The automaton while it is built: every path of every phrase, from the root.
struct PhraseTrie {
  struct Node {
    /// The last of its special edges and endings in the lists of all; -1 for none.
    var lastSpecial: Int32 = -1
    var lastEnding: Int32 = -1
    /// Whether several words lead here: it has one ending, and nothing behind it.
    var isLeafOfMany = false
    /// A bit for the words that leave it.
    var words: UInt64 = 0
  }

  private(set) var nodes: [Node] = [Node()]
  private(set) var wordEdges = EdgeTable()
  private(set) var captures: [PhraseAutomaton.Capture] = []
  private var specials: [Linked<PhraseAutomaton.SpecialEdge>] = []
  private var endings: [Linked<PhraseAutomaton.Ending>] = []

  /// A value of a node, and where that node's value before it stands.
  private struct Linked<Value> {
    var value: Value
    var previous: Int32
  }

  mutating func reserve(edges: Int, phrases: Int) {
    wordEdges.reserve(edges)
    nodes.reserveCapacity(nodes.count + phrases * 2)
    endings.reserveCapacity(endings.count + phrases)
  }

  mutating func child(of node: Int, _ word: UInt64) -> Int {
    let (edge, isKnown) = wordEdges.edge(from: UInt32(node), word, orInsert: UInt32(nodes.count))
    if isKnown { return ownNode(of: edge) }
    nodes[node].words |= PhraseAutomaton.bit(of: word)
    nodes.append(Node())
    return nodes.count - 1
  }

  mutating func child(of node: Int, _ kind: PhraseAutomaton.SpecialEdge.Kind, _ first: UInt8, _ second: UInt8) -> Int {
    for edge in specialEdges(of: node) where edge.kind == kind && edge.first == first && edge.second == second {
      return Int(edge.target)
    }
    let edge = PhraseAutomaton.SpecialEdge(kind: kind, first: first, second: second, target: UInt32(nodes.count))
    specials.append(Linked(value: edge, previous: nodes[node].lastSpecial))
    nodes[node].lastSpecial = Int32(specials.count - 1)
    nodes.append(Node())
    return nodes.count - 1
  }

  /// Ends a phrase. Phrases come one after the other, so a phrase's own endings are the last ones of a node.
  mutating func end(_ phrase: UInt32, at node: Int, captures: [PhraseAutomaton.Capture] = []) {
    for known in endings(of: node).reversed() {
      guard known.phrase == phrase else { break }
      if self.captures(of: known).elementsEqual(captures) { return }
    }
    append(
      PhraseAutomaton.Ending(
        phrase: phrase, captureStart: UInt32(self.captures.count), captureCount: UInt32(captures.count)), to: node)
    self.captures += captures
  }

  /// Ends a phrase after a word. All forms of a phrase's last word lead to one leaf, as long as nothing else goes on there.
  mutating func end(_ phrase: UInt32, after node: Int, _ word: UInt64, _ leaf: inout UInt32?) {
    let new = leaf ?? UInt32(nodes.count)
    let (edge, isKnown) = wordEdges.edge(from: UInt32(node), word, orInsert: new)
    guard isKnown else {
      nodes[node].words |= PhraseAutomaton.bit(of: word)
      if leaf == nil {
        nodes.append(Node(isLeafOfMany: true))
        end(phrase, at: Int(new))
        leaf = new
      }
      return
    }
    if wordEdges.edges[edge].target != leaf { end(phrase, at: ownNode(of: edge)) }
  }

  /// The node that an edge leads to; a copy for this edge alone where several led there.
  private mutating func ownNode(of edge: Int) -> Int {
    let target = Int(wordEdges.edges[edge].target)
    guard nodes[target].isLeafOfMany else { return target }
    wordEdges.redirect(edge, to: UInt32(nodes.count))
    nodes.append(Node())
    let ending = endings[Int(nodes[target].lastEnding)].value
    append(ending, to: nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func append(_ ending: PhraseAutomaton.Ending, to node: Int) {
    endings.append(Linked(value: ending, previous: nodes[node].lastEnding))
    nodes[node].lastEnding = Int32(endings.count - 1)
  }

  func captures(of ending: PhraseAutomaton.Ending) -> ArraySlice<PhraseAutomaton.Capture> {
    captures[Int(ending.captureStart)..<Int(ending.captureStart + ending.captureCount)]
  }

  /// In the order in which they came.
  func specialEdges(of node: Int) -> [PhraseAutomaton.SpecialEdge] {
    Self.list(specials, upTo: nodes[node].lastSpecial)
  }

  /// In the order in which they came.
  func endings(of node: Int) -> [PhraseAutomaton.Ending] { Self.list(endings, upTo: nodes[node].lastEnding) }

  private static func list<Value>(_ linked: [Linked<Value>], upTo last: Int32) -> [Value] {
    if last < 0 { return [] }
    var result: [Value] = []
    var place = last
    while place >= 0 {
      result.append(linked[Int(place)].value)
      place = linked[Int(place)].previous
    }
    return result.reversed()
  }
}
