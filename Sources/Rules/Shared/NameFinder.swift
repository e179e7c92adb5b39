import Alignment
import RuleEngine
import TextAnalysis

/// Names that one side of aligned sentences has and the other has not. German capitalises every noun, so a name is what
/// neither the German dictionary nor the bilingual one knows as a word.
struct NameFinder {
  let pair: PairContext
  let isGerman: Bool
  /// Whether the source's own words are in Latin letters, so that a word in them need not be a name.
  let isLatin: Bool
  /// Lexemes of the source that the translation elsewhere takes over as names.
  private let keptNames: Set<UInt32>

  init(_ pair: PairContext) {
    self.pair = pair
    isGerman = pair.sourceLanguage == "de"
    isLatin = ["es", "fr", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "no", "fi", "hu", "ro", "tr", "ca", "de"]
      .contains(
        pair.sourceLanguage)
    keptNames = Self.keptNames(pair)
  }

  private static func keptNames(_ pair: PairContext) -> Set<UInt32> {
    var result = Set<UInt32>()
    for (token, answer) in pair.coverage.source.enumerated() where answer == .same {
      let number = pair.source.tokens[token].lexeme
      let lexeme = pair.source.lexemes[Int(number)]
      guard lexeme.shape == .capitalised, lexeme.count > 1, !lexeme.facts.contains(.germanNoun),
        !result.contains(number), !pair.isGlossaryName(lexeme.folded)
      else { continue }
      let isName = pair.alignment.words.links[Int(number)].contains { link in
        let rendered = pair.target.lexemes[Int(link.target)]
        return link.kind == .same && rendered.shape == .capitalised && rendered.folded == lexeme.folded
          && rendered.facts.isDisjoint(with: [.lowerBritish, .lowerAmerican, .lowerGerman])
      }
      if isName { result.insert(number) }
    }
    return result
  }

  /// Runs of the source's tokens that name something the translation does not mention.
  func lost(_ link: TextAlignment.Link) -> [Range<Int>] {
    runs(pair.sourceTokens(link.source)) { isLost($0, link) }
  }

  func runs(_ tokens: [Int], _ test: (Int) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for token in tokens where test(token) {
      if let last = result.last, last.upperBound == token {
        result[result.count - 1] = last.lowerBound..<token + 1
      } else {
        result.append(token..<token + 1)
      }
    }
    return result
  }

  /// `Schwanthaler Höh`, Schwanthalerhöhe.
  private func isWrittenInOneWord(_ token: Int, _ link: TextAlignment.Link) -> Bool {
    guard token > 0, pair.source.lexeme(token - 1).shape == .capitalised else { return false }
    let joined = pair.source.folded(token - 1) + pair.source.folded(token)
    return pair.targetTokens(link.target).contains { pair.target.folded($0).hasPrefix(joined) }
  }

  private static let american: Set<String> = ["us", "usa"]

  private func saysAmerican(_ link: TextAlignment.Link) -> Bool {
    pair.targetTokens(link.target).contains {
      let form = pair.target.folded($0)
      return form.hasPrefix("america") || form == "states" || form.hasPrefix("u.s") || form == "$"
    }
  }

  func isLost(_ token: Int, _ link: TextAlignment.Link) -> Bool {
    if isTranslated(token, link) { return true }
    guard pair.isUntouched(source: token), pair.source.tokens[token].kind == .word else { return false }
    let lexeme = pair.source.lexeme(token)
    guard Self.looksLikeName(lexeme), !startsSentence(pair.source, token) || !lexeme.facts.contains(.lowerGerman) else {
      return false
    }
    if lexeme.classes.contains(.month) || isFirstName(token, link) { return false }
    if isBeforeSpeech(token) { return true }
    if isHalfOfCompound(token) || isWrittenInOneWord(token, link)
      || lexeme.form.utf8.contains(where: { (0x30...0x39).contains($0) })
    {
      return false
    }
    if lexeme.shape == .allCaps, !lexeme.facts.contains(.lowerGerman) {
      if isShouted(token) || hasAcronym(link) { return false }
      return !Self.american.contains(lexeme.folded) || !saysAmerican(link)
    }
    let number = Int(pair.source.tokens[token].lexeme)
    let isEnglishName = Self.isEnglishName(lexeme)
    if lexeme.facts.contains(.lowerGerman) { return false }
    if isStreet(lexeme) { return true }
    if isSaidAsGlossaryHasIt(lexeme.folded, link) { return false }
    if pair.alignment.words.isInLexicon[number] {
      return pair.isGlossaryName(lexeme.folded) && lexeme.form.utf8.count > 4 && !lexeme.facts.contains(.germanNoun)
        || pair.alignment.words.staysItself[number] && isEnglishName && !lexeme.facts.contains(.germanNoun)
    }
    guard isGerman else { return !startsSentence(pair.source, token) }
    if isEnglishName { return true }
    return !lexeme.facts.contains(.german) && !isCommonNoun(token, lexeme.folded) && !isBroken(token)
  }

  /// Whether a glossary renders the name by words that stand here: the state parliament for the Landtag.
  private func isSaidAsGlossaryHasIt(_ folded: String, _ link: TextAlignment.Link) -> Bool {
    guard pair.isGlossaryName(folded) else { return false }
    let concepts = pair.glossaryTerms.filter { $0.sources.contains { WordForm.folded($0) == folded } }
    guard !concepts.isEmpty else { return false }
    let target = TermText(pair.target, pair.targetTokens(link.target))
    return concepts.contains { $0.accepted.contains { target.holds($0, isGerman: false) } }
  }

  /// Capitals for loudness: a word among others in capitals.
  private func isShouted(_ token: Int) -> Bool {
    [token - 1, token + 1].contains { other in
      pair.source.tokens.indices.contains(other) && pair.source.lexeme(other).shape == .allCaps
        && pair.source.form(other).utf8.count >= 5
    }
  }

  /// Whether the translation has an acronym of its own that the source does not have: CAP for GAP, SME for KMU.
  private func hasAcronym(_ link: TextAlignment.Link) -> Bool {
    pair.targetTokens(link.target).contains { token in
      pair.coverage.target[token] < .same && pair.target.lexeme(token).shape == .allCaps
        && (2...6).contains(pair.target.form(token).utf8.count)
    }
  }

  /// A word that lost a letter on its way here: `Oberfl che`, `Qualit?t`.
  private func isBroken(_ token: Int) -> Bool {
    let next = token + 1
    guard next < pair.source.tokens.count else { return false }
    if pair.source.form(next) == "?" {
      return next + 1 < pair.source.tokens.count && pair.source.tokens[next + 1].kind == .word
        && !pair.source.tokens[next + 1].hasSpaceBefore
    }
    let lexeme = pair.source.lexeme(next)
    return lexeme.shape == .lower && lexeme.facts.isDisjoint(with: [.german, .lowerGerman])
      && !lexeme.facts.isEnglishInLowerCase
  }

  /// A name rendered as if it were a word: Kühn, bold; Hochfilzen, High Pile.
  func isTranslated(_ token: Int, _ link: TextAlignment.Link) -> Bool {
    let number = pair.source.tokens[token].lexeme
    guard isGerman, pair.coverage.source[token] == .translation else { return false }
    if keptNames.contains(number) {
      let places = renderings(of: number, link)
      return !isJoined(token) && !places.contains { pair.target.lexeme($0).shape == .capitalised }
    }
    let lexeme = pair.source.lexemes[Int(number)]
    guard lexeme.shape == .capitalised, pair.alignment.words.isCompound[Int(number)],
      lexeme.facts.isDisjoint(with: [.german, .lowerGerman]), !startsSentence(pair.source, token), token > 0,
      Self.placePrepositions.contains(pair.source.folded(token - 1))
    else { return false }
    let places = renderings(of: number, link)
    // Capitals inside a sentence: whoever translated it took it for a name.
    return !places.isEmpty
      && places.allSatisfy { pair.target.lexeme($0).shape == .capitalised && !pair.target.startsSentence($0) }
  }

  private func renderings(of lexeme: UInt32, _ link: TextAlignment.Link) -> [Int] {
    let rendered = Set(pair.alignment.words.links[Int(lexeme)].map(\.target))
    return pair.targetTokens(link.target).filter { rendered.contains(pair.target.tokens[$0].lexeme) }
  }

  static let placePrepositions: Set<String> = ["in", "bei", "nach", "aus", "von"]

  /// Whether a surname that the translation has follows: President Trump for Präsident Donald Trump.
  private func isFirstName(_ token: Int, _ link: TextAlignment.Link) -> Bool {
    let next = token + 1
    guard next < pair.source.tokens.count, pair.source.tokens[next].kind == .word,
      pair.coverage.source[next] == .same, pair.source.lexeme(next).shape == .capitalised,
      !pair.source.lexeme(next).facts.contains(.lowerGerman)
    else { return false }
    return !isSaidLessOften(pair.source.tokens[next].lexeme, link)
  }

  /// Whether the sentence says a name twice and its translation once: the other mention may be the one that was kept.
  private func isSaidLessOften(_ name: UInt32, _ link: TextAlignment.Link) -> Bool {
    let mentions = pair.sourceTokens(link.source).count { pair.source.tokens[$0].lexeme == name }
    return mentions > 1 && renderings(of: name, link).count < mentions
  }

  static func isEnglishName(_ lexeme: Lexeme) -> Bool {
    lexeme.facts.isEnglish && !lexeme.facts.isEnglishInLowerCase
  }

  /// A word that no dictionary knows, and yet no name: it has an article, or the ending of a German noun.
  private func isCommonNoun(_ token: Int, _ folded: String) -> Bool {
    if Self.nounEndings.contains(where: { folded.hasSuffix($0) && folded.utf8.count > $0.utf8.count + 3 }) {
      return true
    }
    guard token > 0, !isJoined(token) else { return false }
    return Self.articles.contains(pair.source.folded(token - 1))
  }

  private static let articles: Set<String> = [
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine",
    "seine",
    "ihre",
  ]
  private static let nounEndings = [
    "ung", "ungen", "heit", "keit", "keiten", "schaft", "schaften", "ion", "ionen", "tät", "täten", "ling", "linge",
    "nis",
    "nisse", "tum", "erei", "dosis", "spiel", "spiele", "ismus", "erin", "innen", "chen", "lein",
  ]

  /// `sagte Zimmermann`: what follows a verb of saying without an article is a name, whatever the dictionary says.
  func isBeforeSpeech(_ token: Int) -> Bool {
    guard isGerman, token > 0 else { return false }
    return Self.saying.contains(pair.source.folded(token - 1))
  }

  private static let saying: Set<String> = [
    "sagt", "sagte", "erklärt", "erklärte", "betont", "betonte", "meint", "meinte", "berichtet", "berichtete",
    "schreibt",
    "schrieb", "forderte", "kritisierte", "ergänzte", "warnte",
  ]

  private func isJoined(_ token: Int) -> Bool {
    token + 1 < pair.source.tokens.count && pair.source.form(token + 1) == "-"
      && !pair.source.tokens[token + 1].hasSpaceBefore
  }

  /// `Einzel- und Gruppentraining`, and the first part of a compound with a hyphen that is a German word.
  private func isHalfOfCompound(_ token: Int) -> Bool {
    let next = token + 1
    guard next < pair.source.tokens.count, pair.source.form(next) == "-", !pair.source.tokens[next].hasSpaceBefore
    else {
      return false
    }
    return next + 1 >= pair.source.tokens.count || pair.source.tokens[next + 1].hasSpaceBefore
      || pair.source.lexeme(token).facts.contains(.german) && !Self.isEnglishName(pair.source.lexeme(token))
        && pair.source.lexeme(token).shape != .allCaps
  }

  /// Whether the letters of an acronym begin words of the translation: Nabu, Nature and Biodiversity Union.
  func isSpelledOut(_ run: Range<Int>, _ link: TextAlignment.Link) -> Bool {
    guard run.count == 1 else { return false }
    let letters = pair.source.folded(run.lowerBound)
    guard letters.utf8.count <= 5 else { return false }
    let initials = pair.targetTokens(link.target).filter { pair.target.lexeme($0).shape == .capitalised }
      .compactMap { pair.target.folded($0).first }
    guard let first = letters.first, let start = initials.firstIndex(of: first) else { return false }
    return initials[start...].count >= 2
  }

  static func looksLikeName(_ lexeme: Lexeme) -> Bool {
    switch lexeme.shape {
    case .capitalised: lexeme.form.utf8.count >= 2
    // Names that begin with a small letter are short: eBay; longer ones are slips.
    case .mixed: lexeme.form.utf8.count >= 2 && (lexeme.form.first?.isUppercase == true || lexeme.form.utf8.count <= 7)
    case .allCaps: (2...6).contains(lexeme.form.utf8.count)
    case .lower, .other: false
    }
  }

  func startsSentence(_ text: AnalyzedText, _ token: Int) -> Bool {
    guard token > 0 else { return true }
    let before = text.tokens[token - 1]
    if before.kind != .punctuation { return false }
    return [".", "!", "?", ":", "\"", "“", "„", "”", "»", "«", "(", "–", "-", "—", "‚", "‘", "’", "'", "..."].contains(
      text.form(token - 1))
      && text.form(token - 1) != "-"
  }
}
