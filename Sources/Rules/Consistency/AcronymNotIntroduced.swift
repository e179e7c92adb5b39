import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct AcronymNotIntroduced: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.acronym-not-introduced",
    summary: "An acronym that is nowhere explained",
    rationale: """
      Readers at home know what the letters stand for, readers of the translation do not: BGH is the Federal Court of \
      Justice. Give the name once, with the letters behind it in brackets if they are needed again.
      """,
    category: .consistency, errorType: "style/organization-style", severity: .neutral, confidence: 0.55,
    scope: Scope(roles: [.body, .caption, .listItem], quotations: .skip),
    examples: [
      .bad("The ⟦BGH⟧ rejected the appeal. It was the second time that the BGH spoke."),
      .good("The Federal Court of Justice (BGH) rejected the appeal. It was the second time that the BGH spoke."),
      .good("The Bavarian Green Hunters rejected it. The BGH has ten members."),
      .good("The motorists' club ADXC rejected it."),
      .good("The ADXC, a club of motorists, rejected it."),
      .good("NATO and the EU rejected it, said the BBC."),
      .good("LOUIS XVI AND THE BGH ARE IN CAPITALS. Then Louis XVI died."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let acronyms = Acronyms(article.text)
    let unknown = acronyms.entries.filter { entry in
      Self.isUnknown(article.text.lexeme(entry.places[0])) && entry.introductions.isEmpty && !entry.isPartOfName
        && !entry.places.contains(where: acronyms.isExplained)
    }
    let spelledOut = acronyms.spelledOut(among: unknown.map(\.form))
    for entry in unknown where !spelledOut.contains(entry.form) {
      guard let place = entry.places.first(where: { Self.isInProse($0, article.text) }) else { continue }
      findings.report(
        tokens: place..<place + 1, "“\(entry.form)” is not explained; give the name once, with the letters behind it.")
    }
  }

  private static func isUnknown(_ lexeme: Lexeme) -> Bool {
    lexeme.facts.isDisjoint(with: [.british, .american, .accepted]) && !KnownAcronyms.contains(lexeme.form)
      && PartyTag.tags[lexeme.form] == nil && !lexeme.form.utf8.allSatisfy { "IVXLC".utf8.contains($0) }
  }

  /// Headlines are too short to explain anything.
  private static func isInProse(_ token: Int, _ text: AnalyzedText) -> Bool {
    let offset = text.tokens[token].range.lowerBound
    return text.document.segments.contains { $0.role.isProse && $0.range.contains(offset) }
  }
}
