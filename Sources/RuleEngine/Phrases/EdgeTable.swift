import DataFormats

/// The words that lead from node to node while an automaton is built, found by node and word.
struct EdgeTable {
  struct Edge {
    var node: UInt32
    var target: UInt32
    var word: UInt64
  }

  /// In the order in which they came.
  private(set) var edges: [Edge] = []
  /// Open addressing: the number of an edge, from 1; 0 where a slot is free.
  private var slots = ZeroedArray<UInt32>(zeros: 1 << 12)

  /// Makes room for that many more edges at once.
  mutating func reserve(_ more: Int) {
    edges.reserveCapacity(edges.count + more)
    var size = slots.elements.count
    while isTooFull(edges.count + more, in: size) { size *= 2 }
    if size > slots.elements.count { grow(to: size) }
  }

  /// The edge of a word, and whether it was there. If not, it leads to `new` now.
  mutating func edge(from node: UInt32, _ word: UInt64, orInsert new: @autoclosure () -> UInt32)
    -> (number: Int, isKnown: Bool)
  {
    if isTooFull(edges.count + 1, in: slots.elements.count) { grow(to: slots.elements.count * 2) }
    let slot = slot(of: node, word)
    if slots.elements[slot] != 0 { return (Int(slots.elements[slot]) - 1, true) }
    edges.append(Edge(node: node, target: new(), word: word))
    slots.elements[slot] = UInt32(edges.count)
    return (edges.count - 1, false)
  }

  /// The number of a word's edge; nil where it has none.
  func edge(from node: UInt32, _ word: UInt64) -> Int? {
    let number = slots.elements[slot(of: node, word)]
    return number == 0 ? nil : Int(number) - 1
  }

  /// Where a word leads from a node; nil for nowhere.
  func target(of node: UInt32, _ word: UInt64) -> UInt32? { edge(from: node, word).map { edges[$0].target } }

  mutating func redirect(_ edge: Int, to target: UInt32) { edges[edge].target = target }

  private func isTooFull(_ count: Int, in size: Int) -> Bool { count * 3 > size * 2 }

  private func slot(of node: UInt32, _ word: UInt64) -> Int {
    let slots = slots.elements
    var slot = Int(truncatingIfNeeded: PhraseAutomaton.key(node: node, word: word)) & (slots.count - 1)
    while slots[slot] != 0 {
      let edge = edges[Int(slots[slot]) - 1]
      if edge.node == node, edge.word == word { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow(to size: Int) {
    slots = ZeroedArray(zeros: size)
    for (index, edge) in edges.enumerated() {
      var slot = Int(truncatingIfNeeded: PhraseAutomaton.key(node: edge.node, word: edge.word)) & (size - 1)
      while slots.elements[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots.elements[slot] = UInt32(index + 1)
    }
  }
}
