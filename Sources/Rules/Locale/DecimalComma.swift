import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `3,5 million`: the decimal comma of the Continent.
struct DecimalComma: SegmentRule {
  static let description = RuleDescription(
    id: "locale.decimal-comma",
    summary: "A decimal comma",
    rationale: "English parts decimals with a point; with a comma, readers see a list or a thousand.",
    category: .locale, errorType: "locale-convention/number-format", severity: .major, confidence: 0.95, scope: .story,
    origin: "de", sourceExpression: "3,5 Millionen",
    examples: [
      .bad("The firm made ⟦3,5⟧ million euros.", "The firm made 3.5 million euros."),
      .bad("Turnover fell by ⟦6,25⟧ percent.", "Turnover fell by 6.25 percent."),
      .bad("It costs €⟦3,50⟧ now.", "It costs €3.50 now."),
      .good("The firm made 3,500 euros."),
      .good("Tables 2,3 and 4 show it."),
      .good("The firm made 3.5 million euros."),
      .good("It sold 1,250,000 cars."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    for index in tokens where text.tokens[index].kind == .number && text.tokens[index].length > 2 {
      guard let number = text.number(index), number.sign == UInt8(ascii: ","), number.groups.count == 2,
        number.suffix.isEmpty,
        number.groups[1].digits < 3, number.groups[0].digits < 4, isMeasure(text, index, tokens)
      else { continue }
      let corrected = text.form(index).replacing(",", with: ".")
      findings.report(
        tokens: index..<index + 1, "English writes a decimal point: “\(corrected)”.", replacements: [corrected])
    }
  }

  private func isMeasure(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    if index > tokens.lowerBound, text.tokens[index - 1].kind == .symbol { return true }
    guard index + 1 < tokens.upperBound else { return false }
    if text.tokens[index + 1].kind == .symbol { return true }
    return text.classes(index + 1).contains(.scale) || Units.all.contains(text.word(index + 1, in: tokens))
  }
}
