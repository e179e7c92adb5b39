import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Two section labels run into the headline.
struct KickerGlued: SegmentRule {
  static let description = RuleDescription(
    id: "residue.kicker-glued",
    summary: "Section labels glued to the headline",
    rationale: """
      German pages stack a section and a topic above the headline. Copied as text they become “Section: Topic: Headline”, \
      a headline with two colons that no English page prints.
      """,
    category: .residue, errorType: "accuracy/addition", severity: .minor, confidence: 0.85,
    scope: Scope(roles: [.headline, .body]), origin: "de",
    examples: [
      .bad(
        "⟦Economy: Rail strike: ⟧Union calls for a new offer\n\nThe union wants more money.",
        "Union calls for a new offer\n\nThe union wants more money."),
      .bad("⟦Football: Cup final: ⟧Bremen wins after extra time", "Bremen wins after extra time"),
      .good("Rail strike: Union calls for a new offer\n\nThe union wants more money."),
      .good("Rail strike: Union chief says: “No new talks”\n\nThe union wants more money."),
      .good("What we know: The minister said yesterday in Berlin: It is over.\n\nThe party was surprised."),
      .good("Kick-off: 20:30, result: 2:1\n\nBremen won."),
    ])

  /// A label is a name, not a clause.
  static let longestLabel = 4

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    guard segment.mayBeHeadline else { return }
    let text = segment.text
    let tokens = segment.tokens
    let colons = Self.colons(of: segment)
    guard colons.count == 2, text.mark(colons[1] + 1) != .quotation, text.mark(colons[0] + 1) != .quotation else {
      return
    }
    let labels = [tokens.lowerBound..<colons[0], colons[0] + 1..<colons[1]]
    guard labels.allSatisfy({ isLabel($0, text) }), text.countOfWords(colons[1] + 1..<tokens.upperBound) >= 3 else {
      return
    }
    let range = segment.segment.range.lowerBound..<text.tokens[colons[1] + 1].range.lowerBound
    let label = text.text(tokens.lowerBound..<colons[1] + 1)
    findings.report(
      bytes: range, "“\(label)” is the page's section and topic, glued to the headline; keep the headline alone.",
      replacements: [""])
  }

  /// The colons that part a headline, outside quotations.
  static func colons(of segment: SegmentContext) -> [Int] {
    let text = segment.text
    return segment.tokens.dropLast().filter {
      text.mark($0) == .colon && text.hasSpaceBefore($0 + 1) && !text.tokens[$0].isQuoted
    }
  }

  private func isLabel(_ range: Range<Int>, _ text: AnalyzedText) -> Bool {
    (1...Self.longestLabel).contains(text.countOfWords(range)) && text.shape(range.lowerBound) != .lower
      && !text.hasFiniteVerb(range)
  }
}
