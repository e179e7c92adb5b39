/// The genitive of German nouns and names, which translations leave standing: des Bundestages, Mailands.
public enum GermanGenitive {
  /// What -s and -es make of a word with a capital; empty where it takes neither, or where the ending makes another word.
  public static func forms(of word: String) -> [String] {
    guard word.utf8.count >= 6, let first = word.unicodeScalars.first, let last = word.unicodeScalars.last,
      isCapital(first), 0x61...0x7A ~= last.value || last.value >= 0x80 && last.properties.isLowercase
    else { return [] }
    switch last {
    case "s", "ß", "x", "z": return [word + "es"]
    case "a", "e", "i", "o", "u", "y", "n", "r", "l": return [word + "s"]
    default: return [word + "s", word + "es"]
    }
  }

  private static func isCapital(_ letter: Unicode.Scalar) -> Bool {
    0x41...0x5A ~= letter.value || letter.value >= 0x80 && letter.properties.isUppercase
  }
}
