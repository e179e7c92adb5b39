import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// „…“, »…« and « … » in English text.
struct ForeignQuotationMarks: DocumentRule {
  static let description = RuleDescription(
    id: "typography.foreign-quotation-marks",
    summary: "German or French quotation marks",
    rationale: "English opens with “ and closes with ”; low marks and guillemets are left of the source.",
    category: .typography, errorType: "fluency/punctuation", severity: .minor, confidence: 0.95,
    scope: .story,
    origin: "de", sourceExpression: "„…“",
    examples: [
      .bad("He said ⟦„⟧yes⟦“⟧ at once.", "He said “yes” at once."),
      .bad("He said ⟦»⟧yes⟦«⟧ at once.", "He said “yes” at once."),
      .good("He said “yes” and \"no\" at once."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    guard text.lexemes.contains(where: { Self.marks.contains($0.form) }) else { return }
    for quotation in text.quotations where Self.marks.contains(text.form(quotation.open)) {
      report(text, quotation.open, "“", into: &findings)
      if let close = quotation.close, text.form(close) != "”", text.form(close) != "\"" {
        report(text, close, "”", into: &findings)
      }
    }
  }

  private func report(_ text: AnalyzedText, _ mark: Int, _ wanted: String, into findings: inout FindingCollector) {
    findings.report(
      tokens: mark..<mark + 1, "This is a quotation mark of another language: set \(wanted).", replacements: [wanted])
  }

  private static let marks: Set<String> = ["„", "»", "«", "‟"]
}
