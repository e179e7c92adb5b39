/// The error types of MQM that rules may name, with what MQM calls them.
///
/// Source: MQM Core of 2024 and MQM Full (themqm.org). Names here are MQM's own in lower case with hyphens; dimensions
/// have MQM's identifiers, which keep `fluency` for what is now titled “Linguistic conventions”.
public enum ErrorTypology {
  public struct Entry: Sendable, Equatable {
    public var type: ErrorType
    /// As MQM prints it.
    public var title: String
    /// MQM's mnemonic identifier, for programs that exchange error types.
    public var identifier: String
    /// Whether it is one of MQM Core; the others are finer types of MQM Full.
    public var isCore: Bool
  }

  public struct Dimension: Sendable, Equatable {
    public var name: String
    public var title: String
    public var identifier: String
  }

  public static let dimensions = [
    Dimension(name: "terminology", title: "Terminology", identifier: "terminology"),
    Dimension(name: "accuracy", title: "Accuracy", identifier: "accuracy"),
    Dimension(name: "fluency", title: "Linguistic conventions", identifier: "fluency"),
    Dimension(name: "style", title: "Style", identifier: "style"),
    Dimension(name: "locale-convention", title: "Locale conventions", identifier: "locale-convention"),
    Dimension(name: "design-and-markup", title: "Design and markup", identifier: "design"),
  ]

  public static let all: [Entry] = [
    core("terminology/inconsistent-with-terminology-resource", "Inconsistent with terminology resource", "termbase"),
    core("terminology/inconsistent-use", "Inconsistent use of terminology", "term-inconsistency"),
    core("terminology/wrong-term", "Wrong term", "wrong-term"),
    core("accuracy/mistranslation", "Mistranslation", "mistranslation"),
    core("accuracy/addition", "Addition", "addition"),
    core("accuracy/omission", "Omission", "omission"),
    core("accuracy/untranslated", "Untranslated", "untranslated"),
    core("accuracy/do-not-translate", "Do not translate", "no-translate"),
    core("accuracy/overtranslation", "Overtranslation", "over-translation"),
    core("accuracy/undertranslation", "Undertranslation", "under-translation"),
    full("accuracy/false-friend", "False friend", "false-friend"),
    full("accuracy/overly-literal", "Overly literal", "overly-literal"),
    full("accuracy/unit-conversion", "Unit conversion", "unit-conversion"),
    full("accuracy/number", "Number", "number"),
    full("accuracy/date-time", "Date/time", "date-time"),
    full("accuracy/entity", "Entity", "entity"),
    core("fluency/grammar", "Grammar", "grammar"),
    core("fluency/punctuation", "Punctuation", "punctuation"),
    core("fluency/spelling", "Spelling", "spelling"),
    core("fluency/unintelligible", "Unintelligible", "unintelligible"),
    core("fluency/character-encoding", "Character encoding", "character-encoding"),
    core("fluency/textual-conventions", "Textual conventions", "textual-conventions"),
    full("fluency/word-form", "Word form", "word-form"),
    full("fluency/part-of-speech", "Part of speech", "part-of-speech"),
    full("fluency/agreement", "Agreement", "agreement"),
    full("fluency/tense-mood-aspect", "Tense/mood/aspect", "tense-mood-aspect"),
    full("fluency/word-order", "Word order", "word-order"),
    full("fluency/function-words", "Function words", "function-words"),
    full("fluency/typography", "Typography", "typography"),
    full("fluency/unpaired-marks", "Unpaired quote marks or brackets", "unpaired-marks"),
    full("fluency/whitespace", "Whitespace", "whitespace"),
    full("fluency/capitalization", "Capitalization", "capitalization"),
    full("fluency/diacritics", "Diacritics", "diacritics"),
    full("fluency/transliteration", "Transliteration", "transliteration"),
    full("fluency/compounding", "Compounding", "compounding"),
    full("fluency/duplication", "Duplication", "duplication"),
    core("style/organization-style", "Organization style", "company-style"),
    core("style/third-party-style", "Third-party style", "third-party-style"),
    core("style/language-register", "Language register", "register"),
    core("style/awkward", "Awkward style", "awkward"),
    core("style/unidiomatic", "Unidiomatic style", "unidiomatic"),
    core("style/inconsistent-style", "Inconsistent style", "inconsistent-style"),
    core("locale-convention/number-format", "Number format", "number-format"),
    core("locale-convention/currency-format", "Currency format", "currency-format"),
    core("locale-convention/measurement-format", "Measurement format", "measurement-format"),
    core("locale-convention/time-format", "Time format", "time-format"),
    core("locale-convention/date-format", "Date format", "date-format"),
    core("locale-convention/address-format", "Address format", "address-format"),
    core("locale-convention/telephone-format", "Telephone format", "telephone-format"),
    core("design-and-markup/markup-tag", "Markup tag", "markup"),
    core("design-and-markup/character-formatting", "Character formatting", "local-formatting"),
    core("design-and-markup/missing-text", "Missing text", "missing-text"),
    core("design-and-markup/link-cross-reference", "Link/cross-reference", "broken-link"),
  ]

  /// Nil where MQM has no such type.
  public static func entry(for type: ErrorType) -> Entry? { byType[type] }

  private static let byType = Dictionary(all.map { ($0.type, $0) }) { first, _ in first }

  private static func core(_ name: String, _ title: String, _ identifier: String) -> Entry {
    Entry(type: ErrorType(rawValue: name), title: title, identifier: identifier, isCore: true)
  }

  private static func full(_ name: String, _ title: String, _ identifier: String) -> Entry {
    Entry(type: ErrorType(rawValue: name), title: title, identifier: identifier, isCore: false)
  }
}
