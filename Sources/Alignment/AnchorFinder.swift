/// Finds pairs of units that must belong together, by words that are rare in both texts, and the longest chain of them that
/// runs in order.
struct AnchorFinder {
  let source: UnitFeatures
  let target: UnitFeatures
  let links: WordLinks
  private static let rare = 3
  private static let enoughVotes: Float = 2.5

  func chain() -> [(row: Int, column: Int)] {
    let candidates = bestPairs()
    return longestChain(candidates)
  }

  private func bestPairs() -> [(row: Int, column: Int)] {
    let sourcePostings = Postings(source)
    let targetPostings = Postings(target)
    var result: [(row: Int, column: Int)] = []
    for row in source.features.indices {
      var votes: [Int: Float] = [:]
      for feature in source.features[row] where sourcePostings.all(of: feature).count <= Self.rare {
        Evidence.forEachLinked(feature, source, target, links) { linked in
          let postings = targetPostings.all(of: linked)
          if postings.count > Self.rare { return }
          for posting in postings {
            votes[Int(posting.unit), default: 0] += 1 / Float(postings.count)
          }
        }
      }
      guard let best = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
        best.value >= Self.enoughVotes,
        !votes.contains(where: { $0.key != best.key && $0.value > best.value * 0.6 })
      else { continue }
      result.append((row, best.key))
    }
    return result
  }

  /// Longest strictly increasing subsequence of the columns, by patience sorting.
  private func longestChain(_ pairs: [(row: Int, column: Int)]) -> [(row: Int, column: Int)] {
    var piles: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var low = 0
      var high = piles.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[piles[middle]].column < pairs[index].column {
          low = middle + 1
        } else {
          high = middle
        }
      }
      previous[index] = low > 0 ? piles[low - 1] : -1
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var chain: [(row: Int, column: Int)] = []
    var at = piles.last ?? -1
    while at >= 0 {
      chain.append(pairs[at])
      at = previous[at]
    }
    return chain.reversed()
  }
}
