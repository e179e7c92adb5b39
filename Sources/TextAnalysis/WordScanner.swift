/// Cuts UTF-8 text into tokens, in one pass over the bytes. UAX #29 with what news text needs on top: a possessive ’s stands
/// alone, hyphens part words, `U.S.` and `p.m.` keep their dots, numbers keep their inner signs.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var at: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  struct Piece {
    var range: Range<Int>
    var kind: Token.Kind
    var flags: Token.Flags
  }

  mutating func next() -> Piece? {
    let flags = skipSpace()
    guard at < end else { return nil }
    let start = at
    let kind: Token.Kind
    switch characterClass(at: at).class {
    case .letter, .mark: kind = scanWordOrLink()
    case .digit: kind = scanNumber()
    case .apostrophe: kind = scanClitic() ? .word : .punctuation
    case .symbol: kind = scanHandle() ? .link : .symbol
    default: kind = scanPunctuation()
    }
    return Piece(range: start..<at, kind: kind, flags: flags)
  }

  private mutating func skipSpace() -> Token.Flags {
    var flags: Token.Flags = []
    while at < end {
      let (found, length) = characterClass(at: at)
      if found == .space {
        flags.insert(.spaceBefore)
      } else if found == .newline {
        flags.insert(.newlineBefore)
      } else {
        break
      }
      at += length
    }
    return flags
  }

  @inline(__always)
  private func characterClass(at index: Int) -> (class: CharacterClass, length: Int) {
    guard index < end else { return (.space, 0) }
    let byte = bytes[index]
    if byte < 0x80 { return (.of(ascii: byte), 1) }
    let (scalar, length) = decode(bytes, at: index)
    return (.of(scalar), length)
  }

  private func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0 }

  private mutating func scanWordOrLink() -> Token.Kind {
    let start = at
    scanLetters()
    if byte(at) == UInt8(ascii: "."), scanDottedAbbreviation(from: start) { return .word }
    if byte(at) == UInt8(ascii: ":"), byte(at + 1) == UInt8(ascii: "/"), byte(at + 2) == UInt8(ascii: "/") {
      return scanToSpace()
    }
    if byte(at) == UInt8(ascii: "@"), characterClass(at: at + 1).class == .letter { return scanToSpace() }
    if byte(at) == UInt8(ascii: "."), at - start == 3, bytes[start] | 0x20 == UInt8(ascii: "w"),
      bytes[start + 1] | 0x20 == UInt8(ascii: "w")
    {
      return scanToSpace()
    }
    return .word
  }

  /// Letters, digits and marks, with apostrophes between letters; stops before a possessive ’s.
  private mutating func scanLetters() {
    let limit = min(end, at + 60_000)
    while at < limit {
      let (found, length) = characterClass(at: at)
      switch found {
      case .letter, .mark, .digit: at += length
      case .apostrophe:
        let after = characterClass(at: at + length)
        guard after.class == .letter, !isPossessive(after: at + length) else { return }
        at += length
      default: return
      }
    }
  }

  /// Whether an `s` that ends a word stands here.
  private func isPossessive(after index: Int) -> Bool {
    guard byte(index) | 0x20 == UInt8(ascii: "s") else { return false }
    let next = characterClass(at: index + 1).class
    return next != .letter && next != .digit && next != .apostrophe
  }

  /// `U.S.`, `e.g.`, `p.m.`: single letters with dots.
  private mutating func scanDottedAbbreviation(from start: Int) -> Bool {
    guard at - start == 1 else { return false }
    var probe = at
    var letters = 1
    while byte(probe) == UInt8(ascii: "."), characterClass(at: probe + 1).class == .letter,
      characterClass(at: probe + 2).class != .letter, bytes[probe + 1] < 0x80
    {
      probe += 2
      letters += 1
    }
    guard letters > 1 else { return false }
    at = byte(probe) == UInt8(ascii: ".") ? probe + 1 : probe
    return true
  }

  private mutating func scanToSpace() -> Token.Kind {
    let limit = min(end, at + 5_000)
    while at < limit {
      let (found, length) = characterClass(at: at)
      if found == .space || found == .newline || byte(at) == UInt8(ascii: ")") || byte(at) == UInt8(ascii: "\"") {
        break
      }
      at += length
    }
    while at > 0, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";")].contains(bytes[at - 1]) {
      at -= 1
    }
    return .link
  }

  /// Digits with single `.`, `,`, `:` or `’` between digits, and letters that stick to them (`19th`, `30km`).
  private mutating func scanNumber() -> Token.Kind {
    let limit = min(end, at + 60_000)
    while at < limit {
      let (found, length) = characterClass(at: at)
      if found == .digit || found == .letter || found == .mark {
        at += length
        continue
      }
      let joins =
        byte(at) == UInt8(ascii: ".") || byte(at) == UInt8(ascii: ",") || byte(at) == UInt8(ascii: ":")
        || found == .apostrophe
      guard joins, characterClass(at: at + length).class == .digit else { break }
      at += length
    }
    return .number
  }

  /// The ’s of a possessive, or ’ before letters that nothing precedes (’em).
  private mutating func scanClitic() -> Bool {
    let length = characterClass(at: at).length
    let start = at
    at += length
    let follows = start > 0 && characterClass(before: start) == .letter
    if follows, isPossessive(after: at) {
      at += 1
      return true
    }
    return false
  }

  private func characterClass(before index: Int) -> CharacterClass {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return characterClass(at: start).class
  }

  /// `@handle`, `#tag`.
  private mutating func scanHandle() -> Bool {
    let sign = byte(at)
    let length = characterClass(at: at).length
    at += length
    guard sign == UInt8(ascii: "@") || sign == UInt8(ascii: "#"), characterClass(at: at).class == .letter else {
      return false
    }
    let limit = min(end, at + 5_000)
    while at < limit {
      let (found, length) = characterClass(at: at)
      guard found == .letter || found == .digit || found == .mark || byte(at) == UInt8(ascii: "_") else { break }
      at += length
    }
    return true
  }

  private mutating func scanPunctuation() -> Token.Kind {
    let (first, length) = decode(bytes, at: at)
    at += length
    guard first == 0x2E || first == 0x2D else { return .punctuation }
    let limit = min(end, at + 60_000)
    while at < limit, byte(at) == UInt8(first) { at += 1 }
    return .punctuation
  }
}
