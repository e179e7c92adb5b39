import RuleEngine
import TextAnalysis

/// Which spelling of English a text shows: counts of words that only one of the two dictionaries accepts.
struct VarietyEvidence {
  private(set) var british = 0
  private(set) var american = 0

  init(_ text: AnalyzedText) {
    for lexeme in text.lexemes where lexeme.shape == .lower {
      let isBritish = lexeme.facts.contains(.british)
      let isAmerican = lexeme.facts.contains(.american)
      if isBritish, !isAmerican { british += lexeme.count }
      if isAmerican, !isBritish { american += lexeme.count }
    }
  }

  /// Nil where nothing shows it, or both equally.
  var majority: EnglishVariety? {
    british == american ? nil : british > american ? .british : .american
  }
}
