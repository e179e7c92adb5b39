import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Placeholders and codes of the markup that only one of the two sides has.
struct PlaceholderMismatch: PairRule {
  static let description = RuleDescription(
    id: "accuracy.placeholder",
    summary: "A placeholder or a code of the markup is lost, added or altered",
    rationale: """
      Where the program puts in a value, or the page its formatting, the translation needs the same placeholder, letter \
      for letter: else the value is missing, or the program stops.
      """,
    category: .omission, errorType: "design-and-markup/markup-tag", severity: .major, confidence: 0.95,
    examples: [
      .bad("⟦The article has been read.⟧", source: "Der Artikel wurde {count} Mal gelesen."),
      .bad("Read by ⟦{nmae}⟧ on Monday.", "Read by {name} on Monday.", source: "Am Montag gelesen von {name}."),
      .good("Read by {name}, %d times.", source: "%d Mal gelesen, von {name}."),
      .good("The rate rose by 5 % during the year.", source: "Der Satz stieg um 5 % der Summe."),
    ])

  static let readsEverySource = true

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.kinship == .translation else { return }
    let sourceCodes = Self.codesBySegment(pair.source.document)
    let targetCodes = Self.codesBySegment(pair.target.document)
    let hasMarks = [pair.source, pair.target].map { PlaceholderScanner.mayHold($0.bytes) }.contains(true)
    guard hasMarks || !sourceCodes.isEmpty || !targetCodes.isEmpty else { return }
    for link in pair.links where !link.source.isEmpty && !link.target.isEmpty {
      if hasMarks { compareText(pair, link, &findings) }
      // Where there are codes, the units are the file's segments.
      let codes = (link.source.flatMap { sourceCodes[$0] ?? [] }, link.target.flatMap { targetCodes[$0] ?? [] })
      compareCodes(pair, link, codes.0, codes.1, &findings)
    }
  }

  private func compareText(_ pair: PairContext, _ link: TextAlignment.Link, _ findings: inout FindingCollector) {
    guard let sourceRange = pair.sourceRange(link.source), let targetRange = pair.targetRange(link.target) else {
      return
    }
    let source = PlaceholderScanner.placeholders(in: pair.source.bytes, sourceRange)
    let target = PlaceholderScanner.placeholders(in: pair.target.bytes, targetRange)
    let lost = Self.surplus(source, over: target)
    let added = Self.surplus(target, over: source)
    for (index, place) in added.enumerated() {
      let text = pair.target.document.text[place.range]
      if lost.indices.contains(index) {
        let wanted = pair.source.document.text[lost[index].range]
        findings.report(
          bytes: place.range, "“\(text)” is “\(wanted)” in the source: write it the same way.", replacements: [wanted],
          source: lost[index].range)
      } else {
        findings.report(bytes: place.range, "The source has no “\(text)” here: take it out.", source: sourceRange)
      }
    }
    for place in lost.dropFirst(added.count) {
      findings.report(
        bytes: targetRange, "“\(pair.source.document.text[place.range])” of the source is missing here: put it in.",
        source: place.range)
    }
  }

  /// Those of one side that the other has not as often.
  private static func surplus(
    _ own: [PlaceholderScanner.Found], over others: [PlaceholderScanner.Found]
  ) -> [PlaceholderScanner.Found] {
    var left: [String: Int] = [:]
    for other in others { left[other.key, default: 0] += 1 }
    return own.filter { found in
      left[found.key, default: 0] -= 1
      return left[found.key, default: 0] < 0
    }
  }

  /// Codes are counted by kind: a tool may number them anew.
  private func compareCodes(
    _ pair: PairContext, _ link: TextAlignment.Link, _ source: [InlineCode], _ target: [InlineCode],
    _ findings: inout FindingCollector
  ) {
    for kind in Set((source + target).map(\.kind)).sorted() {
      let (own, other) = (target.filter { $0.kind == kind }, source.filter { $0.kind == kind })
      guard own.count != other.count, let range = pair.targetRange(link.target) else { continue }
      let isLost = own.count < other.count
      let names = Set((isLost ? own : other).map(\.name))
      let (all, count) = isLost ? (other, other.count - own.count) : (own, own.count - other.count)
      let odd = (all.filter { !names.contains($0.name) } + all.reversed()).prefix(count)
      for code in odd {
        let isValue = !code.range.isEmpty
        findings.report(
          bytes: range,
          isLost
            ? "The code \(code.label) of the source is missing here: put it in."
            : "The code \(code.label) is not in the source: take it out.",
          severity: isValue ? .major : .minor, source: pair.sourceRange(link.source))
      }
    }
  }

  /// The codes of each segment that has any.
  private static func codesBySegment(_ document: Document) -> [Int: [InlineCode]] {
    var result: [Int: [InlineCode]] = [:]
    var segment = 0
    for code in document.codes {
      while segment < document.segments.count, document.segments[segment].range.upperBound < code.range.upperBound {
        segment += 1
      }
      result[segment, default: []].append(code)
    }
    return result
  }
}
