/// A run of lines that belong together, with what its role is told by.
struct Paragraph {
  enum Ending {
    /// A full stop or an ellipsis, maybe inside closing marks.
    case stop
    case question
    /// A colon, comma or semicolon: more follows.
    case open
    case none
  }

  /// Bytes without the white space around.
  var range: Range<Int>
  var ending: Ending
  /// Runs between white space; counted to 60 only, which tells a title from a paragraph.
  var words: Int

  init(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    self.range = range
    ending = Self.ending(of: range, in: bytes)
    words = Self.countWords(range, in: bytes)
  }

  private static func ending(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Ending {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = bytes[end - 1]
      switch byte {
      case UInt8(ascii: "."): return .stop
      case UInt8(ascii: "?"), UInt8(ascii: "!"): return .question
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","): return .open
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: " "): end -= 1
      default:
        guard byte & 0xC0 == 0x80, end - range.lowerBound >= 2 else { return .none }
        if bytes[end - 2] == 0xC2, byte == 0xBB || byte == 0xA0 {  // » and the no-break space
          end -= 2
          continue
        }
        guard end - range.lowerBound >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 else { return .none }
        if byte == 0xA6 { return .stop }  // …
        guard (0x98...0x9F).contains(byte) else { return .none }  // ‘ to ‟
        end -= 3
      }
    }
    return .none
  }

  private static func countWords(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var inWord = false
    for index in range {
      let isSpace = bytes[index] <= 0x20
      if !isSpace, !inWord {
        count += 1
        if count == 60 { break }
      }
      inWord = !isSpace
    }
    return count
  }
}
