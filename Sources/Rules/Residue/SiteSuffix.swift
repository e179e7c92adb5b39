import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// The site's name behind the headline, as page titles have it.
struct SiteSuffix: SegmentRule {
  static let description = RuleDescription(
    id: "residue.site-suffix",
    summary: "The site's name behind the headline",
    rationale:
      "The title of a web page ends in the site's name, section and date; the headline of the article doesn't.",
    category: .residue, errorType: "accuracy/addition", severity: .neutral, confidence: 0.95,
    scope: Scope(roles: [.headline, .subhead, .body]),
    examples: [
      .bad(
        "Union calls for a new offer⟦ - Bild.de⟧\n\nThe union wants more money.",
        "Union calls for a new offer\n\nThe union wants more money."),
      .bad("Union calls for a new offer⟦-Xinhuanet⟧", "Union calls for a new offer"),
      .bad("Union calls for a new offer⟦ - DW - 12.02.2023⟧", "Union calls for a new offer"),
      .bad("Union calls for a new offer⟦ | tagesschau.de⟧", "Union calls for a new offer"),
      .bad("Union calls for a new offer⟦ - Hunan Daily - Huasheng Online⟧", "Union calls for a new offer"),
      .good("Union calls for a new offer - report\n\nThe union wants more money."),
      .good("Rail union sues Booking.com\n\nThe union wants more money."),
      .good("Minister on the way to Xinhua\n\nThe minister travels."),
      .good("He wrote for the paper - Bild.de was his idea, he said."),
    ])

  private static let reach = 90

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let role = segment.segment.role
    guard role.isTitle || (role == .body && segment.index == 0), segment.segment.range.count < 400 else { return }
    let found = segment.withBytes { suffix($0) }
    guard let found else { return }
    let name = segment.text.document.text[found].drop { !$0.isLetter }
    findings.report(
      bytes: found, "“\(name)” is the site's name from the page title, not part of the headline; delete it.",
      replacements: [""])
  }

  /// From the leftmost dash or bar with nothing but names of sites and dates behind it, with the space before.
  private func suffix(_ text: SegmentBytes) -> Range<Int>? {
    let range = text.range
    var at = max(range.lowerBound + 8, range.upperBound - Self.reach)
    while at < range.upperBound {
      let length = separatorLength(text, at)
      if length > 0, isSite(text.text(at + length..<range.upperBound)) {
        var start = at
        while start > range.lowerBound, text.bytes[start - 1] <= 0x20 { start -= 1 }
        return start..<range.upperBound
      }
      at += max(length, 1)
    }
    return nil
  }

  private func separatorLength(_ text: SegmentBytes, _ at: Int) -> Int {
    switch text.bytes[at] {
    case UInt8(ascii: "|"): return 1
    case UInt8(ascii: "-"): return text.byte(at + 1) == UInt8(ascii: "-") ? 2 : 1
    case 0xE2: return text.byte(at + 1) == 0x80 && (0x93...0x94).contains(text.byte(at + 2)) ? 3 : 0
    default: return 0
    }
  }

  private func isSite(_ tail: String) -> Bool {
    let parts = tail.split { "-–—|".contains($0) }.map { Self.trimmed($0.lowercased()) }.filter { !$0.isEmpty }
    guard let first = parts.first, parts.count <= 5 else { return false }
    if Self.sites.contains(tail.lowercased().trimmingSpaces()) { return true }
    guard Self.isName(first) else { return false }
    return parts.dropFirst().allSatisfy { Self.isName($0) || $0.allSatisfy { $0.isNumber || "./ ".contains($0) } }
  }

  private static func isName(_ part: String) -> Bool {
    if sites.contains(part) || isDomain(part) { return true }
    let words = part.split(separator: " ")
    return words.count > 1 && isDomain(String(words[words.count - 1])) && sites.contains(String(words[0]))
  }

  private static func isDomain(_ part: String) -> Bool {
    guard let dot = part.lastIndex(of: "."), !part.contains(" "), part.count > 4 else { return false }
    return endings.contains(part[part.index(after: dot)...])
  }

  private static func trimmed(_ part: String) -> String {
    String(part.drop { " .\"”“".contains($0) }.reversed().drop { " .\"”“".contains($0) }.reversed())
  }

  private static let endings: Set<Substring> = [
    "com", "de", "net", "org", "cn", "ru", "at", "ch", "fr", "es", "jp", "ua", "pl", "cz", "tv", "info", "news",
  ]

  private static let sites: Set<String> = [
    "xinhua", "xinhuanet", "xinhua net", "xinhua news agency", "chinanews", "china news", "china news network",
    "china news service", "hunan daily", "hunan daily network", "hunan daily news network", "hunan daily online",
    "huasheng online", "people's daily", "people's daily online", "dw", "bild", "spiegel online", "der spiegel",
    "focus online", "zeit online", "faz.net", "n-tv", "tagesschau", "süddeutsche zeitung", "stern", "t-online",
    "frankfurter allgemeine", "yahoo!news", "yahoo! news", "yahoo news", "msn", "gazeta.ru", "ria novosti", "ukrinform",
    "ukrainska pravda", "lenta.ru", "tass", "sputnik", "le monde", "le figaro", "el país", "nzz", "orf", "der standard",
    "die presse", "srf", "nhk news", "asahi shimbun digital", "shidian net",
  ]
}

extension String {
  func trimmingSpaces() -> String {
    String(drop { $0 == " " || $0 == "\u{A0}" }.reversed().drop { $0 == " " || $0 == "\u{A0}" }.reversed())
  }
}
