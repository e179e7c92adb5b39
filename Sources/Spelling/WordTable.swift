import DataFormats
import TextAnalysis

/// What Hunspell's dictionaries and the word lists know, compiled: an article is checked without loading any of them.
public final class WordTable: WordKnowledge {
  private let store: WordStore
  private let extra: Set<UInt64>
  private let compounds: GermanCompounds
  /// Whether a German dictionary was there.
  public let knowsGerman: Bool

  init(store: WordStore, extraAccepted: [String], knowsGerman: Bool) {
    self.store = store
    self.knowsGerman = knowsGerman
    extra = Set(extraAccepted.map { WordHash.of($0.utf8) })
    compounds = GermanCompounds(store: store)
  }

  /// - Parameters:
  ///   - extraAccepted: the user's words. One in lower case is accepted with capitals too.
  ///   - cacheFolder: where the compiled table is kept; nil to keep none. Building takes about two seconds.
  /// - Throws: `UnreadableDictionary`.
  public static func load(
    dictionaries: DictionarySet, extraAccepted: [String] = [], cacheFolder: String? = CacheFolder.usual
  ) throws(UnreadableDictionary) -> WordTable {
    let store = try WordStoreBuilder(dictionaries: dictionaries).store(cacheFolder: cacheFolder)
    return WordTable(store: store, extraAccepted: extraAccepted, knowsGerman: dictionaries.german != nil)
  }

  public func facts(of form: String, folded: String, shape: Lexeme.Shape) -> WordFacts {
    let exact = marks(Self.normalised(form))
    if shape == .lower { return facts(exact: exact, lower: exact, folded: folded, shape: shape) }
    let lower = marks(folded)
    let inherits = shape == .capitalised || shape == .allCaps
    var here = inherits ? exact.union(lower) : exact
    if shape == .allCaps { here.formUnion(marks(WordForm.capitalised(folded))) }
    return facts(exact: here, lower: lower, folded: folded, shape: shape)
  }

  private func facts(exact: WordMarks, lower: WordMarks, folded: String, shape: Lexeme.Shape) -> WordFacts {
    var result: WordFacts = []
    // Marks and facts hold the open classes in one order.
    result.formUnion(
      WordFacts(
        rawValue: UInt32(lower.intersection(.openClasses).rawValue >> WordMarks.openClassesShift)
          << WordFacts.noun.rawValue.trailingZeroBitCount))
    if exact.contains(.british) { result.insert(.british) }
    if exact.contains(.american) { result.insert(.american) }
    if lower.contains(.british) { result.insert(.lowerBritish) }
    if lower.contains(.american) { result.insert(.lowerAmerican) }
    if !lower.isDisjoint(with: [.common, .frequent]) { result.insert(.common) }
    if lower.contains(.frequent) { result.insert(.frequent) }
    if exact.contains(.accepted) || folded == "'s" { result.insert(.accepted) }
    if isRare(lower, folded) { result.insert(.rare) }
    if exact.contains(.german) { result.insert(.german) }
    if exact.contains(.germanNoun), shape != .lower { result.insert(.germanNoun) }
    if lower.contains(.german) { result.insert(.lowerGerman) }
    if knowsGerman, result.isDisjoint(with: [.german, .british, .american, .accepted]), shape != .mixed,
      shape != .other,
      compounds.isCompound(Array(folded.utf8), asNoun: shape != .lower)
    {
      result.formUnion(shape == .lower ? [.german, .lowerGerman] : [.german, .germanNoun])
    }
    return result
  }

  /// The list of rare words leaves regular plurals out.
  private func isRare(_ marks: WordMarks, _ folded: String) -> Bool {
    guard marks.isDisjoint(with: .english) else { return false }
    return marks.contains(.rare) || (folded.hasSuffix("s") && self.marks(String(folded.dropLast())).contains(.rare))
  }

  /// Right English, as it stands.
  func isEnglish(_ form: [UInt8]) -> Bool { !marks(WordHash.of(form)).isDisjoint(with: .english) }
  func marks(utf8 form: [UInt8]) -> WordMarks { marks(WordHash.of(form)) }

  private func marks(_ form: String) -> WordMarks { marks(WordHash.of(form.utf8)) }

  private func marks(_ hash: UInt64) -> WordMarks {
    let marks = store.marks(hash)
    return extra.isEmpty || !extra.contains(hash) ? marks : marks.union(.accepted)
  }

  /// The form as dictionaries write it: straight apostrophes, no soft hyphens, letters composed with their accents.
  private static func normalised(_ form: String) -> String {
    if form.utf8.allSatisfy({ $0 < 0x80 }) { return form }
    var result = String.UnicodeScalarView()
    var hasMarks = false
    for scalar in form.unicodeScalars where scalar.value != 0xAD {
      if (0x300...0x36F).contains(scalar.value) { hasMarks = true }
      result.append(scalar.value == 0x2019 || scalar.value == 0x2BC ? "'" : scalar)
    }
    return hasMarks ? WordForm.transliterated(String(result), by: "Any-NFC") : String(result)
  }
}
