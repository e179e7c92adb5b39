import CICU

/// What a code point is to the word scanner.
enum CharacterClass: UInt8 {
  case space, newline, letter, digit, mark, apostrophe, hyphen, punctuation, symbol

  private static let ascii: [CharacterClass] = (0..<128).map { value in
    switch UInt8(value) {
    case 0x0A, 0x0D: .newline
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "_"):
      .symbol
    default: .punctuation
    }
  }

  @inline(__always)
  static func of(ascii byte: UInt8) -> CharacterClass {
    ascii.withUnsafeBufferPointer { $0[Int(byte)] }
  }

  static func of(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0..<128: of(ascii: UInt8(scalar))
    case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0x85, 0x2028, 0x2029: .newline
    case 0xAD: .mark
    case 0xAA, 0xB5, 0xBA: .letter
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: .punctuation
    case 0xA2...0xBF, 0xD7, 0xF7: .symbol
    case 0xC0...0x2AF: .letter
    case 0x300...0x36F, 0x200C...0x200F, 0x2060: .mark
    case 0x370...0x52F: scalar == 0x37E || scalar == 0x387 ? .punctuation : .letter
    case 0x2010, 0x2011: .hyphen
    case 0x2019, 0x02BC: .apostrophe
    case 0x2012...0x2027, 0x2030...0x205E: .punctuation
    case 0x20A0...0x2BFF: .symbol
    default: tl_is_letter(scalar) ? .letter : tl_is_mark(scalar) ? .mark : .symbol
    }
  }
}

/// Reads one code point of well-formed UTF-8.
@inline(__always)
func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(bytes[index])
  func next(_ distance: Int) -> UInt32 {
    index + distance < bytes.count ? UInt32(bytes[index + distance] & 0x3F) : 0
  }
  if first < 0x80 { return (first, 1) }
  if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
  if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
  return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
}
