/// Where the pieces of a text stand in the file that they were taken out of. What the file has between them, as markup or
/// the other language, is not in the text.
public struct TextOrigin: Sendable, Equatable {
  public struct Piece: Sendable, Equatable {
    /// UTF-8 byte offset in the text; the piece goes on to where the next one begins.
    public var start: Int
    /// Where it begins in the file.
    public var position: Position
    /// Whether the file has it letter for letter. Else all of it stands at `position`: a character written as an entity,
    /// a line end between two segments.
    public var isVerbatim: Bool

    public init(start: Int, position: Position, isVerbatim: Bool) {
      self.start = start
      self.position = position
      self.isVerbatim = isVerbatim
    }
  }

  /// In the order of the text.
  public var pieces: [Piece] = []

  public init() {}

  /// Where a place of the text stands in the file; where two pieces meet, it is where the second begins.
  public func position(at offset: Int, in bytes: [UInt8]) -> Position {
    guard let index = index(of: offset) else { return Position.start }
    var position = pieces[index].position
    guard pieces[index].isVerbatim else { return position }
    let start = pieces[index].start
    position.advance(over: bytes, start..<max(start, min(offset, bytes.count)))
    return position
  }

  /// Where what ends at a place of the text ends in the file, before any markup that follows.
  public func end(at offset: Int, in bytes: [UInt8]) -> Position {
    var last = max(0, offset - 1)
    while last > 0, last < bytes.count, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    guard offset > 0, let index = index(of: last), pieces[index].isVerbatim else {
      return position(at: offset, in: bytes)
    }
    var position = position(at: last, in: bytes)
    position.advance(over: bytes, last)
    return position
  }

  /// Whether the file has some bytes of the text letter for letter, so that what replaces them can be put there.
  public func isVerbatim(_ range: Range<Int>) -> Bool {
    guard let first = index(of: range.lowerBound), pieces[first].isVerbatim else { return false }
    return first + 1 == pieces.count || pieces[first + 1].start >= range.upperBound
  }

  /// The last piece that begins at or before an offset.
  private func index(of offset: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

/// A code of the markup in a text: formatting, or a value that the program puts in.
public struct InlineCode: Sendable, Equatable {
  /// UTF-8 byte offsets; empty where the text has nothing in its place.
  public var range: Range<Int>
  /// What sort of code it is; codes of one sort are compared.
  public var kind: String
  /// The same in source and translation.
  public var name: String
  /// As people see it: `<x id="1"/>`.
  public var label: String

  public init(range: Range<Int>, kind: String, name: String, label: String) {
    self.range = range
    self.kind = kind
    self.name = name
    self.label = label
  }
}
