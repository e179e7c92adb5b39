import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A negation that only one side has.
struct PolarityMismatch: PairRule {
  static let description = RuleDescription(
    id: "accuracy.polarity",
    summary: "A negation that the source does not have, or the other way round",
    rationale: "One small word turns the news into its contrary.",
    category: .grammar, errorType: "accuracy/mistranslation", severity: .major, confidence: 0.8,
    examples: [
      .bad("Around 5,000 people have ⟦not⟧ died in Texas.", source: "In Texas sind rund 5000 Menschen gestorben."),
      .good("Nobody has died in Texas.", source: "In Texas ist niemand gestorben."),
      .good("He did not come until Monday.", source: "Er kam erst am Montag."),
      .good("He failed to come.", source: "Er kam nicht."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de" else { return }
    for link in pair.comparableLinks {
      let source = pair.sourceTokens(Self.widened(link.source, pair.alignment.sourceUnits.count))
      let target = pair.targetTokens(link.target)
      let denied = target.filter { Negation.isExplicit(english: pair.target, $0) }
      let inSource = pair.sourceTokens(link.source).filter { Negation.isExplicit(german: pair.source.folded($0)) }
      if !denied.isEmpty, !source.contains(where: { Negation.isAny(german: pair.source.folded($0)) }) {
        let place = denied[0]
        findings.report(
          tokens: place..<place + 1,
          "The source does not deny this: “\(pair.target.form(place))” turns its sense round.",
          source: pair.sourceRange(link.source))
      } else if let first = inSource.first,
        !target.contains(where: { Negation.isAny(english: pair.target.folded($0)) }),
        let range = pair.targetRange(link.target)
      {
        findings.report(
          bytes: range,
          "The source's “\(pair.source.form(first))” has no counterpart here: look whether the sense is kept.",
          severity: .neutral, confidence: 0.5, source: pair.source.tokens[first].range)
      }
    }
  }

  private static func widened(_ units: [Int], _ count: Int) -> [Int] { units }
}
