import Names
import TextAnalysis

/// Whether two spellings, one German and one English, may be of one name or one stem.
enum NameKinship {
  /// Whether two words begin with the same consonants: Nikolaustag, Nicholas; Toskanische, Tuscan.
  static func areKin(_ german: String, _ english: String) -> Bool {
    let (a, b) = (consonants(german), consonants(english))
    let common = zip(a, b).prefix { $0 == $1 }.count
    return common >= 3 && common * 2 > b.count
  }

  private static func consonants(_ folded: String) -> [UInt8] {
    var text = WordForm.ascii(folded)
    for (letters, sound) in [
      ("sch", "s"), ("ch", "k"), ("th", "d"), ("ph", "f"), ("c", "k"), ("z", "s"), ("w", "v"), ("x", "ks"),
    ] {
      text = text.split(separator: letters, omittingEmptySubsequences: false).joined(separator: sound)
    }
    return text.utf8.filter { !"aeiouyhj'-".utf8.contains($0) }
  }

  /// Whether a German spelling and an English one may be of one name: Wolodymyr, Volodymyr.
  static func mayBeTransliterated(_ source: String, _ target: String) -> Bool {
    if !source.unicodeScalars.allSatisfy({ $0.value < 0x250 }) { return mayBeRomanised(source, target) }
    func romanised(_ name: String) -> [UInt8] {
      var text = WordForm.ascii(WordForm.folded(name))
      for (german, english) in [
        ("tsch", "ch"), ("sch", "sh"), ("w", "v"), ("j", "y"), ("ch", "kh"), ("ie", "i"), ("z", "ts"),
      ] {
        text = text.split(separator: german, omittingEmptySubsequences: false).joined(separator: english)
      }
      return Array(text.utf8)
    }
    return distance(romanised(source), romanised(target)) <= max(1, min(source.count, target.count) / 3)
  }

  /// A name in Cyrillic, Greek or another script, by its sounds; its end is inflected.
  private static func mayBeRomanised(_ source: String, _ target: String) -> Bool {
    let latin = WordForm.folded(WordForm.transliterated(source, by: "Any-Latin; Latin-ASCII"))
    let folded = WordForm.folded(target)
    return NameSpelling(source).canBeSameName(as: NameSpelling(target)) || areKin(latin, folded)
      || distance(Array(latin.utf8), Array(folded.utf8)) <= max(1, min(latin.utf8.count, folded.utf8.count) / 3)
  }

  /// Levenshtein's, of two short names.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (left == right ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
