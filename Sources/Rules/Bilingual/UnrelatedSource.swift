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
    guard let range = pair.targetRange(Array(pair.alignment.targetUnits.indices)),
      let message = Self.message(pair.kinship)
    else { return }
    let source = pair.sourceRange(Array(pair.alignment.sourceUnits.indices))
    findings.report(bytes: range, message, source: pair.kinship == .unrelated ? source : nil)
  }

  private static func message(_ kinship: Kinship) -> String? {
    switch kinship {
    case .translation: nil
    case .unrelated:
      "This is not a translation of the source text given: hardly a word of the one is in the other."
    case .swapped: "Source and translation seem to be swapped: the text is German, its source is not."
    case .emptySource:
      "The source text given is empty, so nothing could be compared: give the text this was translated from."
    case .sourceInTargetLanguage(let language):
      "The source text given is \(name(language)), as the text itself is: give the text this was translated from."
    case .untranslated(let language): "The whole text is still \(name(language)), as its source is: translate it."
    case .otherLanguage(let told, let found):
      "The source text given is \(name(found)), not \(name(told)) as was said: give the right file or the right language."
    }
  }

  private static func name(_ language: String) -> String { LanguageGuess.name(of: language) }
}
