import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// No space after a comma, a stop or a closing mark.
struct MissingSpace: SegmentRule {
  static let description = RuleDescription(
    id: "punctuation.missing-space",
    summary: "No space after a mark",
    rationale: "Two sentences or clauses have run together, mostly where pieces of a translation were joined.",
    category: .punctuation, errorType: "fluency/typography", severity: .minor, confidence: 0.93, scope: .story,
    examples: [
      .bad("That was the ⟦end.The⟧ mayor left.", "That was the end. The mayor left."),
      .bad("He came, saw⟦,and⟧ left.", "He came, saw, and left."),
      .bad("They met (in Bonn⟦)and⟧ spoke.", "They met (in Bonn) and spoke."),
      .bad("Is it true⟦?He⟧ said so.", "Is it true? He said so."),
      .good("He runs example.com, Amazon.de and Node.js."),
      .good("The U.S. and i.e. are short."),
      .good("At 4 p.m. he left; 1,000 people came."),
      .good("Yahoo!Mail is old."),
      .good("The person(s) came."),
      .good("It ended 3:2."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard tokens.count > 2 else { return }
    for index in tokens.lowerBound + 1..<tokens.upperBound - 1
    where text.tokens[index].kind == .punctuation && !text.hasSpaceBefore(index + 1) && !text.hasSpaceBefore(index) {
      guard text.isWord(index + 1), text.isWord(index - 1) || text.tokens[index - 1].kind == .number else { continue }
      if text.mark(index) == .stop {
        checkStop(text, index, tokens, into: &findings)
      } else {
        checkOther(text, index, tokens, into: &findings)
      }
    }
  }

  /// `end.The`: an ordinary word in small letters and a capitalised one, which no host name has.
  private func checkStop(
    _ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) {
    guard text.shape(index - 1) == .lower, text.shape(index + 1) == .capitalised, text.tokens[index - 1].length > 1,
      !isInLink(text, index, tokens)
    else { return }
    findings.report(
      tokens: index - 1..<index + 2, "A space is missing after the full stop.",
      replacements: [text.form(index - 1) + ". " + text.form(index + 1)])
  }

  private func checkOther(
    _ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) {
    let mark = text.mark(index)
    switch mark {
    case .comma: break
    // `&#227;o`, `&uuml;ber`: the rule about markup has it.
    case .semicolon: guard text.isWord(index - 1), index < 2 || text.tokens[index - 2].kind != .symbol else { return }
    case .question, .exclamation:
      guard text.shape(index - 1) == .lower, text.shape(index + 1) == .capitalised else { return }
    case .closeBracket:
      guard text.tokens[index + 1].length > 1, text.shape(index + 1) == .lower, !isPartOfWord(text, index, tokens)
      else { return }
    default: return
    }
    if text.folded(index + 1) == "'s" || isInLink(text, index, tokens) { return }
    findings.report(
      tokens: index..<index + 2, "A space is missing after “\(text.form(index))”.",
      replacements: [text.form(index) + " " + text.form(index + 1)])
  }

  /// `(re)build`: the bracket opened next to the word.
  private func isPartOfWord(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    var open = index - 1
    while open > tokens.lowerBound, text.mark(open) != .openBracket, index - open < 3 { open -= 1 }
    return text.mark(open) == .openBracket && index - open <= 2
  }

  private func isInLink(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let next = index + 2
    guard next < tokens.upperBound, !text.hasSpaceBefore(next) else { return false }
    return text.mark(next) == .slash
      || (text.mark(next) == .stop && next + 1 < tokens.upperBound && !text.hasSpaceBefore(next + 1))
  }
}
