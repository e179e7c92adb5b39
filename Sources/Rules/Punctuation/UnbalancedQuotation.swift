import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A quotation mark without its partner.
struct UnbalancedQuotation: DocumentRule {
  static let description = RuleDescription(
    id: "punctuation.unbalanced-quotation",
    summary: "A quotation mark without its partner",
    rationale: "The reader can't tell whose words they are.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.92, scope: .story,
    examples: [
      .bad("The number of missing⟦\"⟧ weapons is high."),
      .bad("He said: ⟦\"⟧We will see what comes."),
      .bad("She called it ⟦“⟧a big step for all."),
      .bad("\"We need to be⟦\"⟧ vigilant,\" he said."),
      .good("He said: \"We will see.\""),
      .good("\"We will see what comes.\n\n\"Then we go home,\" he said."),
      .good("\"We will see. \"Then we go home,\" he said."),
      .good("\"He said, \"It makes me laugh,\"\" she told us."),
      .good("„Wir“ is German for \"we\"."),
      .good("The 12\" record is back, at 5'10\" he is tall."),
      .good("»Wir« is German, « nous » is French."),
      .good("The “big” step and the \"small\" one."),
      .good("He spoke of \"big\"-name firms (\"the five\")."),
    ])

  private struct State {
    var open: Int?
    var lastClose: Int?
  }

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    guard text.tokens.contains(where: { $0.kind == .punctuation && $0.length <= 3 }) else { return }
    var state = State()
    var pending: Int?
    var paragraph: Int?
    for (index, segment) in text.document.segments.enumerated() {
      guard segment.role.isProse || segment.role.isTitle else { continue }
      let tokens = text.tokens(ofSegment: index)
      if segment.paragraph != paragraph {
        if let open = state.open {
          if let old = pending { report(text, old, into: &findings) }
          pending = open
        }
        state = State()
        paragraph = segment.paragraph
      }
      if isNested(text, tokens) {
        state = State()
        // The paragraph takes up the quotation of the one before.
        if let first = tokens.first, text.mark(first) == .quotation { pending = nil }
      } else {
        scan(text, tokens, &state, &pending, into: &findings)
      }
    }
    if let open = state.open { report(text, open, into: &findings) }
    if let pending { report(text, pending, into: &findings) }
  }

  /// A quotation in a quotation with the same marks: as many open as close, and two of them run together.
  private func isNested(_ text: AnalyzedText, _ tokens: Range<Int>) -> Bool {
    var opening = 0
    var closing = 0
    var previous = -2
    var runTogether = false
    for index in tokens where text.tokens[index].kind == .punctuation && text.mark(index) == .quotation {
      if previous == index - 1, !text.hasSpaceBefore(index) { runTogether = true }
      previous = index
      switch side(text, index, tokens) {
      case .opens: opening += 1
      case .closes: closing += 1
      case .either: continue
      }
    }
    return runTogether || (opening == closing && opening > 1)
  }

  private func scan(
    _ text: AnalyzedText, _ tokens: Range<Int>, _ state: inout State, _ pending: inout Int?,
    into findings: inout FindingCollector
  ) {
    for index in tokens where text.tokens[index].kind == .punctuation && text.mark(index) == .quotation {
      let side = side(text, index, tokens)
      if let open = state.open {
        if side == .opens {
          // Paragraphs joined by a page: the new sentence takes the quotation up again.
          if !startsSentence(text, index, tokens) { report(text, open, into: &findings) }
          state.open = index
        } else {
          state.open = nil
          state.lastClose = index
        }
      } else if side == .closes {
        if isInch(text, index, tokens) { continue }
        if pending != nil {
          pending = nil
        } else if let last = state.lastClose, isStrayer(text, last, than: index) {
          report(text, last, into: &findings)
          state.lastClose = index
        } else {
          report(text, index, into: &findings)
        }
      } else {
        // The paragraph takes up the quotation of the one before.
        if index == tokens.lowerBound { pending = nil }
        state.open = index
      }
    }
  }

  private func startsSentence(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    index == tokens.lowerBound || text.mark(index - 1).isTerminal
  }

  private enum Side { case opens, closes, either }

  private func side(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Side {
    let form = text.form(index)
    if form == "„" { return .opens }
    let spaceBefore = index == tokens.lowerBound || text.hasSpaceBefore(index)
    let spaceAfter = index + 1 == tokens.upperBound || text.hasSpaceBefore(index + 1)
    if form == "«" || form == "»" { return .either }
    let before = index > tokens.lowerBound ? text.mark(index - 1) : .none
    let after = index + 1 < tokens.upperBound ? text.mark(index + 1) : .none
    if spaceBefore, !spaceAfter { return after.followsWord && form != "“" ? .either : .opens }
    if !spaceBefore, spaceAfter || after.followsWord || after == .closeBracket {
      return before == .openBracket || before == .dash ? .either : .closes
    }
    return .either
  }

  /// Of two closing marks, the first is the stray one where no mark stands before it and one before the second.
  private func isStrayer(_ text: AnalyzedText, _ a: Int, than b: Int) -> Bool {
    text.mark(a - 1) == .none && text.mark(b - 1) != .none && a + 1 < text.tokens.count && text.isWord(a + 1)
  }

  private func isInch(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    index > tokens.lowerBound && text.tokens[index - 1].kind == .number && text.form(index) != "“"
  }

  /// One lost mark upsets those after it, so the first is the finding and the others are advice.
  private func report(_ text: AnalyzedText, _ index: Int, into findings: inout FindingCollector) {
    findings.report(
      tokens: index..<index + 1,
      "This quotation mark has no partner: close the quotation, open it, or delete the mark.",
      severity: findings.findings.isEmpty ? nil : .neutral)
  }
}
