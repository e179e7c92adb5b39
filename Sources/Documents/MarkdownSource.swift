/// Goes through the source of a Markdown block and finds what cmark-gfm reports of it. What is found is compared byte by
/// byte, so a place is right or not given at all.
struct MarkdownSource {
  private let file: UnsafeBufferPointer<UInt8>
  private let lines: [Int]
  private let encoded: EncodedText
  private var at = 0
  private var end = 0
  /// By how many bytes cmark's columns fall short in a line: it does not count indentation after the first one.
  private var shift = (line: 0, bytes: 0)
  private var isAtLineStart = false

  /// - Parameter lines: where each line begins, as cmark counts lines.
  init(_ file: UnsafeBufferPointer<UInt8>, lines: [Int]) {
    self.file = file
    self.lines = lines
    encoded = EncodedText(file, hasEscapes: true)
  }

  mutating func begin(_ block: Range<Int>) {
    at = block.lowerBound
    end = block.upperBound
    shift = (0, 0)
    isAtLineStart = false
  }

  /// The pieces of a text, from where the last thing ended; none where it is not found.
  mutating func find(_ literal: UnsafeBufferPointer<UInt8>, line: Int, column: Int) -> [EncodedText.Piece] {
    let reported = line > 0 && line < lines.count ? lines[line - 1] + column - 1 : at
    let isNear = isAtLineStart
    isAtLineStart = false
    guard
      let found = (isNear ? nearby(literal) : nil) ?? reportedPlace(literal, reported, line)
        ?? encoded.find(literal, in: at..<end), let first = found.first, let last = found.last
    else { return [] }
    shift = (line, first.file.lowerBound - reported)
    at = last.file.upperBound
    return found
  }

  /// Right here, or after the marks that begin emphasis and links.
  private func nearby(_ literal: UnsafeBufferPointer<UInt8>) -> [EncodedText.Piece]? {
    var start = at
    while start < end {
      if let found = encoded.pieces(of: literal, at: start, before: end) { return found }
      guard "*_~[!<".utf8.contains(file[start]) else { return nil }
      start += 1
    }
    return nil
  }

  private func reportedPlace(
    _ literal: UnsafeBufferPointer<UInt8>, _ reported: Int, _ line: Int
  ) -> [EncodedText.Piece]? {
    let start = reported + (shift.line == line ? shift.bytes : 0)
    return start >= at && start < end ? encoded.pieces(of: literal, at: start, before: end) : nil
  }

  /// The line's end, with the indentation and the marks of quotation on the next line.
  mutating func passLineEnd() -> Range<Int> {
    guard let start = (at..<end).first(where: { file[$0] == 0x0A || file[$0] == 0x0D }) else { return at..<at }
    at = start
    while at < end, file[at] <= 0x20 || file[at] == UInt8(ascii: ">") { at += 1 }
    isAtLineStart = true
    return start..<at
  }

  /// Code between marks of equal length.
  mutating func passCode() -> Range<Int>? {
    let mark = UInt8(ascii: "`")
    guard let start = (at..<end).first(where: { file[$0] == mark }) else { return nil }
    let length = run(of: mark, from: start)
    var next = start + length
    while next < end {
      let found = run(of: mark, from: next)
      if found == length {
        at = next + length
        isAtLineStart = false
        return start..<at
      }
      next += max(1, found)
    }
    return nil
  }

  private func run(of mark: UInt8, from start: Int) -> Int {
    var next = start
    while next < end, file[next] == mark { next += 1 }
    return next - start
  }

  mutating func passTag(_ tag: String) -> Range<Int>? {
    let bytes = Array(tag.utf8)
    guard bytes.count <= end - at else { return nil }
    for start in at...end - bytes.count where file[start] == bytes[0] {
      guard file[start..<start + bytes.count].elementsEqual(bytes) else { continue }
      at = start + bytes.count
      isAtLineStart = false
      return start..<at
    }
    return nil
  }

  /// The reference to a footnote.
  mutating func passNote() {
    at = (at..<end).first { file[$0] == UInt8(ascii: "]") }.map { $0 + 1 } ?? at
    isAtLineStart = false
  }

  /// What follows the text of a link: `](address "title")`, `][name]`, or the bracket around an address.
  mutating func passDestination() {
    var next = at
    while next < end, "*_~`".utf8.contains(file[next]) { next += 1 }
    guard next < end else { return }
    if file[next] == UInt8(ascii: ">") { at = next + 1 }
    guard file[next] == UInt8(ascii: "]") else { return }
    at = next + 1
    guard at < end else { return }
    if file[at] == UInt8(ascii: "[") { passNote() }
    if file[at] == UInt8(ascii: "(") { at = closing(at) ?? at }
  }

  /// The byte after the parenthesis that closes the one here.
  private func closing(_ start: Int) -> Int? {
    var depth = 0
    var next = start
    var quote: UInt8?
    while next < end {
      let byte = file[next]
      if byte == UInt8(ascii: "\\") {
        next += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "<") {
        quote = UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), file[next - 1] <= 0x20 {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return next + 1 }
      }
      next += 1
    }
    return nil
  }
}
