/// Joins what the search left alone on both sides and yet belongs together: a paragraph that was moved.
struct MovedUnits {
  private let source: UnitFeatures
  private let target: UnitFeatures
  private let links: WordLinks
  private static let leastOverlap: Float = 0.4
  private static let leastFeatures = 4
  private static let mostPairs = 40_000

  init(_ source: UnitFeatures, _ target: UnitFeatures, _ links: WordLinks) {
    self.source = source
    self.target = target
    self.links = links
  }

  func join(_ found: [TextAlignment.Link]) -> [TextAlignment.Link] {
    let lonelySources = found.indices.filter {
      found[$0].target.isEmpty && isTelling(found[$0].source, source)
    }
    let lonelyTargets = found.indices.filter {
      found[$0].source.isEmpty && isTelling(found[$0].target, target)
    }
    guard !lonelySources.isEmpty, lonelySources.count * lonelyTargets.count <= Self.mostPairs else {
      return found
    }
    var pairs: [(overlap: Float, source: Int, target: Int)] = []
    for source in lonelySources {
      for target in lonelyTargets {
        let overlap = overlap(found[source].source[0], found[target].target[0])
        if overlap >= Self.leastOverlap { pairs.append((overlap, source, target)) }
      }
    }
    pairs.sort { ($1.overlap, $0.source, $0.target) < ($0.overlap, $1.source, $1.target) }
    var result = found
    var taken = Set<Int>()
    for pair in pairs where !taken.contains(pair.source) && !taken.contains(pair.target) {
      taken.formUnion([pair.source, pair.target])
      result[pair.source].target = found[pair.target].target
      result[pair.source].overlap = Double(pair.overlap)
      result[pair.source].isMoved = true
      result[pair.target].target = []
    }
    return result.filter { !$0.source.isEmpty || !$0.target.isEmpty }
  }

  private func isTelling(_ units: [Int], _ features: UnitFeatures) -> Bool {
    units.count == 1 && features.features[units[0]].count >= Self.leastFeatures
  }

  /// The evidence for one unit on each side, outside of any band.
  func overlap(_ row: Int, _ column: Int) -> Float {
    var matched: Float = 0
    var rendered = Set<UInt32>()
    let targets = Set(target.features[column])
    for (feature, weight) in zip(source.features[row], source.weights[row]) {
      var isMatched = false
      Evidence.forEachLinked(feature, source, target, links) { linked in
        if targets.contains(linked) {
          isMatched = true
          rendered.insert(linked)
        }
      }
      if isMatched { matched += weight }
    }
    for (feature, weight) in zip(target.features[column], target.weights[column])
    where rendered.contains(feature) {
      matched += weight
    }
    let total = source.totals[row] + target.totals[column]
    return total > 0 ? matched / total : 0
  }
}
