/// Which nodes of a trie one node can stand for, because the same phrases end the same way behind them. Many patterns go on
/// alike after different beginnings.
///
/// Nodes are taken from the last to the first: all that a node leads to is done before it.
/// Source: minimisation of acyclic automata from the leaves (Revuz 1992, Theoretical Computer Science 92).
struct SharedTails {
  private let trie: PhraseTrie
  /// For each node the one that stands for it; the root for those that nothing leads to any more.
  private(set) var representatives: [UInt32]
  let wordEdges: ByNode<EdgeTable.Edge>
  let specialEdges: ByNode<PhraseTrie.SpecialEdge>
  let endings: ByNode<PhraseTrie.Ending>
  /// Open addressing by what is behind a node; 0 where a slot is free, since the root stands for itself alone.
  private var slots: [UInt32]

  init(of trie: PhraseTrie) {
    self.trie = trie
    let count = trie.nodes.count
    representatives = [UInt32](repeating: 0, count: count)
    wordEdges = ByNode(trie.wordEdges.edges, nodeCount: count, node: \.node)
    specialEdges = ByNode(trie.specialEdges, nodeCount: count, node: \.node)
    endings = ByNode(trie.endings, nodeCount: count, node: \.node)
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for node in nodesFromTheRoot().dropFirst().reversed() { findRepresentative(of: Int(node)) }
  }

  /// The nodes that can be reached, each before those it leads to.
  private func nodesFromTheRoot() -> [UInt32] {
    var incoming = [Int32](repeating: 0, count: trie.nodes.count)
    for edge in wordEdges.values { incoming[Int(edge.target)] += 1 }
    for edge in specialEdges.values { incoming[Int(edge.edge.target)] += 1 }
    var result: [UInt32] = [0]
    result.reserveCapacity(incoming.count)
    func arrive(_ target: UInt32) {
      incoming[Int(target)] -= 1
      if incoming[Int(target)] == 0 { result.append(target) }
    }
    var next = 0
    while next < result.count {
      let node = Int(result[next])
      for index in wordEdges.indices(of: node) { arrive(wordEdges.values[index].target) }
      for index in specialEdges.indices(of: node) { arrive(specialEdges.values[index].edge.target) }
      next += 1
    }
    return result
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
    representatives[node] = UInt32(node)
  }

  /// The same whatever the order of the edges.
  private func hash(of node: Int) -> UInt64 {
    var sum: UInt64 = 0
    for index in wordEdges.indices(of: node) {
      let edge = wordEdges.values[index]
      sum &+= PhraseAutomaton.key(node: representatives[Int(edge.target)], word: edge.word)
    }
    for index in specialEdges.indices(of: node) {
      let edge = specialEdges.values[index].edge
      let kind = UInt64(edge.kind.rawValue) << 16 | UInt64(edge.first) << 8 | UInt64(edge.second)
      sum &+= PhraseAutomaton.key(node: representatives[Int(edge.target)], word: kind)
    }
    for index in endings.indices(of: node) {
      let ending = endings.values[index].ending
      sum &+= PhraseAutomaton.key(node: ending.phrase, word: UInt64(ending.captureCount))
    }
    return sum
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    trie.nodes[one].words == trie.nodes[other].words
      && endings[one].elementsEqual(endings[other]) {
        $0.ending.phrase == $1.ending.phrase
          && trie.captures(of: $0.ending).elementsEqual(trie.captures(of: $1.ending))
      }
      && specialEdges[one].elementsEqual(specialEdges[other]) {
        ($0.edge.kind, $0.edge.first, $0.edge.second) == ($1.edge.kind, $1.edge.first, $1.edge.second)
          && representatives[Int($0.edge.target)] == representatives[Int($1.edge.target)]
      }
      && wordEdges.indices(of: one).count == wordEdges.indices(of: other).count
      && wordEdges[one].allSatisfy { edge in
        trie.wordEdges.target(of: UInt32(other), edge.word).map { representatives[Int($0)] }
          == representatives[Int(edge.target)]
      }
  }
}
