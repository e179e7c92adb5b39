/// Tells German compounds by their parts, which all stand in the word store: Fraktions-vorsitz, Länder-spiel.
struct GermanCompounds: Sendable {
  let store: WordStore

  /// Elements that join parts (Duden, Die Grammatik, “Fugenelemente”).
  private static let links: [[UInt8]] = ["", "s", "n", "en", "es", "er", "e"].map { Array($0.utf8) }
  /// Nouns of three letters that head or end compounds; others make parts out of chance.
  private static let shortNouns: Set<[UInt8]> = Set(
    [
      "amt", "tag", "weg", "ort", "hof", "bau", "zug", "rad", "bad", "see", "rat", "tor", "uhr", "bus", "akt", "gas",
      "öl",
    ]
    .map { Array($0.utf8) })
  /// First parts that are no nouns of their own.
  private static let heads: Set<[UInt8]> = Set(
    [
      "ost", "süd", "west", "nord", "not", "kriminal", "landes", "bundes", "sozial", "zentral", "spezial", "privat",
      "groß",
      "ober", "unter", "haupt", "neben", "vor", "nach", "selbst", "mit", "gegen", "über", "sonder", "erst", "fach",
    ]
    .map { Array($0.utf8) })
  private static let leastLetters = 7
  private static let leastPart = 4

  /// - Parameters:
  ///   - word: UTF-8, lower case.
  ///   - asNoun: written with a capital, so that its last part must be a noun.
  func isCompound(_ word: [UInt8], asNoun: Bool) -> Bool {
    word.count >= Self.leastLetters && word.count <= 60 && splits(word[...], parts: 1, asNoun)
  }

  private func splits(_ rest: ArraySlice<UInt8>, parts: Int, _ asNoun: Bool) -> Bool {
    guard parts <= 4, rest.count >= 6 else { return false }
    var end = rest.startIndex + 3
    while end <= rest.endIndex - 3 {
      defer { end += 1 }
      if rest[end] & 0xC0 == 0x80 { continue }
      let head = rest[rest.startIndex..<end]
      guard isPart(head) || (parts == 1 && Self.heads.contains(Array(head))) else { continue }
      for link in Self.links where rest[end...].starts(with: link) {
        let tail = rest[(end + link.count)...]
        if isEnd(tail) || (!asNoun && isGerman(tail)) || splits(tail, parts: parts + 1, asNoun) { return true }
      }
    }
    return false
  }

  /// A noun, long enough not to be met by chance.
  private func isPart(_ part: ArraySlice<UInt8>) -> Bool {
    guard part.count >= Self.leastPart || Self.shortNouns.contains(Array(part)) else { return false }
    return store.marks(WordHash.of(Self.capitalised(part))).contains(.german)
  }

  /// A common noun: names end no compound.
  private func isEnd(_ part: ArraySlice<UInt8>) -> Bool {
    isPart(part) && store.marks(WordHash.of(Self.capitalised(part))).contains(.germanNoun)
  }

  /// An adjective or verb that ends a compound (einkommens-abhängig).
  private func isGerman(_ part: ArraySlice<UInt8>) -> Bool {
    part.count >= 5 && store.marks(WordHash.of(part)).contains(.german)
  }

  private static func capitalised(_ part: ArraySlice<UInt8>) -> [UInt8] {
    var result = Array(part)
    if let first = result.first, (0x61...0x7A).contains(first) {
      result[0] = first - 0x20
    } else if result.count > 1, result[0] == 0xC3, (0xA0...0xBE).contains(result[1]) {
      result[1] -= 0x20
    }
    return result
  }
}
