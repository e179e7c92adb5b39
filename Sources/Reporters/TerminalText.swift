import CICU

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

  /// Whether a byte is a character by itself that is shown in one column: most are, and Unicode need not be asked.
  static func isPlain(_ byte: UInt8) -> Bool { 0x20..<0x7F ~= byte }

  static func width(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy(isPlain) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
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
    text.utf8.allSatisfy(isPlain) ? text : text.map { shown($0) }.joined()
  }

  /// Breaks at spaces; a word wider than the line stands alone on one.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in shown(text).split(separator: " ") {
      let columns = self.width(of: word)
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 { line += " " }
      used += columns + (used > 0 ? 1 : 0)
      line += word
    }
    return lines + (line.isEmpty ? [] : [line])
  }
}

/// Colours of the terminal (ECMA-48 SGR), or none.
struct TerminalPalette {
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case boldRed = "1;31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  let isOn: Bool

  func paint(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
