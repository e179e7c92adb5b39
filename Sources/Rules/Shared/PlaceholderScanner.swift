/// Finds placeholders in a text: `%s` and `%(name)s` of C and Python, `{0}`, `{{name}}`, `${name}`, and tags as `<b>`.
enum PlaceholderScanner {
  struct Found {
    var range: Range<Int>
    /// What both sides must have: without the number of an argument, and of a tag only its name.
    var key: String
  }

  /// Whether any may be there at all, which in an article is seldom so.
  static func mayHold(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "<") }
    }
  }

  static func placeholders(in bytes: [UInt8], _ range: Range<Int>) -> [Found] {
    var result: [Found] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let found: Found? =
        switch bytes[at] {
        case UInt8(ascii: "%"): conversion(bytes, at, range)
        case UInt8(ascii: "{"): braces(bytes, at, range)
        case UInt8(ascii: "<"): tag(bytes, at, range)
        default: nil
        }
      if let found { result.append(found) }
      at = found?.range.upperBound ?? at + 1
    }
    return result
  }

  /// Not after a digit or in front of letters, where % is the sign for per cent.
  private static func conversion(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Found? {
    func byte(_ index: Int) -> UInt8 { index < range.upperBound ? bytes[index] : 0 }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    if byte(start + 1) == UInt8(ascii: "%") { return Found(range: start..<start + 2, key: "%%") }
    if start > range.lowerBound, isDigit(bytes[start - 1]) { return nil }
    var at = start + 1
    var name = ""
    if byte(at) == UInt8(ascii: "(") {
      let begin = at
      while at < range.upperBound, bytes[at] != UInt8(ascii: ")") { at += 1 }
      name = String(decoding: bytes[begin..<at], as: UTF8.self)
      at += 1
    }
    var probe = at
    while isDigit(byte(probe)) { probe += 1 }
    if probe > at, byte(probe) == UInt8(ascii: "$") { at = probe + 1 }
    while "-+#0123456789.".utf8.contains(byte(at)) { at += 1 }
    while "hlqjzt".utf8.contains(byte(at)) { at += 1 }
    guard "diouxXeEfgGcsp@".utf8.contains(byte(at)), !isLetter(byte(at + 1)) else { return nil }
    return Found(range: start..<at + 1, key: "%" + name + String(decoding: [bytes[at]], as: UTF8.self))
  }

  private static func braces(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Found? {
    var at = start
    while at < range.upperBound, bytes[at] == UInt8(ascii: "{") { at += 1 }
    let depth = at - start
    let begin = at
    while at < range.upperBound, isNameByte(bytes[at]) || bytes[at] == 0x20 { at += 1 }
    guard at > begin, at - begin < 60, at + depth <= range.upperBound,
      bytes[at..<at + depth].allSatisfy({ $0 == UInt8(ascii: "}") })
    else { return nil }
    let name = bytes[begin..<at].filter { $0 != 0x20 }
    guard !name.isEmpty else { return nil }
    let first = start > range.lowerBound && bytes[start - 1] == UInt8(ascii: "$") ? start - 1 : start
    return Found(range: first..<at + depth, key: "{" + String(decoding: name, as: UTF8.self))
  }

  private static func tag(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Found? {
    var at = start + 1
    if at < range.upperBound, bytes[at] == UInt8(ascii: "/") { at += 1 }
    guard at < range.upperBound, isLetter(bytes[at]), bytes[at] < 0x80 else { return nil }
    while at < range.upperBound, isNameByte(bytes[at]) { at += 1 }
    let name = bytes[start..<at]
    guard at < range.upperBound, [0x20, 0x2F, 0x3E].contains(bytes[at]) else { return nil }
    guard let end = bytes[at..<min(range.upperBound, at + 500)].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    return Found(range: start..<end + 1, key: String(decoding: name, as: UTF8.self).lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "_.:-".utf8.contains(byte)
  }
}
