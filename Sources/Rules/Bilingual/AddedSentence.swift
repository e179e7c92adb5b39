import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sentence of the translation that nothing in the source says.
struct AddedSentence: PairRule {
  static let description = RuleDescription(
    id: "addition.sentence",
    summary: "A sentence that the source does not have",
    rationale: "The translation engine made it up or said a thing twice; or an editor added it and should know so.",
    category: .addition, errorType: "accuracy/addition", severity: .major, confidence: 0.85,
    examples: [
      .bad(
        "The bridge was closed on Monday. ⟦Many drivers had complained about the noise.⟧ The state bears the cost.",
        source: "Die Brücke wurde am Montag gesperrt. Die Kosten trägt das Land."),
      .good(
        "The bridge was closed on Monday. It remains closed. The state bears the cost.",
        source: "Die Brücke wurde am Montag gesperrt und bleibt geschlossen. Die Kosten trägt das Land."),
    ])

  private static let fewestWords = 3
  private static let said = 0.6

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.kinship == .translation, !pair.alignment.sourceUnits.isEmpty else { return }
    for (index, link) in pair.links.enumerated() {
      let isLone = link.source.isEmpty
      guard isLone || link.target.count > 1 && pair.alignment.words.hasBroadLexicon else { continue }
      for unit in isLone ? link.target : pair.loneTargetUnits(of: link) where pair.isStory(targetUnit: unit) {
        let count = pair.coverage.count(target: [unit])
        guard count.words >= Self.fewestWords, !isSaidNearby(pair, index, unit) else { continue }
        findings.report(
          bytes: pair.alignment.targetUnits[unit].range,
          "Nothing in the source says this: delete it, or make sure that it was added on purpose.")
      }
    }
  }

  /// Whether the source's sentences beside the place hold what it says, in words that their own translation left over.
  private func isSaidNearby(_ pair: PairContext, _ index: Int, _ unit: Int) -> Bool {
    let around = [index - 1, index + 1].filter(pair.links.indices.contains).flatMap { pair.links[$0].source }
    var answered = Set<UInt32>()
    for token in pair.sourceTokens(around) where pair.coverage.source[token] < .translation {
      for link in pair.alignment.words.links[Int(pair.source.tokens[token].lexeme)] { answered.insert(link.target) }
    }
    let content = pair.targetTokens([unit]).filter(pair.coverage.isContent(target:))
    let said = content.count { answered.contains(pair.target.tokens[$0].lexeme) }
    return Double(said) >= Self.said * Double(content.count)
  }
}
