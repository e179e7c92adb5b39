import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sentence that stands where another one should.
struct UnrelatedSentence: PairRule {
  static let description = RuleDescription(
    id: "accuracy.unrelated-sentence",
    summary: "A sentence that says something else than the source's",
    rationale: "The translation engine made it up, or the sentence belongs to another place.",
    category: .addition, errorType: "accuracy/mistranslation", severity: .critical, confidence: 0.85,
    examples: [
      .bad(
        "⟦Lions and leopards are sometimes shy, so bring binoculars.⟧",
        source: "Die Polizei sucht weiter nach dem Täter, verletzt wurde niemand."),
      .good(
        "The police are still looking for the offender; nobody was hurt.",
        source: "Die Polizei sucht weiter nach dem Täter, verletzt wurde niemand."),
    ])

  static let readsEverySource = true

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.kinship == .translation else { return }
    for link in pair.links where pair.isUnrelated(link) && !pair.isDamaged(source: link.source) {
      guard let range = pair.targetRange(link.target), let source = pair.sourceRange(link.source) else { continue }
      findings.report(
        bytes: range,
        "This does not say what the source says here, “\(Excerpt.of(pair.source.document.text[source]))”: translate it anew.",
        source: source)
    }
  }
}
