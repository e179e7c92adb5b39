import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `informations`, `advices`: plurals English does not have.
struct UncountablePlural: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.uncountable-plural",
    summary: "A plural of a word that has none",
    rationale: "German counts Informationen and Möbel; English has information and furniture without a plural.",
    category: .grammar, errorType: "fluency/grammar", severity: .minor, confidence: 0.95, scope: .story,
    origin: "de", sourceExpression: "Informationen",
    examples: [
      .bad("They gave us ⟦informations⟧.", "They gave us information."),
      .bad("New ⟦Equipments⟧ came.", "New Equipment came."),
      .good("They gave us information and equipment."),
      .good("He researches and trains; damages were paid."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    LexemeSelection(text) { Self.plurals.contains($0.folded) }.forEach(in: text.tokens.indices, of: text) { index in
      let singular = String(text.form(index).dropLast())
      findings.report(
        tokens: index..<index + 1, "“\(singular)” has no plural in English.", replacements: [singular])
    }
  }

  private static let plurals: Set<String> = [
    "informations", "advices", "furnitures", "equipments", "luggages", "baggages", "homeworks", "softwares",
    "hardwares",
    "knowledges", "feedbacks", "aircrafts", "offsprings", "personnels", "spacecrafts", "merchandises", "sceneries",
    "garbages",
    "legislations", "multimedias", "cattles",
  ]
}
