/// Cuts text into paragraphs. Most files have one paragraph a line, with or without blank lines between; in hard-wrapped
/// ones, where a line ends because the next word would not fit, the lines between two blank ones are a paragraph.
struct ParagraphFinder {
  private let bytes: UnsafeBufferPointer<UInt8>

  private struct Line {
    var range: Range<Int>
    /// Whether a line that is not blank stands right before.
    var followsText: Bool
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  func paragraphs() -> [Paragraph] {
    let lines = lines()
    let wrapped = isHardWrapped(lines)
    var result: [Paragraph] = []
    result.reserveCapacity(lines.count)
    var start: Int?
    for (index, line) in lines.enumerated() {
      let first = start ?? line.range.lowerBound
      let goesOn = index + 1 < lines.count && lines[index + 1].followsText
      if goesOn, (wrapped && !isItem(lines[index + 1])) || breaksWord(line, lines[index + 1]) {
        start = first
      } else {
        result.append(Paragraph(first..<line.range.upperBound, in: bytes))
        start = nil
      }
    }
    return result
  }

  /// The lines that are not blank, without the white space around.
  private func lines() -> [Line] {
    var result: [Line] = []
    var at = 0
    var followsText = false
    while at < bytes.count {
      let end = lineEnd(from: at)
      let range = trimmed(at..<end)
      if !range.isEmpty { result.append(Line(range: range, followsText: followsText)) }
      followsText = !range.isEmpty
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      at = end + (isPair ? 2 : 1)
    }
    return result
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 || isNoBreakSpace(start, end) { start += bytes[start] <= 0x20 ? 1 : 2 }
    while end > start, bytes[end - 1] <= 0x20 || (end - start >= 2 && isNoBreakSpace(end - 2, end)) {
      end -= bytes[end - 1] <= 0x20 ? 1 : 2
    }
    return start..<end
  }

  private func isNoBreakSpace(_ index: Int, _ end: Int) -> Bool {
    index + 1 < end && bytes[index] == 0xC2 && bytes[index + 1] == 0xA0
  }

  /// A line that ends in a word's hyphen, before one that begins in lower case.
  private func breaksWord(_ line: Line, _ next: Line) -> Bool {
    let end = line.range.upperBound
    guard line.range.count >= 40, bytes[end - 1] == UInt8(ascii: "-") else { return false }
    return isLetter(bytes[end - 2]) && isLower(bytes[next.range.lowerBound])
  }

  private func isItem(_ line: Line) -> Bool { ListMarker.length(bytes, line.range) > 0 }

  private func isHardWrapped(_ lines: [Line]) -> Bool {
    var width = 0
    var joints = 0
    var full = 0
    var unfinished = 0
    var lower = 0
    for line in lines {
      width = max(width, columns(line.range, limit: 140))
      if width > 130 { return false }
    }
    guard width >= 40 else { return false }
    for index in lines.indices.dropFirst() where lines[index].followsText {
      let (line, next) = (lines[index - 1].range, lines[index].range)
      joints += 1
      if columns(line, limit: 140) + 1 + columns(firstWord(next), limit: 140) > width { full += 1 }
      if Paragraph(line, in: bytes).ending != .stop { unfinished += 1 }
      if isLower(bytes[next.lowerBound]) { lower += 1 }
    }
    guard joints > 0, full * 20 >= joints * 17, unfinished * 2 >= joints else { return false }
    return joints >= 3 ? lower * 4 >= joints : lower == joints
  }

  private func columns(_ range: Range<Int>, limit: Int) -> Int {
    if range.count > limit * 4 { return limit }
    return range.count { bytes[$0] & 0xC0 != 0x80 }
  }

  private func firstWord(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] > 0x20 { end += 1 }
    return range.lowerBound..<end
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
  private func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}

/// `• `, `* `, `- `, `1. `, `2) ` before an item of a list.
enum ListMarker {
  /// Bytes of the marker with the space after it; 0 where there is none.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    let end = range.upperBound
    let first = bytes[at]
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "-") {
      at += 1
    } else if first == 0xE2 || first == 0xC2 {
      at += bulletLength(bytes, at, end)
    } else {
      while at < end, at - range.lowerBound < 2, (0x30...0x39).contains(bytes[at]) { at += 1 }
      guard at > range.lowerBound, at < end else { return 0 }
      guard bytes[at] == UInt8(ascii: ")") || bytes[at] == UInt8(ascii: ".") else { return 0 }
      at += 1
    }
    guard at > range.lowerBound, at < end, bytes[at] <= 0x20 else { return 0 }
    while at < end, bytes[at] <= 0x20 { at += 1 }
    return at < end ? at - range.lowerBound : 0
  }

  /// •, ‣, –, ▪, ■, ●, ◦, ·.
  private static func bulletLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    if at + 1 < end, bytes[at] == 0xC2, bytes[at + 1] == 0xB7 { return 2 }
    guard at + 2 < end, bytes[at] == 0xE2 else { return 0 }
    let tail = UInt16(bytes[at + 1]) << 8 | UInt16(bytes[at + 2])
    return [0x80A2, 0x80A3, 0x8093, 0x96AA, 0x96A0, 0x978F, 0x97A6].contains(tail) ? 3 : 0
  }
}
