import Alignment
import RuleEngine
import TextAnalysis

/// Names that one side of aligned sentences has and the other has not. German capitalises every noun, so a name is what
/// neither the German dictionary nor the bilingual one knows as a word.
struct NameFinder {
  private let pair: PairContext
  /// Skeletons of the whole target's and the whole source's words: a name that stands elsewhere was not lost.
  private let isGerman: Bool

  init(_ pair: PairContext) {
    self.pair = pair
    isGerman = pair.sourceLanguage == "de"
  }

  /// Runs of the source's tokens that name something the translation does not mention.
  func lost(_ link: TextAlignment.Link) -> [Range<Int>] {
    runs(pair.sourceTokens(link.source)) { isLost($0) }
  }

  /// Runs of the target's tokens that name something the source does not mention.
  func strange(_ link: TextAlignment.Link) -> [Range<Int>] {
    runs(pair.targetTokens(link.target)) { isStrange($0) }
  }

  private func runs(_ tokens: [Int], _ test: (Int) -> Bool) -> [Range<Int>] {
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

  private func isLost(_ token: Int) -> Bool {
    guard pair.isUntouched(source: token), pair.source.tokens[token].kind == .word else { return false }
    let lexeme = pair.source.lexeme(token)
    guard Self.looksLikeName(lexeme), !startsSentence(pair.source, token) || !lexeme.facts.contains(.lowerGerman) else {
      return false
    }
    let number = Int(pair.source.tokens[token].lexeme)
    if pair.alignment.words.isInLexicon[number] { return pair.isGlossaryName(lexeme.folded) }
    guard isGerman else { return !startsSentence(pair.source, token) }
    if lexeme.facts.contains(.lowerGerman) { return false }
    return !lexeme.facts.contains(.german) || lexeme.form.utf8.count <= 9 && pair.alignment.words.hasBroadLexicon
  }

  private func isStrange(_ token: Int) -> Bool {
    guard pair.isUntouched(target: token), pair.target.tokens[token].kind == .word, !startsSentence(pair.target, token) else {
      return false
    }
    let lexeme = pair.target.lexeme(token)
    guard Self.looksLikeName(lexeme), !lexeme.classes.contains(.weekday), !lexeme.classes.contains(.month) else { return false }
    return !lexeme.facts.isEnglishInLowerCase
  }

  private static func looksLikeName(_ lexeme: Lexeme) -> Bool {
    switch lexeme.shape {
    case .capitalised, .mixed: lexeme.form.utf8.count >= 2
    case .allCaps: (2...6).contains(lexeme.form.utf8.count)
    case .lower, .other: false
    }
  }

  private func startsSentence(_ text: AnalyzedText, _ token: Int) -> Bool {
    guard token > 0 else { return true }
    let before = text.tokens[token - 1]
    if before.kind != .punctuation { return false }
    return [".", "!", "?", ":", "\"", "“", "„", "”", "»", "«", "(", "–", "-", "—", "‚", "‘", "’", "'", "..."].contains(text.form(token - 1))
      && text.form(token - 1) != "-"
  }
}
