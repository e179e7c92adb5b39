import TextAnalysis

/// Collects the word pairs of a dictionary's entries.
struct PairTableBuilder {
  private let targetLanguage: String
  private var pairs: [UInt64] = []
  /// Words that fill dictionary entries without meaning anything: sich, jemandem, something.
  private var fillers: Set<UInt32> { Self.fillers }

  init(targetLanguage: String) { self.targetLanguage = targetLanguage }

  private static let fillers = Set(fillerWords.map { WordKey.hash($0.utf8) })
  private static let fillerWords = [
    "sich", "etw", "jdn", "jdm", "jd", "jds", "jmd", "jmdn", "jmdm", "jemandem", "jemanden",
    "etwas", "der", "die", "das",
    "ein", "eine", "zu", "to", "sth", "sb", "the", "a", "an", "of", "be", "smb", "le", "la", "les",
    "un", "une", "de", "du",
    "des", "l", "d", "qn", "qc", "qqn", "qqch", "se",
  ]

  /// Pairs each word of up to two source words with each of the target words of one sense.
  mutating func add(sources: [ArraySlice<UInt8>], targets: [ArraySlice<UInt8>]) {
    add(sources: [sources], targets: targets)
  }

  /// The same for several expressions that mean the same.
  mutating func add(sources: [[ArraySlice<UInt8>]], targets: [ArraySlice<UInt8>]) {
    var sourceKeys: [UInt32] = []
    for words in sources {
      let start = sourceKeys.count
      for word in words {
        let key = Self.key(of: word)
        if !fillers.contains(key) { sourceKeys.append(key) }
      }
      let count = sourceKeys.count - start
      if count > 2 || count == 2 && targets.count > 4 { sourceKeys.removeLast(count) }
    }
    if sourceKeys.isEmpty { return }
    for target in targets where target.count > 1 {
      let form = Self.lowered(target)
      guard !fillers.contains(WordKey.hash(form)) else { continue }
      let ascii =
        form.allSatisfy { $0 < 0x80 }
        ? form : Array(WordForm.ascii(String(decoding: form, as: UTF8.self)).utf8)
      let stem = UInt64(WordKey.hash(WordKey.stem(ascii, language: targetLanguage)))
      for source in sourceKeys { pairs.append(UInt64(source) << 32 | stem) }
    }
  }

  /// The hash of a word in lower case; most have no capital, and then there is nothing to copy.
  private static func key(of word: ArraySlice<UInt8>) -> UInt32 {
    let isLower = word.allSatisfy { !(0x41...0x5A).contains($0) && $0 != 0xC3 }
    return isLower ? WordKey.hash(word) : WordKey.hash(lowered(word))
  }

  /// Sorted, each once.
  func rows() -> [UInt64] {
    var rows = pairs
    rows.sort()
    var kept = 0
    for row in rows where kept == 0 || rows[kept - 1] != row {
      rows[kept] = row
      kept += 1
    }
    rows.removeLast(rows.count - kept)
    return rows
  }

  /// Lower case for ASCII and for the letters of Latin-1, which is what the dictionaries are written in.
  static func lowered(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var result = Array(word)
    for index in result.indices {
      let byte = result[index]
      if (0x41...0x5A).contains(byte) {
        result[index] = byte | 0x20
      } else if index > 0, result[index - 1] == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 {
        result[index] = byte | 0x20
      }
    }
    return result
  }

  /// Letters, digits and all that is not ASCII; leaves out what stands in brackets.
  static func words(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start: Int?
    var depth = 0
    for index in text.indices {
      let byte = text[index]
      let isLetter =
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
      if isLetter, depth == 0 {
        if start == nil { start = index }
        continue
      }
      if let first = start {
        result.append(text[first..<index])
        start = nil
      }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
        depth = max(0, depth - 1)
      default: break
      }
    }
    if let first = start { result.append(text[first..<text.endIndex]) }
    return result
  }
}
