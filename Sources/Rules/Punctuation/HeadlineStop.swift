import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct HeadlineStop: SegmentRule {
  static let description = RuleDescription(
    id: "punctuation.headline-stop",
    summary: "A headline with a full stop",
    rationale: "English headlines end without a stop; a machine sets one where it takes the headline for a sentence.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .neutral, confidence: 0.8,
    scope: Scope(roles: [.headline, .subhead, .body]),
    examples: [
      .bad(
        """
        The last leader has died⟦.⟧\n\nErnst Halden has died, as his party said on Saturday in Berlin.\n
        He was 95 years old.\n\nHe had been ill for some time.
        """,
        """
        The last leader has died\n\nErnst Halden has died, as his party said on Saturday in Berlin.\n
        He was 95 years old.\n\nHe had been ill for some time.
        """),
      .good(
        "Last mayor of the old town has died\n\nErnst Halden has died, as his party said on Saturday in Berlin."),
      .good("Ernst Halden has died.\n\nHe was ill.\n\nHe was 95."),
      .good("He is back. And he stays.\n\nErnst Halden is back, as his party said on Saturday in Berlin."),
      .good("A new home in the U.S.\n\nErnst Halden is back, as his party said on Saturday in Berlin."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    guard segment.segment.role != .body || isHeadline(segment), let last = segment.tokens.last,
      segment.tokens.count > 4, text.mark(last) == .stop, text.isWord(last - 1),
      !text.hasSpaceBefore(last),
      !segment.tokens.dropLast().contains(where: { text.mark($0).isTerminal || text.mark($0) == .quotation })
    else { return }
    findings.report(tokens: last..<last + 1, "A headline ends without a full stop.", replacements: [""])
  }

  private static let mostWords = 14

  /// A short first line of a report in paragraphs, each of which is longer. The stop itself kept it from being read as a headline.
  private func isHeadline(_ segment: SegmentContext) -> Bool {
    let segments = segment.text.document.segments
    guard segment.index == 0, segments.count > 3, segment.text.countOfWords(segment.tokens) <= Self.mostWords,
      segments[1].role == .body || segments[1].role == .dateline
    else { return false }
    return segments[1].range.count > 2 * segment.segment.range.count
  }
}
