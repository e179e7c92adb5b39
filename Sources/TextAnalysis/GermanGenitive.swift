/// The genitive of German nouns and names, which translations leave standing: des Bundestages, Mailands.
public enum GermanGenitive {
  /// What -s and -es make of a word with a capital; empty where it takes neither, or where the ending makes another word.
  public static func forms(of word: String) -> [String] {
    guard word.utf8.count >= 6, let first = word.first, first.isUppercase, let last = word.last, last.isLowercase else {
      return []
    }
    switch last {
    case "s", "ß", "x", "z": return [word + "es"]
    case "a", "e", "i", "o", "u", "y", "n", "r", "l": return [word + "s"]
    default: return [word + "s", word + "es"]
    }
  }
}
