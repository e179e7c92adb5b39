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

  /// Whether it is a frequent prefix or suffix with a common word, or is derived from a longer one.
  public static func explains(_ folded: String, _ knowledge: any WordKnowledge) -> Bool {
    let length = folded.utf8.count
    guard length >= leastStem + 2, length <= 30 else { return false }
    for prefix in prefixes where folded.hasPrefix(prefix) {
      let stem = String(folded.dropFirst(prefix.count))
      if stem.utf8.count >= leastStem, isCommon(stem, knowledge) { return true }
    }
    for suffix in suffixes where folded.hasSuffix(suffix) {
      let stem = String(folded.dropLast(suffix.count))
      // Happyness is a slip: y becomes i.
      if stem.utf8.count >= leastStem, !(suffix == "ness" && stem.hasSuffix("y")), isCommon(stem, knowledge) {
        return true
      }
    }
    return isDerived(folded, knowledge)
  }

  // MARK: derivation

  /// A prefix before a word of some length, which may itself be derived: de-nuclear-ization.
  private static func isDerived(_ folded: String, _ knowledge: any WordKnowledge) -> Bool {
    if isDerivedBySuffix(folded, knowledge) { return true }
    let leastKnown = 7
    return prefixes.contains { prefix in
      guard folded.hasPrefix(prefix) else { return false }
      let stem = String(folded.dropFirst(prefix.count))
      guard stem.utf8.count >= leastKnown else { return false }
      return facts(of: stem, knowledge).isEnglish || isDerivedBySuffix(stem, knowledge)
    }
  }

  private static func isDerivedBySuffix(_ folded: String, _ knowledge: any WordKnowledge) -> Bool {
    if folded.hasSuffix("ings"), folded.utf8.count > 7 {
      return facts(of: String(folded.dropLast()), knowledge).isEnglish
    }
    if let adverb = stem(of: folded, ["ly"]) {
      return adverb.utf8.count >= 7 && formalAdjectives.contains { adverb.hasSuffix($0) }
        && facts(of: adverb, knowledge).isEnglish
    }
    if let agent = stem(of: folded, ["ers", "er"]) {
      // Visiter is a slip for visitor.
      return agent.utf8.count >= 5 && facts(of: agent, knowledge).contains(.verb)
        && !facts(of: agent + "or", knowledge).isEnglish
    }
    guard let base = stem(of: folded, verbEndings), base.utf8.count >= 5 else { return false }
    return !facts(of: base, knowledge).isDisjoint(with: [.noun, .adjective])
  }

  private static func stem(of folded: String, _ endings: [String]) -> String? {
    endings.first { folded.hasSuffix($0) }.map { String(folded.dropLast($0.count)) }
  }

  /// Longest first.
  private static let verbEndings = ["iz", "is"].flatMap { root in
    ["ations", "ation", "ers", "ing", "ed", "er", "es", "e"].map { root + $0 }
  }
  /// Endings of adjectives whose adverb takes a plain -ly.
  private static let formalAdjectives = ["ed", "ing", "ish", "less", "ful", "ous", "ive"]

  // MARK: compounds

  /// Two common words of some length written as one, as new words are (gameplan, surfwear, warzone).
  public static func joinsTwoWords(_ folded: String, _ knowledge: any WordKnowledge) -> Bool {
    let letters = Array(folded.utf8)
    guard letters.count >= 2 * leastStem - 1 else { return false }
    return (leastStem - 1...letters.count - leastStem).contains { cut in
      let head = String(decoding: letters[..<cut], as: UTF8.self)
      let tail = String(decoding: letters[cut...], as: UTF8.self)
      guard isCommon(head, knowledge), isCommon(tail, knowledge), !functionWords.contains(head),
        !functionWords.contains(tail)
      else { return false }
      return cut >= leastStem
        || facts(of: head, knowledge).contains(.noun) && facts(of: tail, knowledge).contains(.noun)
    }
  }

  /// Words that no compound has for a part; with them, a space was lost.
  private static let functionWords: Set<String> = [
    "about", "after", "also", "although", "among", "because", "been", "before", "being", "between", "could", "does",
    "during", "each", "every", "from", "have", "having", "here", "into", "like", "more", "most", "much", "must", "only",
    "other", "roughly", "said", "says", "shall", "should", "since", "some", "such", "than", "that", "their", "them",
    "then", "there", "these", "they", "this", "those", "though", "through", "until", "upon", "very", "were", "what",
    "when", "where", "which", "while", "whom", "whose", "will", "with", "within", "would", "your",
    "all", "and", "any", "are", "but", "can", "did", "for", "had", "has", "her", "him", "his", "how", "its", "may",
    "nor",
    "not", "one", "our", "she", "the", "too", "two", "was", "who", "why", "yet", "you",
  ]

  private static func isCommon(_ word: String, _ knowledge: any WordKnowledge) -> Bool {
    facts(of: word, knowledge).contains(.common)
  }

  private static func facts(of word: String, _ knowledge: any WordKnowledge) -> WordFacts {
    knowledge.facts(of: word, folded: word, shape: .lower)
  }
}
