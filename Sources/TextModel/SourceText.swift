/// A decoded text as UTF-8 bytes. All offsets inside the program are byte offsets into it.
public struct SourceText: Sendable, Equatable {
  public let bytes: [UInt8]

  /// - Parameter bytes: well-formed UTF-8 without a byte-order mark.
  public init(utf8 bytes: [UInt8]) { self.bytes = bytes }
  public init(_ string: String) { self.init(utf8: Array(string.utf8)) }

  public var count: Int { bytes.count }

  public subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// A place in a text as people and editors count: offsets in Unicode code points, lines and columns from 1.
public struct Position: Sendable, Equatable {
  public var offset: Int
  public var line: Int
  public var column: Int

  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}

/// Turns byte offsets into positions. Counts forward from the last answer, so asking in order costs one pass.
public struct PositionCounter {
  private let bytes: [UInt8]
  private var byte = 0
  private var position = Position(offset: 0, line: 1, column: 1)

  public init(_ text: SourceText) { bytes = text.bytes }

  public mutating func position(at target: Int) -> Position {
    if target < byte {
      byte = 0
      position = Position(offset: 0, line: 1, column: 1)
    }
    while byte < min(target, bytes.count) { step() }
    return position
  }

  private mutating func step() {
    let value = bytes[byte]
    byte += 1
    if value & 0xC0 == 0x80 { return }
    position.offset += 1
    let endsLine = value == 0x0A || (value == 0x0D && (byte == bytes.count || bytes[byte] != 0x0A))
    if endsLine {
      position.line += 1
      position.column = 1
    } else {
      position.column += 1
    }
  }
}
