import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct HeadlineColons: SegmentRule {
  static let description = RuleDescription(
    id: "residue.headline-colons",
    summary: "A headline with two colons",
    rationale: """
      German pages set a place or a topic before the headline; where that has a colon of its own, the translation has two. \
      English headlines have one at most.
      """,
    category: .residue, errorType: "style/third-party-style", severity: .neutral, confidence: 0.75,
    scope: Scope(roles: [.headline, .body]), origin: "de",
    examples: [
      .bad(
        "⟦Basketball: Despite 20 points from Huber:⟧ Ulm lose again\n\nUlm have lost for the third time in a row."),
      .good("Despite 20 points from Huber: Ulm lose again\n\nUlm have lost for the third time in a row."),
      .good("Basketball: Huber says: “We lost”\n\nUlm have lost for the third time in a row."),
      .good("Kick-off: 20:30, result: 2:1\n\nUlm have lost."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    guard segment.mayBeHeadline else { return }
    let text = segment.text
    let tokens = segment.tokens
    let colons = KickerGlued.colons(of: segment)
    guard colons.count == 2, text.countOfWords(colons[0]..<colons[1]) > KickerGlued.longestLabel,
      text.mark(colons[1] + 1) != .quotation, text.countOfWords(colons[1]..<tokens.upperBound) >= 2,
      !tokens.contains(where: { text.mark($0).isTerminal })
    else { return }
    findings.report(
      tokens: tokens.lowerBound..<colons[1] + 1,
      "Two colons in one headline; leave the topic out, or make one sentence of the rest.")
  }
}
