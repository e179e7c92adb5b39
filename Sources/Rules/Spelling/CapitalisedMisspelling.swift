import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct CapitalisedMisspelling: DocumentRule {
  static let description = RuleDescription(
    id: "spelling.capitalised-misspelling",
    summary: "a capitalised word that is one slip from a common one",
    rationale: """
      An unknown word with a capital is a name more often than not. It is a misspelling where it opens a sentence, is met \
      once, and differs by one slip from a common word.
      """,
    category: .spelling, errorType: "fluency/spelling", severity: .minor, confidence: 0.9, scope: .prose,
    examples: [
      .bad("⟦Acording⟧ to the police, nobody was hurt.", "According to the police, nobody was hurt."),
      .bad("⟦Altough⟧ the talks failed, both sides remain calm.", "Although the talks failed, both sides remain calm."),
      .bad("They met on ⟦Saterday⟧ in Berlin.", "They met on Saturday in Berlin."),
      .good("Marin said that Finland would join."),
      .good("Thorsten Althusmann spoke first."),
      .good("Scholz and Baerbock left early."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let suspects = text.lexemes.map { lexeme in
      lexeme.shape == .capitalised && lexeme.count == 1 && lexeme.facts.isUnknownToEnglish
        && !(lexeme.facts.contains(.rare) && lexeme.form.utf8.count > 6) && lexeme.form.utf8.count >= 3
    }
    guard suspects.contains(true) else { return }
    let lowerForms = Set(text.lexemes.lazy.filter { $0.shape != .lower }.map(\.folded))
    for sentence in text.sentences where text.segment(of: sentence).role.isProse {
      for token in sentence.tokens where suspects[Int(text.tokens[token].lexeme)] && text.tokens[token].kind == .word {
        guard let slip = slip(at: token, sentence.tokens, article), !isPlural(text.folded(token), of: lowerForms) else {
          continue
        }
        let form = text.form(token)
        findings.report(
          bytes: text.tokens[token].range, "“\(form)” is no English word and looks like a slip for “\(slip)”.",
          replacements: [slip])
      }
    }
  }

  /// Names bring forms of their own: Rodri, Rodris.
  private func isPlural(_ folded: String, of forms: Set<String>) -> Bool {
    folded.hasSuffix("s") ? forms.contains(String(folded.dropLast())) : forms.contains(folded + "s")
  }

  private func slip(at token: Int, _ sentence: Range<Int>, _ article: ArticleContext) -> String? {
    let text = article.text
    guard !text.isGlued(token), !text.isBracketed(token, in: sentence), text.shortQuotation(around: token) == nil else {
      return nil
    }
    let starts = text.startsSentence(token, in: sentence)
    let folded = text.folded(token)
    let length = folded.utf8.count
    let slips = article.spelling.slips(of: folded)
    // Beside another capital it is part of a name, unless it can be no name at all.
    if hasCapital(token, 1, text, sentence) || (!starts && hasCapital(token, -1, text, sentence)) {
      guard starts, let slip = slips.first(where: { isFunctionWord($0, length, article.spelling) }) else { return nil }
      return WordForm.capitalised(slip.word)
    }
    guard token + 1 < sentence.upperBound, text.tokens[token + 1].kind != .punctuation else { return nil }
    // A house or firm has the article, a day or nation mostly none.
    let isThing = token > sentence.lowerBound && text.folded(token - 1) == "the"
    return slips.first { isSlip($0, length, starts, isThing) }.map { WordForm.capitalised($0.word) }
  }

  private func isFunctionWord(_ slip: Correction, _ length: Int, _ spelling: any SpellingService) -> Bool {
    guard length >= 5, slip.distance <= 1 else { return false }
    return sentenceOpeners.contains(slip.word)
  }

  /// Words that open sentences before names.
  private let sentenceOpeners: Set<String> = [
    "about", "according", "after", "against", "almost", "although", "because", "before", "beside", "besides", "between",
    "despite", "during", "earlier", "following", "however", "instead", "meanwhile", "perhaps", "previously", "since",
    "therefore", "though", "today", "tomorrow", "together", "under", "unless", "until", "when", "where", "whether",
    "while",
    "with", "within", "without", "yesterday",
  ]

  private func isSlip(_ slip: Correction, _ length: Int, _ starts: Bool, _ isThing: Bool) -> Bool {
    if starts { return length >= 7 || (length >= 3 && slip.distance <= EditCost.swap) }
    return length >= 7 && slip.distance <= (isThing ? EditCost.swap : EditCost.vowel)
  }

  private enum EditCost {
    /// What swapped letters cost at most.
    static let swap = 0.75
    static let vowel = 0.85
  }

  private func hasCapital(_ token: Int, _ step: Int, _ text: AnalyzedText, _ sentence: Range<Int>) -> Bool {
    guard let place = text.neighbour(of: token, step, in: sentence) else { return false }
    return text.lexeme(place).shape != .lower
  }
}
