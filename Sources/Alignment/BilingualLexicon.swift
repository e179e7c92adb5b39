import TextAnalysis

/// Which words of a target language may translate a word of the source language, from a dictionary installed on the machine.
/// It is evidence that two sentences belong together, never authority on how to say a thing.
public struct BilingualLexicon: Sendable {
  public let sourceLanguage: String
  public let targetLanguage: String
  private let tables: [PairTable]
  /// Whether it has the words of daily language, so that a word without a translation in the text says something.
  public let isBroad: Bool

  init(sourceLanguage: String, targetLanguage: String, tables: [PairTable], isBroad: Bool) {
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
      sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, tables: tables + other.tables,
      isBroad: isBroad || other.isBroad)
  }

  private func targets(of key: UInt32) -> [UInt32] { tables.flatMap { $0.targets(of: key) } }

  /// Whether the dictionary has this word, in any inflection it lists.
  public func contains(_ folded: String) -> Bool { tables.contains { $0.contains(WordKey.hash(folded.utf8)) } }

  /// Hashed stems of the words that may translate it. Tries the form itself, then without its ending, then the parts of a
  /// German compound.
  func translations(of folded: String) -> (stems: [UInt32], areOfParts: Bool) {
    let direct = inflected(folded)
    if !direct.isEmpty || sourceLanguage != "de" { return (direct, false) }
    let parts = compound(folded)
    if parts.isEmpty, let reformed = Self.reformed(folded) { return translations(of: reformed) }
    return (parts, true)
  }

  private func inflected(_ folded: String) -> [UInt32] {
    let found = targets(of: WordKey.hash(folded.utf8))
    if !found.isEmpty { return found }
    for ending in Self.endings
    where folded.utf8.count > ending.utf8.count + 2 && folded.hasSuffix(ending) {
      let stem = folded.dropLast(ending.count)
      for tail in ["", "en", "e", "n"] where tail != ending {
        let found = targets(of: WordKey.hash((stem + tail).utf8))
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// `Anschluß` as it is written since 1996.
  private static func reformed(_ folded: String) -> String? {
    guard folded.contains("ß") else { return nil }
    return folded.split(separator: "ß", omittingEmptySubsequences: false).joined(separator: "ss")
  }

  /// Longest inflections first, so that little of the word is lost.
  private static let endings = [
    "s", "n", "e", "t", "es", "er", "en", "em", "te", "st", "ten", "tem", "ter", "tes", "innen",
    "in",
  ]

  private func compound(_ folded: String) -> [UInt32] {
    let bytes = Array(folded.utf8)
    guard bytes.count >= 8 else { return [] }
    for cut in 3...bytes.count - 4 where bytes[cut] & 0xC0 != 0x80 {
      let head = inflected(String(decoding: bytes[cut...], as: UTF8.self))
      if head.isEmpty { continue }
      let modifier = self.modifier(bytes[..<cut])
      if !modifier.isEmpty || bytes.count - cut >= 6 { return head + modifier }
    }
    return []
  }

  /// The first part of a compound, with or without its joint.
  private func modifier(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
    let whole = targets(of: WordKey.hash(bytes))
    if !whole.isEmpty { return whole }
    for joint in ["s", "n", "en", "es", "er"] where bytes.count > joint.utf8.count + 2 {
      guard bytes.suffix(joint.utf8.count).elementsEqual(joint.utf8) else { continue }
      let found = targets(of: WordKey.hash(bytes.dropLast(joint.utf8.count)))
      if !found.isEmpty { return found }
    }
    return targets(of: WordKey.hash(Array(bytes) + [UInt8(ascii: "e")]))
  }
}
