import TextModel

/// The line of a text around a place, cut to fit, and which columns the place takes in it.
struct LineExcerpt {
  private(set) var text = ""
  /// Columns before the marked ones.
  private(set) var indent = 0
  /// Marked columns; one for a place without extent.
  private(set) var length = 0

  private struct Cell {
    /// Bytes of the text.
    var place: Range<Int>
    /// What is shown; nil for the bytes as they are.
    var shown: String?
    var width: Int
    var isMarked: Bool
  }

  private static let tabStop = 4

  /// - Parameters:
  ///   - range: UTF-8 byte offsets; of a range over several lines the part on its first line is marked.
  ///   - width: columns for the excerpt, with the ellipses where it is cut.
  init(_ source: SourceText, around range: Range<Int>, width: Int) {
    let line = Self.bounds(of: range, in: source.bytes, reach: max(1, width) * 2)
    if source.bytes[line.range].allSatisfy({ 0x20..<0x7F ~= $0 }) {
      show(plain: line.range, of: source.bytes, marking: range, line.isCutBefore, line.isCutAfter, width)
      return
    }
    let cells = source.bytes.withUnsafeBufferPointer { Self.cells($0, line.range, marking: range) }
    let first = cells.firstIndex { $0.isMarked } ?? Self.insertionIndex(cells, source.bytes, line.range, range)
    let last = cells.lastIndex { $0.isMarked } ?? first
    let window = Self.window(
      cells.count, first...max(first, last), line.isCutBefore, line.isCutAfter, width
    ) { cells[$0].width }
    if window.cutsBefore { text = "…" }
    indent =
      (window.cutsBefore ? 1 : 0) + Self.width(cells[window.cells.lowerBound..<max(first, window.cells.lowerBound)])
    text += Self.shown(cells[window.cells], source.bytes)
    if window.cutsAfter { text += "…" }
    length = max(1, cells[window.cells].reduce(0) { $0 + ($1.isMarked ? $1.width : 0) })
  }

  /// Most lines have printable ASCII only: a column is a byte.
  private mutating func show(
    plain line: Range<Int>, of bytes: [UInt8], marking range: Range<Int>, _ isCutBefore: Bool, _ isCutAfter: Bool,
    _ width: Int
  ) {
    let first = min(range.lowerBound, line.upperBound) - line.lowerBound
    let end = min(range.upperBound, line.upperBound) - line.lowerBound
    let window = Self.window(line.count, first...max(first, end - 1), isCutBefore, isCutAfter, width) { _ in 1 }
    let shown = window.cells.lowerBound + line.lowerBound..<window.cells.upperBound + line.lowerBound
    text = (window.cutsBefore ? "…" : "") + String(decoding: bytes[shown], as: UTF8.self)
    if window.cutsAfter { text += "…" }
    indent = (window.cutsBefore ? 1 : 0) + max(0, first - window.cells.lowerBound)
    length = max(1, (first..<max(first, end)).clamped(to: window.cells).count)
  }

  private static func shown(_ cells: ArraySlice<Cell>, _ bytes: [UInt8]) -> String {
    var result = ""
    var start = cells.first?.place.lowerBound ?? 0
    for cell in cells {
      guard let shown = cell.shown else { continue }
      result += String(decoding: bytes[start..<cell.place.lowerBound], as: UTF8.self) + shown
      start = cell.place.upperBound
    }
    return result + String(decoding: bytes[start..<(cells.last?.place.upperBound ?? start)], as: UTF8.self)
  }

  /// The line, or as much of it as may be shown: cost must not grow with the length of a line.
  private static func bounds(
    of range: Range<Int>, in bytes: [UInt8], reach: Int
  ) -> (range: Range<Int>, isCutBefore: Bool, isCutAfter: Bool) {
    func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    func isContinuation(_ index: Int) -> Bool { index < bytes.count && bytes[index] & 0xC0 == 0x80 }
    let place = min(range.lowerBound, bytes.count)
    var start = place
    while start > 0, place - start < reach, !endsLine(bytes[start - 1]) { start -= 1 }
    while isContinuation(start), start > 0 { start -= 1 }
    var end = place
    while end < bytes.count, end - place < reach, !endsLine(bytes[end]) { end += 1 }
    while isContinuation(end) { end += 1 }
    let isCutBefore = start > 0 && !endsLine(bytes[start - 1])
    let isCutAfter = end < bytes.count && !endsLine(bytes[end])
    return (start..<end, isCutBefore, isCutAfter)
  }

  private static func cells(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, marking range: Range<Int>
  ) -> [Cell] {
    var result: [Cell] = []
    result.reserveCapacity(line.count)
    var column = 0
    func append(_ place: Range<Int>, showing shown: String? = nil, width: Int) {
      result.append(Cell(place: place, shown: shown, width: width, isMarked: place.overlaps(range)))
      column += width
    }
    func isPlain(at index: Int) -> Bool { TerminalText.plainLength(bytes, at: index) > 0 }
    var offset = line.lowerBound
    while offset < line.upperBound {
      let next = offset + TerminalText.plainLength(bytes, at: offset)
      if next > offset, next >= line.upperBound || bytes[next] < 0x80 || isPlain(at: next) {
        append(offset..<next, width: 1)
        offset = next
        continue
      }
      var end = max(next, offset + 1)
      while end < line.upperBound, !isPlain(at: end) { end += 1 }
      for character in String(decoding: bytes[offset..<end], as: UTF8.self) {
        let next = offset + character.utf8.count
        if character == "\t" {
          let width = tabStop - column % tabStop
          append(offset..<next, showing: String(repeating: " ", count: width), width: width)
        } else {
          let shown = TerminalText.shown(character)
          append(offset..<next, showing: shown, width: shown == "\u{FFFD}" ? 1 : TerminalText.width(of: character))
        }
        offset = next
      }
    }
    return result
  }

  /// Where a place without extent, or one at the line's end, stands among the cells.
  private static func insertionIndex(
    _ cells: [Cell], _ bytes: [UInt8], _ line: Range<Int>, _ range: Range<Int>
  ) -> Int {
    String(decoding: bytes[line.lowerBound..<min(range.lowerBound, line.upperBound)], as: UTF8.self).count
  }

  private static func width(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  /// Widens the marked cells to both sides as far as there is room, evenly while both sides have more.
  private static func window(
    _ count: Int, _ marked: ClosedRange<Int>, _ isCutBefore: Bool, _ isCutAfter: Bool, _ width: Int,
    widthOf: (Int) -> Int
  ) -> (cells: Range<Int>, cutsBefore: Bool, cutsAfter: Bool) {
    if !isCutBefore, !isCutAfter, (0..<count).reduce(0, { $0 + widthOf($1) }) <= width {
      return (0..<count, false, false)
    }
    let room = max(1, width - 2)
    var low = min(marked.lowerBound, count)
    var high = low
    var used = 0
    func fits(_ index: Int) -> Bool { used + widthOf(index) <= room }
    while high < count, high <= marked.upperBound, fits(high) {
      used += widthOf(high)
      high += 1
    }
    var grows = true
    while grows {
      grows = false
      if low > 0, fits(low - 1) {
        low -= 1
        used += widthOf(low)
        grows = true
      }
      if high < count, high > marked.upperBound, fits(high) {
        used += widthOf(high)
        high += 1
        grows = true
      }
    }
    return (low..<high, low > 0 || isCutBefore, high < count || isCutAfter)
  }
}
