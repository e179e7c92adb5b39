import DataFormats
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
    func romanised(_ name: String) -> String {
      var text = WordForm.ascii(WordForm.folded(name))
      for (german, english) in [
        ("tsch", "ch"), ("sch", "sh"), ("w", "v"), ("j", "y"), ("ch", "kh"), ("ie", "i"), ("z", "ts"),
      ] {
        text = text.split(separator: german, omittingEmptySubsequences: false).joined(separator: english)
      }
      return text
    }
    let most = max(1, min(source.count, target.count) / 3)
    return EditDistance.between(romanised(source), romanised(target), limit: most) <= most
  }
}
