import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct AcronymIntroducedTwice: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.acronym-introduced-twice",
    summary: "An acronym introduced a second time",
    rationale: """
      Once the name has stood with its letters in brackets, the letters alone are enough; the second introduction reads as \
      if another body were meant.
      """,
    category: .consistency, errorType: "style/inconsistent-style", severity: .neutral, confidence: 0.75,
    scope: .prose,
    examples: [
      .bad(
        """
        The European Central Bank (ECB) met on Monday. On Tuesday the European Central Bank (⟦ECB⟧) raised its rates.
        """),
      .good("The European Central Bank (ECB) met on Monday. On Tuesday the ECB raised its rates."),
      .good("Olaf Scholz (SPD) and Lars Klingbeil (SPD) came."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    for entry in Acronyms(article.text).entries where entry.introductions.count > 1 {
      let first = article.text.tokens[entry.introductions[0]].range
      for place in entry.introductions.dropFirst() {
        findings.report(
          tokens: place..<place + 1, "“\(entry.form)” was introduced before; “\(entry.form)” alone is enough here.",
          related: [first])
      }
    }
  }
}
