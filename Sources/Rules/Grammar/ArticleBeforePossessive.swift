import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct ArticleBeforePossessive: SentenceRule {
  static let description = RuleDescription(
    id: "grammar.article-before-possessive",
    summary: "“the Germany’s economy”",
    rationale: """
      A name in the possessive does the work of the article. German “die Wirtschaft Deutschlands” begins with one, which stays \
      when the name moves to the front.
      """,
    category: .grammar, errorType: "fluency/grammar", severity: .minor, confidence: 0.92, scope: .story, origin: "de",
    sourceExpression: "die Wirtschaft Deutschlands",
    examples: [
      .bad("⟦The Germany's⟧ economy is growing.", "Germany's economy is growing."),
      .bad("It is ⟦the Putin's⟧ war, he wrote.", "It is Putin's war, he wrote."),
      .good("Germany's economy is growing, and the US's economy is not."),
      .good("She won the Germany's Next Topmodel show."),
      .good("The Merkel government's plan and the Berlin mayor's plan failed."),
      .good("The economy of the Berlin of the Kaiser was strong."),
    ])

  /// Countries, cities and people that never take an article.
  private static let names: Set<String> = Set(
    """
    germany austria switzerland france italy spain portugal poland hungary russia belarus ukraine turkey greece britain england \
    scotland ireland denmark sweden norway finland estonia latvia lithuania romania bulgaria serbia croatia israel iran iraq syria \
    china india japan canada mexico brazil argentina australia europe africa asia bavaria saxony hesse thuringia brandenburg berlin \
    munich hamburg cologne frankfurt vienna london paris moscow kyiv rome madrid brussels warsaw prague budapest stuttgart leipzig \
    dresden putin merkel scholz macron zelensky zelenskyy trump biden erdogan
    """.split(separator: " ").map(String.init))

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for possessive in sentence.tokens.dropFirst(2) where text.folded(possessive) == "'s" {
      let (article, name) = (possessive - 2, possessive - 1)
      guard possessive + 1 < sentence.tokens.upperBound, text.isWord(possessive + 1),
        text.shape(possessive + 1) == .lower, text.folded(article) == "the", !text.hasSpaceBefore(possessive),
        text.shape(name) == .capitalised, Self.names.contains(text.folded(name))
      else { continue }
      let right = text.text(name..<possessive + 1)
      findings.report(
        tokens: article..<possessive + 1, "Before a name in the possessive stands no article.", replacements: [right])
    }
  }
}
