import RuleEngine
import TextAnalysis
import TextModel

extension AnalyzedText {
  /// Open word classes of a word in small letters; none where it is written otherwise, is half of a hyphenated word, or
  /// belongs to a closed class (`in` was an adjective once).
  func openClasses(_ index: Int) -> WordFacts {
    let token = tokens[index]
    guard token.kind == .word else { return [] }
    let lexeme = lexemes[Int(token.lexeme)]
    guard lexeme.shape == .lower, lexeme.classes.isSubset(of: [.baseVerb, .irregularPast]), !isHalfOfCompound(index)
    else { return [] }
    return lexeme.facts.openClasses
  }

  /// Whether a hyphen, slash or apostrophe joins it to its neighbour.
  func isHalfOfCompound(_ index: Int) -> Bool {
    let joinsBefore = index > 0 && !hasSpaceBefore(index) && joins(index - 1)
    return joinsBefore || index + 1 < tokens.count && !hasSpaceBefore(index + 1) && joins(index + 1)
  }

  private func joins(_ index: Int) -> Bool {
    let mark = mark(index)
    return mark == .hyphen || mark == .slash || mark == .apostrophe
  }

  func hasEnding(_ index: Int, _ endings: [String]) -> Bool {
    let word = folded(index)
    return endings.contains { word.hasSuffix($0) }
  }

  /// Whether the sentence ends here, or a mark closes the phrase.
  func endsPhrase(_ index: Int, _ tokens: Range<Int>) -> Bool {
    guard index < tokens.upperBound else { return true }
    let mark = mark(index)
    return mark.isTerminal || mark == .semicolon
  }
}

extension ArticleContext {
  /// The adverb in -ly of an adjective; nil where there is none.
  func adverb(of adjective: String) -> String? {
    var forms = [adjective + "ly"]
    if adjective.hasSuffix("ic") { forms = [adjective + "ally"] }
    if adjective.hasSuffix("y") { forms = [adjective.dropLast() + "ily"] }
    if adjective.hasSuffix("le") { forms = [adjective.dropLast() + "y"] }
    return forms.first { spelling.facts(of: $0).contains(.adverb) }
  }

  /// The adjective of an adverb in -ly; nil where there is none.
  func adjective(of adverb: String) -> String? {
    guard adverb.hasSuffix("ly") else { return nil }
    let stem = String(adverb.dropLast(2))
    var forms = [stem]
    if stem.hasSuffix("i") { forms = [stem.dropLast() + "y"] }
    if stem.hasSuffix("ical") { forms = [String(stem.dropLast(2)), stem] }
    if stem.hasSuffix("b") || stem.hasSuffix("p") || stem.hasSuffix("t") { forms.append(stem + "le") }
    return forms.first { spelling.facts(of: $0).contains(.adjective) }
  }
}
