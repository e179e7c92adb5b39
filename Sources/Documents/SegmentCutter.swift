import TextModel

/// Makes segments of paragraphs: cuts the dateline off the front of a report and the agency's signature off its end.
struct SegmentCutter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let paragraphs: [Paragraph]
  private let roles: [Role]
  private let firstBody: Int
  private var result: [Segment] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, paragraphs: [Paragraph], roles: [Role], firstBody: Int) {
    self.bytes = bytes
    self.paragraphs = paragraphs
    self.roles = roles
    self.firstBody = firstBody
  }

  mutating func segments() -> [Segment] {
    result.reserveCapacity(paragraphs.count + 4)
    for (index, paragraph) in paragraphs.enumerated() {
      switch roles[index] {
      case .body: cutBody(paragraph.range, index)
      case .listItem:
        let marker = ListMarker.length(bytes, paragraph.range)
        append(.listItem, paragraph.range.lowerBound + marker..<paragraph.range.upperBound, index)
      default: append(roles[index], paragraph.range, index)
      }
    }
    return result
  }

  private mutating func append(_ role: Role, _ range: Range<Int>, _ paragraph: Int) {
    result.append(Segment(role: role, range: range, paragraph: paragraph))
  }

  private mutating func cutBody(_ range: Range<Int>, _ index: Int) {
    var start = range.lowerBound
    if let length = SubjectLine.length(in: bytes, range), length > 0 { return append(.caption, range, index) }
    if let dateline = DatelineFinder.find(bytes, range),
      isCredible(dateline.confidence, index, dateline.end..<range.upperBound)
    {
      append(.dateline, start..<dateline.end, index)
      start = skipSpace(from: dateline.end, to: range.upperBound)
    }
    let end = SignatureFinder.start(bytes, start..<range.upperBound) ?? range.upperBound
    let text = start..<(end == range.upperBound ? end : skipSpaceBack(from: end, to: start))
    if !text.isEmpty { append(.body, text, index) }
    if end < range.upperBound { append(.signature, end..<range.upperBound, index) }
  }

  /// A plain name before a dash opens a report only where reports open, and not where a second dash closes an aside.
  private func isCredible(_ confidence: DatelineFinder.Confidence, _ index: Int, _ rest: Range<Int>) -> Bool {
    if rest.count < 12 { return false }
    if confidence == .certain { return true }
    guard paragraphs.count > 1, index <= firstBody + 4 else { return false }
    return !closesAside(rest)
  }

  private func closesAside(_ rest: Range<Int>) -> Bool {
    for at in rest.lowerBound..<min(rest.upperBound - 2, rest.lowerBound + 300) {
      if bytes[at] == UInt8(ascii: "."), bytes[at + 1] <= 0x20 { return false }
      if at > rest.lowerBound + 1, bytes[at] == 0x20, bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] == 0x20 {
        return true
      }
      if at > rest.lowerBound + 1, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0x93 { return true }
    }
    return false
  }

  private func skipSpace(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, bytes[at] <= 0x20 { at += 1 }
    return at
  }

  private func skipSpaceBack(from end: Int, to start: Int) -> Int {
    var at = end
    while at > start, bytes[at - 1] <= 0x20 { at -= 1 }
    return at
  }
}

/// Finds ` dpa`, ` (dpa/lby)` after the last sentence of a paragraph.
enum SignatureFinder {
  /// Offset of the signature; nil where the paragraph has none.
  static func start(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count > 12, let last = bytes[range].last, last != UInt8(ascii: "."), last < 0x80 else { return nil }
    let limit = max(range.lowerBound, range.upperBound - 26)
    var at = range.upperBound - 1
    while at > limit {
      if bytes[at] <= 0x20, endsSentence(bytes, at, range.lowerBound) {
        let line = String(decoding: bytes[at + 1..<range.upperBound], as: UTF8.self)
        return CreditLine.isSignature(line) ? at + 1 : nil
      }
      at -= 1
    }
    return nil
  }

  /// A stop before this space, maybe inside closing marks.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ space: Int, _ start: Int) -> Bool {
    var at = space - 1
    while at > start, bytes[at] >= 0x80 || bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: ")") { at -= 1 }
    return at >= start && [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[at])
  }
}

/// The name that picture agencies set before a caption: `Jane Doe - Mayor Jane Doe opens the bridge.`
public enum SubjectLine {
  /// Bytes of the name with its dash; nil where the paragraph is no such caption.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard (8...300).contains(range.count), (0x41...0x5A).contains(bytes[range.lowerBound]) else { return nil }
    let limit = min(range.upperBound, range.lowerBound + 50)
    guard let dash = (range.lowerBound..<limit - 3).first(where: { isSpacedDash(bytes, $0) }) else { return nil }
    let name = range.lowerBound..<dash
    let words = bytes[name].split(separator: 0x20)
    let areNames = words.allSatisfy { word in word.first.map { (0x41...0x5A).contains($0) || $0 >= 0xC3 } ?? false }
    guard (2...3).contains(words.count), areNames, repeats(bytes, name, in: dash + 3..<range.upperBound) else {
      return nil
    }
    return dash + (bytes[dash + 1] == UInt8(ascii: "-") ? 2 : 4) - range.lowerBound
  }

  /// The same for a string of UTF-8.
  public static func length(in line: some Collection<UInt8>) -> Int? {
    Array(line).withUnsafeBufferPointer { length(in: $0, 0..<$0.count) }
  }

  private static func isSpacedDash(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard bytes[at] == 0x20 else { return false }
    if bytes[at + 1] == UInt8(ascii: "-") { return bytes[at + 2] == 0x20 }
    return bytes[at + 1] == 0xE2 && bytes[at + 2] == 0x80 && bytes[at + 3] == 0x93
  }

  /// The name again, at the start or after a title, which has a capital; a place stands after `in` or `at`.
  private static func repeats(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, in rest: Range<Int>) -> Bool {
    guard rest.count > name.count else { return false }
    var wordBefore: UInt8 = 0x41
    for start in rest.lowerBound...rest.upperBound - name.count where bytes[start - 1] == 0x20 {
      let isSame = name.indices.allSatisfy { bytes[start + $0 - name.lowerBound] == bytes[$0] }
      if isSame { return (0x41...0x5A).contains(wordBefore) }
      wordBefore = bytes[start]
    }
    return false
  }
}
