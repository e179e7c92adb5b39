import TextAnalysis

/// Phrases of literal words, cut and hashed apart from the automaton, so that several threads can do it for long lists.
public struct LiteralPhrases: Sendable {
  /// What the last word may be besides what is written.
  public struct Endings: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The plural of an English noun.
    public static let englishPlural = Endings(rawValue: 1)
    /// The genitive of a German name: Bundestags, Bundestages.
    public static let germanGenitive = Endings(rawValue: 2)
  }

  /// One way to write a word.
  struct Form: Equatable {
    var word: UInt64
    /// The same in capitals; 0 where that is no other key.
    var capitals: UInt64
    /// Whether it may be an acronym, which stands in capitals between words that do not: Nato beside NATO.
    var isShort: Bool
  }

  private var forms: [Form] = []
  /// Where each word's forms begin.
  private var words: [Int32] = []
  /// Where each phrase's words begin.
  private var phrases: [Int32] = []

  public init() {}

  public var count: Int { phrases.count }
  /// How many edges the phrases need, about.
  private(set) var edgeCount = 0

  func words(of phrase: Int) -> Range<Int> {
    Int(phrases[phrase])..<(phrase + 1 < phrases.count ? Int(phrases[phrase + 1]) : words.count)
  }

  func forms(of word: Int) -> ArraySlice<Form> {
    forms[Int(words[word])..<(word + 1 < words.count ? Int(words[word + 1]) : forms.count)]
  }

  private mutating func add(_ form: Form) {
    forms.append(form)
    edgeCount += form.capitals == 0 ? 1 : 2
  }

  /// - Parameters:
  ///   - ignoringCase: any case, also for a word with a capital.
  ///   - foldingAccents: also without accents.
  public mutating func append(
    _ phrase: String, ignoringCase: Bool = false, foldingAccents: Bool = false, endings: Endings = []
  ) {
    phrases.append(Int32(words.count))
    var phrase = phrase
    let isPlain = phrase.withUTF8 { bytes in
      guard Self.isPlain(bytes) else { return false }
      appendPlain(bytes, ignoringCase: ignoringCase, endings: endings)
      return true
    }
    if isPlain { return }
    let words = TokenizedPhrase.forms(phrase)
    for (index, word) in words.enumerated() {
      self.words.append(Int32(forms.count))
      append(word, ignoringCase)
      if foldingAccents { append(other: WordForm.ascii(word), than: word, ignoringCase) }
      if index == words.count - 1 { append(endings, of: word, ignoringCase) }
    }
  }

  /// Only ASCII letters, in words that single spaces or hyphens part: what the scanner makes of it is plain to see.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isBetween = true
    for byte in bytes {
      if 0x61...0x7A ~= byte | 0x20 {
        isBetween = false
      } else {
        guard byte == 0x20 || byte == 0x2D, !isBetween else { return false }
        isBetween = true
      }
    }
    return !isBetween
  }

  private mutating func appendPlain(_ bytes: UnsafeBufferPointer<UInt8>, ignoringCase: Bool, endings: Endings) {
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] & 0xDF < 0x41 {
      words.append(Int32(forms.count))
      let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
      appendPlain(word, ignoringCase)
      if index == bytes.count, !endings.isEmpty {
        append(endings, of: String(decoding: word, as: UTF8.self), ignoringCase)
      }
      start = index + 1
    }
  }

  private mutating func appendPlain(_ word: UnsafeBufferPointer<UInt8>, _ ignoringCase: Bool) {
    let hasCapital = word.contains { $0 < 0x61 }
    let folded = PhraseAutomaton.foldedHash(ascii: word)
    guard hasCapital, !ignoringCase else {
      return add(Form(word: folded, capitals: 0, isShort: false))
    }
    let own = PhraseAutomaton.exactHash(ascii: word, inCapitals: false, folded: folded)
    let capitals = PhraseAutomaton.exactHash(ascii: word, inCapitals: true, folded: folded)
    add(Form(word: own, capitals: own == capitals ? 0 : capitals, isShort: word.count <= Self.shortWord))
  }

  /// Letters of the longest acronym that is also written as a name: Unesco, Unicef.
  private static let shortWord = 6

  private mutating func append(_ word: String, _ ignoringCase: Bool) {
    guard !ignoringCase, case .word(let word, exact: true) = PatternParser.literal(word) else {
      let folded = PhraseAutomaton.hash(WordForm.folded(word), exact: false)
      return add(Form(word: folded, capitals: 0, isShort: false))
    }
    let upper = WordForm.uppercased(word)
    let capitals = upper == word ? 0 : PhraseAutomaton.hash(upper, exact: true)
    add(
      Form(
        word: PhraseAutomaton.hash(word, exact: true), capitals: capitals, isShort: word.utf8.count <= Self.shortWord))
  }

  private mutating func append(_ endings: Endings, of word: String, _ ignoringCase: Bool) {
    if endings.contains(.englishPlural) {
      append(other: EnglishInflection.inflect(word, as: .plural), than: word, ignoringCase)
    }
    if endings.contains(.germanGenitive) {
      for form in GermanGenitive.forms(of: word) {
        add(Form(word: PhraseAutomaton.hash(form, exact: true), capitals: 0, isShort: false))
      }
    }
  }

  private mutating func append(other form: String, than word: String, _ ignoringCase: Bool) {
    if form != word { append(form, ignoringCase) }
  }
}
