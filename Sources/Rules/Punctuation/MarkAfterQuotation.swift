import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A comma or stop outside the mark that closes a quotation, where English has it inside. Houses differ, British and American
/// ones above all, so it is advice.
struct MarkAfterQuotation: DocumentRule {
  static let description = RuleDescription(
    id: "punctuation.mark-after-quotation",
    summary: "A comma or stop outside the closing quotation mark",
    rationale: """
      German sets the comma after the closing mark. English sets comma and stop before it where speech is quoted, American \
      English always; whichever it is, an article keeps to one way.
      """,
    category: .punctuation, errorType: "fluency/punctuation", severity: .neutral, confidence: 0.9, scope: .prose,
    origin: "de", sourceExpression: "„…“, sagte er",
    examples: [
      .bad("\"We are ready to go now⟦\",⟧ he said.", "\"We are ready to go now,\" he said."),
      .bad("He said: \"We are ready and will go⟦\".⟧", "He said: \"We are ready and will go.\""),
      .bad("“We are glad. We will come back soon⟦”.⟧", "“We are glad. We will come back soon.”"),
      .bad("\"Enjoy the race⟦\",⟧ she had decided.", "\"Enjoy the race,\" she had decided."),
      .bad("At home, \"you can't describe it⟦\",⟧ she said.", "At home, \"you can't describe it,\" she said."),
      .bad(
        "He called it \"a good day.\" She called it \"a bad one⟦\".⟧",
        "He called it \"a good day.\" She called it \"a bad one.\""),
      .bad("We will come back very soon⟦”.⟧", "We will come back very soon.”"),
      .good("He said it was \"a good day\"."),
      .good("He called it \"good\", and left."),
      .good("In \"Titanic\", he said little."),
      .good("\"We are ready to go now,\" he said."),
      .good("He asked: \"Are you ready to go?\""),
    ])

  private static let fewestWords = 3

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    guard !text.quotations.isEmpty else { return }
    let marks = text.quotations.compactMap { OuterMark($0, in: text) }
    guard marks.contains(where: { !$0.isInside }) else { return }
    let fragments = marks.filter { $0.kind == .fragment }
    let inside = fragments.count { $0.isInside }
    let keepsInside = article.variety == .american || inside > 0 && inside * 3 >= fragments.count
    for mark in marks where !mark.isInside && (mark.kind != .fragment || keepsInside) {
      let close = mark.close
      let name = text.mark(close + 1) == .comma ? "comma" : "full stop"
      findings.report(
        tokens: close..<close + 2,
        mark.kind == .fragment && article.variety != .american
          ? "Elsewhere the article sets the \(name) before the closing quotation mark; keep to one way."
          : "The \(name) belongs before the closing quotation mark.",
        replacements: [text.form(close + 1) + text.form(close)])
    }
  }

  /// A quotation with a comma or stop at its end, inside the closing mark or outside.
  private struct OuterMark {
    enum Kind {
      /// Words that somebody said, as a sentence of their own or before “he said”; a few words within the writer's sentence.
      case speech, fragment
    }

    var close: Int
    var isInside: Bool
    var kind: Kind

    init?(_ quotation: Quotation, in text: AnalyzedText) {
      // A closing mark that nothing opened in its paragraph is taken for an opening one.
      let isUnopened = quotation.close == nil && Self.endsWord(quotation.open, text)
      guard let close = isUnopened ? quotation.open : quotation.close, close > 0 else { return nil }
      let open = isUnopened ? nil : quotation.open
      if let open, close <= open + 1 { return nil }
      if text.mark(close - 1) == .comma || text.mark(close - 1) == .stop {
        isInside = true
      } else {
        guard close + 1 < text.tokens.count, text.mark(close - 1) == .none, !text.hasSpaceBefore(close + 1),
          text.mark(close + 1) == .comma || text.mark(close + 1) == .stop
        else { return nil }
        isInside = false
      }
      self.close = close
      kind = Self.isSpeech(open, close, text) ? .speech : .fragment
      // Only words that are plainly part of the writer's sentence show how the article treats such words.
      if isInside, kind == .fragment, text.mark(close - 1) == .comma || !Self.isWithinSentence(open, text) {
        return nil
      }
    }

    private static func isWithinSentence(_ open: Int?, _ text: AnalyzedText) -> Bool {
      guard let open, open > 0 else { return false }
      return text.isWord(open - 1) && text.shape(open + 1) == .lower
    }

    private static func endsWord(_ mark: Int, _ text: AnalyzedText) -> Bool {
      mark > 0 && !text.hasSpaceBefore(mark) && text.isWord(mark - 1)
    }

    private static func isSpeech(_ open: Int?, _ close: Int, _ text: AnalyzedText) -> Bool {
      guard let open else { return true }
      let begins = beginsQuotation(text, open)
      if begins, isAttributed(text, close) { return true }
      return begins && isWholeSentence(text, open, close)
    }

    /// `…”, she had decided`, `…”, the minister said`.
    private static func isAttributed(_ text: AnalyzedText, _ close: Int) -> Bool {
      guard close + 3 < text.tokens.count else { return false }
      let comma = text.mark(close + 1) == .comma ? close + 1 : close - 1
      guard text.mark(comma) == .comma else { return false }
      let after = max(close, comma) + 1
      if text.lexeme(after).classes.contains(.subjectPronoun) { return true }
      let words = (after..<min(after + 6, text.tokens.count)).prefix { text.isWord($0) }
      return words.contains { text.lexeme($0).classes.contains(.said) }
    }

    /// It begins with a capital where a quotation begins, and has a verb.
    private static func isWholeSentence(_ text: AnalyzedText, _ open: Int, _ close: Int) -> Bool {
      let words = open + 1..<close
      guard text.isWord(words.lowerBound), text.shape(words.lowerBound) != .lower else { return false }
      if text.countOfWords(words) < MarkAfterQuotation.fewestWords { return false }
      if words.contains(where: { text.mark($0) == .stop && text.hasSpaceBefore($0 + 1) && $0 + 1 < close }) {
        return true
      }
      let long = words.filter { text.isWord($0) && text.tokens[$0].length > 3 }
      if long.allSatisfy({ text.shape($0) != .lower }) { return false }
      return text.hasFiniteVerb(words) || words.contains { text.lexeme($0).classes.contains(.subjectPronoun) }
    }

    private static func beginsQuotation(_ text: AnalyzedText, _ open: Int) -> Bool {
      guard open > 0 else { return true }
      let before = text.mark(open - 1)
      return before == .colon || before == .comma || before.isTerminal || before == .quotation || before == .hyphen
        || before == .dash || text.tokens[open].flags.contains(.newlineBefore)
    }
  }
}
