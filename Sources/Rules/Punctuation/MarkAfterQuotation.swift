import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A comma or stop outside the mark that closes a whole quoted sentence. Houses differ, British and American ones above all,
/// so it is advice.
struct MarkAfterQuotation: DocumentRule {
  static let description = RuleDescription(
    id: "punctuation.mark-after-quotation",
    summary: "A comma or stop outside the closing quotation mark",
    rationale:
      "German sets the comma after the closing mark. English sets comma and stop before it where a whole sentence is quoted, American English always.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .neutral, confidence: 0.9, scope: .prose,
    origin: "de", sourceExpression: "„…“, sagte er",
    examples: [
      .bad("\"We are ready to go now⟦\",⟧ he said.", "\"We are ready to go now,\" he said."),
      .bad("He said: \"We are ready and will go⟦\".⟧", "He said: \"We are ready and will go.\""),
      .bad("“We are glad. We will come back soon⟦”.⟧", "“We are glad. We will come back soon.”"),
      .good("He said it was \"a good day\"."),
      .good("He called it \"good\", and left."),
      .good("\"We are ready to go now,\" he said."),
      .good("He asked: \"Are you ready to go?\""),
    ])

  private static let fewestWords = 3

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    for quotation in text.quotations {
      guard let close = quotation.close, close + 1 < text.tokens.count, close > quotation.open + 1 else { continue }
      let mark = text.mark(close + 1)
      guard mark == .comma || mark == .stop, !text.hasSpaceBefore(close + 1), text.mark(close - 1) == .none else {
        continue
      }
      let isSentence = isWholeSentence(text, quotation.open, close)
      let isAmerican = article.variety == .american
      guard isSentence || isAmerican else { continue }
      findings.report(
        tokens: close..<close + 2,
        "The \(mark == .comma ? "comma" : "full stop") belongs before the closing quotation mark.",
        replacements: [text.form(close + 1) + text.form(close)])
    }
  }

  /// It begins with a capital where a quotation begins, and has a verb.
  private func isWholeSentence(_ text: AnalyzedText, _ open: Int, _ close: Int) -> Bool {
    let words = open + 1..<close
    guard text.isWord(words.lowerBound), text.shape(words.lowerBound) != .lower else { return false }
    if text.countOfWords(words) < Self.fewestWords { return false }
    if words.contains(where: { text.mark($0) == .stop && text.hasSpaceBefore($0 + 1) && $0 + 1 < close }) {
      return true
    }
    let isTitle = words.filter { text.isWord($0) && text.tokens[$0].length > 3 }.allSatisfy { text.shape($0) != .lower }
    return !isTitle && text.hasFiniteVerb(words) && beginsQuotation(text, open)
  }

  private func beginsQuotation(_ text: AnalyzedText, _ open: Int) -> Bool {
    guard open > 0 else { return true }
    let before = text.mark(open - 1)
    return before == .colon || before == .comma || before.isTerminal || before == .quotation || before == .hyphen
      || before == .dash
      || text.tokens[open].flags.contains(.newlineBefore)
  }
}
