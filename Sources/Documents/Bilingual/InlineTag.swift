/// A start tag inside a segment, which libxml2 has found well formed.
struct InlineTag {
  /// Without its prefix.
  let name: Substring
  private(set) var attributes: [(name: String, value: String)] = []
  /// Behind the `>`.
  let end: Int
  let isEmpty: Bool

  /// - Parameter start: where its `<` stands.
  init(_ raw: [UInt8], from start: Int) {
    var at = start + 1
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    func word(_ at: inout Int) -> String {
      let begin = at
      while at < raw.count, !isSpace(raw[at]), ![0x3D, 0x3E, 0x2F].contains(raw[at]) { at += 1 }
      return String(decoding: raw[begin..<at], as: UTF8.self)
    }
    name = Self.local(word(&at))
    while at < raw.count, raw[at] != UInt8(ascii: ">"), raw[at] != UInt8(ascii: "/") {
      if isSpace(raw[at]) || raw[at] == UInt8(ascii: "=") {
        at += 1
        continue
      }
      let key = word(&at)
      while at < raw.count, raw[at] != UInt8(ascii: "\""), raw[at] != UInt8(ascii: "'") { at += 1 }
      guard at < raw.count else { break }
      let begin = at + 1
      at = raw[begin...].firstIndex(of: raw[at]) ?? raw.count
      attributes.append((String(Self.local(key)), String(decoding: raw[begin..<at], as: UTF8.self)))
      at += 1
    }
    isEmpty = at < raw.count && raw[at] == UInt8(ascii: "/")
    while at < raw.count, raw[at] != UInt8(ascii: ">") { at += 1 }
    end = min(at + 1, raw.count)
  }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  private static func local(_ name: String) -> Substring {
    name.firstIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }

  /// Where the end tag that belongs to it begins.
  func contentEnd(in raw: [UInt8]) -> Int {
    var depth = 1
    var at = end
    while at < raw.count {
      guard raw[at] == UInt8(ascii: "<"), at + 1 < raw.count else {
        at += 1
        continue
      }
      switch raw[at + 1] {
      case UInt8(ascii: "/"):
        depth -= 1
        if depth == 0 { return at }
        at += 2
      case UInt8(ascii: "!"), UInt8(ascii: "?"): at = Self.endOfDeclaration(raw, at)
      default:
        let tag = InlineTag(raw, from: at)
        if !tag.isEmpty { depth += 1 }
        at = tag.end
      }
    }
    return raw.count
  }

  /// Behind a comment, a CDATA section or a processing instruction.
  private static func endOfDeclaration(_ raw: [UInt8], _ start: Int) -> Int {
    let closing = raw[start...].starts(with: "<!--".utf8) ? "-->" : raw[start + 1] == UInt8(ascii: "?") ? "?>" : "]]>"
    var at = start + 2
    while at < raw.count, !raw[at...].starts(with: closing.utf8) { at += 1 }
    return min(at + closing.utf8.count, raw.count)
  }
}
