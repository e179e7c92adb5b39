import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct CompoundVariants: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.compound",
    summary: "A compound with a hyphen and in one word",
    rationale: "Both may be right, but an article keeps to one: e-mail or email, co-operation or cooperation.",
    category: .consistency, errorType: "style/inconsistent-style", severity: .neutral, confidence: 0.8,
    scope: .storyOutsideQuotations,
    examples: [
      .bad(
        "The cooperation went on for years. Such cooperation is rare. They praised the ⟦co-operation⟧.",
        "The cooperation went on for years. Such cooperation is rare. They praised the cooperation."),
      .bad("He wrote an email, and no second email. The ⟦e-mail⟧ was lost."),
      .good("She will resign. Others re-sign their contracts."),
      .good("The long-term plan was good in the long term."),
    ])

  private struct Compound {
    var solid: [Range<Int>] = []
    var hyphenated: [Range<Int>] = []
  }

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let hyphenated = CompoundForms(text).hyphenated
    guard !hyphenated.isEmpty else { return }
    var compounds: [String: Compound] = [:]
    for lexeme in text.lexemes where lexeme.shape == .lower {
      if let places = hyphenated[lexeme.folded] { compounds[lexeme.folded] = Compound(hyphenated: places) }
    }
    guard !compounds.isEmpty else { return }
    let solidForms = LexemeSelection(text) { $0.shape == .lower && compounds[$0.folded] != nil }
    solidForms.forEach(in: text.tokens.indices, of: text) { index in
      compounds[text.folded(index)]?.solid.append(index..<index + 1)
    }
    for compound in compounds.values where !compound.solid.isEmpty { report(compound, text, into: &findings) }
  }

  private func report(_ compound: Compound, _ text: AnalyzedText, into findings: inout FindingCollector) {
    let hyphenIsRarer = compound.hyphenated.count <= compound.solid.count
    let (rare, usual) = hyphenIsRarer ? (compound.hyphenated, compound.solid) : (compound.solid, compound.hyphenated)
    guard let first = rare.first, let model = usual.first else { return }
    let (found, wanted) = (text.document.text[text.range(first)], text.document.text[text.range(model)])
    let related = (rare.dropFirst() + usual).map { text.range($0) }
    findings.report(
      tokens: first, "The article has “\(wanted)” elsewhere; keep to one of it and “\(found)”.", replacements: [wanted],
      related: related)
  }
}
