import Findings
import RuleEngine
import Terminology
import TextAnalysis

/// One concept in several right forms: Zelenskyy in most articles, Zelensky in one.
struct TermsAcross: Sendable {
  static let description = RuleDescription(
    id: "consistency.across.term",
    summary: "Another right form than in the other articles",
    rationale: """
      Each of the forms is right, but a desk keeps to one: readers, search and the archive take two spellings for two \
      persons or places.
      """,
    category: .consistency, errorType: "terminology/inconsistent-use", severity: .minor, confidence: 0.85,
    scope: .story,
    examples: [
      .bad(
        "The visit of ⟦Zelensky⟧ was short.", "The visit of Zelenskyy was short.",
        others: [.init("Zelenskyy spoke."), .init("They met Zelenskyy.")]),
      .good(
        "The visit of Zelenskyy was short.", others: [.init("Zelensky spoke."), .init("They met Zelenskyy.")]),
      .good("NATO will meet.", others: [.init("The North Atlantic Treaty Organization was founded in 1949.")]),
    ])

  private var forms = FormTable()

  mutating func add(_ trace: ArticleTrace, _ article: Int) {
    for term in trace.terms {
      forms.add(
        term.form, of: term.concept, count: term.places.count, article: article,
        line: trace.line(term.places[0].lowerBound))
    }
  }

  func check(_ trace: ArticleTrace, _ articles: [String], into findings: inout FindingCollector) {
    for term in trace.terms {
      let variants = forms[term.concept].filter { $0.text == term.form || term.isVariant(of: $0.text) }
      guard let usual = variants.min(by: { Self.precedes($0, $1, term.preferred) }), usual.text != term.form,
        !trace.terms.contains(where: { $0.concept == term.concept && $0.form == usual.text })
      else { continue }
      let text = trace.text
      let found = text.document.text[text.range(term.places[0])]
      findings.report(
        tokens: term.places[0],
        "Other articles have “\(usual.text)” for “\(found)” (\(usual.usage.named(articles))); keep to one form.",
        replacements: [usual.text], severity: term.isName ? nil : .neutral,
        related: term.places.dropFirst().map { text.range($0) })
    }
  }

  /// Where as many articles have the one as the other, the house's own comes first.
  private static func precedes(_ a: FormTable.Form, _ b: FormTable.Form, _ preferred: String) -> Bool {
    if a.usage.articles == b.usage.articles, (a.text == preferred) != (b.text == preferred) {
      return a.text == preferred
    }
    return a.usage.precedes(b.usage)
  }
}
