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
  /// The same in UTF-8 bytes, for formats that count so.
  public var byteColumn: Int

  public static let start = Position(offset: 0, line: 1, column: 1, byteColumn: 1)

  public init(offset: Int, line: Int, column: Int, byteColumn: Int) {
    self.offset = offset
    self.line = line
    self.column = column
    self.byteColumn = byteColumn
  }
}

extension Position {
  /// Moves on over some bytes of UTF-8. LF, CR and both together end a line.
  public mutating func advance(over bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { for index in range { advance(over: $0, index) } }
  }

  public mutating func advance(over bytes: [UInt8], _ index: Int) { advance(over: bytes, index..<index + 1) }

  @inline(__always)
  private mutating func advance(over bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    let value = bytes[index]
    byteColumn += 1
    if value & 0xC0 == 0x80 { return }
    offset += 1
    if value == 0x0A || (value == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
      line += 1
      column = 1
      byteColumn = 1
    } else {
      column += 1
    }
  }
}

/// Turns byte offsets into positions in the file. Counts forward from the last answer, so asking in order costs one pass.
public struct PositionCounter {
  private let bytes: [UInt8]
  private let origin: TextOrigin?
  private var byte = 0
  private var position = Position.start

  /// - Parameter origin: where the text was taken from; nil where it is the file.
  public init(_ text: SourceText, origin: TextOrigin? = nil) {
    bytes = text.bytes
    self.origin = origin
  }

  public mutating func position(at target: Int) -> Position {
    if let origin { return origin.position(at: target, in: bytes) }
    if target < byte {
      byte = 0
      position = .start
    }
    let end = max(byte, min(target, bytes.count))
    position.advance(over: bytes, byte..<end)
    byte = end
    return position
  }
}
