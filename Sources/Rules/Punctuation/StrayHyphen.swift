import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A hyphen that hangs on a word and joins nothing: `possible- to`.
struct StrayHyphen: SegmentRule {
  static let description = RuleDescription(
    id: "punctuation.stray-hyphen",
    summary: "A hyphen that joins nothing",
    rationale: "A hanging hyphen is left of a line break, or a dash that lost its space.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.93, scope: .story,
    examples: [
      .bad("The symptoms ⟦of- the⟧ disease were found.", "The symptoms of the disease were found."),
      .bad("It was ⟦not- the⟧ hotel.", "It was not the hotel."),
      .bad("The rise of ⟦COVID- 19⟧ cases went on.", "The rise of COVID-19 cases went on."),
      .bad("It is ⟦possible- to⟧ refuel here.", "It is possible to refuel here."),
      .good("Pre- and post-war houses stood there."),
      .good("A two-, three- or four-day week is planned."),
      .good("The first- to third-placed teams rise."),
      .good("He left - she stayed."),
      .good("A micro-, not a macro-economic view."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard tokens.count > 3 else { return }
    for index in tokens.lowerBound + 1..<tokens.upperBound - 1 where text.mark(index) == .hyphen {
      guard !text.hasSpaceBefore(index), text.hasSpaceBefore(index + 1), text.isWord(index - 1),
        text.isWord(index + 1) || text.tokens[index + 1].kind == .number, !isSuspended(text, index, tokens)
      else { continue }
      let (before, after) = (text.form(index - 1), text.form(index + 1))
      // `COVID- 19`: the space is too much, not the hyphen.
      let isName = text.tokens[index + 1].kind == .number && text.shape(index - 1) != .lower
      findings.report(
        tokens: index - 1..<index + 2,
        isName
          ? "A space too much after the hyphen: “\(before)-\(after)”."
          : "The hyphen joins nothing: delete it, or set a dash with spaces.",
        replacements: isName ? [before + "-" + after] : [before + " " + after, before + " – " + after])
    }
  }

  /// `pre- and post-war`: the second half comes after a conjunction, with a hyphen of its own or without.
  private func isSuspended(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let next = text.folded(index + 1)
    guard Self.joiners.contains(next) else { return false }
    let end = min(tokens.upperBound, index + 6)
    return next == "and" || next == "or" || (index + 2..<end).contains { text.mark($0) == .hyphen }
  }

  private static let joiners: Set<String> = [
    "and", "or", "to", "through", "but", "as", "nor", "und", "oder", "versus", "vs", "over", "not", "then", "by",
  ]
}
