import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `12. July`, `3. of May`: the ordinal stop of German.
struct DayWithStop: SegmentRule {
  static let description = RuleDescription(
    id: "locale.day-with-stop",
    summary: "A day with a full stop",
    rationale: "German writes the stop for an ordinal; in English it ends the sentence.",
    category: .locale, errorType: "locale-convention/date-format", severity: .minor, confidence: 0.95, scope: .story,
    origin: "de", sourceExpression: "12. Juli",
    examples: [
      .bad("On ⟦24. February⟧ the war began.", "On 24 February the war began."),
      .bad("It began on July ⟦28.⟧, 1914.", "It began on July 28, 1914."),
      .bad("He was born on ⟦the 3. of May⟧ in Bonn.", "He was born on 3 May in Bonn."),
      .good("On 24 February the war began."),
      .good("He came 12th. July was hot."),
      .good("The bus is number 12. July was hot."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    for index in tokens.dropLast(2) where text.tokens[index].kind == .number && text.tokens[index].length <= 2 {
      guard text.mark(index + 1) == .stop, !text.hasSpaceBefore(index + 1), let day = text.number(index), day.isPlain,
        (1...31).contains(day.groups[0].value)
      else { continue }
      if isBehindMonth(text, index, tokens) {
        findings.report(
          tokens: index..<index + 2, "English dates have no stop after the day.", replacements: [text.form(index)])
        continue
      }
      let isOf = text.word(index + 2, in: tokens) == "of"
      let month = isOf ? index + 3 : index + 2
      guard month < tokens.upperBound, text.classes(month).contains(.month), text.shape(month) != .lower,
        isDate(text, index, month, tokens)
      else { continue }
      let written = [text.form(index) + " " + text.form(month), text.form(month) + " " + text.form(index)]
      let isAmerican = segment.article.variety == .american
      let first = isOf && text.word(index - 1, in: tokens) == "the" ? index - 1 : index
      findings.report(
        tokens: first..<month + 1, "English dates have no stop after the day.",
        replacements: isAmerican ? written.reversed() : written)
    }
  }

  /// `July 28., 1914`: a stop before a comma ends nothing.
  private func isBehindMonth(_ text: AnalyzedText, _ day: Int, _ tokens: Range<Int>) -> Bool {
    tokens.contains(day - 1) && text.classes(day - 1).contains(.month) && text.shape(day - 1) == .capitalised
      && text.mark(day + 2) == .comma
  }

  private func isDate(_ text: AnalyzedText, _ index: Int, _ month: Int, _ tokens: Range<Int>) -> Bool {
    let before = text.word(index - 1, in: tokens)
    if index == tokens.lowerBound || text.mark(index - 1) != .none { return true }
    return Self.beforeDates.contains(before) || text.classes(index - 1).contains(.weekday)
  }

  static let beforeDates: Set<String> = [
    "on", "of", "from", "until", "since", "by", "till", "the", "before", "after", "and", "to", "between", "around",
    "about",
  ]
}
