/// The pairs of units that belong together beyond doubt: each is the other's best. They tell how long the translation of a
/// sentence is where the lengths of the whole texts do not, because a part of one of them has nothing on the other side.
struct ConfidentPairs {
  /// Characters of the target for each of the source; nil where there are too few pairs, as where the words of the two
  /// languages are not known.
  let lengthRatio: Double?

  private static let leastOverlap: Float = 0.35
  private static let fewestPairs = 4
  private static let leastShare: Float = 0.4

  init(_ evidence: Evidence) {
    let rowCount = evidence.source.features.count
    let columnCount = evidence.band.targetCount
    var bestOfRow = [(overlap: Float, column: Int)](repeating: (0, -1), count: rowCount)
    var bestOfColumn = [(overlap: Float, row: Int)](repeating: (0, -1), count: columnCount)
    for row in 0..<rowCount {
      for column in evidence.band.columns(row) {
        let overlap = evidence.overlap(row..<row + 1, column..<column + 1)
        if overlap > bestOfRow[row].overlap { bestOfRow[row] = (overlap, column) }
        if overlap > bestOfColumn[column].overlap { bestOfColumn[column] = (overlap, row) }
      }
    }
    var lengths = (pairs: 0, source: 0, target: 0)
    for (row, best) in bestOfRow.enumerated()
    where best.overlap >= Self.leastOverlap && bestOfColumn[best.column].row == row {
      lengths.pairs += 1
      lengths.source += evidence.source.lengths[row]
      lengths.target += evidence.target.lengths[best.column]
    }
    let fewest = max(Self.fewestPairs, Int(Self.leastShare * Float(min(rowCount, columnCount))))
    lengthRatio =
      lengths.pairs >= fewest && lengths.source > 0 ? Double(lengths.target) / Double(lengths.source) : nil
  }
}
