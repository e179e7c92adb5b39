import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `11,000 euros`: news styles write the sign. Told once an article.
struct MoneyInWords: DocumentRule {
  static let description = RuleDescription(
    id: "style.money-in-words",
    summary: "An amount with the name of its currency",
    rationale: "News styles write €11,000 and $66 billion; German writes the name behind the number.",
    category: .style, errorType: "locale-convention/currency-format", severity: .neutral, confidence: 0.75,
    scope: .storyOutsideQuotations,
    origin: "de", sourceExpression: "11.000 Euro",
    examples: [
      .bad("The watch costs ⟦11,000 euros⟧, the strap 20 euros.", "The watch costs €11,000, the strap 20 euros."),
      .bad("It owes ⟦66 billion US dollars⟧ abroad.", "It owes $66 billion abroad."),
      .good("The watch costs €11,000, or $12,000."),
      .good("It costs 149 euros (£99) in France."),
      .good("He had a few euros and five dollars with him."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let names = LexemeSelection(text) { Self.signs[$0.folded] != nil && $0.shape == .lower }
    guard !names.isEmpty, !text.lexemes.contains(where: { Self.otherSigns.contains($0.form) }) else { return }
    for segment in text.document.segments.indices {
      var isTold = false
      names.forEach(in: text.tokens(ofSegment: segment), of: text) { index in
        if isTold { return }
        isTold = report(text, index, text.tokens(ofSegment: segment), into: &findings)
      }
      if isTold { return }
    }
  }

  private func report(
    _ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) -> Bool {
    var first = index - 1
    while tokens.contains(first), Self.between.contains(text.folded(first)) { first -= 1 }
    guard tokens.contains(first), first >= tokens.lowerBound, text.tokens[first].kind == .number,
      !(index + 1 < tokens.upperBound && text.mark(index + 1) == .openBracket),
      let sign = Self.signs[text.folded(index)]
    else { return false }
    var amount = sign + text.form(first)
    if Self.scales.contains(text.folded(first + 1)) { amount += " " + text.form(first + 1) }
    let before = findings.findings.count
    findings.report(
      tokens: first..<index + 1, "News styles write the sign of the currency: “\(amount)”.", replacements: [amount])
    return findings.findings.count > before
  }

  private static let signs = ["euros": "€", "dollars": "$", "pounds": "£"]
  private static let otherSigns: Set<String> = ["£", "€"]
  private static let scales: Set<String> = ["million", "billion", "trillion"]
  private static let between: Set<String> = ["million", "billion", "trillion", "us"]
}
