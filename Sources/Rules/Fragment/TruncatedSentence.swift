import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A paragraph that breaks off: it ends in a comma, or in a word that asks for more.
struct TruncatedSentence: SegmentRule {
  static let description = RuleDescription(
    id: "fragment.truncated-sentence",
    summary: "A sentence that breaks off",
    rationale: "The end of the sentence is lost, in the copying or in the translation.",
    category: .fragment, errorType: "accuracy/omission", severity: .major, confidence: 0.93, scope: .paragraphs,
    examples: [
      .bad("The minister travelled to Berlin with ⟦the⟧."),
      .bad("The minister travelled to Berlin and met ⟦their⟧"),
      .bad("The minister travelled to Berlin ⟦and⟧."),
      .bad("The minister travelled to Berlin yesterday⟦,⟧"),
      .good("The minister is the man they spoke of."),
      .good("It was not what she had hoped for."),
      .good("The book is hers, the car is his."),
      .good("Dear all,"),
      .good("He was in category A."),
      .good("He asked and she did:"),
    ])

  private static let fewestWords = 4

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    guard let last = segment.sentences.last else { return }
    let tokens = text.sentences[last].tokens
    guard text.countOfWords(tokens) >= Self.fewestWords, let end = text.lastBeforeClosers(tokens) else { return }
    if text.mark(end) == .comma {
      guard text.hasFiniteVerb(tokens), end + 1 == tokens.upperBound else { return }
      findings.report(tokens: end..<end + 1, "The paragraph ends with a comma: the rest of the sentence is missing.")
      return
    }
    let word = text.mark(end) == .stop && end > tokens.lowerBound && !text.hasSpaceBefore(end) ? end - 1 : end
    guard text.isWord(word), asksForMore(text, word) else { return }
    findings.report(
      tokens: word..<word + 1, "“\(text.form(word))” asks for more: the end of the sentence is missing.")
  }

  private func asksForMore(_ text: AnalyzedText, _ word: Int) -> Bool {
    guard text.shape(word) == .lower, text.tokens[word].length > 1 || text.folded(word) == "a" else { return false }
    return !text.classes(word).isDisjoint(with: [.article, .possessive, .every, .coordinator, .than])
      || text.folded(word) == "because"
  }
}
