import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// The same sentence twice in an article.
struct RepeatedSentence: DocumentRule {
  static let description = RuleDescription(
    id: "repetition.sentence",
    summary: "The same sentence twice in an article",
    rationale: "A paragraph was pasted twice, a teaser is still in the text, or the translation engine ran in a loop.",
    category: .repetition, errorType: "fluency/duplication", severity: .major, confidence: 0.95, scope: .prose,
    examples: [
      .bad(
        "The court will decide on Monday in Bonn. The mayor was silent. ⟦The court will decide on Monday in Bonn.⟧",
        "The court will decide on Monday in Bonn. The mayor was silent. "),
      .good("The court will decide on Monday in Bonn. The court will decide on Tuesday in Kiel."),
      .good("We shall see. The mayor was silent. We shall see."),
    ])

  private static let fewestWords = 5
  /// Farther apart than this many sentences, a sentence may come again.
  private static let reach = 300

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    var seen: [Int: Int] = [:]
    for (index, sentence) in text.sentences.enumerated() where text.segment(of: sentence).role.isProse {
      guard sentence.tokens.count >= Self.fewestWords, text.countOfWords(sentence.tokens) >= Self.fewestWords else {
        continue
      }
      let key = hash(text, sentence.tokens)
      defer { seen[key] = index }
      guard let first = seen[key], index - first <= Self.reach,
        isSame(text, text.sentences[first].tokens, sentence.tokens)
      else { continue }
      findings.report(
        tokens: sentence.tokens, "The article has said this sentence before, word for word: delete one of the two.",
        replacements: [""], related: [text.range(text.sentences[first].tokens)])
    }
  }

  private func hash(_ text: AnalyzedText, _ tokens: Range<Int>) -> Int {
    var hash = tokens.count
    for token in tokens { hash = (hash &* 31) &+ Int(text.tokens[token].lexeme) }
    return hash
  }

  private func isSame(_ text: AnalyzedText, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { text.tokens[$0].lexeme == text.tokens[$1].lexeme }
  }
}
