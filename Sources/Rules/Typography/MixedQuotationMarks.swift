import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Straight and curly quotation marks or apostrophes in one article.
struct MixedQuotationMarks: DocumentRule {
  static let description = RuleDescription(
    id: "typography.mixed-quotation-marks",
    summary: "Straight and curly marks in one article",
    rationale: "The article shows that it was put together from several places.",
    category: .typography, errorType: "fluency/typography", severity: .neutral, confidence: 0.85, scope: .story,
    examples: [
      .bad(
        "“We go,” he said. “We stay,” she said. ⟦\"⟧No,⟦\"⟧ they said.",
        "“We go,” he said. “We stay,” she said. “No,” they said."),
      .bad("“We ⟦don't⟧ go,” he said.", "“We don’t go,” he said."),
      .good("\"We don't go,\" he said. \"We stay.\""),
      .good("“We don’t go,” he said."),
    ])

  private static let mostFindings = 8

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let curly = text.lexemes.reduce(0) { $0 + ($1.form == "“" || $1.form == "”" ? $1.count : 0) }
    guard curly > 0 else { return }
    let straight = text.lexemes.first { $0.form == "\"" }?.count ?? 0
    if straight > 0 { reportMarks(text, straightIsOdd: straight <= curly, into: &findings) }
    reportApostrophes(text, into: &findings)
  }

  private func reportMarks(_ text: AnalyzedText, straightIsOdd: Bool, into findings: inout FindingCollector) {
    var count = 0
    for quotation in text.quotations {
      for mark in [quotation.open, quotation.close].compactMap({ $0 }) where (text.form(mark) == "\"") == straightIsOdd
      {
        count += 1
        if count > Self.mostFindings { return }
        let wanted = straightIsOdd ? (mark == quotation.open ? "“" : "”") : "\""
        findings.report(
          tokens: mark..<mark + 1,
          "The article sets \(straightIsOdd ? "curly" : "straight") quotation marks elsewhere.",
          replacements: [wanted])
      }
    }
  }

  private func reportApostrophes(_ text: AnalyzedText, into findings: inout FindingCollector) {
    let straight = text.lexemes.indices.filter {
      text.lexemes[$0].form.utf8.contains(UInt8(ascii: "'")) && text.lexemes[$0].form.utf8.count > 1
    }
    guard !straight.isEmpty else { return }
    let odd = Set(straight.map(UInt32.init))
    var count = 0
    for index in text.tokens.indices where odd.contains(text.tokens[index].lexeme) {
      count += 1
      if count > Self.mostFindings { return }
      let first = text.folded(index) == "'s" && index > 0 ? index - 1 : index
      findings.report(
        tokens: first..<index + 1, "The article sets curly marks: the apostrophe should be curly too.",
        replacements: [text.text(first..<index + 1).replacing("'", with: "’")])
    }
  }
}
