import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A placeholder, tag, link or address of the source that the translation has not.
struct LostPlaceholder: PairRule {
  static let description = RuleDescription(
    id: "omission.placeholder",
    summary: "A placeholder, tag or link that got lost",
    rationale: "What a program puts in later must stand in every language, letter by letter.",
    category: .omission, errorType: "design-and-markup/markup-tag", severity: .major, confidence: 0.9,
    examples: [
      .bad("⟦The bridge is closed until Monday.⟧", source: "Die Brücke {name} bleibt bis Montag gesperrt."),
      .bad("⟦The bridge is <b>closed until Monday.⟧", source: "Die Brücke ist <b>gesperrt</b> bis Montag."),
      .good("The bridge {name} is closed.", source: "Die Brücke {name} ist gesperrt."),
      .good("The bridge is closed by 50% of the works.", source: "Die Brücke ist zu 50 % gesperrt."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    let marks = Set("{<%$&".utf8)
    let hasLinks = pair.source.tokens.contains { $0.kind == .link }
    guard pair.kinship == .translation, hasLinks || pair.source.bytes.contains(where: marks.contains) else { return }
    let whole = Array(pair.target.bytes)
    for link in pair.links where !link.source.isEmpty && !link.target.isEmpty {
      guard let source = pair.sourceRange(link.source), let range = pair.targetRange(link.target) else { continue }
      var rest = PlaceholderScanner.placeholders(in: whole, range).map { Array(whole[$0]) }
      for place in PlaceholderScanner.placeholders(in: pair.source.bytes, source) {
        let wanted = Array(pair.source.bytes[place])
        if let index = rest.firstIndex(of: wanted) {
          rest.remove(at: index)
        } else if !PlaceholderScanner.placeholders(in: whole, 0..<whole.count).contains(where: { whole[$0].elementsEqual(wanted) }) {
          let name = String(decoding: wanted, as: UTF8.self)
          findings.report(bytes: range, "The source's “\(name)” is missing here: put it back as it is.", source: place)
        }
      }
    }
  }
}

/// Finds what programs put in: `{name}`, `%s`, `%1$d`, `${x}`, `<b>`, `&nbsp;`.
enum PlaceholderScanner {
  static func placeholders(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if let end = end(of: bytes, from: at, until: range.upperBound) {
        result.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    return result
  }

  private static func end(of bytes: [UInt8], from start: Int, until end: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "{"): closed(bytes, start + 1, end, by: UInt8(ascii: "}"), isNameByte)
    case UInt8(ascii: "<"): tag(bytes, start, end)
    case UInt8(ascii: "&"): closed(bytes, start + 1, end, by: UInt8(ascii: ";"), isNameByte)
    case UInt8(ascii: "%"): format(bytes, start, end)
    default: nil
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || [UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "#")].contains(byte)
  }

  /// A name of up to 40 bytes and its closing mark.
  private static func closed(
    _ bytes: [UInt8], _ start: Int, _ end: Int, by mark: UInt8, _ isInside: (UInt8) -> Bool
  ) -> Int? {
    var at = start
    while at < min(end, start + 40), isInside(bytes[at]) { at += 1 }
    return at < end && bytes[at] == mark && (at > start || mark == UInt8(ascii: "}")) ? at + 1 : nil
  }

  private static func tag(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start + 1 < end else { return nil }
    let first = bytes[start + 1]
    guard first == UInt8(ascii: "/") || (0x61...0x7A).contains(first | 0x20) else { return nil }
    return closed(bytes, start + 1, end, by: UInt8(ascii: ">")) { $0 >= 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }

  /// printf's: `%s`, `%d`, `%1$s`, `%.2f`, and Python's `%(name)s`; a percent sign is none.
  private static func format(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = start + 1
    if at < end, bytes[at] == UInt8(ascii: "(") {
      guard let close = closed(bytes, at + 1, end, by: UInt8(ascii: ")"), isNameByte) else { return nil }
      at = close
    } else {
      while at < end, (0x30...0x39).contains(bytes[at]) || bytes[at] == UInt8(ascii: "$") || bytes[at] == UInt8(ascii: ".") {
        at += 1
      }
    }
    guard at < end, "sdfiuxSD@".utf8.contains(bytes[at]) else { return nil }
    let next = at + 1
    let goesOn = next < end && (0x61...0x7A).contains(bytes[next] | 0x20)
    return goesOn ? nil : next
  }
}
