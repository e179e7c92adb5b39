import DataFormats

extension PhraseAutomaton {
  /// Lays a trie out flat, with one node for all that have the same behind them.
  /// - Parameter phraseEnd: the number after that of its last phrase.
  init(_ trie: PhraseTrie, phraseEnd: UInt32) {
    let tails = SharedTails(of: trie)
    let kept = trie.nodes.indices.filter { tails.representatives[$0] == $0 }
    var numbers = [UInt32](repeating: 0, count: trie.nodes.count)
    for (number, node) in kept.enumerated() { numbers[node] = UInt32(number) }
    func number(of node: UInt32) -> UInt32 { numbers[Int(tails.representatives[Int(node)])] }

    var flat: [Node] = []
    flat.reserveCapacity(kept.count)
    var specials: [SpecialEdge] = []
    var endings: [Ending] = []
    var captures: [Capture] = []
    var edgeCount = 0
    for node in kept {
      let (specialStart, endingStart) = (specials.count, endings.count)
      for special in tails.specialEdges[node] {
        var edge = special.edge
        edge.next = Self.words(after: Int(edge.target), trie, tails)
        edge.target = number(of: edge.target)
        specials.append(edge)
      }
      for own in tails.endings[node] {
        var ending = own.ending
        ending.captureStart = UInt32(captures.count)
        captures += trie.captures(of: own.ending)
        endings.append(ending)
      }
      flat.append(
        Node(
          specialStart: UInt32(specialStart), endingStart: UInt32(endingStart),
          specialCount: UInt16(clamping: specials.count - specialStart),
          endingCount: UInt16(clamping: endings.count - endingStart), words: trie.nodes[node].words))
      edgeCount += tails.wordEdges.indices(of: node).count
    }
    nodes = FlatArray(flat)
    specialEdges = FlatArray(specials)
    self.endings = FlatArray(endings)
    self.captures = FlatArray(captures)
    self.phraseEnd = phraseEnd
    for edge in rootEdges where edge.kind == .wordClass { rootClasses |= 1 << UInt64(edge.first) }

    let size = max(2, edgeCount + edgeCount / 2)
    let keys = ZeroedArray<UInt64>(zeros: size)
    let targets = ZeroedArray<UInt32>(zeros: size)
    for node in kept {
      for edge in tails.wordEdges[node] {
        let key = Self.key(node: numbers[node], word: edge.word)
        var slot = Self.slot(of: key, in: size)
        while keys.elements[slot] != 0 { slot = slot + 1 == size ? 0 : slot + 1 }
        keys.elements[slot] = key
        targets.elements[slot] = number(of: edge.target)
      }
    }
    edgeKeys = keys.frozen()
    edgeTargets = targets.frozen()
  }

  /// Which words and classes a phrase can go on with at a node.
  private static func words(after node: Int, _ trie: PhraseTrie, _ tails: SharedTails) -> NextWords {
    var next = NextWords(words: trie.nodes[node].words)
    if !tails.endings.indices(of: node).isEmpty { return .any }
    for special in tails.specialEdges[node] {
      guard special.edge.kind == .wordClass else { return .any }
      next.classes |= 1 << UInt64(special.edge.first)
    }
    return next
  }
}
