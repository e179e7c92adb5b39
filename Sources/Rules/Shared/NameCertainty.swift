import Alignment
import RuleEngine
import TextAnalysis

/// How sure it is that what the translation lost is a name.
extension NameFinder {
  /// Whether a lost run is a name beyond doubt, and no noun that neither the German dictionary nor the bilingual ones have:
  /// an acronym, a name that English or the glossaries know, of several words, said by somebody, or a place by its preposition.
  func isSure(_ run: Range<Int>, _ link: TextAlignment.Link) -> Bool {
    guard isGerman else { return run.contains(where: isSameEverywhere) }
    if pair.isDamaged(source: link.source) { return false }
    return run.contains { token in
      let lexeme = pair.source.lexeme(token)
      if lexeme.shape == .allCaps || lexeme.shape == .mixed || isTranslated(token, link) || isBeforeSpeech(token) {
        return true
      }
      if pair.isGlossaryName(lexeme.folded) { return true }
      if Self.isEnglishName(lexeme), !lexeme.facts.contains(.german) { return true }
      return isBesideName(token) || isAfterPlacePreposition(token) || isBareSubject(token) || isSubjectAfterVerb(token)
        || isAfterTitle(token) || hasForeignLetters(lexeme) || isNameOfCompound(token) || isStreet(lexeme)
    }
  }

  /// Of a language that is not known here: a name in Latin letters among others, or one that English knows and writes so.
  private func isSameEverywhere(_ token: Int) -> Bool {
    let lexeme = pair.source.lexeme(token)
    guard !startsSentence(pair.source, token), lexeme.form.utf8.count >= 4, lexeme.form.utf8.allSatisfy({ $0 < 0x80 }),
      lexeme.form.utf8.contains(where: { (0x41...0x5A).contains($0) })
    else { return false }
    return !isLatin || Self.isEnglishName(lexeme) && lexeme.shape == .capitalised
  }

  /// `Lewis Hamilton`, `Bad Kötzting`: beside another word with a capital that German has not as a noun either.
  private func isBesideName(_ token: Int) -> Bool {
    [token - 1, token + 1].contains { other in
      guard pair.source.tokens.indices.contains(other), pair.source.tokens[other].kind == .word else { return false }
      let lexeme = pair.source.lexeme(other)
      return lexeme.shape == .capitalised && !lexeme.facts.contains(.lowerGerman) && !startsSentence(pair.source, other)
        && (!lexeme.facts.contains(.germanNoun) || Self.isEnglishName(lexeme))
    }
  }

  private func isAfterPlacePreposition(_ token: Int) -> Bool {
    token > 0 && Self.placePrepositions.contains(pair.source.folded(token - 1))
      && pair.source.lexeme(token).facts.isDisjoint(with: [.german, .lowerGerman])
      && !pair.source.folded(token).hasSuffix("en")
  }

  /// `Werth gewann`, `dass Flick`: what acts without an article is a name or a plural.
  private func isBareSubject(_ token: Int) -> Bool {
    let next = token + 1
    guard next < pair.source.tokens.count, pair.source.tokens[next].kind == .word,
      pair.source.lexeme(next).shape == .lower, !Self.joining.contains(pair.source.folded(next)),
      pair.source.lexeme(token).facts.isDisjoint(with: [.german, .lowerGerman])
    else { return false }
    let folded = pair.source.folded(token)
    if Self.pluralEndings.contains(where: folded.hasSuffix) { return false }
    return startsSentence(pair.source, token) || Self.conjunctions.contains(pair.source.folded(token - 1))
  }

  /// `ging Słania nach Schweden`, `hatte Werth alle`: behind the verb of a clause that begins with something else.
  private func isSubjectAfterVerb(_ token: Int) -> Bool {
    guard token > 0, token + 1 < pair.source.tokens.count, isUnknownToGerman(token),
      !Self.pluralEndings.contains(where: pair.source.folded(token).hasSuffix)
    else { return false }
    let next = pair.source.folded(token + 1)
    let verb = pair.source.folded(token - 1)
    return Self.verbsWithoutObject.contains(verb) && !Self.joining.contains(next) && !Self.predicates.contains(next)
      && pair.source.lexeme(token + 1).shape == .lower
      || Self.auxiliaries.contains(verb) && Self.determiners.contains(next)
  }

  /// `der Torschütze Klose`, `die Diözese Nantes`: what a noun has beside it without anything between is its name; but for
  /// what is measured.
  private func isAfterTitle(_ token: Int) -> Bool {
    guard token > 0, isUnknownToGerman(token), pair.source.tokens[token - 1].kind == .word,
      pair.source.lexeme(token - 1).shape == .capitalised, !startsSentence(pair.source, token - 1)
    else { return false }
    let title = pair.source.lexeme(token - 1)
    return title.facts.contains(.germanNoun) && !Self.measures.contains(where: title.folded.hasSuffix)
      && !isHyphenated(token) && !Self.pluralEndings.contains(where: pair.source.folded(token).hasSuffix)
  }

  /// `Rakoczy-Turnier`, whose noun the translation has: too short for a compound, and no word of either language.
  private func isNameOfCompound(_ token: Int) -> Bool {
    guard isHyphenated(token), token + 2 < pair.source.tokens.count, isUnknownToGerman(token),
      (4...9).contains(pair.source.form(token).count)
    else { return false }
    return pair.coverage.source[token + 2] > .nearby
      && pair.source.lexeme(token).facts.isDisjoint(with: [.lowerBritish, .lowerAmerican])
  }

  private func isHyphenated(_ token: Int) -> Bool {
    token + 1 < pair.source.tokens.count && pair.source.form(token + 1) == "-"
      && !pair.source.tokens[token + 1].hasSpaceBefore
  }

  /// `Słania`, `Dvořák`: letters that German has not even in its loanwords.
  private func hasForeignLetters(_ lexeme: Lexeme) -> Bool {
    lexeme.shape == .capitalised
      && lexeme.form.unicodeScalars.contains { scalar in
        (0x100...0x17F).contains(scalar.value) || Self.foreignLetters.contains(scalar)
      }
  }

  private static let foreignLetters = Set("øåðþýØÅÐÞÝ".unicodeScalars)

  /// `Aidenbachstraße`: a street, whose name is no German word.
  func isStreet(_ lexeme: Lexeme) -> Bool {
    isGerman && lexeme.shape == .capitalised && lexeme.facts.isDisjoint(with: [.german, .lowerGerman])
      && Self.streets.contains { lexeme.folded.hasSuffix($0) && lexeme.folded.utf8.count > $0.utf8.count + 3 }
  }

  private static let streets = ["straße", "strasse", "gasse", "allee"]

  private func isUnknownToGerman(_ token: Int) -> Bool {
    pair.source.lexeme(token).shape == .capitalised
      && pair.source.lexeme(token).facts.isDisjoint(with: [.german, .lowerGerman])
      && !pair.alignment.words.isInLexicon[Int(pair.source.tokens[token].lexeme)]
  }

  private static let verbsWithoutObject: Set<String> = [
    "ist", "war", "wäre", "sei", "wird", "wurde", "würde", "geht", "ging", "kommt", "kam", "bleibt", "blieb", "gelang",
    "gelingt", "lebt", "lebte", "starb", "arbeitet", "arbeitete", "spielte", "gewann", "siegte", "startete",
    "wechselte",
    "reiste", "fuhr", "flog", "zog", "saß", "stand", "liegt", "lag",
  ]
  /// What follows a mass noun behind such a verb, and seldom a name: `ist Kautschuk gefragt`.
  private static let predicates: Set<String> = [
    "gefragt", "knapp", "teuer", "billig", "beliebt", "verboten", "erlaubt",
  ]
  private static let auxiliaries: Set<String> = [
    "hat", "hatte", "habe", "hätte", "will", "wollte", "kann", "konnte", "könnte", "soll", "sollte", "muss", "musste",
    "darf", "durfte", "dürfte", "lässt", "ließ", "nahm", "nimmt", "nannte", "nennt", "gab", "gibt",
  ]
  private static let determiners: Set<String> = [
    "den", "die", "das", "der", "alle", "ein", "eine", "einen", "seinen", "seine", "sein", "ihre", "ihren", "ihr",
    "sich",
  ]
  private static let measures = [
    "prozent", "gramm", "kilo", "tonne", "tonnen", "liter", "stück", "meter", "euro", "dollar", "franken", "art",
    "sorte", "sorten", "glas", "flasche", "flaschen", "tasse", "tassen", "paar", "million", "millionen", "milliarden",
    "menge", "mengen", "anfang", "mitte", "ende", "dose", "dosen", "packung", "portion", "scheibe", "löffel", "mal",
  ]

  private static let joining: Set<String> = [
    "und", "oder", "bis", "sowie", "zu", "von", "für", "mit", "in", "am", "im",
  ]
  private static let pluralEndings = ["en", "er", "e", "eln", "ern", "ung", "heit", "keit"]
  private static let conjunctions: Set<String> = ["dass", "daß", "weil", "wenn", "als", "ob", "obwohl", "denn", "aber"]
}
