import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct UntranslatedPassage: DocumentRule {
  static let description = RuleDescription(
    id: "untranslated.passage",
    summary: "several words in a row that are not English",
    rationale: """
      A phrase or sentence of the source was left standing. Names of institutions, titles between quotation marks and \
      glosses in brackets are meant that way.
      """,
    category: .untranslated, errorType: "accuracy/untranslated", severity: .major, confidence: 0.95,
    scope: Scope(roles: [.body, .caption, .listItem, .headline, .kicker, .subhead]),
    examples: [
      .bad("The minister said ⟦dass die Regierung nicht mehr⟧ wants to wait."),
      .bad("⟦Der Mann wurde gestern in Berlin verhaftet⟧."),
      .good("The Comisión Nacional de los Derechos Humanos protested."),
      .good("The film “Das Leben der Anderen” won a prize."),
      .good("Angela Merkel met Recep Tayyip Erdoğan."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let runs = ForeignRuns(text)
    for sentence in text.sentences where !text.segment(of: sentence).role.isFurniture {
      for run in runs.find(in: text, sentence: sentence.tokens) where !isMeant(run, text, sentence.tokens) {
        findings.report(
          tokens: run,
          "“\(text.document.text[text.range(run)])” is not English; it seems to have been left untranslated.")
      }
    }
  }

  /// A quoted title, or a gloss.
  private func isMeant(_ run: Range<Int>, _ text: AnalyzedText, _ sentence: Range<Int>) -> Bool {
    if run.allSatisfy({ text.tokens[$0].isQuoted }) { return run.count < sentence.count * 2 / 3 || run.count <= 6 }
    return text.isBracketed(run.lowerBound, in: sentence) || text.isBracketed(run.upperBound - 1, in: sentence)
  }
}
