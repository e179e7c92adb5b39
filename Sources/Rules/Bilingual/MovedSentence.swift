import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sentence or paragraph that stands elsewhere than in the source.
struct MovedSentence: PairRule {
  static let description = RuleDescription(
    id: "consistency.order",
    summary: "A sentence that stands in another place than in the source",
    rationale: "Paragraphs change places when text is pasted; where an editor moved it on purpose, it may stay.",
    category: .consistency, errorType: "design-and-markup/missing-text", severity: .neutral, confidence: 0.6,
    examples: [.good("The bridge is closed.", source: "Die Brücke ist gesperrt.")])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.kinship == .translation else { return }
    for link in pair.links where link.isMoved {
      guard let first = link.target.first, pair.isStory(targetUnit: first), let range = pair.targetRange(link.target),
        let source = pair.sourceRange(link.source)
      else { continue }
      findings.report(
        bytes: range, "In the source this stands in another place: look whether that is meant.", source: source)
    }
  }
}
