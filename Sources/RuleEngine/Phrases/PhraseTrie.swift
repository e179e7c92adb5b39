/// The automaton while it is built: every path of every phrase, from the root. Terms are written into it one by one;
/// patterns come after them (`PatternPlaces`), and their nodes may have several edges that lead to them.
struct PhraseTrie {
  struct Node {
    /// The last of its endings in the list of all; -1 for none.
    fileprivate var lastEnding: Int32 = -1
    /// Whether several words lead here: it has one ending, and nothing behind it.
    fileprivate var isLeafOfMany = false
    /// A bit for the words that leave it.
    var words: UInt64 = 0
  }

  struct SpecialEdge {
    var node: UInt32
    var edge: PhraseAutomaton.SpecialEdge
  }

  struct Ending {
    var node: UInt32
    var ending: PhraseAutomaton.Ending
    /// The node's ending before it.
    fileprivate var previous: Int32
  }

  private(set) var nodes: [Node] = [Node()]
  private(set) var wordEdges = EdgeTable()
  private(set) var specialEdges: [SpecialEdge] = []
  private(set) var endings: [Ending] = []
  private(set) var captures: [PhraseAutomaton.Capture] = []

  mutating func reserve(edges: Int, phrases: Int) {
    wordEdges.reserve(edges)
    nodes.reserveCapacity(nodes.count + phrases * 2)
    endings.reserveCapacity(endings.count + phrases)
  }

  mutating func addNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  mutating func child(of node: Int, _ word: UInt64) -> Int {
    let (edge, isKnown) = wordEdges.edge(from: UInt32(node), word, orInsert: UInt32(nodes.count))
    if isKnown { return ownNode(of: edge) }
    nodes[node].words |= PhraseAutomaton.bit(of: word)
    return addNode()
  }

  /// Where a word leads already, no other edge leading there; nil for nowhere.
  mutating func ownChild(of node: Int, _ word: UInt64) -> Int? {
    wordEdges.edge(from: UInt32(node), word).map { ownNode(of: $0) }
  }

  /// Adds an edge that the node does not have yet.
  mutating func connect(_ node: Int, _ word: UInt64, to target: UInt32) {
    _ = wordEdges.edge(from: UInt32(node), word, orInsert: target)
    nodes[node].words |= PhraseAutomaton.bit(of: word)
  }

  mutating func connect(
    _ node: Int, _ kind: PhraseAutomaton.SpecialEdge.Kind, _ first: UInt8, _ second: UInt8, to target: UInt32
  ) {
    let edge = PhraseAutomaton.SpecialEdge(kind: kind, first: first, second: second, target: target)
    specialEdges.append(SpecialEdge(node: UInt32(node), edge: edge))
  }

  /// Ends a phrase. A phrase's own endings are the last ones of a node.
  mutating func end(_ phrase: UInt32, at node: Int, captures: [PhraseAutomaton.Capture] = []) {
    var place = nodes[node].lastEnding
    while place >= 0, endings[Int(place)].ending.phrase == phrase {
      if self.captures(of: endings[Int(place)].ending).elementsEqual(captures) { return }
      place = endings[Int(place)].previous
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
    append(endings[Int(nodes[target].lastEnding)].ending, to: addNode())
    return nodes.count - 1
  }

  private mutating func append(_ ending: PhraseAutomaton.Ending, to node: Int) {
    endings.append(Ending(node: UInt32(node), ending: ending, previous: nodes[node].lastEnding))
    nodes[node].lastEnding = Int32(endings.count - 1)
  }

  func captures(of ending: PhraseAutomaton.Ending) -> ArraySlice<PhraseAutomaton.Capture> {
    captures[Int(ending.captureStart)..<Int(ending.captureStart + ending.captureCount)]
  }

  /// Puts endings in the order of their phrases, when all are there.
  mutating func sortEndings() {
    endings.sort {
      ($0.ending.phrase, $0.ending.captureStart) < ($1.ending.phrase, $1.ending.captureStart)
    }
  }
}
