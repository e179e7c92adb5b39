/// Where bytes keep to the rules of UTF-8 (Unicode, table 3-7) and where they don't.
enum UTF8Survey {
  /// Offset of the first byte that begins no well-formed sequence; nil for well-formed UTF-8.
  static func firstError(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        at = skipASCII(buffer, from: at)
        guard at < buffer.count else { return nil }
        let length = sequenceLength(buffer, at: at)
        if length == 0 { return at }
        at += length
      }
      return nil
    }
  }

  /// How many sequences of several bytes are well formed, and how many bytes belong to none.
  static func count(in bytes: [UInt8]) -> (sequences: Int, strays: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var result = (sequences: 0, strays: 0)
      var at = 0
      while at < buffer.count {
        at = skipASCII(buffer, from: at)
        guard at < buffer.count else { break }
        let length = sequenceLength(buffer, at: at)
        if length == 0 { result.strays += 1 } else { result.sequences += 1 }
        at += max(length, 1)
      }
      return result
    }
  }

  @inline(__always)
  private static func skipASCII(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    let raw = UnsafeRawPointer(buffer.baseAddress!)
    while at + 8 <= buffer.count {
      if raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { break }
      at += 8
    }
    while at < buffer.count, buffer[at] < 0x80 { at += 1 }
    return at
  }

  /// Bytes of the well-formed sequence that begins with this byte of 0x80 or above; 0 where there is none.
  @inline(__always)
  private static func sequenceLength(_ buffer: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let first = buffer[start]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, start + length <= buffer.count else { return 0 }
    let second = buffer[start + 1]
    switch first {
    case 0xE0: guard (0xA0...0xBF).contains(second) else { return 0 }
    case 0xED: guard (0x80...0x9F).contains(second) else { return 0 }
    case 0xF0: guard (0x90...0xBF).contains(second) else { return 0 }
    case 0xF4: guard (0x80...0x8F).contains(second) else { return 0 }
    default: guard second & 0xC0 == 0x80 else { return 0 }
    }
    for index in start + 2..<max(start + length, start + 2) where buffer[index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
