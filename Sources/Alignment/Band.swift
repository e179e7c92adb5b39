import TextAnalysis

/// The pairs of units that are looked at: for each source unit a run of target units. All of them in an article; a strip
/// along the way that rare shared words point out in a long text.
struct Band {
  private(set) var starts: [Int]
  private(set) var ends: [Int]
  private var offsets: [Int]
  private(set) var cells: Int
  let targetCount: Int
  private static let fullSize = 160_000
  private static let halfWidth = 24

  init(source: UnitFeatures, target: UnitFeatures, links: WordLinks) {
    let rows = source.features.count
    targetCount = target.features.count
    if rows * targetCount <= Self.fullSize {
      starts = [Int](repeating: 0, count: rows)
      ends = [Int](repeating: targetCount, count: rows)
    } else {
      let anchors = AnchorFinder(source: source, target: target, links: links).chain()
      (starts, ends) = Self.strip(along: anchors, rows: rows, columns: targetCount)
    }
    offsets = []
    cells = 0
    for row in starts.indices {
      offsets.append(cells)
      cells += ends[row] - starts[row]
    }
  }

  func columns(_ row: Int) -> Range<Int> { starts[row]..<ends[row] }
  func cell(_ row: Int, _ column: Int) -> Int { offsets[row] + column - starts[row] }
  func contains(_ row: Int, _ column: Int) -> Bool { column >= starts[row] && column < ends[row] }

  /// Straight lines between anchors, as wide as the gap between them is uncertain.
  private static func strip(
    along anchors: [(row: Int, column: Int)], rows: Int, columns: Int
  ) -> (starts: [Int], ends: [Int]) {
    var starts = [Int](repeating: columns, count: rows)
    var ends = [Int](repeating: 0, count: rows)
    let points = [(row: -1, column: -1)] + anchors + [(row: rows, column: columns)]
    for (from, to) in zip(points, points.dropFirst()) {
      let height = to.row - from.row
      let skew = abs((to.column - from.column) - height)
      let margin = min(400, halfWidth + skew / 2)
      for row in max(0, from.row)..<min(rows, to.row + 1) {
        let centre = from.column + (row - from.row) * (to.column - from.column) / max(1, height)
        starts[row] = min(starts[row], max(0, centre - margin))
        ends[row] = max(ends[row], min(columns, centre + margin + 1))
      }
    }
    for row in 1..<rows {
      starts[row] = max(starts[row], starts[row - 1])
      ends[row] = max(ends[row], ends[row - 1])
    }
    for row in stride(from: rows - 2, through: 0, by: -1) {
      starts[row] = min(starts[row], starts[row + 1])
    }
    return (starts, ends)
  }
}
