import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct LowerCaseI: SentenceRule {
  static let description = RuleDescription(
    id: "typography.lower-case-i",
    summary: "The pronoun “I” in small letters",
    rationale: "English writes “I” with a capital wherever it stands; German writes ich small.",
    category: .spelling, errorType: "fluency/spelling", severity: .minor, confidence: 0.9, scope: .story,
    examples: [
      .bad("First of all, ⟦i⟧ am not happy with this.", "First of all, I am not happy with this."),
      .bad("He said that ⟦i⟧ had to go.", "He said that I had to go."),
      .good("First of all, I am not happy with this."),
      .good("Add i. e. and part (i) of it, and let i be a number."),
      .good("i think i am the poem, he wrote, and so am i"),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for index in sentence.tokens.dropLast() where text.form(index) == "i" {
      let next = text.lexeme(index + 1)
      guard text.isWord(index + 1), next.form != "i",
        text.hasSpaceBefore(index + 1) || next.classes.contains(.contraction),
        !next.classes.isDisjoint(with: Self.verbs), !Self.thirdPerson.contains(next.folded),
        index == sentence.tokens.lowerBound || text.hasSpaceBefore(index) || text.mark(index - 1) == .quotation,
        hasCapitals(sentence.tokens, text)
      else { continue }
      findings.report(tokens: index..<index + 1, "English writes “I” with a capital.", replacements: ["I"])
    }
  }

  private static let verbs: WordClass = [.auxiliary, .irregularPast, .contraction, .said]
  /// Verbs that `i` the variable has.
  private static let thirdPerson: Set<String> = ["is", "has", "does", "says", "'s"]

  /// A text without any capital is meant so, or has more wrong with it.
  private func hasCapitals(_ tokens: Range<Int>, _ text: AnalyzedText) -> Bool {
    tokens.contains { text.isWord($0) && text.shape($0) != .lower }
  }
}
