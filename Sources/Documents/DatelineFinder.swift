import TextModel

/// Finds the place, date and agency that a report opens with: `BERLIN (dpa) - `, `LONDON, May 3 (Reuters) - `, `Munich - `.
struct DatelineFinder {
  /// How far into a paragraph a dateline may reach, in bytes.
  private static let reach = 110

  enum Confidence {
    /// An agency's tag, or a place in capitals.
    case certain
    /// A capitalised word or three before a dash: a place at the start of a report, else the subject of a sentence.
    case probable
  }

  /// Bytes of the dateline with its dash, and how sure; nil where the paragraph begins with none.
  static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (end: Int, confidence: Confidence)? {
    let limit = min(range.upperBound, range.lowerBound + reach)
    guard range.count > 20, isCapital(bytes, range.lowerBound, limit) else { return nil }
    var at = range.lowerBound
    var agencyEnd: Int?
    var lastWasSpace = false
    while at < limit {
      let byte = bytes[at]
      if byte == UInt8(ascii: "("), let close = closing(bytes, at, limit) {
        if agencyEnd == nil, isAgencyTag(bytes, at + 1..<close), isPlace(range.lowerBound..<at, bytes) {
          agencyEnd = close + 1
        }
        at = close + 1
        lastWasSpace = false
        continue
      }
      let dash = dashLength(bytes, at, limit)
      if dash > 0, lastWasSpace || dash > 1, at > range.lowerBound {
        let spaced = at + dash < range.upperBound && bytes[at + dash] == 0x20
        let head = range.lowerBound..<(agencyEnd ?? at)
        if agencyEnd != nil, spaced || dash > 1 { return (at + dash, .certain) }
        guard spaced || dash > 1, let sure = confidence(of: head, bytes) else { return nil }
        return (at + dash, sure)
      }
      if byte == UInt8(ascii: "."), agencyEnd == nil, !isInitial(bytes, at, range) { return nil }
      if let end = agencyEnd, byte > 0x20 { return (byte == UInt8(ascii: ":") ? at + 1 : end, .certain) }
      lastWasSpace = byte <= 0x20
      at += 1
    }
    return nil
  }

  private static func confidence(of head: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Confidence? {
    let text = String(decoding: bytes[head], as: UTF8.self)
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    guard let first = words.first, (1...6).contains(words.count) else { return nil }
    let isShouted = first.count > 2 && first.allSatisfy { !$0.isLowercase } && first.contains(where: \.isLetter)
    let dated = words.contains { months.contains($0.prefix(3).lowercased()) } && text.contains(",")
    let rest = words.dropFirst()
    if isShouted || dated {
      return rest.allSatisfy { $0.first?.isLowercase != true } ? .certain : nil
    }
    let named = words.allSatisfy { $0.first?.isUppercase == true || small.contains($0) || $0 == "/" }
    return named && words.count <= 4 && !text.contains { "“”\"':;?!".contains($0) } ? .probable : nil
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let small: Set<String> = ["am", "an", "der", "of", "de", "upon", "in", "im", "a.", "bei"]

  /// Names and numbers, seven at most, and no article before them.
  private static func isPlace(_ head: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = String(decoding: bytes[head], as: UTF8.self).split { $0 == " " || $0 == "," }
    guard (1...7).contains(words.count), words[0] != "The" else { return false }
    return words.allSatisfy { $0.first?.isLowercase != true || small.contains(String($0)) }
  }

  private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ limit: Int) -> Int? {
    (open..<min(limit, open + 40)).first { bytes[$0] == UInt8(ascii: ")") }
  }

  private static func isAgencyTag(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let text = String(decoding: bytes[range], as: UTF8.self)
    if NewsAgency.isAgency(text) || text == "Own report" || text == "own report" { return true }
    return text.split { "/ ,-".contains($0) }.contains { NewsAgency.isAgency($0) } && range.count <= 24
  }

  private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    (0x41...0x5A).contains(bytes[index]) || bytes[index] == 0xC3 || bytes[index] == UInt8(ascii: "[")
  }

  /// `St. Petersburg - `, `Washington, D.C. - `, `Jan. 5`: a stop within a dateline.
  private static func isInitial(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ range: Range<Int>) -> Bool {
    var start = at
    while start > range.lowerBound, bytes[start - 1] > 0x20, bytes[start - 1] != UInt8(ascii: ".") { start -= 1 }
    return at - start <= 4
  }

  /// -, –, —, -- and ---.
  private static func dashLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> Int {
    if bytes[at] == UInt8(ascii: "-") {
      var end = at
      while end < limit, bytes[end] == UInt8(ascii: "-") { end += 1 }
      return end - at
    }
    guard at + 2 < limit, bytes[at] == 0xE2, bytes[at + 1] == 0x80 else { return 0 }
    return bytes[at + 2] == 0x93 || bytes[at + 2] == 0x94 ? 3 : 0
  }
}
