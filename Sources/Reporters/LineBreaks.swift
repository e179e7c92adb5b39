/// Where lines of a width are broken: at the last space up to which a line fits, or at its first one.
struct LineBreaks {
  /// Byte offsets.
  private var lines: [Range<Int>] = []
  private let width: Int
  private var start = 0
  private var at = 0
  private var columns = 0
  /// The last space up to which the line fits, and the columns before it.
  private var space: (at: Int, columns: Int)?

  private init(width: Int) { self.width = width }

  /// Nil for a text that has other than plain characters.
  static func lines(plain bytes: UnsafeBufferPointer<UInt8>, width: Int) -> [Range<Int>]? {
    var breaks = LineBreaks(width: width)
    while breaks.at < bytes.count {
      let length = TerminalText.plainLength(bytes, at: breaks.at)
      if length == 0 { return nil }
      breaks.take(bytes: length, columns: 1, isSpace: bytes[breaks.at] == UInt8(ascii: " "))
    }
    return breaks.finished()
  }

  static func lines(_ text: String, width: Int) -> [Range<Int>] {
    var breaks = LineBreaks(width: width)
    for character in text {
      breaks.take(
        bytes: character.utf8.count, columns: TerminalText.width(of: character), isSpace: character == " ")
    }
    return breaks.finished()
  }

  @inline(__always)
  private mutating func take(bytes: Int, columns more: Int, isSpace: Bool) {
    if isSpace {
      breakIfTooWide()
      space = (at, columns)
    }
    at += bytes
    columns += more
  }

  private mutating func breakIfTooWide() {
    guard columns > width, let space else { return }
    lines.append(start..<space.at)
    start = space.at + 1
    columns -= space.columns + 1
    self.space = nil
  }

  private mutating func finished() -> [Range<Int>] {
    breakIfTooWide()
    if at > start { lines.append(start..<at) }
    return lines
  }
}
