import Alignment
import RuleEngine
import TextAnalysis

/// How sure it is that what the translation lost is a name.
extension NameFinder {
  /// Whether a lost run is a name beyond doubt, and no noun that neither the German dictionary nor the bilingual ones have:
  /// an acronym, a name that English or the glossaries know, of several words, said by somebody, or a place by its preposition.
  func isSure(_ run: Range<Int>, _ link: TextAlignment.Link) -> Bool {
    guard isGerman else { return run.contains(where: isSameEverywhere) }
    return run.contains { token in
      let lexeme = pair.source.lexeme(token)
      if lexeme.shape == .allCaps || lexeme.shape == .mixed || isTranslated(token, link) || isBeforeSpeech(token) {
        return true
      }
      if pair.isGlossaryName(lexeme.folded) { return true }
      if Self.isEnglishName(lexeme), !lexeme.facts.contains(.german) { return true }
      return isBesideName(token) || isAfterPlacePreposition(token) || isBareSubject(token)
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

  private static let joining: Set<String> = [
    "und", "oder", "bis", "sowie", "zu", "von", "für", "mit", "in", "am", "im",
  ]
  private static let pluralEndings = ["en", "er", "e", "eln", "ern", "ung", "heit", "keit"]
  private static let conjunctions: Set<String> = ["dass", "daß", "weil", "wenn", "als", "ob", "obwohl", "denn", "aber"]
}
