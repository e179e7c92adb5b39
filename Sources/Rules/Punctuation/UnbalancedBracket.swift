import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A bracket without its partner, and brackets around nothing.
struct UnbalancedBracket: SegmentRule {
  static let description = RuleDescription(
    id: "punctuation.unbalanced-bracket",
    summary: "A bracket without its partner",
    rationale: "The aside never ends, or never began; empty brackets held something that is lost.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.93, scope: .story,
    examples: [
      .bad("The party ⟦(⟧SPD won the vote."),
      .bad("The party SPD⟦)⟧ won the vote."),
      .bad("The party ⟦()⟧ won the vote."),
      .good("The party (SPD) won the vote."),
      .good("The call print() ends it."),
      .good("a) the vote, b) the count, 1) the end"),
      .good("They laughed :-) and left ;)"),
      .good("The party [the SPD (of Berlin)] won."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    var open: [Int] = []
    for index in tokens where text.tokens[index].kind == .punctuation {
      switch text.mark(index) {
      case .openBracket:
        // `print()` is a name in a program.
        if index + 1 < tokens.upperBound, text.mark(index + 1) == .closeBracket, text.hasSpaceBefore(index) {
          findings.report(tokens: index..<index + 2, "There is nothing between these brackets.")
        }
        open.append(index)
      case .closeBracket:
        if open.popLast() == nil, !isListLabel(text, index, tokens), !isSmiley(text, index, tokens) {
          report(text, index, into: &findings)
        }
      default: break
      }
    }
    for index in open where !isSmiley(text, index, tokens) { report(text, index, into: &findings) }
  }

  private func report(_ text: AnalyzedText, _ index: Int, into findings: inout FindingCollector) {
    findings.report(tokens: index..<index + 1, "This bracket has no partner in its paragraph.")
  }

  /// `a)`, `12)`, `iv)`.
  private func isListLabel(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    index > tokens.lowerBound && text.tokens[index - 1].length <= 3 && text.tokens[index - 1].kind != .punctuation
      && (index - 1 == tokens.lowerBound || text.mark(index - 2) != .none || text.tokens[index - 1].length <= 2)
  }

  private func isSmiley(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard index > tokens.lowerBound, !text.hasSpaceBefore(index) else { return false }
    let before = text.mark(index - 1)
    return before == .colon || before == .semicolon || before == .hyphen
  }
}
