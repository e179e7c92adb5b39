import TextAnalysis

/// Which words of a target language may translate a word of the source language, from the program's own list and from a
/// dictionary installed on the machine.
/// It is evidence that two sentences belong together, never authority on how to say a thing.
public struct BilingualLexicon: Sendable {
  public let sourceLanguage: String
  public let targetLanguage: String
  private let tables: [PairTable]
  /// What it was joined to: the usual renderings, where a large dictionary adds the rare ones.
  private let core: [PairTable]
  /// Whether it has the words of daily language, so that a word without a translation in the text says something.
  public let isBroad: Bool

  init(
    sourceLanguage: String, targetLanguage: String, tables: [PairTable], core: [PairTable] = [], isBroad: Bool
  ) {
    self.core = core
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.tables = tables
    self.isBroad = isBroad
  }

  /// Expressions of the source's language, and of the target's that may render each of them.
  public struct Sense: Sendable {
    public var sources: [String]
    public var targets: [String]

    public init(sources: [String], targets: [String]) {
      self.sources = sources
      self.targets = targets
    }
  }

  /// A lexicon of what is handed in: a glossary's terms.
  public init(sourceLanguage: String, targetLanguage: String, senses: [Sense], isBroad: Bool = false) {
    var builder = PairTableBuilder(targetLanguage: targetLanguage)
    for sense in senses {
      let sources = sense.sources.map { PairTableBuilder.words(Array($0.utf8)[...]) }
      for target in sense.targets {
        builder.add(sources: sources, targets: PairTableBuilder.words(Array(target.utf8)[...]))
      }
    }
    self.init(
      sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, tables: [PairTable(rows: builder.rows())],
      isBroad: isBroad)
  }

  /// Both together.
  public func joined(with other: BilingualLexicon?) -> BilingualLexicon {
    guard let other else { return self }
    return BilingualLexicon(
      sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, tables: tables + other.tables, core: tables,
      isBroad: isBroad || other.isBroad)
  }

  private func targets(of key: UInt32) -> [UInt32] { tables.flatMap { $0.targets(of: key) } }

  /// Whether the dictionary has this word, in any inflection it lists.
  public func contains(_ folded: String) -> Bool { tables.contains { $0.contains(WordKey.hash(folded.utf8)) } }

  /// Hashed stems of the words that may translate it. Tries the form itself, then what German inflection made it of, then
  /// the parts of a German compound, and all that in the other spelling of ß.
  func translations(of folded: String) -> (stems: [UInt32], areOfParts: Bool) {
    let found = translations(asSpelled: folded)
    guard found.stems.isEmpty, let other = Self.otherSpelling(of: folded) else { return found }
    return translations(asSpelled: other)
  }

  /// Hashed stems of the words that may translate the first part of a compound with a hyphen: Halbfinal-Gegner.
  func translations(ofFirstPart folded: String) -> [UInt32] {
    sourceLanguage == "de" ? modifier(Array(folded.utf8)[...]) : []
  }

  /// Hashed stems of its usual renderings; nil where they are not told from the rare ones.
  func usualTranslations(of folded: String) -> Set<UInt32>? {
    let usual = BilingualLexicon(
      sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, tables: core, isBroad: isBroad)
    let found = usual.translations(of: folded)
    return found.stems.isEmpty || found.areOfParts ? nil : Set(found.stems)
  }

  private func translations(asSpelled folded: String) -> (stems: [UInt32], areOfParts: Bool) {
    let word = Array(folded.utf8)
    let whole = inflected(word[...])
    if !whole.isEmpty || sourceLanguage != "de" { return (whole, false) }
    let verb = GermanForms.withoutParticle(word[...]).map { inflected($0[...]) } ?? []
    return verb.isEmpty ? (compound(word), true) : (verb, false)
  }

  private func inflected(_ word: ArraySlice<UInt8>) -> [UInt32] {
    var found: [UInt32] = []
    GermanForms.forEachBase(of: word) { base in
      found = targets(of: WordKey.hash(base))
      return !found.isEmpty
    }
    if found.isEmpty, let plain = GermanForms.withoutUmlaut(word) { return inflected(plain[...]) }
    return found
  }

  /// `Anschluß` as it is written since 1996, and `Strasse`, as the Swiss write it, with the letter of the dictionaries.
  private static func otherSpelling(of folded: String) -> String? {
    for (own, other) in [("ß", "ss"), ("ss", "ß")] where folded.contains(own) {
      return folded.split(separator: own, omittingEmptySubsequences: false).joined(separator: other)
    }
    return nil
  }

  private func compound(_ word: [UInt8]) -> [UInt32] {
    guard word.count >= 8 else { return [] }
    for cut in 3...word.count - 4 where word[cut] & 0xC0 != 0x80 {
      let head = inflected(word[cut...])
      if head.isEmpty { continue }
      let modifier = self.modifier(word[..<cut])
      if !modifier.isEmpty || word.count - cut >= 6 { return head + modifier }
    }
    return []
  }

  /// The first part of a compound, with or without its joint.
  private func modifier(_ word: ArraySlice<UInt8>) -> [UInt32] {
    let whole = targets(of: WordKey.hash(word))
    if !whole.isEmpty { return whole }
    for joint in Self.joints where word.count > joint.count + 2 && word.suffix(joint.count).elementsEqual(joint) {
      let found = targets(of: WordKey.hash(word.dropLast(joint.count)))
      if !found.isEmpty { return found }
    }
    return ["e", "en"].lazy.map { self.targets(of: WordKey.hash(word + Array($0.utf8))) }.first { !$0.isEmpty } ?? []
  }

  private static let joints = ["s", "n", "en", "es", "er", "e"].map { Array($0.utf8) }
}
