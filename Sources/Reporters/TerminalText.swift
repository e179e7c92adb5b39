import CICU
import Findings

/// Text as it may stand in a terminal: nothing in an article may steer the terminal or reorder the line.
public enum TerminalText {
  /// Columns a character takes: none for what combines with the one before, two for wide East Asian ones and emoji.
  static func width(of character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F { return 2 }
      width = max(width, Int(tl_column_width(scalar.value)))
    }
    return width
  }

  /// How many bytes a character has that is shown in one column and that no other can join, as nearly all are, so that
  /// Unicode need not be asked: printable ASCII, letters of Latin alphabets, quotation marks and dashes. 0 for others.
  @inline(__always)
  static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 0x20..<0x7F ~= first ? 1 : 0 }
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    if 0xC3...0xCA ~= first || first == 0xC2 && second >= 0xA0 && second != 0xAD { return 2 }
    return first == 0xE2 && second == 0x80 && index + 2 < bytes.count && 0x90...0xA6 ~= bytes[index + 2] ? 3 : 0
  }

  static func width(of text: some StringProtocol) -> Int {
    plainWidth(of: text) ?? text.reduce(0) { $0 + width(of: $1) }
  }

  /// Nil for a text that has other than plain characters.
  private static func plainWidth(of text: some StringProtocol) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      var width = 0
      var index = 0
      while index < bytes.count {
        let length = plainLength(bytes, at: index)
        if length == 0 { return nil }
        index += length
        width += 1
      }
      return width
    } ?? nil
  }

  /// The character itself, or what is shown for one that would move the cursor or turn the direction of writing.
  static func shown(_ character: Character) -> String {
    let isSafe = character.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    return isSafe ? String(character) : "\u{FFFD}"
  }

  /// A text without characters that would move the cursor.
  public static func shown(_ text: String) -> String {
    plainWidth(of: text) != nil ? text : text.map { shown($0) }.joined()
  }

  /// Breaks at spaces; a word wider than the line stands alone on one.
  static func wrap(_ text: String, width: Int) -> [Substring] {
    var text = withSingleSpaces(shown(text))
    let lines = text.withUTF8 { LineBreaks.lines(plain: $0, width: width) } ?? LineBreaks.lines(text, width: width)
    return lines.map {
      text[
        text.utf8.index(
          text.startIndex, offsetBy: $0.lowerBound)..<text.utf8.index(text.startIndex, offsetBy: $0.upperBound)]
    }
  }

  private static func withSingleSpaces(_ text: String) -> String {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: " "), last == byte { return text.split(separator: " ").joined(separator: " ") }
      last = byte
    }
    return last == UInt8(ascii: " ") ? String(text.dropLast()) : text
  }
}

/// Colours of the terminal (ECMA-48 SGR), or none.
struct TerminalPalette: Sendable {
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case boldRed = "1;31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"

    static func of(_ severity: Severity) -> Style {
      switch severity {
      case .critical: .boldRed
      case .major: .red
      case .minor: .yellow
      case .neutral: .cyan
      }
    }
  }

  let isOn: Bool

  func paint(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// Text for a terminal that is put together of small pieces.
struct TerminalWriter {
  private(set) var bytes: [UInt8] = []
  let palette: TerminalPalette

  init(_ palette: TerminalPalette) { self.palette = palette }

  mutating func append(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ text: some StringProtocol, _ style: TerminalPalette.Style) {
    if palette.isOn { append(palette.paint(String(text), style)) } else { append(text) }
  }

  /// An ASCII character several times.
  mutating func append(_ character: Unicode.Scalar, count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: character), count: count))
  }

  mutating func append(spaces count: Int) { append(" ", count: count) }

  /// All that `body` writes in one style.
  mutating func style(_ style: TerminalPalette.Style, _ body: (inout TerminalWriter) -> Void) {
    if palette.isOn { append("\u{1B}[\(style.rawValue)m") }
    body(&self)
    if palette.isOn { append("\u{1B}[0m") }
  }
}
