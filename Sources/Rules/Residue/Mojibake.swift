import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// UTF-8 that was read as Windows-1252, and the sign that stands for an unreadable character.
struct Mojibake: SegmentRule {
  static let description = RuleDescription(
    id: "residue.mojibake",
    summary: "Garbled characters",
    rationale:
      "A file was read in the wrong encoding on its way: “ü” became “Ã¼”, a quotation mark “â€œ”, or a character was lost as “\u{FFFD}”.",
    category: .residue, errorType: "fluency/character-encoding", severity: .major, confidence: 0.98,
    examples: [
      .bad("M⟦Ã¼⟧nchen won the match.", "München won the match."),
      .bad("He said: ⟦â€œ⟧It is over.", "He said: “It is over."),
      .bad("The caf\u{E9} was ⟦\u{FFFD}⟧pen.", nil),
      .bad("It rose to 30 ⟦Â°⟧ on Monday.", "It rose to 30 ° on Monday."),
      .good("São Paulo, the Ångström and Île-de-France are right."),
      .good("The word “MAÇÔ is fine."),
      .good("Đà Nẵng and Ñandú"),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    segment.withBytes { text in
      var at = text.range.lowerBound
      while at < text.range.upperBound {
        guard text.bytes[at] >= 0xC3 || text.bytes[at] == 0xC2 else {
          at += 1
          continue
        }
        let (value, length) = text.scalar(at: at)
        if value == 0xFFFD {
          let end = endOfLost(text, at)
          findings.report(
            bytes: at..<end, "“\u{FFFD}” stands where a character was lost; look it up in the source.", replacements: []
          )
          at = end
        } else if Self.leads.contains(value), let run = garbled(text, at) {
          findings.report(
            bytes: at..<run.end, "“\(text.text(at..<run.end))” is “\(run.text)”, read in the wrong encoding.",
            replacements: [run.text])
          at = run.end
        } else {
          at += length
        }
      }
    }
  }

  private func endOfLost(_ text: SegmentBytes, _ start: Int) -> Int {
    var end = start
    while end < text.range.upperBound, text.scalar(at: end).value == 0xFFFD { end += 3 }
    return end
  }

  /// Ã, Â, â, Å, Ä, Ð, Ñ, ð: the first bytes of Latin, punctuation, Cyrillic and emoji in UTF-8, as Windows-1252 shows them.
  private static let leads: Set<UInt32> = [0xC3, 0xC2, 0xE2, 0xC5, 0xC4, 0xD0, 0xD1, 0xF0]

  /// The characters that the run of code points stands for when taken for bytes; nil where those are no UTF-8.
  private func garbled(_ text: SegmentBytes, _ start: Int) -> (end: Int, text: String)? {
    var original: [UInt8] = []
    var end = start
    while end < text.range.upperBound {
      let (lead, leadLength) = text.scalar(at: end)
      guard Self.leads.contains(lead) else { break }
      let count = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
      var bytes = [UInt8(lead)]
      var at = end + leadLength
      while bytes.count <= count, at < text.range.upperBound {
        let (value, length) = text.scalar(at: at)
        guard let byte = Self.continuationByte(value), !(count == 1 && Self.isQuotation(value)) else { break }
        bytes.append(byte)
        at += length
      }
      guard bytes.count == count + 1, String(validating: bytes, as: UTF8.self) != nil else { break }
      original += bytes
      end = at
    }
    return end == start ? nil : (end, String(decoding: original, as: UTF8.self))
  }

  /// A letter before a closing mark is no damage: “MAÇÔ.
  private static func isQuotation(_ value: UInt32) -> Bool {
    (0x2018...0x201E).contains(value) || value == 0xAB || value == 0xBB || value == 0x2026
  }

  /// The byte 0x80 to 0xBF that Windows-1252 (or Latin-1) shows as this character.
  private static func continuationByte(_ value: UInt32) -> UInt8? {
    if (0x80...0xBF).contains(value) { return UInt8(value) }
    return windows[value]
  }

  private static let windows: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
    0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]
}
