import TextAnalysis

/// For each pair of units near the diagonal, which features of either side meet on the other: bit sets over a unit's features.
struct Evidence {
  let band: Band
  private(set) var sourceMasks: [UInt64]
  private(set) var targetMasks: [UInt64]
  let source: UnitFeatures
  let target: UnitFeatures

  init(source: UnitFeatures, target: UnitFeatures, links: WordLinks, band: Band) {
    self.source = source
    self.target = target
    self.band = band
    var sourceMasks = [UInt64](repeating: 0, count: band.cells)
    var targetMasks = [UInt64](repeating: 0, count: band.cells)
    let postings = Postings(target)
    for unit in source.features.indices {
      let columns = band.columns(unit)
      for (bit, feature) in source.features[unit].enumerated() {
        Self.forEachLinked(feature, source, target, links) { linked in
          for posting in postings.within(columns, of: linked) {
            let cell = band.cell(unit, Int(posting.unit))
            sourceMasks[cell] |= 1 << UInt64(bit)
            targetMasks[cell] |= 1 << UInt64(posting.bit)
          }
        }
      }
    }
    self.sourceMasks = sourceMasks
    self.targetMasks = targetMasks
  }

  /// Values and marks link to themselves, word forms by the word links.
  static func forEachLinked(
    _ feature: UInt32, _ source: UnitFeatures, _ target: UnitFeatures, _ links: WordLinks,
    _ body: (UInt32) -> Void
  ) {
    if feature >= source.lexemeCount {
      body(feature - UInt32(source.lexemeCount) + UInt32(target.lexemeCount))
    } else {
      for link in links.links[Int(feature)] where link.kind != .rareTranslation { body(link.target) }
    }
  }

  /// Share of the weight of both sides that meets, 0 to 1.
  func overlap(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    var matched: Float = 0
    var total: Float = 0
    for row in rows {
      total += source.totals[row]
      var mask: UInt64 = 0
      for column in columns { mask |= sourceMasks[band.cell(row, column)] }
      matched += Self.weight(mask, source.weights[row])
    }
    for column in columns {
      total += target.totals[column]
      var mask: UInt64 = 0
      for row in rows { mask |= targetMasks[band.cell(row, column)] }
      matched += Self.weight(mask, target.weights[column])
    }
    return total > 0 ? matched / total : 0
  }

  /// How much the units of a bead lack of the least share of their own words that should meet on the other side.
  func lack(_ rows: Range<Int>, _ columns: Range<Int>, least: Float) -> Float {
    var lack: Float = 0
    if rows.count > 1 {
      for row in rows {
        let mask = columns.reduce(0) { $0 | sourceMasks[band.cell(row, $1)] }
        lack += max(0, least - Self.weight(mask, source.weights[row]) / max(1, source.totals[row]))
      }
    }
    if columns.count > 1 {
      for column in columns {
        let mask = rows.reduce(0) { $0 | targetMasks[band.cell($1, column)] }
        lack += max(0, least - Self.weight(mask, target.weights[column]) / max(1, target.totals[column]))
      }
    }
    return lack
  }

  private static func weight(_ mask: UInt64, _ weights: [Float]) -> Float {
    var rest = mask
    var sum: Float = 0
    while rest != 0 {
      sum += weights[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }
}

/// In which units each feature stands.
struct Postings {
  struct Posting {
    var unit: Int32
    var bit: UInt8
  }

  private var lists: [UInt32: [Posting]] = [:]

  init(_ features: UnitFeatures) {
    for (unit, list) in features.features.enumerated() {
      for (bit, feature) in list.enumerated() {
        lists[feature, default: []].append(Posting(unit: Int32(unit), bit: UInt8(bit)))
      }
    }
  }

  func all(of feature: UInt32) -> [Posting] { lists[feature] ?? [] }

  func within(_ units: Range<Int>, of feature: UInt32) -> ArraySlice<Posting> {
    guard let list = lists[feature] else { return [] }
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if Int(list[middle].unit) < units.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < list.count, Int(list[end].unit) < units.upperBound { end += 1 }
    return list[low..<end]
  }
}
