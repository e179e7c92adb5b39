import Findings
import TextAnalysis

/// What is counted to tell machine translation from what people wrote or translated.
enum TranslationSignal: String, CaseIterable, Sendable {
  /// Phrases that render the source word by word: those that are wrong, and those that are only advised against.
  case artifacts, advice
  /// Words and names left in the source language.
  case untranslated
  /// Names and terms otherwise wrong.
  case names
  /// Quotation marks without a partner: what comes of translating sentence by sentence.
  case quotations
  case style, formats, grammar
  /// `up`, `out`: the phrasal verbs that translation avoids.
  case particles
  /// `don't`, `they've`.
  case contractions
  case that = "that-clauses"

  static func counts(in text: AnalyzedText, findings: [Finding]) -> [TranslationSignal: Int] {
    var result: [TranslationSignal: Int] = [:]
    for finding in findings { if let signal = signal(of: finding) { result[signal, default: 0] += 1 } }
    for lexeme in text.lexemes { if let signal = signal(of: lexeme) { result[signal, default: 0] += lexeme.count } }
    return result
  }

  private static func signal(of finding: Finding) -> TranslationSignal? {
    switch finding.category {
    case .artifact: finding.severity == .neutral ? .advice : .artifacts
    case .untranslated: .untranslated
    case .name, .terminology: sourceForms.contains(finding.rule) ? .untranslated : .names
    case .punctuation: finding.rule == "punctuation.unbalanced-quotation" ? .quotations : nil
    case .style: .style
    case .locale: .formats
    case .grammar: .grammar
    default: nil
    }
  }

  private static let sourceForms: Set<String> = ["terminology.source-form", "name.german-transliteration"]

  private static func signal(of lexeme: Lexeme) -> TranslationSignal? {
    guard lexeme.shape == .lower || lexeme.shape == .capitalised else { return nil }
    switch lexeme.folded {
    case "that": return .that
    case "up", "out", "off", "back", "down", "over": return .particles
    default: return shortenings.contains { lexeme.folded.hasSuffix($0) } ? .contractions : nil
    }
  }

  private static let shortenings = ["n't", "'re", "'ve", "'ll", "'m", "'d"]
}
