/// Text inside XML 1.0: characters that XML can't hold, not even escaped, become U+FFFD.
enum XMLText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x09, 0x0A, 0x0D: result += "&#\(scalar.value);"
      case 0..<0x20, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func attributes(_ pairs: KeyValuePairs<String, String>) -> String {
    pairs.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }
}

/// Text inside GitHub-flavoured Markdown, on one line: nothing in it is markup, a mention or a link.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in TerminalText.shown(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // A zero-width joiner keeps a name from being notified and an address from being linked.
      case "@": result += "@\u{200D}"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "!", "|", "~": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}

enum PercentEncoding {
  /// A path as a relative URI reference (RFC 3986); an absolute one as a file URI.
  static func path(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    let encoded = String(decoding: bytes, as: UTF8.self)
    return encoded.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
