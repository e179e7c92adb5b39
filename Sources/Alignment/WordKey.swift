import TextAnalysis

/// Keys under which words of two languages meet: spelling without marks and the letters that languages write differently,
/// and stems that drop what inflection adds.
enum WordKey {
  /// Letters a to z and digits; k and c, ph and f, y and i fall together, as in Kommission, commission.
  static func skeleton(_ folded: String) -> [UInt8] {
    let ascii = Array(WordForm.ascii(folded).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(ascii.count)
    for (index, raw) in ascii.enumerated() {
      let byte = (0x41...0x5A).contains(raw) ? raw | 0x20 : raw
      switch byte {
      case UInt8(ascii: "k"): result.append(UInt8(ascii: "c"))
      case UInt8(ascii: "y"): result.append(UInt8(ascii: "i"))
      case UInt8(ascii: "h") where index > 0 && result.last == UInt8(ascii: "p"):
        result[result.count - 1] = UInt8(ascii: "f")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.append(byte)
      default: break
      }
    }
    return result
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  /// The stem of a word of the target language: suffixes off in English, six letters elsewhere.
  static func stem(_ ascii: some Collection<UInt8>, language: String) -> [UInt8] {
    language == "en" ? englishStem(Array(ascii)) : Array(ascii.prefix(6))
  }

  /// Joins the inflected forms of an English word, and little else: a light form of Porter's first step.
  static func englishStem(_ word: [UInt8]) -> [UInt8] {
    var word = word
    func ends(_ suffix: StaticString) -> Bool {
      let count = suffix.utf8CodeUnitCount
      guard word.count >= count + 3 else { return false }
      return (0..<count).allSatisfy { word[word.count - count + $0] == suffix.utf8Start[$0] }
    }
    if ends("ies") {
      word.replaceSubrange(word.count - 3..<word.count, with: [UInt8(ascii: "y")])
    } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
      word.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      word.removeLast()
    }
    if ends("ied") {
      word.replaceSubrange(word.count - 3..<word.count, with: [UInt8(ascii: "y")])
    } else if ends("ing") {
      word.removeLast(3)
    } else if ends("ed") {
      word.removeLast(2)
    } else if ends("ly") {
      word.removeLast(2)
    }
    if word.count > 3, let last = word.last, last == word[word.count - 2],
      !"aeiousl".utf8.contains(last)
    {
      word.removeLast()
    }
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
    return word
  }
}
