/// A word, number or mark of a text.
public struct Token: Sendable {
  public enum Kind: UInt8, Sendable {
    /// Letters with marks, inner apostrophes and the dots of `U.S.`; digits may follow (`G7`). A possessive ’s is a word of its own.
    case word
    /// Begins with a digit: `3.5`, `1,000`, `16.30`, `12.07.2024`, `19th`.
    case number
    /// One mark, or a run of equal dots or hyphens.
    case punctuation
    /// Anything else: currency signs, mathematical signs, emoji.
    case symbol
    /// A URL, mail address, handle or hashtag.
    case link
  }

  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let spaceBefore = Flags(rawValue: 1)
    public static let newlineBefore = Flags(rawValue: 2)
    /// Between quotation marks: somebody else's words.
    public static let quoted = Flags(rawValue: 4)
  }

  /// UTF-8 byte offset.
  public var start: UInt32
  public var length: UInt16
  public var kind: Kind
  public var flags: Flags
  /// Index into the text's lexemes.
  public var lexeme: UInt32

  @inlinable public var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  @inlinable public var isQuoted: Bool { flags.contains(.quoted) }
  @inlinable public var hasSpaceBefore: Bool { flags.contains(.spaceBefore) || flags.contains(.newlineBefore) }
}

/// A distinct form of the text, with what is known of it.
public struct Lexeme: Sendable {
  public enum Shape: UInt8, Sendable {
    case lower, capitalised, allCaps, mixed, other
  }

  public var form: String
  /// Lower case, with straight apostrophes.
  public var folded: String
  public var shape: Shape
  public var facts: WordFacts
  /// The closed word classes of the form.
  public var classes: WordClass
  public var count: Int
}

/// What dictionaries and lists say of a word form.
public struct WordFacts: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Right in British, in American English as it stands.
  public static let british = WordFacts(rawValue: 1 << 0)
  public static let american = WordFacts(rawValue: 1 << 1)
  /// Right in lower case: a common word even where it is capitalised here.
  public static let lowerBritish = WordFacts(rawValue: 1 << 2)
  public static let lowerAmerican = WordFacts(rawValue: 1 << 3)
  /// Among the frequent words of English (SCOWL sizes 10 to 35), in lower case.
  public static let common = WordFacts(rawValue: 1 << 4)
  /// On a list of accepted words: the built-in one of news English, or the user's.
  public static let accepted = WordFacts(rawValue: 1 << 5)
  /// A German word as it stands, in lower case.
  public static let german = WordFacts(rawValue: 1 << 6)
  public static let lowerGerman = WordFacts(rawValue: 1 << 7)
  /// Among the most frequent words of English (SCOWL size 10 to 20), in lower case.
  public static let frequent = WordFacts(rawValue: 1 << 8)
  /// A German word that inflects as common nouns do, so no mere name.
  public static let germanNoun = WordFacts(rawValue: 1 << 10)
  /// A rare word of English (SCOWL sizes 70 and 80), in lower case: right, where it is no slip of a common word.
  public static let rare = WordFacts(rawValue: 1 << 11)
  /// Met by a glossary's term, so known as a name or term.
  public static let term = WordFacts(rawValue: 1 << 9)

  /// Open word classes of common English words in lower case; a form may be in several.
  public static let noun = WordFacts(rawValue: 1 << 16)
  public static let pluralNoun = WordFacts(rawValue: 1 << 17)
  public static let verb = WordFacts(rawValue: 1 << 18)
  public static let thirdPerson = WordFacts(rawValue: 1 << 19)
  /// Past or past participle.
  public static let pastForm = WordFacts(rawValue: 1 << 20)
  public static let ingForm = WordFacts(rawValue: 1 << 21)
  public static let adjective = WordFacts(rawValue: 1 << 22)
  public static let adverb = WordFacts(rawValue: 1 << 23)
  public static let openClasses = WordFacts(rawValue: 0xFF << 16)

  /// The open word classes alone: equal to `.adjective` for a word that is nothing but an adjective.
  public var openClasses: WordFacts { intersection(.openClasses) }

  public static let english: WordFacts = [.british, .american]
  public static let lowerEnglish: WordFacts = [.lowerBritish, .lowerAmerican]

  public var isEnglish: Bool { !isDisjoint(with: [.british, .american, .accepted]) }
  public var isEnglishInLowerCase: Bool { !isDisjoint(with: .lowerEnglish) }
}

/// Where the facts of a form come from. Asked once for each distinct form of a text, from several threads.
public protocol WordKnowledge: Sendable {
  func facts(of form: String, folded: String, shape: Lexeme.Shape) -> WordFacts
}

/// Knows nothing.
public struct NoWordKnowledge: WordKnowledge {
  public init() {}
  public func facts(of form: String, folded: String, shape: Lexeme.Shape) -> WordFacts { [] }
}
