import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Placeholders of programs and translation systems.
struct Placeholder: SegmentRule {
  static let description = RuleDescription(
    id: "residue.placeholder",
    summary: "A placeholder was never filled in",
    rationale: "A template or the translation system left the name of a value where the value should stand.",
    category: .residue, errorType: "accuracy/omission", severity: .major, confidence: 0.97,
    examples: [
      .bad("The party ⟦<unk>⟧ has won.", nil),
      .bad("It costs ⟦%s⟧ euros.", nil),
      .bad("The match ended ⟦{0}⟧.", nil),
      .bad("Dear ⟦#NAME#⟧, welcome.", nil),
      .bad("Dear ⟦{{name}}⟧, welcome.", nil),
      .bad("The ⟦[UNK]⟧ has won.", nil),
      .bad("⟦Lorem ipsum⟧ dolor sit amet.", nil),
      .good("It rose by 5%so far."),
      .good("A set {a, b} and a tag #NAME were used."),
      .good("She said [laughs] that it was over."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let starts = Self.starts
    segment.withBytes { text in
      var at = text.range.lowerBound
      while at < text.range.upperBound {
        let length = starts[Int(text.bytes[at])] ? placeholder(text, at) : 0
        if length > 0 {
          findings.report(
            bytes: at..<at + length,
            "“\(text.text(at..<at + length))” is a placeholder; put in what belongs here, from the source.")
        }
        at += max(length, 1)
      }
    }
  }

  private static let starts: [Bool] = (0..<256).map { "%{#<[$L@_".utf8.contains(UInt8($0)) }

  private func placeholder(_ text: SegmentBytes, _ at: Int) -> Int {
    switch text.bytes[at] {
    case UInt8(ascii: "%"): format(text, at)
    case UInt8(ascii: "{"): braces(text, at)
    case UInt8(ascii: "$"): text.byte(at + 1) == UInt8(ascii: "{") ? added(1, braces(text, at + 1)) : 0
    case UInt8(ascii: "#"): enclosed(text, at, by: UInt8(ascii: "#"), width: 1)
    case UInt8(ascii: "@"): enclosed(text, at, by: UInt8(ascii: "@"), width: 2)
    case UInt8(ascii: "_"): enclosed(text, at, by: UInt8(ascii: "_"), width: 2)
    case UInt8(ascii: "<"), UInt8(ascii: "["): token(text, at)
    default: literal(text, at, "Lorem ipsum")
    }
  }

  private func added(_ before: Int, _ length: Int) -> Int { length == 0 ? 0 : before + length }

  /// `%s`, `%d`, `%1$s`, `%@`; not after a digit, where % is the sign for per cent.
  private func format(_ text: SegmentBytes, _ start: Int) -> Int {
    if (0x30...0x39).contains(text.byte(start - 1)) { return 0 }
    var at = start + 1
    while (0x30...0x39).contains(text.byte(at)) { at += 1 }
    if at > start + 1 {
      guard text.byte(at) == UInt8(ascii: "$") else { return 0 }
      at += 1
    }
    guard "sd@i".utf8.contains(text.byte(at)), !isLetter(text.byte(at + 1)) else { return 0 }
    return at + 1 - start
  }

  /// `{0}`, `{name}`, `{{ name }}`.
  private func braces(_ text: SegmentBytes, _ start: Int) -> Int {
    let isDouble = text.byte(start + 1) == UInt8(ascii: "{")
    var at = start + (isDouble ? 2 : 1)
    while isDouble, text.byte(at) == 0x20 { at += 1 }
    let first = at
    while isNameByte(text.byte(at)), at < start + 40 { at += 1 }
    guard at > first else { return 0 }
    while isDouble, text.byte(at) == 0x20 { at += 1 }
    guard text.byte(at) == UInt8(ascii: "}") else { return 0 }
    if isDouble { return text.byte(at + 1) == UInt8(ascii: "}") ? at + 2 - start : 0 }
    return at + 1 - start
  }

  /// `#NAME#`, `@@NAME@@`, `__NAME__`: capitals between equal signs.
  private func enclosed(_ text: SegmentBytes, _ start: Int, by sign: UInt8, width: Int) -> Int {
    for offset in 0..<width where text.byte(start + offset) != sign { return 0 }
    var at = start + width
    while (0x41...0x5A).contains(text.byte(at)) || (text.byte(at) == UInt8(ascii: "_") && sign != text.byte(at)) {
      at += 1
    }
    guard at - start - width >= 2 else { return 0 }
    for offset in 0..<width where text.byte(at + offset) != sign { return 0 }
    return at + width - start
  }

  private func token(_ text: SegmentBytes, _ start: Int) -> Int {
    for name in ["<unk>", "<UNK>", "[UNK]", "<pad>", "<s>", "</s>", "<mask>", "[MASK]", "[TODO]", "[TBC]", "[TK]"] {
      let length = literal(text, start, name)
      if length > 0 { return length }
    }
    return 0
  }

  private func literal(_ text: SegmentBytes, _ start: Int, _ name: String) -> Int {
    var at = start
    for byte in name.utf8 {
      guard text.byte(at) == byte else { return 0 }
      at += 1
    }
    return at - start
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
  private func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
  }
}
