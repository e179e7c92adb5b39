import DataFormats
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
    func romanised(_ name: String) -> String {
      var text = WordForm.ascii(WordForm.folded(name))
      for (german, english) in [
        ("tsch", "ch"), ("sch", "sh"), ("w", "v"), ("j", "y"), ("ch", "kh"), ("ie", "i"), ("z", "ts"),
      ] {
        text = text.split(separator: german, omittingEmptySubsequences: false).joined(separator: english)
      }
      return text
    }
    return areAlike(romanised(source), romanised(target), shortest: min(source.count, target.count))
  }

  /// A name in Cyrillic, Greek or another script, by its sounds; its end is inflected.
  private static func mayBeRomanised(_ source: String, _ target: String) -> Bool {
    let latin = WordForm.folded(WordForm.transliterated(source, by: "Any-Latin; Latin-ASCII"))
    let folded = WordForm.folded(target)
    return NameSpelling(source).canBeSameName(as: NameSpelling(target)) || areKin(latin, folded)
      || areAlike(latin, folded, shortest: min(latin.utf8.count, folded.utf8.count))
  }

  /// Whether a third of the letters, or one, makes the difference.
  private static func areAlike(_ a: String, _ b: String, shortest: Int) -> Bool {
    let most = max(1, shortest / 3)
    return EditDistance.between(a, b, limit: most) <= most
  }
}
