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
      .bad("She asked,⟦\"Does⟧ it hurt?\" He left.", "She asked, \"Does it hurt?\" He left."),
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
      .bad("He said⟦\"hello⟧\" to me.", "He said \"hello\" to me."),
      .bad("She said \"hurry⟦\"and⟧ left.", "She said \"hurry\" and left."),
      .bad("“Good morning, Frank⟦,”said⟧ Hal.", "“Good morning, Frank,” said Hal."),
      .good("The 5\" screen, the \"no\"s, the \"Bild\"-Zeitung and a coup d\"état."),
      .good("He said: \"Yes,\" and she wrote \"no\" twice."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard tokens.count > 2 else { return }
    checkQuotationMarks(text, tokens, into: &findings)
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

  /// `said"hello"`, `"hurry"and`, `Frank,”said`: where all marks have partners, their order tells which one opens.
  private func checkQuotationMarks(
    _ text: AnalyzedText, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) {
    var marks: [Int] = []
    for index in tokens where text.tokens[index].kind == .punctuation && text.mark(index) == .quotation {
      marks.append(index)
    }
    guard marks.count.isMultiple(of: 2) else { return }
    for (number, index) in marks.enumerated() {
      guard index > tokens.lowerBound, index + 1 < tokens.upperBound, !text.hasSpaceBefore(index),
        !text.hasSpaceBefore(index + 1), isLongWord(text, index + 1)
      else { continue }
      if number.isMultiple(of: 2) {
        let before = text.mark(index - 1)
        guard isLongWord(text, index - 1) || before == .comma || before == .colon else { continue }
        reportQuotation(text, index..<index + 2, "before", " " + text.text(index..<index + 2), into: &findings)
      } else {
        guard isLongWord(text, index - 1) || text.mark(index - 1).followsWord else { continue }
        let isAfterMark = text.mark(index - 1).followsWord
        let range = (isAfterMark ? index - 1 : index)..<index + 2
        let repaired = text.text(range.lowerBound..<index + 1) + " " + text.form(index + 1)
        reportQuotation(text, range, "after", repaired, into: &findings)
      }
    }
  }

  private func isLongWord(_ text: AnalyzedText, _ index: Int) -> Bool {
    text.isWord(index) && text.tokens[index].length > 1 && text.folded(index) != "'s"
  }

  private func reportQuotation(
    _ text: AnalyzedText, _ tokens: Range<Int>, _ side: String, _ repaired: String,
    into findings: inout FindingCollector
  ) {
    findings.report(
      tokens: tokens, "A space is missing \(side) the quotation mark.", replacements: [repaired])
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
