import Alignment
import RuleEngine
import TextAnalysis

extension PairContext {
  /// Whether hardly a content word of either side is answered on the other.
  func isUnrelated(_ link: TextAlignment.Link) -> Bool {
    guard !link.source.isEmpty, !link.target.isEmpty else { return false }
    guard alignment.words.hasBroadLexicon else { return sharesNoWord(link) }
    let source = coverage.count(source: link.source)
    let target = coverage.count(target: link.target)
    let words = source.words + target.words
    guard source.words >= 2, target.words >= 2, words >= 6 else { return false }
    let answered = Double(source.answered + target.answered) / Double(words)
    if links.count >= 4 { return words >= 8 && link.overlap < 0.3 && answered <= 0.2 }
    if words < 7 { return link.overlap < 0.4 && answered < 0.2 }
    return link.overlap < 0.45 && answered <= (words < 10 ? 0.2 : 0.34)
      || words >= 10 && link.overlap < 0.33 && answered <= 0.4
  }

  /// Of a Romance language, which has so many words in common with English that a sentence of some length without one is
  /// another sentence.
  private func sharesNoWord(_ link: TextAlignment.Link) -> Bool {
    guard Self.romance.contains(sourceLanguage) else { return false }
    return [coverage.count(source: link.source), coverage.count(target: link.target)].allSatisfy {
      $0.words >= 7 && $0.answered == 0
    }
  }

  private static let romance: Set<Substring> = ["ca", "es", "fr", "it", "pt", "ro"]

  /// Links with something on both sides that belong together: what rules about their content compare.
  var comparableLinks: [TextAlignment.Link] {
    guard kinship == .translation else { return [] }
    return links.filter { !$0.source.isEmpty && !$0.target.isEmpty && !isUnrelated($0) }
  }

  /// Target characters for each source character, over the whole text; German runs longer in bytes than English.
  var lengthRatio: Double {
    guard alignment.sourceUnits.count >= 8 else { return 0.88 }
    let source = alignment.sourceUnits.reduce(0) { $0 + $1.range.count }
    let target = alignment.targetUnits.reduce(0) { $0 + $1.range.count }
    return min(1.05, max(0.75, Double(target) / Double(max(source, 1))))
  }

  /// Whether letters were lost on the way here, so that the words say nothing for sure: `k nnen`, `Vergn?gen`.
  func isDamaged(source units: [Int]) -> Bool {
    let tokens = sourceTokens(units)
    return zip(tokens, tokens.dropFirst()).contains { token, next in
      isRemainder(token)
        || source.form(token) == "?" && source.tokens[next].kind == .word
          && !source.tokens[token].hasSpaceBefore && !source.tokens[next].hasSpaceBefore
    }
  }

  /// A short word without a vowel that German does not have, and no unit behind a number.
  private func isRemainder(_ token: Int) -> Bool {
    guard sourceLanguage == "de", source.tokens[token].kind == .word, source.tokens[token].hasSpaceBefore, token > 0,
      source.tokens[token - 1].kind == .word
    else { return false }
    let lexeme = source.lexeme(token)
    return lexeme.shape == .lower && lexeme.form.utf8.count <= 4 && !lexeme.facts.contains(.lowerGerman)
      && !lexeme.form.unicodeScalars.contains { "aeiouyäöü".unicodeScalars.contains($0) || !$0.properties.isAlphabetic }
      && (token + 1 >= source.tokens.count || source.form(token + 1) != ".")
  }

  func isUntouched(source token: Int) -> Bool { coverage.source[token] == .none }
  func isUntouched(target token: Int) -> Bool { coverage.target[token] == .none }
}
