import DataFormats

/// Compiles phrases into one automaton.
public struct AutomatonBuilder {
  private let classes: WordClasses
  private var trie = PhraseTrie()
  private var patterns = PatternProgram()
  private let firstPhrase: UInt32
  private var phraseCount: UInt32 = 0
  /// The nodes that a literal phrase has reached, kept for its space.
  private var reached: [Int] = []
  private var next: [Int] = []

  /// - Parameter firstPhrase: the number of the first phrase: a house's phrases are counted on from those of the program.
  public init(classes: WordClasses, firstPhrase: UInt32 = 0) {
    self.classes = classes
    self.firstPhrase = firstPhrase
  }

  /// Adds a pattern and gives the phrase's number.
  /// - Parameter wanted: which of the pattern's groups a match is to tell. What nobody asks for costs each match
  ///   memory, and keeps paths apart that could be one.
  /// - Throws: what is wrong with the pattern, for the caller to place.
  public mutating func add(
    pattern: String, capturing wanted: Set<PhraseMatch.Group> = []
  ) throws(InvalidPattern) -> (phrase: Int, inflectedWords: [String]) {
    let parsed: PhrasePattern
    do {
      parsed = try PatternParser.parse(pattern, classes: classes)
    } catch {
      throw InvalidPattern(pattern: pattern, offset: error.offset, message: error.message)
    }
    let phrase = nextPhrase()
    do {
      try patterns.add(parsed, phrase: phrase, capturing: wanted)
    } catch {
      throw InvalidPattern(pattern: pattern, offset: 0, message: "too many alternatives; cut the pattern in two")
    }
    return (Int(phrase), parsed.inflectedWords)
  }

  private mutating func nextPhrase() -> UInt32 {
    phraseCount += 1
    return firstPhrase + phraseCount - 1
  }

  /// Makes room for literal phrases before they are added.
  public mutating func reserve(_ phrases: [LiteralPhrases]) {
    trie.reserve(
      edges: phrases.reduce(0) { $0 + $1.edgeCount }, phrases: phrases.reduce(0) { $0 + $1.count })
  }

  /// Adds a literal phrase (a term) and gives its number. It is found as it is written, all in capitals, and with its last
  /// word or a short one in capitals.
  public mutating func add(_ phrases: LiteralPhrases, _ index: Int) -> Int {
    let phrase = nextPhrase()
    reached.removeAll(keepingCapacity: true)
    reached.append(0)
    var capitals = 0
    let words = phrases.words(of: index)
    for word in words.dropLast() {
      let form = phrases.forms(of: word)
      next.removeAll(keepingCapacity: true)
      for node in reached {
        for form in form {
          next.append(trie.child(of: node, form.word))
          if form.capitals != 0, form.isShort { next.append(trie.child(of: node, form.capitals)) }
        }
      }
      for form in form.prefix(1) {
        capitals =
          capitals == reached[0] && form.capitals == 0
          ? next[0] : trie.child(of: capitals, form.capitals == 0 ? form.word : form.capitals)
      }
      swap(&reached, &next)
    }
    guard let last = words.last else { return Int(phrase) }
    var leaf: UInt32?
    for form in phrases.forms(of: last) {
      for node in reached {
        trie.end(phrase, after: node, form.word, &leaf)
        if form.capitals != 0 { trie.end(phrase, after: node, form.capitals, &leaf) }
      }
      if !reached.contains(capitals) {
        trie.end(phrase, after: capitals, form.capitals == 0 ? form.word : form.capitals, &leaf)
      }
    }
    return Int(phrase)
  }

  /// The automaton of all that was added; the builder is done with.
  public consuming func build() -> PhraseAutomaton {
    PhraseAutomaton(PatternPlaces.write(patterns, into: trie), phraseEnd: firstPhrase + phraseCount)
  }
}

/// A pattern that can't be read: what is wrong, and at which character.
public struct InvalidPattern: Error {
  public var pattern: String
  public var offset: Int
  public var message: String
}
