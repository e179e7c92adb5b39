import TextAnalysis

/// The cheapest way to cut two texts into beads (one to one, one to two, a sentence with nothing beside it …) by dynamic
/// programming over the band.
struct BeadSearch {
  struct Bead {
    var rows: Range<Int>
    var columns: Range<Int>
    var overlap: Float
  }

  private struct Shape {
    var rows: Int
    var columns: Int
    var prior: Float
  }

  let source: [AlignmentUnit]
  let target: [AlignmentUnit]
  let evidence: Evidence
  let lengths: LengthModel
  /// Whether paragraphs mean something: not where segments were handed in one by one.
  let hasParagraphs: Bool
  /// Whether enough words of both languages are known that one without an answer says something.
  let wordsAreTelling: Bool

  private static let gapCost: Float = 3.2
  private static let lengthWeight: Float = 0.6
  private static let overlapWeight: Float = 20
  private static let usualOverlap: Float = 0.12
  private static let strangerWeight: Float = 4
  /// Share of the weight of a unit's own words that meets on the other side, in a bead where it belongs.
  private static let ownShare: Float = 0.3
  private static let shapes = [
    Shape(rows: 1, columns: 1, prior: 0), Shape(rows: 1, columns: 0, prior: gapCost),
    Shape(rows: 0, columns: 1, prior: gapCost), Shape(rows: 1, columns: 2, prior: 2),
    Shape(rows: 2, columns: 1, prior: 2), Shape(rows: 2, columns: 2, prior: 4.4),
    Shape(rows: 1, columns: 3, prior: 4),
    Shape(rows: 3, columns: 1, prior: 4), Shape(rows: 1, columns: 4, prior: 5.5),
    Shape(rows: 4, columns: 1, prior: 5.5),
    Shape(rows: 2, columns: 3, prior: 6), Shape(rows: 3, columns: 2, prior: 6),
  ]

  func beads() -> [Bead] {
    let grid = Grid(evidence.band, rows: source.count)
    var costs = [Float](repeating: .infinity, count: grid.count)
    var choices = [UInt8](repeating: 0, count: grid.count)
    for row in 0...source.count {
      for column in grid.columns(row) {
        let here = grid.index(row, column)
        if row == 0, column == 0 {
          costs[here] = 0
          continue
        }
        for (number, shape) in Self.shapes.enumerated()
        where shape.rows <= row && shape.columns <= column {
          guard grid.contains(row - shape.rows, column - shape.columns) else { continue }
          let before = costs[grid.index(row - shape.rows, column - shape.columns)]
          guard before < costs[here] + 20, before < .infinity else { continue }
          let cost =
            before + self.cost(shape, row - shape.rows..<row, column - shape.columns..<column)
          if cost < costs[here] {
            costs[here] = cost
            choices[here] = UInt8(number)
          }
        }
      }
    }
    return trace(grid, choices)
  }

  private func trace(_ grid: Grid, _ choices: [UInt8]) -> [Bead] {
    var beads: [Bead] = []
    var row = source.count
    var column = target.count
    while row > 0 || column > 0 {
      let shape = Self.shapes[Int(choices[grid.index(row, column)])]
      let rows = row - shape.rows..<row
      let columns = column - shape.columns..<column
      let overlap = rows.isEmpty || columns.isEmpty ? 0 : evidence.overlap(rows, columns)
      beads.append(Bead(rows: rows, columns: columns, overlap: overlap))
      row -= shape.rows
      column -= shape.columns
    }
    return beads.reversed()
  }

  private func cost(_ shape: Shape, _ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    if rows.isEmpty || columns.isEmpty { return shape.prior }
    for row in rows {
      guard evidence.band.contains(row, columns.lowerBound),
        evidence.band.contains(row, columns.upperBound - 1)
      else {
        return 1000
      }
    }
    let length = lengths.cost(
      rows.reduce(0) { $0 + evidence.source.lengths[$1] },
      columns.reduce(0) { $0 + evidence.target.lengths[$1] })
    let overlap = evidence.overlap(rows, columns)
    return shape.prior + strangerCost(rows, columns) + Self.lengthWeight * length - Self.overlapWeight
      * (overlap - Self.usualOverlap)
      + (hasParagraphs ? paragraphCost(rows, columns) : 0)
  }

  /// What a bead costs for units that bring next to nothing that meets on the other side: they stand alone, and were only
  /// joined to a neighbour. Where few words of the two languages are known, it says nothing.
  private func strangerCost(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    guard wordsAreTelling, rows.count + columns.count > 2 else { return 0 }
    return Self.strangerWeight * evidence.lack(rows, columns, least: Self.ownShare)
  }

  /// Paragraphs begin together, and a bead seldom crosses into the next.
  private func paragraphCost(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    let begins = startsParagraph(source, rows.lowerBound)
    let crossings =
      (rows.dropFirst().contains { startsParagraph(source, $0) } ? 1 : 0)
      + (columns.dropFirst().contains { startsParagraph(target, $0) } ? 1 : 0)
    let together: Float =
      begins == startsParagraph(target, columns.lowerBound) ? (begins ? -0.8 : 0) : 0.5
    return together + Float(crossings) * 0.8
  }

  private func startsParagraph(_ units: [AlignmentUnit], _ index: Int) -> Bool {
    index == 0 || units[index - 1].paragraph != units[index].paragraph
  }
}

/// The states between units that the band allows, one row more than the band has.
private struct Grid {
  private var starts: [Int] = []
  private var ends: [Int] = []
  private var offsets: [Int] = []
  private(set) var count = 0

  init(_ band: Band, rows: Int) {
    for row in 0...rows {
      let above = row > 0 ? band.starts[row - 1] : 0
      let start = row == 0 ? 0 : min(above, row < rows ? band.starts[row] : above)
      let end =
        row == rows
        ? band.targetCount : row == 0 ? band.ends[0] : max(band.ends[row - 1], band.ends[row])
      starts.append(start)
      ends.append(max(end, start))
      offsets.append(count)
      count += ends[row] - starts[row] + 1
    }
  }

  func columns(_ row: Int) -> ClosedRange<Int> { starts[row]...ends[row] }
  func index(_ row: Int, _ column: Int) -> Int { offsets[row] + column - starts[row] }
  func contains(_ row: Int, _ column: Int) -> Bool { column >= starts[row] && column <= ends[row] }
}
