import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `100 Euro`, `5 €`, `20 Dollar`.
struct CurrencyForm: DocumentRule {
  static let description = RuleDescription(
    id: "locale.currency-form",
    summary: "An amount of money in the German way",
    rationale: "English sets the sign before the number, writes the names of currencies small and gives them a plural.",
    category: .locale, errorType: "locale-convention/currency-format", severity: .minor, confidence: 0.93,
    scope: .story,
    origin: "de", sourceExpression: "100 Euro, 5 €",
    examples: [
      .bad("It costs 100 ⟦Euro⟧ a day.", "It costs 100 euros a day."),
      .bad("It costs five million ⟦Euros⟧.", "It costs five million euros."),
      .bad("It costs ⟦5 €⟧ a day.", "It costs €5 a day."),
      .bad("It costs ⟦5.50€⟧ a day.", "It costs €5.50 a day."),
      .bad("It costs 20 ⟦Dollar⟧.", "It costs 20 dollars."),
      .good("It costs 100 euros a day, or €100."),
      .good("In Euro 2024 they won; 24 Euro matches were played."),
      .good("A 100 euro note and a 50-euro fine."),
      .good("It costs $5 €4 £3."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let money = LexemeSelection(text) { $0.form == "€" || Self.names[$0.form] != nil }
    guard !money.isEmpty else { return }
    for segment in text.document.segments.indices {
      let tokens = text.tokens(ofSegment: segment)
      money.forEach(in: tokens, of: text) { index in
        if index == tokens.lowerBound { return }
        if let name = Self.names[text.form(index)] {
          checkName(text, index, name, tokens, into: &findings)
        } else {
          checkSign(text, index, tokens, into: &findings)
        }
      }
    }
  }

  private func checkSign(
    _ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) {
    guard text.form(index) == "€", text.tokens[index - 1].kind == .number else { return }
    let after = index + 1
    // `$5 €4`: the sign belongs to the number after it.
    if after < tokens.upperBound, text.tokens[after].kind == .number, !text.hasSpaceBefore(after) { return }
    findings.report(
      tokens: index - 1..<index + 1, "English sets the sign before the number.",
      replacements: [text.form(index) + text.form(index - 1)])
  }

  private func checkName(
    _ text: AnalyzedText, _ index: Int, _ name: String, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) {
    let before = text.tokens[index - 1]
    let isAmount =
      before.kind == .number || text.classes(index - 1).contains(.scale)
      || text.classes(index - 1).contains(.numberWord)
    guard isAmount, text.hasSpaceBefore(index) else { return }
    if index + 1 < tokens.upperBound {
      // `24 Euro matches`, `Euro 2024`.
      let next = text.tokens[index + 1]
      if next.kind == .number { return }
      if next.kind == .word, text.classes(index + 1).isEmpty, !text.form(index).hasSuffix("s") { return }
    }
    findings.report(
      tokens: index..<index + 1, "The currency is written small and in the plural here: “\(name)”.",
      replacements: [name],
      severity: text.form(index) == "Euros" ? .neutral : nil)
  }

  private static let names: [String: String] = [
    "Euro": "euros", "Euros": "euros", "Dollar": "dollars", "Dollars": "dollars", "Franken": "francs",
    "Pfund": "pounds",
    "Rubel": "roubles",
  ]
}
