internal import CXML

/// Finds decoded text in a file that holds it with character references, and with backslashes where its format has them.
struct EncodedText {
  private let file: UnsafeBufferPointer<UInt8>
  private let hasEscapes: Bool

  init(_ file: UnsafeBufferPointer<UInt8>, hasEscapes: Bool) {
    self.file = file
    self.hasEscapes = hasEscapes
  }

  /// Bytes of the literal and the bytes of the file that stand for them.
  typealias Piece = (literal: Range<Int>, file: Range<Int>)

  /// The pieces of a literal that stands in the file from one byte on and ends before another; nil where it does not.
  func pieces(of literal: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int) -> [Piece]? {
    var result: [Piece] = []
    var index = 0
    var at = start
    while index < literal.count {
      guard at < limit else { return nil }
      if file[at] == UInt8(ascii: "&"), let found = reference(at, literal, index) {
        result.append((index..<index + found.decoded, at..<found.end))
        index += found.decoded
        at = found.end
        continue
      }
      if file[at] != literal[index] {
        let isEscaped = hasEscapes && file[at] == UInt8(ascii: "\\")
        let isLineEnd = file[at] == 0x0D && literal[index] == 0x0A
        guard isEscaped || isLineEnd, at + 1 < limit, file[at + 1] == literal[index] else { return nil }
        at += 1
      } else if hasEscapes, isEscape(at, limit), index + 1 >= literal.count || literal[index + 1] != file[at + 1] {
        at += 1  // a backslash before a backslash
      }
      if let last = result.last, last.literal.count == last.file.count, last.file.upperBound == at {
        result[result.count - 1] = (last.literal.lowerBound..<index + 1, last.file.lowerBound..<at + 1)
      } else {
        result.append((index..<index + 1, at..<at + 1))
      }
      index += 1
      at += 1
    }
    return result
  }

  /// Where a literal first stands in part of the file.
  func find(_ literal: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [Piece]? {
    for start in range {
      let byte = file[start]
      guard byte == literal[0] || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") else { continue }
      if let found = pieces(of: literal, at: start, before: range.upperBound) { return found }
    }
    return nil
  }

  private func isEscape(_ at: Int, _ limit: Int) -> Bool {
    file[at] == UInt8(ascii: "\\") && at + 1 < limit && file[at + 1] == UInt8(ascii: "\\")
  }

  /// A character reference at a byte, if it stands for what the literal goes on with. Of a name that libxml2 does not know
  /// it is taken to stand for one character.
  private func reference(
    _ start: Int, _ literal: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (decoded: Int, end: Int)? {
    var end = start + 1
    while end < file.count, end - start < 40, isName(file[end]) { end += 1 }
    let name = String(decoding: file[start + 1..<end], as: UTF8.self)
    let isClosed = end < file.count && file[end] == UInt8(ascii: ";")
    guard !name.isEmpty else { return nil }
    let after = isClosed ? end + 1 : end
    if let value = Self.value(of: name), let scalar = Unicode.Scalar(value) {
      let bytes = Array(String(Character(scalar)).utf8)
      let holds = index + bytes.count <= literal.count && literal[index..<index + bytes.count].elementsEqual(bytes)
      return holds ? (bytes.count, after) : nil
    }
    guard isClosed, literal[index] != UInt8(ascii: "&") else { return nil }
    var next = index + 1
    while next < literal.count, literal[next] & 0xC0 == 0x80 { next += 1 }
    return (next - index, after)
  }

  private func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "#")
  }

  private static func value(of name: String) -> UInt32? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") { return UInt32(name.dropFirst(2), radix: 16) }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()) }
    return htmlEntityLookup(name).map { UInt32($0.pointee.value) }
  }
}
