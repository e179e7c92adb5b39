import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct AcronymArticle: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.acronym-article",
    summary: "An acronym with the article and without",
    rationale: """
      An acronym that is read letter by letter takes the article of its name: the ECB, the BA. A sentence that opens with the \
      bare letters, where the rest of the article has “the”, has lost it on the way.
      """,
    category: .consistency, errorType: "style/inconsistent-style", severity: .neutral, confidence: 0.7,
    scope: .proseOutsideQuotations,
    examples: [
      .bad(
        "The agency BA paid late. The money came from the BA. ⟦BA⟧ also uses software.",
        "The agency BA paid late. The money came from the BA. The BA also uses software."),
      .good("The agency BA paid late. The money came from the BA. BA software is old."),
      .good("The rules of the NATO treaty hold. NATO has said so."),
      .good("The money came from the BA. The BA has software."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    for entry in Acronyms(text).entries where entry.places.count > 1 && !entry.isPartOfName {
      let withArticle = entry.places.filter { $0 > 0 && text.folded($0 - 1) == "the" && standsAlone($0, text) }
      guard let model = withArticle.first else { continue }
      let bare = entry.places.filter { text.startsSentence($0) && isSubject($0, text) }
      guard bare.count <= withArticle.count else { continue }
      for place in bare {
        findings.report(
          tokens: place..<place + 1,
          "The article has “the \(entry.form)” elsewhere; write “The \(entry.form)” here too.",
          replacements: ["The " + entry.form], related: [text.tokens[model].range])
      }
    }
  }

  /// Whether no noun follows that the acronym could be a part of.
  private func standsAlone(_ token: Int, _ text: AnalyzedText) -> Bool {
    guard token + 1 < text.tokens.count else { return true }
    guard text.isWord(token + 1) else { return text.mark(token + 1) != .hyphen && text.mark(token + 1) != .slash }
    let classes = text.lexeme(token + 1).classes
    return !classes.isDisjoint(with: [.auxiliary, .preposition, .coordinator, .subordinator, .said])
  }

  /// Whether a verb follows, with an adverb before it or not.
  private func isSubject(_ token: Int, _ text: AnalyzedText) -> Bool {
    guard token + 2 < text.tokens.count, text.isWord(token + 1) else { return false }
    let isAdverb = !text.lexeme(token + 1).classes.isDisjoint(with: [.frequentAdverb, .focus])
    let verb = isAdverb ? token + 2 : token + 1
    guard text.isWord(verb) else { return false }
    if text.isFiniteVerb(verb) { return true }
    let facts = text.lexeme(verb).facts
    return isAdverb && text.lexeme(verb).shape == .lower && facts.contains(.thirdPerson)
  }
}
