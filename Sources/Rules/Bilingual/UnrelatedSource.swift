import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A source that the text cannot have been translated from, said once.
struct UnrelatedSource: PairRule {
  static let description = RuleDescription(
    id: "accuracy.unrelated-source",
    summary: "The source text is of another article, or the two are swapped",
    rationale:
      "Nothing can be compared: most likely the wrong file was given, or source and translation in the wrong order.",
    category: .omission, errorType: "accuracy/mistranslation", severity: .critical, confidence: 0.95,
    examples: [
      .bad(
        "⟦Die Polizei sucht weiter nach dem Täter. Niemand wurde verletzt.⟧",
        source: "The police are still looking for the offender. Nobody was hurt."),
      .good(
        "The police are still looking for the offender. Nobody was hurt.",
        source: "Die Polizei sucht weiter nach dem Täter. Niemand wurde verletzt."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard let range = pair.targetRange(pair.alignment.targetUnits.indices.map { $0 }) else { return }
    switch pair.kinship {
    case .translation: return
    case .unrelated:
      findings.report(
        bytes: range, "This is not a translation of the source text given: hardly a word of the one is in the other.",
        source: pair.sourceRange(Array(pair.alignment.sourceUnits.indices)))
    case .swapped:
      findings.report(
        bytes: range, "Source and translation seem to be swapped: the text is German, its source is not.",
        source: pair.sourceRange(Array(pair.alignment.sourceUnits.indices)))
    }
  }
}
