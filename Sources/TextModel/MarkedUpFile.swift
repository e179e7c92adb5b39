/// The file that a document's text was taken out of, with the way back.
public struct MarkedUpFile: Sendable {
  /// What may not stand in the file as it is.
  public enum Syntax: Sendable {
    case html, markdown
  }

  public var text: SourceText
  public var map: SourceMap
  public var syntax: Syntax
  /// Comments that speak to this program, as byte offsets into the file.
  public var comments: [Range<Int>]

  public init(text: SourceText, map: SourceMap, syntax: Syntax, comments: [Range<Int>]) {
    self.text = text
    self.map = map
    self.syntax = syntax
    self.comments = comments
  }

  /// What to write into the file so that a range of the text reads otherwise. Markup around and beside the bytes that
  /// change stays; nil where it stands among them, so that nobody can say where it belongs afterwards.
  public func replacement(_ new: String, of range: Range<Int>, in text: SourceText) -> String? {
    let old = Array(text.bytes[range])
    let bytes = Array(new.utf8)
    var start = zip(old, bytes).prefix(.max) { $0.0 == $0.1 }
    while start > 0, !Self.isBoundary(old, start) || !Self.isBoundary(bytes, start) { start -= 1 }
    let room = min(old.count, bytes.count) - start
    var tail = zip(old.reversed(), bytes.reversed()).prefix(room) { $0.0 == $0.1 }
    while tail > 0, !Self.isBoundary(old, old.count - tail) || !Self.isBoundary(bytes, bytes.count - tail) { tail -= 1 }
    let changed = range.lowerBound + start..<range.upperBound - tail
    guard map.isUnbroken(changed) else { return nil }
    let whole = map.fileRange(range)
    var place = map.fileRange(changed)
    if changed.isEmpty, start == 0 { place = whole.lowerBound..<whole.lowerBound }
    return self.text[whole.lowerBound..<place.lowerBound]
      + escaped(String(decoding: bytes[start..<bytes.count - tail], as: UTF8.self))
      + self.text[place.upperBound..<whole.upperBound]
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch (syntax, character) {
      case (.html, "&"): result += "&amp;"
      case (.html, "<"): result += "&lt;"
      case (.html, ">"): result += "&gt;"
      case (.markdown, "\\"), (.markdown, "`"), (.markdown, "*"), (.markdown, "_"), (.markdown, "["), (.markdown, "]"),
        (.markdown, "<"):
        result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }

  private static func isBoundary(_ bytes: [UInt8], _ index: Int) -> Bool {
    index >= bytes.count || bytes[index] & 0xC0 != 0x80
  }
}

extension Sequence {
  /// How many elements from the first on hold, at most so many.
  fileprivate func prefix(_ limit: Int, _ holds: (Element) -> Bool) -> Int {
    var count = 0
    for element in self {
      guard count < limit, holds(element) else { break }
      count += 1
    }
    return count
  }
}
