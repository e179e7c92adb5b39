import TextAnalysis
import TextModel

/// The digits and signs of a number as it is written: `12.07.2024` is 12, 07, 2024 with two dots.
struct NumberShape {
  struct Group {
    var value: Int
    var digits: Int
  }

  var groups: [Group] = []
  /// The sign between the groups; nil where they differ.
  var sign: UInt8?
  /// Letters that stick to the digits: `th`, `h`, `km`.
  var suffix = ""

  var isPlain: Bool { groups.count == 1 && suffix.isEmpty }

  /// Nil for forms that are no number (`3D-4x`).
  init?(_ form: String) {
    var current: Group?
    var signs: Set<UInt8> = []
    for byte in form.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard suffix.isEmpty else { return nil }
        let digit = Int(byte - UInt8(ascii: "0"))
        let old = current ?? Group(value: 0, digits: 0)
        current = Group(value: min(old.value * 10 + digit, 1_000_000_000), digits: old.digits + 1)
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
        guard let group = current else { return nil }
        groups.append(group)
        current = nil
        signs.insert(byte)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): suffix.unicodeScalars.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    guard let current else { return nil }
    groups.append(current)
    sign = signs.count == 1 ? signs.first : nil
  }
}

extension AnalyzedText {
  /// Nil where the token is no number.
  func number(_ index: Int) -> NumberShape? {
    tokens[index].kind == .number ? NumberShape(form(index)) : nil
  }

  /// The folded word at a token; empty where there is none in the range.
  func word(_ index: Int, in range: Range<Int>) -> String {
    range.contains(index) && tokens[index].kind == .word ? folded(index) : ""
  }
}
