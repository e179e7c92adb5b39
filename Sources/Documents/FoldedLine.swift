/// A short line with its ASCII letters in lower case, to compare with phrases byte by byte.
struct FoldedLine {
  let bytes: [UInt8]

  init(_ source: some Sequence<UInt8>) { bytes = source.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func hasPrefix(_ phrase: [UInt8], from start: Int = 0) -> Bool {
    guard bytes.count - start >= phrase.count else { return false }
    for index in phrase.indices where bytes[start + index] != phrase[index] { return false }
    return true
  }

  func hasSuffix(_ phrase: [UInt8], before end: Int) -> Bool {
    guard end >= phrase.count else { return false }
    for index in phrase.indices.reversed() where bytes[end - phrase.count + index] != phrase[index] { return false }
    return true
  }

  /// The line without white space and marks at both ends.
  var core: ArraySlice<UInt8> {
    var (start, end) = (0, bytes.count)
    while start < end, Self.isOuter(bytes[start]) { start += 1 }
    while end > start, Self.isOuter(bytes[end - 1]) { end -= 1 }
    return bytes[start..<end]
  }

  private static func isOuter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}

/// Phrases by their first byte.
struct PhraseTable<Value: Sendable>: Sendable {
  private var byFirst: [[(phrase: [UInt8], value: Value)]] = Array(repeating: [], count: 256)

  init(_ groups: [(Value, [String])]) {
    for (value, phrases) in groups {
      for phrase in phrases.map({ Array($0.utf8) }) { byFirst[Int(phrase[0])].append((phrase, value)) }
    }
  }

  /// What the line begins with, and how many bytes that takes.
  func prefix(of line: FoldedLine, from start: Int = 0) -> (value: Value, length: Int)? {
    guard start < line.bytes.count else { return nil }
    for (phrase, value) in byFirst[Int(line.bytes[start])] where line.hasPrefix(phrase, from: start) {
      return (value, phrase.count)
    }
    return nil
  }

  /// Whether the whole is one of the phrases.
  func whole(_ core: ArraySlice<UInt8>) -> Value? {
    guard let first = core.first else { return nil }
    return byFirst[Int(first)].first { $0.phrase.count == core.count && core.elementsEqual($0.phrase) }?.value
  }
}
