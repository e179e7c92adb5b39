/// The declension of adjectives before a German noun, as far as names and terms show it.
public enum GermanAdjective {
  private static let endings = ["e", "er", "es", "en"]

  /// “Vereinten Nationen”, “Vereinter Nationen” for “Vereinte Nationen”, without the form itself; some are no German, and so
  /// never met. Empty where the first word is no adjective.
  public static func declensions(of form: String) -> [String] {
    guard form.utf8.contains(0x20) else { return [] }
    let words = form.split(separator: " ").map(String.init)
    guard let own = endings.last(where: { words[0].hasSuffix($0) }), hasStem(words[0], own) else { return [] }
    let adjectives = words.prefix { $0.hasSuffix(own) && hasStem($0, own) }
    let rest = words[adjectives.count...]
    guard let noun = rest.first, [.capitalised, .mixed, .allCaps].contains(Lexeme.Shape(of: noun)) else { return [] }
    return endings.filter { $0 != own }.map { ending in
      (adjectives.map { $0.dropLast(own.count) + ending } + rest).joined(separator: " ")
    }
  }

  private static func hasStem(_ word: String, _ ending: String) -> Bool { word.utf8.count >= ending.utf8.count + 3 }
}
