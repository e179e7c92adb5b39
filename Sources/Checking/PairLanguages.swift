import Documents
import RuleEngine
import TextAnalysis
import TextModel

/// The languages of a text and of its source: what was said of them, against what CLD2 sees.
struct PairLanguages {
  /// BCP 47.
  let source: String
  /// Whether nobody said it.
  let isDetected: Bool
  /// What makes a comparison senseless.
  let mismatch: Kinship?

  /// What most sources are in, where neither a person nor CLD2 knows.
  private static let usual = "de"
  /// A guess of this weight is believed against what a person said.
  private static let sureShare = 0.9
  private static let sureBytes = 250
  /// A short text may hold little but foreign names.
  private static let fewestSentences = 5

  /// - Parameter told: the language that the source is said to be in; nil or empty where nothing is said.
  init(source: Document, told: String?, target: Document) {
    let told = told.flatMap { $0.isEmpty ? nil : $0 }
    let guess = LanguageGuess(of: source.text.bytes)
    isDetected = told == nil && guess != nil
    self.source = told ?? (guess.map { Self.isConfusedWithUsual($0) ? Self.usual : $0.language }) ?? Self.usual
    mismatch = guess.flatMap { Self.mismatch($0, told: told, target: target) }
  }

  private static func mismatch(_ source: LanguageGuess, told: String?, target: Document) -> Kinship? {
    guard source.share >= sureShare, source.bytes >= sureBytes else { return nil }
    let english = String(target.language.prefix { $0 != "-" })
    if source.language == english {
      guard let found = LanguageGuess(of: target.text.bytes) else { return nil }
      if found.language != english, found.share >= sureShare { return .swapped }
      return found.share >= sureShare && told?.hasPrefix(english) != true ? .sourceInTargetLanguage(english) : nil
    }
    if let told, !areAlike(told, source.language) { return .otherLanguage(told: told, found: source.language) }
    guard isLong(target), let found = LanguageGuess(of: target.text.bytes), found.language == source.language else {
      return nil
    }
    return found.share >= sureShare ? .untranslated(source.language) : nil
  }

  private static func isLong(_ document: Document) -> Bool {
    var stops = 0
    for byte in document.text.bytes.prefix(4096) where byte == UInt8(ascii: ".") { stops += 1 }
    return stops >= fewestSentences
  }

  /// What CLD2 takes for one another.
  private static let groups: [Set<String>] = [
    ["de", "lb", "gsw", "nds", "fy", "nl", "af"], ["no", "nb", "nn", "da", "sv", "is"], ["hr", "bs", "sr", "sl", "me"],
    ["cs", "sk"], ["es", "gl", "ca", "pt"], ["ru", "uk", "be", "bg", "mk"], ["id", "ms"], ["zh", "zh-Hant", "ja"],
  ]

  private static func areAlike(_ a: String, _ b: String) -> Bool {
    let a = String(a.prefix { $0 != "-" }.lowercased())
    return a == b || a == b.prefix { $0 != "-" } || groups.contains { $0.contains(a) && $0.contains(b) }
  }

  /// A few lines of German with many names pass for Luxembourgish.
  private static func isConfusedWithUsual(_ guess: LanguageGuess) -> Bool {
    let isSure = guess.share >= sureShare && guess.bytes >= sureBytes
    return !isSure && (areAlike(usual, guess.language) || guess.language == "en")
  }
}
