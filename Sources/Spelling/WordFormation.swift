import TextAnalysis

/// Words that English makes freely and no dictionary lists: underreporting, cyberattack, tieless (Quirk et al., A
/// Comprehensive Grammar of the English Language, Appendix I).
public enum WordFormation {
  private static let prefixes = [
    "anti", "auto", "bio", "co", "counter", "cross", "cyber", "de", "down", "eco", "euro", "ex", "extra", "fore", "geo",
    "hyper", "inter", "intra", "macro", "mega", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro",
    "non", "off", "out", "over", "para", "photo", "poly", "post", "pre", "pro", "pseudo", "psycho", "quasi", "radio",
    "re", "self", "semi", "socio", "sub", "super", "techno", "tele", "thermo", "trans", "ultra", "un", "under", "up",
  ]
  private static let suffixes = [
    "able", "based", "bound", "dom", "fold", "free", "gate", "goer", "goers", "hood", "less", "like", "maker", "makers",
    "making", "man", "men", "mania", "monger", "most", "ness", "proof", "scape", "ship", "side", "style", "ward",
    "wards", "ware", "wide", "wise", "woman", "women", "worthy",
  ]
  /// Prefixes of three letters and more hide fewer slips.
  private static let leastStem = 4

  /// Whether it is a frequent prefix or suffix with a common word.
  public static func explains(_ folded: String, _ knowledge: any WordKnowledge) -> Bool {
    let length = folded.utf8.count
    guard length >= leastStem + 2, length <= 30 else { return false }
    for prefix in prefixes where folded.hasPrefix(prefix) {
      let stem = String(folded.dropFirst(prefix.count))
      if stem.utf8.count >= leastStem, isCommon(stem, knowledge) { return true }
    }
    for suffix in suffixes where folded.hasSuffix(suffix) {
      let stem = String(folded.dropLast(suffix.count))
      if stem.utf8.count >= leastStem, isCommon(stem, knowledge) { return true }
    }
    return false
  }

  /// Two common words of some length written as one, as new words are (gameplan, surfwear).
  public static func joinsTwoWords(_ folded: String, _ knowledge: any WordKnowledge) -> Bool {
    let letters = Array(folded.utf8)
    guard letters.count >= 2 * leastStem else { return false }
    return (leastStem...letters.count - leastStem).contains { cut in
      let head = String(decoding: letters[..<cut], as: UTF8.self)
      let tail = String(decoding: letters[cut...], as: UTF8.self)
      return isCommon(head, knowledge) && isCommon(tail, knowledge) && !functionWords.contains(head)
        && !functionWords.contains(tail)
    }
  }

  /// Words that no compound has for a part; with them, a space was lost.
  private static let functionWords: Set<String> = [
    "about", "after", "also", "although", "among", "because", "been", "before", "being", "between", "could", "does",
    "during", "each", "every", "from", "have", "having", "here", "into", "like", "more", "most", "much", "must", "only",
    "other", "roughly", "said", "says", "shall", "should", "since", "some", "such", "than", "that", "their", "them",
    "then", "there", "these", "they", "this", "those", "though", "through", "until", "upon", "very", "were", "what",
    "when", "where", "which", "while", "whom", "whose", "will", "with", "within", "would", "your",
  ]

  private static func isCommon(_ word: String, _ knowledge: any WordKnowledge) -> Bool {
    knowledge.facts(of: word, folded: word, shape: .lower).contains(.common)
  }
}
