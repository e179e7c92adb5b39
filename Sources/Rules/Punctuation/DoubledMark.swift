import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Two marks where one belongs: `,,`, `..`, `;.`.
struct DoubledMark: SegmentRule {
  static let description = RuleDescription(
    id: "punctuation.doubled-mark",
    summary: "Two marks where one belongs",
    rationale: "Marks that follow each other are left over from an edit or from the pieces of a translated sentence.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.95, scope: .story,
    examples: [
      .bad("On July 17⟦,,⟧ the province paid.", "On July 17, the province paid."),
      .bad("The rain stopped⟦..⟧ The game went on.", "The rain stopped. The game went on."),
      .bad("The rain stopped⟦;.⟧", "The rain stopped."),
      .bad("Is he there⟦?.⟧", "Is he there?"),
      .bad("He came⟦,.⟧", "He came."),
      .bad("The ⟦U.S..⟧ court ruled.", "The U.S. court ruled."),
      .bad("On Tuesday⟦,-⟧ they met.", "On Tuesday, they met."),
      .bad("\"It is the institute⟦,\".⟧ He left.", "\"It is the institute,\" He left."),
      .good("He works for Miller Inc., a bank."),
      .good("He waited... and left."),
      .good("What?! Really?"),
      .good("He came at 4 p.m., she later."),
      .good("Yahoo!, the search firm, grew."),
      .good("What happened next (etc.)?"),
      .good("The class std::latch is new."),
      .good("He won Who Wants to Be a Millionaire?, the show."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard tokens.count > 2 else { return }
    var index = tokens.lowerBound + 1
    while index < tokens.upperBound {
      let mark = text.mark(index)
      if mark == .stop, text.isWord(index - 1), text.endsInStop(index - 1), !text.hasSpaceBefore(index) {
        report(text, index - 1..<index + 1, keeping: text.form(index - 1), into: &findings)
      } else if mark == .comma, isBeforeLooseHyphen(text, index, tokens) {
        report(text, index..<index + 2, keeping: ",", into: &findings)
      } else if mark == .comma, index + 2 < tokens.upperBound, text.mark(index + 1) == .quotation,
        text.mark(index + 2) == .stop, !text.hasSpaceBefore(index + 2)
      {
        report(text, index..<index + 3, keeping: text.text(index..<index + 2), into: &findings)
      } else if mark == .ellipsis, text.tokens[index].length == 2 {
        report(text, index..<index + 1, keeping: ".", into: &findings)
      } else if mark.followsWord, index + 1 < tokens.upperBound, !text.hasSpaceBefore(index + 1) {
        let next = text.mark(index + 1)
        if let kept = kept(text, index, mark, next) {
          report(text, index..<index + 2, keeping: kept, into: &findings)
          index += 1
        }
      }
      index += 1
    }
  }

  private func isBeforeLooseHyphen(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    index + 2 < tokens.upperBound && text.mark(index + 1) == .hyphen && !text.hasSpaceBefore(index + 1)
      && text.hasSpaceBefore(index + 2)
  }

  private func report(
    _ text: AnalyzedText, _ marks: Range<Int>, keeping kept: String, into findings: inout FindingCollector
  ) {
    findings.report(
      tokens: marks, "“\(text.text(marks))”: one mark is enough here.", replacements: [kept])
  }

  /// The mark to keep of two that exclude each other; nil where they may stand together.
  private func kept(_ text: AnalyzedText, _ index: Int, _ first: Mark, _ second: Mark) -> String? {
    guard second.followsWord else { return nil }
    // `std::latch`: a name in a program.
    if first == .colon, second == .colon, index + 2 < text.tokens.count, !text.hasSpaceBefore(index + 2) { return nil }
    let isAbbreviated = first == .stop && text.isWord(index - 1)
    switch (first, second) {
    case (.comma, .comma), (.semicolon, .semicolon), (.colon, .colon): return text.form(index)
    case (.comma, .stop), (.semicolon, .stop), (.colon, .stop), (.comma, .question), (.comma, .exclamation),
      (.semicolon, .comma), (.colon, .comma), (.comma, .semicolon), (.comma, .colon), (.semicolon, .question),
      (.semicolon, .exclamation), (.colon, .semicolon), (.semicolon, .colon):
      return text.form(index + 1)
    case (.question, .stop), (.exclamation, .stop): return text.form(index)
    case (.question, .comma), (.question, .semicolon):
      // `Who Wants to Be a Millionaire?, the show`
      return text.shape(index - 1) == .lower ? text.form(index) : nil
    case (.stop, .comma), (.stop, .semicolon), (.stop, .question), (.stop, .exclamation):
      return isAbbreviated && isLongWord(text, index - 1) ? text.form(index + 1) : nil
    default: return nil
    }
  }

  /// Too long, and too ordinary, for an abbreviation that carries its own stop.
  private func isLongWord(_ text: AnalyzedText, _ index: Int) -> Bool {
    text.tokens[index].length > 6 && text.shape(index) == .lower
  }
}
