import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct UnknownWord: DocumentRule {
  static let description = RuleDescription(
    id: "spelling.unknown-word",
    summary: "a word that English does not know",
    rationale: """
      A misspelling, or a word of another language that was left standing. Names, hyphenated words, quoted terms and words \
      that English forms freely are no matter for this rule.
      """,
    category: .spelling, errorType: "fluency/spelling", severity: .minor, confidence: 0.93,
    examples: [
      .bad("The minister ⟦siad⟧ that talks would go on.", "The minister said that talks would go on."),
      .bad("They acted in ⟦goverment⟧ offices.", "They acted in government offices."),
      .bad("The talks were ⟦toujours⟧ difficult."),
      .good("The multi-year plan of the pro-Kyiv group has begun."),
      .good("Ursula von der Leyen met Mohammed bin Salman."),
      .good("The report speaks of “raznitsa”, a difference."),
      .good("Underreporting is common, and cyberattacks are rising."),
      .good("Denuclearization failed, the warzone grew and three slugfests followed."),
      .good("He said that “[u]nder the law” they replac[ed] it, as there was [o]nly one way."),
      .good("The labelers of an archeology lab kept rakugo records."),
      .bad("His ⟦happyness⟧ was short.", "His happiness was short."),
      .good("She was on SM:tv, where there was a de jure ban."),
      .good("It is on www.spiegel.de and in setup.exe."),
      .good("With this fait accompli he kept a pied-à-terre in Paris."),
    ])

  /// Beyond these the text is no English, and suggestions would cost more than they help.
  private static let mostSuggestions = 60

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let suspects = text.lexemes.map { Self.isSuspect($0, article.spelling) }
    guard suspects.contains(true) else { return }
    let runs = ForeignRuns(text)
    var places: [Int: Places] = [:]
    for sentence in text.sentences where !text.segment(of: sentence).role.isFurniture {
      var foreign: [Range<Int>]?
      for token in sentence.tokens where suspects[Int(text.tokens[token].lexeme)] && text.tokens[token].kind == .word {
        if foreign == nil { foreign = runs.find(in: text, sentence: sentence.tokens) }
        if foreign?.contains(where: { $0.contains(token) }) == true { continue }
        if isExcused(token, text, sentence.tokens, article.spelling) { continue }
        let isDoubtful = isDoubtful(token, text, sentence.tokens)
        places[Int(text.tokens[token].lexeme), default: Places()].add(token, isDoubtful: isDoubtful)
      }
    }
    report(places, article, into: &findings)
  }

  private struct Places: Sendable {
    var tokens: [Int] = []
    /// Whether each of them may be meant as foreign.
    var areDoubtful = true

    mutating func add(_ token: Int, isDoubtful: Bool) {
      tokens.append(token)
      areDoubtful = areDoubtful && isDoubtful
    }
  }

  private static func isSuspect(_ lexeme: Lexeme, _ spelling: any SpellingService) -> Bool {
    guard lexeme.shape == .lower, lexeme.facts.isUnknownToEnglish else { return false }
    // A German word is another rule's matter, unless chance made it of German parts (importamt).
    if lexeme.facts.contains(.german), spelling.slips(of: lexeme.folded).isEmpty || lexeme.folded.utf8.count < 6 {
      return false
    }
    let letters = lexeme.folded.unicodeScalars
    guard letters.count >= 2, letters.allSatisfy({ $0.value < 0x370 && !("0"..."9").contains($0) }) else {
      return false
    }
    return true
  }

  /// Whether what stands around the word explains it.
  private func isExcused(
    _ token: Int, _ text: AnalyzedText, _ sentence: Range<Int>, _ spelling: any SpellingService
  ) -> Bool {
    if ForeignExpressions.cover(token, in: text) || text.isRestOfWord(token) { return true }
    if text.isGlued(token) { return !isMisspelledPart(token, text, spelling) }
    if followsGluedColon(token, text) { return true }
    let folded = text.folded(token)
    let length = folded.utf8.count
    if length < 4, token > 0, text.tokens[token - 1].kind == .number { return true }
    if particles.contains(folded) {
      let sides = [-1, 1].compactMap { text.neighbour(of: token, $0, in: sentence) }
      if length < 3 || sides.contains(where: { text.lexeme($0).shape != .lower }) { return true }
    }
    if length < 3, text.tokens[token].isQuoted { return true }
    let standsByName = standsInName(token, text, sentence)
    let isSetApart = text.shortQuotation(around: token) != nil || text.isBracketed(token, in: sentence)
    guard standsByName || isSetApart else { return false }
    return length < 4 || slip(of: folded, spelling).map { $0.distance > 0.9 && length < 6 } ?? true
  }

  /// `SM:tv`: half of a name.
  private func followsGluedColon(_ token: Int, _ text: AnalyzedText) -> Bool {
    guard token > 1, !text.tokens[token].hasSpaceBefore, !text.tokens[token - 1].hasSpaceBefore else { return false }
    return text.form(token - 1) == ":" && text.lexeme(token - 2).shape != .lower
  }

  /// A mere capital that is missing shows no slip here: “Allahu akbar”.
  private func slip(of folded: String, _ spelling: any SpellingService) -> Correction? {
    spelling.slips(of: folded).first { WordForm.folded($0.word) != folded }
  }

  /// A part of a hyphenated word is wrong where it is a slip of a common word beside an English one.
  private func isMisspelledPart(_ token: Int, _ text: AnalyzedText, _ spelling: any SpellingService) -> Bool {
    guard text.lexeme(token).folded.utf8.count >= 5 else { return false }
    let partners = [(token - 1, token - 2), (token + 1, token + 2)].filter { text.isHyphen($0.0) }.map(\.1)
    guard !partners.isEmpty,
      partners.allSatisfy({
        text.tokens.indices.contains($0) && text.lexeme($0).shape == .lower
          && text.lexeme($0).facts.isEnglishInLowerCase
      })
    else { return false }
    let folded = text.folded(token)
    // get-togethers, has-beens: only the whole has a plural.
    if folded.hasSuffix("s"), spelling.facts(of: String(folded.dropLast())).isEnglish { return false }
    return !spelling.slips(of: text.folded(token)).isEmpty
  }

  /// Beside one foreign name, or after “called”: perhaps the foreign word is what the sentence speaks of.
  private func isDoubtful(_ token: Int, _ text: AnalyzedText, _ sentence: Range<Int>) -> Bool {
    if isPredicate(token, text, sentence) { return false }
    if isForeignName(token, -1, text, sentence) || isForeignName(token, 1, text, sentence) { return true }
    let before = max(sentence.lowerBound, token - 3)..<token
    return before.contains { namingVerbs.contains(text.folded($0)) }
  }

  /// `Nowak podkreślił that he`, `he said že Novák`: no part of a name stands before or after such words.
  private func isPredicate(_ token: Int, _ text: AnalyzedText, _ sentence: Range<Int>) -> Bool {
    if let after = text.neighbour(of: token, 1, in: sentence), clauseOpeners.contains(text.folded(after)) {
      return true
    }
    guard let before = text.neighbour(of: token, -1, in: sentence) else { return false }
    return reportingVerbs.contains(text.folded(before))
  }

  private let clauseOpeners: Set<String> = ["that", "whether", "he", "she", "they", "it", "we", "his", "him", "them"]
  private let reportingVerbs: Set<String> = [
    "said", "says", "reported", "announced", "claimed", "believes", "stated", "stressed", "confirmed",
  ]

  private let namingVerbs: Set<String> = [
    "call", "calls", "called", "termed", "dubbed", "named", "word", "term", "style",
  ]

  /// Whether it stands among foreign names; one beside it and plain English on the other side is not enough.
  private func standsInName(_ token: Int, _ text: AnalyzedText, _ sentence: Range<Int>) -> Bool {
    let before = isForeignName(token, -1, text, sentence)
    let after = isForeignName(token, 1, text, sentence)
    if before && after { return true }
    guard before || after else { return false }
    guard let other = text.neighbour(of: token, before ? 1 : -1, in: sentence) else { return true }
    let lexeme = text.lexeme(other)
    return lexeme.shape != .lower || !lexeme.facts.contains(.common)
  }

  /// Whether the word beside it is part of a name that is no English: Estado de derecho, Real Sociedad.
  private func isForeignName(_ token: Int, _ step: Int, _ text: AnalyzedText, _ sentence: Range<Int>) -> Bool {
    guard let place = text.neighbour(of: token, step, in: sentence) else { return false }
    let lexeme = text.lexeme(place)
    if lexeme.shape == .lower {
      guard particles.contains(lexeme.folded), !lexeme.facts.contains(.common) else { return false }
      guard let beyond = text.neighbour(of: place, step, in: sentence) else { return false }
      return text.lexeme(beyond).shape == .capitalised
    }
    return lexeme.shape != .allCaps && lexeme.facts.isUnknownToEnglish
  }

  private func report(_ places: [Int: Places], _ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let inOrder = places.sorted { $0.value.tokens[0] < $1.value.tokens[0] }
    let verdicts = concurrentMap(inOrder.count) { index -> Verdict? in
      judge(
        text.lexemes[inOrder[index].key], inOrder[index].value.areDoubtful, article,
        suggesting: index < Self.mostSuggestions)
    }
    for ((lexeme, places), verdict) in zip(inOrder, verdicts) {
      guard let verdict else { continue }
      let tokens = places.tokens
      findings.report(
        bytes: text.tokens[tokens[0]].range, message(text.lexemes[lexeme].form, verdict),
        replacements: verdict.replacements, severity: verdict.severity, confidence: verdict.confidence,
        related: tokens.dropFirst().map { text.tokens[$0].range })
    }
  }

  private struct Verdict: Sendable {
    var severity: Severity
    var confidence: Double
    var replacements: [String]
  }

  private func judge(_ lexeme: Lexeme, _ isDoubtful: Bool, _ article: ArticleContext, suggesting: Bool) -> Verdict? {
    let slips = article.spelling.slips(of: lexeme.folded)
    let nearest = slips.first?.distance ?? .infinity
    if nearest > 0.9, WordFormation.explains(lexeme.folded, article.spelling) { return nil }
    if lexeme.facts.contains(.rare), isMeant(lexeme.folded, nearest) { return nil }
    if slips.isEmpty, WordFormation.joinsTwoWords(lexeme.folded, article.spelling) { return nil }
    let corrections = suggesting ? article.spelling.corrections(of: lexeme.folded) : slips
    let replacements = Ranking.preferringWords(of: article.text, corrections).prefix(4).map(\.word)
    if let nearest = slips.first {
      return Verdict(severity: .minor, confidence: nearest.distance < 0.9 ? 0.97 : 0.95, replacements: replacements)
    }
    if isDoubtful { return Verdict(severity: .neutral, confidence: 0.5, replacements: replacements) }
    // A word met again and again, far from any other, is a term more often than a slip.
    if corrections.isEmpty, lexeme.count >= 3 { return Verdict(severity: .neutral, confidence: 0.5, replacements: []) }
    return Verdict(severity: .minor, confidence: corrections.isEmpty ? 0.8 : 0.88, replacements: replacements)
  }

  /// A rare word is written on purpose where it is long, or no common word lies near.
  private func isMeant(_ folded: String, _ nearestSlip: Double) -> Bool {
    let length = folded.utf8.count
    return nearestSlip == .infinity || length >= 8 || (length == 7 && nearestSlip > 0.9)
  }

  private func message(_ form: String, _ verdict: Verdict) -> String {
    switch verdict.replacements.first {
    case let word? where verdict.confidence > 0.9: "“\(form)” is no English word; probably “\(word)”."
    case let word?: "“\(form)” is no English word; “\(word)” may be meant."
    case nil: "“\(form)” is no word that English dictionaries know."
    }
  }
}
