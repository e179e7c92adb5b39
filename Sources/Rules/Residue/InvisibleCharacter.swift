import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Soft hyphens, zero-width characters and stray byte-order marks.
struct InvisibleCharacter: SegmentRule {
  static let description = RuleDescription(
    id: "residue.invisible",
    summary: "Invisible characters in the text",
    rationale: """
      Web pages put soft hyphens and zero-width spaces into words. Nobody sees them, but search, spelling checks and \
      comparisons fail on such words.
      """,
    category: .residue, errorType: "fluency/character-encoding", severity: .minor, confidence: 0.95,
    examples: [
      .bad("The gov⟦\u{AD}⟧ernment has resigned.", "The government has resigned."),
      .bad("The minister⟦\u{200B}⟧ has resigned.", "The minister has resigned."),
      .bad("⟦\u{FEFF}⟧The minister has resigned.", "The minister has resigned."),
      .good("The family 👩‍👩‍👧 was happy."),
      .good("A\u{A0}no-break space is fine."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let places = segment.withBytes { runs($0) }
    guard let first = places.first else { return }
    let others = places.count == 1 ? "" : ", here and in \(places.count - 1) more places of this paragraph"
    let name = segment.withBytes { Self.name(of: $0.scalar(at: first.lowerBound).value) }
    findings.report(
      bytes: first, "\(name) hides in the text\(others); delete it.", replacements: [""],
      related: Array(places.dropFirst()))
  }

  private func runs(_ text: SegmentBytes) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var at = text.range.lowerBound
    while at < text.range.upperBound {
      let byte = text.bytes[at]
      guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF else {
        at += 1
        continue
      }
      let (value, length) = text.scalar(at: at)
      if Self.isInvisible(value) {
        if let last = result.last, last.upperBound == at {
          result[result.count - 1] = last.lowerBound..<at + length
        } else {
          result.append(at..<at + length)
        }
      }
      at += length
    }
    return result
  }

  /// Joiners are left alone: emoji and several scripts need them.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func name(of value: UInt32) -> String {
    switch value {
    case 0xAD: "A soft hyphen"
    case 0x200B: "A zero-width space"
    case 0xFEFF: "A byte-order mark"
    case 0x2060: "A word joiner"
    default: "A mark for the direction of writing"
    }
  }
}
