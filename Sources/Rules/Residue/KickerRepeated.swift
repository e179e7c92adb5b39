import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `Bavaria: Four dead on Bavaria's roads`.
struct KickerRepeated: SegmentRule {
  static let description = RuleDescription(
    id: "residue.kicker-repeated",
    summary: "A headline that says its label again",
    rationale: """
      German pages set the place or topic before the headline, for the search engines. A headline that names it anyway says \
      it twice; leave the label out.
      """,
    category: .residue, errorType: "accuracy/addition", severity: .neutral, confidence: 0.8,
    scope: Scope(roles: [.headline, .body]), origin: "de",
    examples: [
      .bad(
        "⟦Bavaria: ⟧Four dead on Bavaria's roads\n\nFour people have died.",
        "Four dead on Bavaria's roads\n\nFour people have died."),
      .good("Bavaria: Four dead on the roads\n\nFour people have died."),
      .good("Four dead in Bavaria: Minister comes to Bavaria's rescue\n\nFour people have died."),
      .good("Huber: “Huber stays”\n\nThe coach has said what he wants."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    guard segment.mayBeHeadline else { return }
    let text = segment.text
    let tokens = segment.tokens
    guard let colon = tokens.prefix(3).first(where: { text.mark($0) == .colon }), colon > tokens.lowerBound,
      text.countOfWords(colon..<tokens.upperBound) >= 3, text.hasSpaceBefore(colon + 1),
      text.mark(colon + 1) != .quotation
    else { return }
    let label = tokens.lowerBound..<colon
    guard label.allSatisfy({ text.isWord($0) && text.shape($0) == .capitalised }), isSaidAgain(label, text, tokens)
    else {
      return
    }
    findings.report(
      bytes: segment.segment.range.lowerBound..<text.tokens[colon + 1].range.lowerBound,
      "The headline says “\(text.text(label))” again; leave the label out.", replacements: [""])
  }

  private func isSaidAgain(_ label: Range<Int>, _ text: AnalyzedText, _ tokens: Range<Int>) -> Bool {
    (label.upperBound + 1..<tokens.upperBound - label.count + 1).contains { start in
      (0..<label.count).allSatisfy { text.form(start + $0) == text.form(label.lowerBound + $0) }
    }
  }
}
