import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// HTML tags and entities in plain text.
struct Markup: SegmentRule {
  static let description = RuleDescription(
    id: "residue.markup",
    summary: "HTML left in the text",
    rationale: "Tags and entities are for browsers; in text they show that the article was cut out of a page badly.",
    category: .residue, errorType: "design-and-markup/markup-tag", severity: .major, confidence: 0.95,
    examples: [
      .bad("The bridge⟦&nbsp;⟧opens on Monday.", "The bridge opens on Monday."),
      .bad("Rail ⟦&amp;quot;⟧strike", "Rail \"strike"),
      .bad("The bridge opens.⟦<br>⟧ It is long.", "The bridge opens. It is long."),
      .bad("The ⟦<b>⟧bridge⟦</b>⟧ opens.", "The bridge opens."),
      .bad("Storms⟦&#8211;⟧again", "Storms–again"),
      .good("AT&T; and others were silent."),
      .good("Profits were <b million."),
      .good("If a < b and b > c, all is well."),
      .good("Q&A; research"),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    segment.withBytes { text in
      var at = text.range.lowerBound
      while at < text.range.upperBound {
        let byte = text.bytes[at]
        guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") else {
          at += 1
          continue
        }
        let found = byte == UInt8(ascii: "<") ? tag(text, at) : entity(text, at)
        if let found { report(at..<found.end, found.replacement, text, into: &findings) }
        at = found?.end ?? at + 1
      }
    }
  }

  private func report(
    _ range: Range<Int>, _ replacement: String, _ text: SegmentBytes, into findings: inout FindingCollector
  ) {
    let advice = replacement.isEmpty || replacement == " " ? "delete it" : "write “\(replacement)”"
    findings.report(
      bytes: range, "“\(text.text(range))” is HTML, left over from a web page; \(advice).", replacements: [replacement])
  }

  private func tag(_ text: SegmentBytes, _ start: Int) -> (end: Int, replacement: String)? {
    let limit = min(text.range.upperBound, start + 300)
    let first = text.byte(start + 1) == UInt8(ascii: "/") ? start + 2 : start + 1
    var end = first
    while end < limit, isNameByte(text.bytes[end]) { end += 1 }
    guard end > first, Self.tags.contains(text.text(first..<end).lowercased()) else { return nil }
    guard end < limit, [0x20, 0x2F, 0x3E].contains(text.bytes[end]) else { return nil }
    guard let close = (end..<limit).first(where: { text.bytes[$0] == UInt8(ascii: ">") }) else { return nil }
    return (close + 1, "")
  }

  private func entity(_ text: SegmentBytes, _ start: Int) -> (end: Int, replacement: String)? {
    var name = start + 1
    while text.byte(name) == UInt8(ascii: "a"), text.range.contains(name + 4), text.text(name..<name + 4) == "amp;" {
      name += 4
    }
    let limit = min(text.range.upperBound, name + 10)
    guard let end = (name..<max(limit, name)).first(where: { text.bytes[$0] == UInt8(ascii: ";") }) else {
      return name > start + 1 ? (name, "&") : nil
    }
    let code = text.text(name..<end)
    if let character = Self.entities[code] { return (end + 1, character) }
    if code.first == "#", let character = numeric(code.dropFirst()) { return (end + 1, character) }
    return name > start + 1 ? (name, "&") : nil
  }

  private func numeric(_ digits: Substring) -> String? {
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
    return Unicode.Scalar(value).map { $0.value == 0xA0 ? " " : String(Character($0)) }
  }

  private func isNameByte(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (0x31...0x36).contains(byte) }

  private static let tags: Set<String> = [
    "a", "b", "i", "u", "p", "br", "hr", "em", "strong", "span", "div", "img", "ul", "ol", "li", "h1", "h2", "h3", "h4",
    "h5", "h6", "table", "tr", "td", "th", "script", "style", "iframe", "figure", "figcaption", "section", "article",
    "blockquote", "sup", "sub", "font", "center", "video", "audio", "source", "link", "meta", "nobr", "wbr", "small",
  ]

  private static let entities: [String: String] = [
    "nbsp": " ", "amp": "&", "quot": "\"", "lt": "<", "gt": ">", "apos": "'", "ndash": "–", "mdash": "—",
    "hellip": "…", "euro": "€", "pound": "£", "copy": "©", "reg": "®", "deg": "°", "laquo": "«", "raquo": "»",
    "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "auml": "ä", "ouml": "ö",
    "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è", "agrave": "à",
    "ccedil": "ç", "ntilde": "ñ", "shy": "", "thinsp": " ", "ensp": " ", "emsp": " ", "bull": "•", "middot": "·",
    "sect": "§", "frac12": "½", "times": "×", "trade": "™", "zwnj": "", "zwj": "",
  ]
}
