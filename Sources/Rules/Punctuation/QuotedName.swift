import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `"Otto" weakened`, once the article has called Otto a storm or a ship.
struct QuotedName: DocumentRule {
  static let description = RuleDescription(
    id: "punctuation.quoted-name",
    summary: "The name of a storm or ship in quotation marks",
    rationale: """
      German agencies set names of storms and ships between quotation marks wherever they stand. English news writes them \
      plain: Otto weakened, the Meerbusch ran aground.
      """,
    category: .punctuation, errorType: "style/third-party-style", severity: .neutral, confidence: 0.85, scope: .story,
    origin: "de", sourceExpression: "„Otto“ schwächte sich ab",
    examples: [
      .bad("Hurricane Otto has come. ⟦\"Otto\"⟧ is now a storm.", "Hurricane Otto has come. Otto is now a storm."),
      .bad(
        "The ferry \"Halda\" sank. Divers found the ⟦\"Halda\"⟧ at once.",
        "The ferry \"Halda\" sank. Divers found the Halda at once."),
      .good("Hurricane Otto has come. Otto is now a storm."),
      .good("He was called \"Otto\" by all. The hurricane came."),
      .good("The ship \"Halda\" sank. \"Never again\", he said."),
    ])

  private static let kinds: Set<String> = [
    "hurricane", "typhoon", "cyclone", "storm", "depression", "ship", "freighter", "ferry", "tanker", "frigate",
    "yacht", "icebreaker", "steamer", "submarine", "corvette", "warship", "battleship", "trawler", "vessel",
  ]

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let kinds = LexemeSelection(text) { Self.kinds.contains($0.folded) }
    guard !kinds.isEmpty else { return }
    var names: Set<String> = []
    for sentence in text.sentences {
      kinds.forEach(in: sentence.tokens, of: text) { kind in
        guard sentence.tokens.contains(kind + 1) else { return }
        let name = text.mark(kind + 1) == .quotation ? kind + 2 : kind + 1
        if sentence.tokens.contains(name), text.shape(name) == .capitalised { names.insert(text.form(name)) }
      }
    }
    for quotation in text.quotations {
      let name = quotation.open + 1
      guard quotation.close == quotation.open + 2, names.contains(text.form(name)),
        quotation.open == 0 || !Self.kinds.contains(text.folded(quotation.open - 1))
      else { continue }
      findings.report(
        tokens: quotation.open..<quotation.open + 3,
        "English news writes the names of storms and ships without quotation marks: “\(text.form(name))”.",
        replacements: [text.form(name)])
    }
  }
}
