import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A space before a comma or stop, and text that a translation engine has left in pieces (`do n't`, `( text )`).
struct SpaceBeforeMark: SegmentRule {
  static let description = RuleDescription(
    id: "punctuation.space-before-mark",
    summary: "A space before a comma, stop or clitic",
    rationale:
      "English sets marks close to the word. A row of such spaces shows text that was cut into tokens and never joined again.",
    category: .punctuation, errorType: "fluency/typography", severity: .minor, confidence: 0.95, scope: .story,
    examples: [
      .bad("The club won the cup⟦ .⟧", "The club won the cup."),
      .bad("In France⟦ ,⟧ libraries open late.", "In France, libraries open late."),
      .bad("The PZPN ⟦( ⟧Polish Football Association⟦ )⟧ met.", "The PZPN (Polish Football Association) met."),
      .bad("They ⟦do n't⟧ know.", "They don't know."),
      .bad("Maslow⟦ 's⟧ theory is known.", "Maslow's theory is known."),
      .good("The club won the cup."),
      .good("He waited ... and left."),
      .good("He waited . . . and left."),
      .good("He asked for a .22 rifle."),
      .good("The app runs on .NET and costs .5 cents."),
      .good("The 1990s, he said, were 'swell' days."),
      .good("She sang in the '90s."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard tokens.count > 1 else { return }
    for index in tokens.lowerBound + 1..<tokens.upperBound where text.tokens[index].flags.contains(.spaceBefore) {
      if text.tokens[index].kind == .word || text.mark(index) == .apostrophe {
        checkClitic(text, index, tokens, into: &findings)
      } else if text.tokens[index].kind == .punctuation {
        checkMark(text, index, tokens, into: &findings)
      }
    }
    for index in tokens.dropLast()
    where text.mark(index) == .openBracket && text.tokens[index + 1].flags.contains(.spaceBefore) {
      guard text.isWord(index + 1) || text.tokens[index + 1].kind == .number else { continue }
      let range = text.tokens[index].range.lowerBound..<text.tokens[index + 1].range.lowerBound
      findings.report(bytes: range, "No space belongs after an opening bracket.", replacements: [text.form(index)])
    }
  }

  private func checkMark(
    _ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) {
    let mark = text.mark(index)
    guard mark.followsWord || mark == .closeBracket else { return }
    let isGluedToNext = index + 1 < tokens.upperBound && !text.hasSpaceBefore(index + 1)
    if isGluedToNext, mark == .stop || mark == .colon || mark == .exclamation || mark == .semicolon {
      // `.NET`, `.22`, `:-)`, but `." he said` is a slip.
      guard text.mark(index + 1) == .quotation else { return }
    }
    if mark == .stop, isAmongStops(text, index, tokens) { return }
    let range = text.tokens[index - 1].range.upperBound..<text.tokens[index].range.upperBound
    findings.report(bytes: range, "No space belongs before “\(text.form(index))”.", replacements: [text.form(index)])
  }

  /// `match . . . momentum`: an ellipsis set with spaces.
  private func isAmongStops(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    if text.mark(index - 1) == .ellipsis || text.mark(index - 1) == .stop { return true }
    return index + 1 < tokens.upperBound && text.mark(index + 1) == .stop
  }

  private func checkClitic(
    _ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) {
    let token = text.tokens[index]
    guard token.length <= 5, text.tokens[index - 1].kind == .word else { return }
    let word = text.folded(index)
    if word == "n't", let whole = Self.negations[text.folded(index - 1)] {
      findings.report(
        tokens: index - 1..<index + 1, "The negation is torn off its verb: write “\(whole)”.",
        replacements: [text.form(index - 1) + text.form(index)])
    } else if text.mark(index) == .apostrophe, index + 1 < tokens.upperBound, text.folded(index + 1) == "s",
      !text.hasSpaceBefore(index + 1)
    {
      let range = text.tokens[index - 1].range.upperBound..<text.tokens[index + 1].range.upperBound
      findings.report(
        bytes: range, "The ’s is torn off its word.", replacements: [text.form(index) + text.form(index + 1)])
    }
  }

  private static let negations: [String: String] = [
    "do": "don’t", "does": "doesn’t", "did": "didn’t", "is": "isn’t", "are": "aren’t", "was": "wasn’t",
    "were": "weren’t",
    "has": "hasn’t", "have": "haven’t", "had": "hadn’t", "wo": "won’t", "would": "wouldn’t", "ca": "can’t",
    "could": "couldn’t", "should": "shouldn’t", "must": "mustn’t", "ai": "ain’t", "need": "needn’t",
  ]
}
