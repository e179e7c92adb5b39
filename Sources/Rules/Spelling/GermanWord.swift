import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct GermanWord: DocumentRule {
  static let description = RuleDescription(
    id: "untranslated.german-word",
    summary: "a German word in English text",
    rationale: """
      A word of the source that the translation left standing. Names, loan words that English news uses (Bundestag, \
      Autobahn), quoted terms and words with a gloss in brackets are no matter for this rule.
      """,
    category: .untranslated, errorType: "accuracy/untranslated", severity: .minor, confidence: 0.9, origin: "de",
    examples: [
      .bad("Around 5,000 people ⟦gestorben⟧ in Texas alone."),
      .bad("The ⟦Kriminalpolizei⟧ is looking for witnesses."),
      .bad("⟦Drei⟧ people were injured."),
      .good("The Bundestag voted, and the children left the kindergarten."),
      .good("The Verfassungsschutz (domestic intelligence) is watching."),
      .good("The newspaper Süddeutsche Zeitung reported it."),
      .good("Schneider and Bauer said nothing."),
      .good("Behind them came Anna Schreiner and Denise Herrmann-Wick."),
      .good("They spoke of “Heimat” for an hour."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let suspects = text.lexemes.map { Self.isSuspect($0, article.spelling) }
    guard suspects.contains(true) else { return }
    let runs = ForeignRuns(text)
    var seen: [UInt32: Int] = [:]
    var verdicts: [Verdict] = []
    // What stands as a name or with a gloss in one place is known to the reader in the others.
    var names = Set<UInt32>()
    for sentence in text.sentences where !text.segment(of: sentence).role.isFurniture {
      var foreign: [Range<Int>]?
      for token in sentence.tokens where suspects[Int(text.tokens[token].lexeme)] && text.tokens[token].kind == .word {
        if foreign == nil { foreign = runs.find(in: text, sentence: sentence.tokens) }
        if foreign?.contains(where: { $0.contains(token) }) == true { continue }
        if ForeignExpressions.cover(token, in: text) { continue }
        guard let severity = severity(token, text, sentence.tokens) else {
          if text.lexeme(token).shape == .capitalised { names.insert(text.tokens[token].lexeme) }
          continue
        }
        if let known = seen[text.tokens[token].lexeme] {
          verdicts[known].tokens.append(token)
          let other = verdicts[known].severity
          let isName = text.lexeme(token).shape == .capitalised
          verdicts[known].severity = isName ? min(other, severity) : max(other, severity)
        } else {
          seen[text.tokens[token].lexeme] = verdicts.count
          verdicts.append(Verdict(tokens: [token], severity: severity))
        }
      }
    }
    for var verdict in verdicts {
      if names.contains(text.tokens[verdict.tokens[0]].lexeme) { verdict.severity = .neutral }
      findings.report(
        bytes: text.tokens[verdict.tokens[0]].range,
        "“\(text.form(verdict.tokens[0]))” is German: translate it, or gloss it.",
        severity: verdict.severity, confidence: verdict.severity == .neutral ? 0.5 : nil,
        related: verdict.tokens.dropFirst().map { text.tokens[$0].range })
    }
  }

  private struct Verdict {
    var tokens: [Int]
    var severity: Severity
  }

  private static func isSuspect(_ lexeme: Lexeme, _ spelling: any SpellingService) -> Bool {
    let facts = lexeme.facts
    guard facts.isUnknownToEnglish, !facts.isDisjoint(with: [.german, .lowerGerman]) else { return false }
    switch lexeme.shape {
    case .lower:
      return lexeme.folded.utf8.count >= 3
        && (lexeme.folded.utf8.count < 6 || spelling.slips(of: lexeme.folded).isEmpty)
        && !WordFormation.joinsTwoWords(lexeme.folded, spelling)
    case .capitalised: return lexeme.folded.utf8.count >= 4
    default: return false
    }
  }

  /// Nil where the word stands as a name, quotation or gloss.
  private func severity(_ token: Int, _ text: AnalyzedText, _ sentence: Range<Int>) -> Severity? {
    if text.isBracketed(token, in: sentence) || isSurname(token, text, sentence) { return nil }
    if text.isGlued(token) || text.shortQuotation(around: token) != nil {
      let isLongNoun = text.lexeme(token).facts.contains(.germanNoun) && text.folded(token).utf8.count >= 8
      guard isLongNoun, !isGlossed(token, text, sentence) else { return nil }
      return text.isHyphen(token - 1) && isEnglishPart(token - 2, text) ? .minor : .neutral
    }
    let before = text.neighbour(of: token, -1, in: sentence)
    let after = text.neighbour(of: token, 1, in: sentence)
    let lexeme = text.lexeme(token)
    if lexeme.shape == .lower {
      if particles.contains(lexeme.folded), standsInName(before, after, text) { return nil }
      return isName(before, text) || isName(after, text) ? .neutral : .minor
    }
    return capitalSeverity(token, before, after, text, sentence)
      ?? (standsAmongGerman(before, after, text) || isKind(lexeme.folded) ? .neutral : nil)
  }

  /// Anna Schreiner, Denise Herrmann-Wick.
  private func isSurname(_ token: Int, _ text: AnalyzedText, _ sentence: Range<Int>) -> Bool {
    guard text.shape(token) == .capitalised, let before = text.neighbour(of: token, -1, in: sentence) else {
      return false
    }
    return text.shape(before) == .capitalised && KnownFirstNames.contains(text.form(before))
  }

  /// For a word with a capital, which may be a name.
  private func capitalSeverity(
    _ token: Int, _ before: Int?, _ after: Int?, _ text: AnalyzedText, _ sentence: Range<Int>
  ) -> Severity? {
    let lexeme = text.lexeme(token)
    if isCapital(after, text) { return nil }
    let starts = text.startsSentence(token, in: sentence)
    if lexeme.facts.contains(.lowerGerman), starts { return isLower(after, text) ? .minor : .neutral }
    guard lexeme.facts.contains(.germanNoun) else { return nil }
    let isPlace = placeEndings.contains { lexeme.folded.hasSuffix($0) || lexeme.folded.hasSuffix($0 + "s") }
    let isLong = lexeme.folded.utf8.count >= 8
    guard !starts, let before else { return isLong && isLower(after, text) ? .neutral : nil }
    let opens = text.startsSentence(before, in: sentence)
    if isCapital(before, text), !opens { return isLong && !isPlace && isLower(after, text) ? .neutral : nil }
    if determiners.contains(text.folded(before)) {
      return !isPlace && (after == nil || isLower(after, text)) ? .minor : .neutral
    }
    if isPlace || prepositions.contains(text.folded(before)) { return nil }
    // A determiner further back makes it the head of an English noun phrase: an emotional Reaktion.
    guard after == nil || isLower(after, text) else { return .neutral }
    let describes =
      text.isHyphen(before - 1) || adjectiveEndings.contains { text.folded(before).hasSuffix($0) }
    let further = text.neighbour(of: before, -1, in: sentence)
    return describes || further.map { determiners.contains(text.folded($0)) } == true ? .minor : .neutral
  }

  /// The first half of a half-translated compound: anti-Obszönitätsinitiative.
  private func isEnglishPart(_ token: Int, _ text: AnalyzedText) -> Bool {
    guard text.tokens.indices.contains(token) else { return false }
    return text.lexeme(token).shape == .lower && !text.lexeme(token).facts.isUnknownToEnglish
  }

  /// Another German word beside it, so the name of a body that may have an English one: Theater der Stadt, Stiftung
  /// Preußische Schlösser.
  private func standsAmongGerman(_ before: Int?, _ after: Int?, _ text: AnalyzedText) -> Bool {
    let isPaper = [before, after].contains { $0.map { newspaperWords.contains(text.folded($0)) } ?? false }
    return !isPaper
      && [before, after].contains { place in
        guard let place else { return false }
        let facts = text.lexeme(place).facts
        let isCommonNoun = text.lexeme(place).shape == .capitalised && facts.contains(.germanNoun)
        return facts.isUnknownToEnglish && (facts.contains(.lowerGerman) || isCommonNoun)
      }
  }

  private let newspaperWords: Set<String> = [
    "zeitung", "nachrichten", "rundfunk", "anzeiger", "allgemeine", "allgemeinen", "süddeutsche", "neue", "presse",
    "tagblatt", "kurier", "abendblatt", "morgenpost", "landeszeitung", "volksstimme", "deutsche",
  ]

  /// A kind of office, body or place that English has a word for, whatever stands around it.
  private func isKind(_ folded: String) -> Bool {
    folded.utf8.count > 9 && kindEndings.contains { folded.hasSuffix($0) }
  }

  private let kindEndings = [
    "bahnhof", "gebiet", "verordnung", "gesetz", "ministerium", "behörde", "verein", "verband", "meister", "meisterin",
    "minister", "ministerin", "präsident", "präsidentin", "kanzler", "kanzlerin", "wahl", "wahlen", "polizei",
    "feuerwehr",
    "anwaltschaft", "gericht", "versammlung", "ausschuss", "vorsitzende", "vorsitzender",
  ]

  /// Whether brackets or a comma with “meaning” follow the closing mark.
  private func isGlossed(_ token: Int, _ text: AnalyzedText, _ sentence: Range<Int>) -> Bool {
    let close = (text.shortQuotation(around: token) ?? token..<token + 1).upperBound
    return (close..<min(close + 3, sentence.upperBound)).contains {
      text.bytes[text.tokens[$0].range.lowerBound] == UInt8(ascii: "(") || glosses.contains(text.folded($0))
    }
  }

  private let glosses: Set<String> = ["or", "meaning", "a", "an", "the", "literally", "which", "i.e."]

  private func standsInName(_ before: Int?, _ after: Int?, _ text: AnalyzedText) -> Bool {
    isCapital(before, text) || isCapital(after, text)
  }

  private func isCapital(_ token: Int?, _ text: AnalyzedText) -> Bool {
    token.map { text.lexeme($0).shape != .lower && text.form($0) != "I" } ?? false
  }

  private func isLower(_ token: Int?, _ text: AnalyzedText) -> Bool {
    token.map { text.lexeme($0).shape == .lower && text.folded($0) != "'s" } ?? false
  }

  private func isName(_ token: Int?, _ text: AnalyzedText) -> Bool {
    token.map { text.lexeme($0).shape != .lower && !text.lexeme($0).facts.isEnglishInLowerCase } ?? false
  }

  /// Ends of the names of places, streets and stations, of clubs, feasts and houses.
  private let placeEndings = [
    "stein", "fels", "hagen", "rode", "münde", "hain", "brunn", "insel", "fest", "festspiele", "verein", "palast",
    "preis", "lauf", "haus", "schule", "museum", "werke", "bund", "blatt", "post", "gold", "pokal", "messe", "bad",
    "platz", "straße", "strasse", "ring", "heide", "tor", "burg", "berg", "dorf", "stadt", "hausen", "heim", "bach",
    "feld", "brücke", "furt", "kirchen", "see", "tal", "hof", "ufer", "damm", "allee", "weg", "gasse", "park", "halle",
    "stadion", "arena", "bahn", "kirche", "theater", "oper", "turm", "schloss", "garten", "wald", "au", "markt",
  ]

  /// After an English adjective a noun is wanted: enormous Fortschritte.
  private let adjectiveEndings = ["ous", "ful", "ive", "ical", "ional", "able", "ible", "less", "ish", "ern", "al"]

  private let prepositions: Set<String> = [
    "in", "at", "near", "from", "of", "to", "with", "by", "for", "and", "or", "like", "than", "against", "between",
    "on",
    "around", "outside", "over", "via", "says", "said", "versus", "as", "per", "after", "before", "but", "when", "if",
  ]

  private let determiners: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "no",
    "every",
    "each", "any", "some", "all", "another", "'s",
  ]
}
