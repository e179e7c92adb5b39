import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct CapitalInQuotation: DocumentRule {
  static let description = RuleDescription(
    id: "typography.capital-in-quotation",
    summary: "A quoted fragment that begins with a capital",
    rationale: """
      German nouns have capitals, so quoted fragments begin with one. In English a few quoted words within a sentence begin \
      small; a capital is for whole sentences and titles.
      """,
    category: .typography, errorType: "fluency/typography", severity: .neutral, confidence: 0.6, scope: .story,
    origin: "de",
    examples: [
      .bad(
        "The referee rejects the “⟦Swarm⟧ of bees” around him.", "The referee rejects the “swarm of bees” around him."),
      .bad("Weller dislikes “⟦Cloud⟧ of gnats” on the lawn.", "Weller dislikes “cloud of gnats” on the lawn."),
      .good("The referee rejects the “swarm of bees” around him."),
      .good("She sang in the film “Swarm of bees” once."),
      .good("He asked: “Swarm of bees, or what is it?”"),
      .good("He rejects the “Alliance for jobs and growth for all of us here”."),
      .good("He read a “Letter to the Editor” aloud."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    for quotation in text.quotations {
      let first = quotation.open + 1
      guard let close = quotation.close, (3...6).contains(close - first), quotation.open > 0,
        text.shape(first) == .capitalised, isNoun(text.lexeme(first)), isSmall(first + 1..<close, text),
        introduces(quotation.open - 1, text), !text.hasFiniteVerb(first..<close)
      else { continue }
      findings.report(
        tokens: first..<first + 1, "A few quoted words within a sentence begin small; the capital is German.",
        replacements: [text.folded(first)])
    }
  }

  private func isNoun(_ lexeme: Lexeme) -> Bool {
    lexeme.facts.contains(.frequent) && !lexeme.facts.isDisjoint(with: [.noun, .pluralNoun]) && lexeme.classes.isEmpty
      || lexeme.facts.contains(.common) && !lexeme.facts.isDisjoint(with: [.noun, .pluralNoun])
        && lexeme.classes.isEmpty
  }

  /// Words in lower case, the second of them a small word: “Swarm of bees”.
  private func isSmall(_ words: Range<Int>, _ text: AnalyzedText) -> Bool {
    !text.lexeme(words.lowerBound).classes.isDisjoint(with: [.of, .to, .preposition, .coordinator])
      && words.allSatisfy { text.isWord($0) && text.shape($0) == .lower }
  }

  /// An article, a preposition or a verb, and no noun that a title could belong to.
  private func introduces(_ token: Int, _ text: AnalyzedText) -> Bool {
    guard text.isWord(token) else { return false }
    let lexeme = text.lexeme(token)
    if !lexeme.classes.isDisjoint(with: [.article, .possessive]) { return true }
    let isVerb = lexeme.classes.isEmpty && lexeme.shape == .lower && lexeme.facts.contains(.thirdPerson)
    return isVerb && (lexeme.facts.isDisjoint(with: .pluralNoun) || token > 0 && text.shape(token - 1) == .capitalised)
  }
}
