/// Which nodes of a trie one node can stand for, because the same phrases end the same way behind them. The alternatives of
/// a pattern are written out as paths, and most of these differ in their beginnings only.
///
/// Nodes are taken from the last to the first: what a node leads to came after it.
/// Source: minimisation of acyclic automata from the leaves (Revuz 1992, Theoretical Computer Science 92).
struct SharedTails {
  private let trie: PhraseTrie
  /// For each node the one that stands for it.
  private(set) var representatives: [UInt32]
  /// The edges by the node they leave, and where those of each node begin.
  private var edges: [EdgeTable.Edge] = []
  private var firstEdges: [Int32]
  /// Open addressing by what is behind a node; 0 where a slot is free, since the root stands for itself alone.
  private var slots: [UInt32]

  init(of trie: PhraseTrie) {
    self.trie = trie
    representatives = (0..<UInt32(trie.nodes.count)).map(\.self)
    firstEdges = [Int32](repeating: 0, count: trie.nodes.count + 1)
    var size = 16
    while size < trie.nodes.count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    sortEdges()
    for node in (1..<max(1, trie.nodes.count)).reversed() { findRepresentative(of: node) }
  }

  private mutating func sortEdges() {
    let all = trie.wordEdges.edges
    for edge in all { firstEdges[Int(edge.node) + 1] += 1 }
    for node in 1..<firstEdges.count { firstEdges[node] += firstEdges[node - 1] }
    var places = firstEdges
    edges = [EdgeTable.Edge](repeating: EdgeTable.Edge(node: 0, target: 0, word: 0), count: all.count)
    for edge in all {
      edges[Int(places[Int(edge.node)])] = edge
      places[Int(edge.node)] += 1
    }
  }

  func wordEdges(of node: Int) -> ArraySlice<EdgeTable.Edge> {
    edges[Int(firstEdges[node])..<Int(firstEdges[node + 1])]
  }

  private mutating func findRepresentative(of node: Int) {
    var slot = Int(truncatingIfNeeded: hash(of: node)) & (slots.count - 1)
    while slots[slot] != 0 {
      if isSame(node, Int(slots[slot])) {
        representatives[node] = slots[slot]
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(node)
  }

  /// The same whatever the order of the edges.
  private func hash(of node: Int) -> UInt64 {
    var sum: UInt64 = 0
    for edge in wordEdges(of: node) {
      sum &+= PhraseAutomaton.key(node: representatives[Int(edge.target)], word: edge.word)
    }
    for edge in trie.specialEdges(of: node) {
      let kind = UInt64(edge.kind.rawValue) << 16 | UInt64(edge.first) << 8 | UInt64(edge.second)
      sum &+= PhraseAutomaton.key(node: representatives[Int(edge.target)], word: kind)
    }
    for ending in trie.endings(of: node) {
      sum &+= PhraseAutomaton.key(node: ending.phrase, word: UInt64(ending.captureCount))
    }
    return sum
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    trie.nodes[one].words == trie.nodes[other].words
      && trie.endings(of: one).elementsEqual(trie.endings(of: other)) {
        $0.phrase == $1.phrase && trie.captures(of: $0).elementsEqual(trie.captures(of: $1))
      }
      && trie.specialEdges(of: one).elementsEqual(trie.specialEdges(of: other)) {
        ($0.kind, $0.first, $0.second) == ($1.kind, $1.first, $1.second)
          && representatives[Int($0.target)] == representatives[Int($1.target)]
      }
      && wordEdges(of: one).count == wordEdges(of: other).count
      && wordEdges(of: one).allSatisfy { edge in
        trie.wordEdges.target(of: UInt32(other), edge.word).map { representatives[Int($0)] }
          == representatives[Int(edge.target)]
      }
  }
}
