import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct DateOrder: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.date-order",
    summary: "“8 August” and “August 23” in one article",
    rationale: """
      Day before month is British, month before day American; both are right, but an article keeps to one of them. Which \
      one is what most of its dates show, or the first of them.
      """,
    category: .consistency, errorType: "style/inconsistent-style", severity: .neutral, confidence: 0.85,
    scope: .proseOutsideQuotations,
    examples: [
      .bad(
        "The match is on 8 August. The final is on ⟦August 23⟧ in Bonn.",
        "The match is on 8 August. The final is on 23 August in Bonn."),
      .bad(
        "They met on May 3 and June 4. On ⟦7 July⟧ they left.", "They met on May 3 and June 4. On July 7 they left."),
      .good("The match is on 8 August. The final is on 23 August in Bonn."),
      .good("The match is on August 8. It is the 9 May holiday again."),
      .good("On 8 August 30 people came. In March 2020 they met."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    guard text.lexemes.contains(where: Self.isMonth) else { return }
    var dayFirst: [Int] = []
    var monthFirst: [Int] = []
    for sentence in text.sentences where text.segment(of: sentence).role.isProse {
      for month in sentence.tokens where Self.isMonth(text.lexeme(month)) && !text.tokens[month].isQuoted {
        let before = isDay(text, month - 1, sentence.tokens)
        let after = isDay(text, month + 1, sentence.tokens)
        if before, !after, isBehindPreposition(text, month - 1, sentence.tokens) { dayFirst.append(month) }
        if after, !before { monthFirst.append(month) }
      }
    }
    guard let a = dayFirst.first, let b = monthFirst.first else { return }
    let dayIsUsual = dayFirst.count == monthFirst.count ? a < b : dayFirst.count > monthFirst.count
    for month in dayIsUsual ? monthFirst : dayFirst {
      let tokens = dayIsUsual ? month..<month + 2 : month - 1..<month + 1
      let other = text.form(tokens.lowerBound + 1) + " " + text.form(tokens.lowerBound)
      findings.report(
        tokens: tokens, "The article's other dates have the \(dayIsUsual ? "day" : "month") first: “\(other)”.",
        replacements: [other])
    }
  }

  private static func isMonth(_ lexeme: Lexeme) -> Bool {
    lexeme.classes.contains(.month) && lexeme.shape == .capitalised
  }

  private func isDay(_ text: AnalyzedText, _ index: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(index), text.tokens[index].length <= 2, let number = text.number(index) else {
      return false
    }
    return number.isPlain && (1...31).contains(number.groups[0].value)
  }

  /// `the 9 May holiday` is a name, `on 9 May` a date.
  private func isBehindPreposition(_ text: AnalyzedText, _ day: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(day - 1) else { return true }
    return Self.prepositions.contains(text.folded(day - 1)) || text.classes(day - 1).contains(.weekday)
      || text.mark(day - 1) == .comma
  }

  private static let prepositions = DayWithStop.beforeDates.subtracting(["the"])
}
