import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A paragraph that begins with a small letter.
struct LowerCaseStart: SegmentRule {
  static let description = RuleDescription(
    id: "typography.lower-case-start",
    summary: "A paragraph that begins with a small letter",
    rationale: "A small letter at the start is a slip, or the first words of the sentence are lost.",
    category: .typography, errorType: "fluency/spelling", severity: .minor, confidence: 0.95, scope: .prose,
    examples: [
      .bad("⟦the⟧ Berlin plan is a good idea.", "The Berlin plan is a good idea."),
      .bad("\"⟦we⟧ will see,\" Anna said.", "\"We will see,\" Anna said."),
      .good("The plan is a good idea."),
      .good("an MP from Leeds"),
      .good("iPhone sales fell last year."),
      .good("von der Leyen spoke in Brussels."),
      .good("eBay closed its office."),
      .good("... and then he left."),
      .good("http://example.org has the list."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard let start = tokens.first(where: { text.mark($0) != .quotation && text.mark($0) != .apostrophe }),
      start <= tokens.lowerBound + 1, text.tokens[start].kind == .word, text.shape(start) == .lower,
      !Self.particles.contains(text.folded(start)), tokens.count > 2, !isHeldLower(text, start)
    else { return }
    if isAllLower(text, tokens) || text.isOneOpenLine { return }
    let goesOn = segment.index > 0 && !isClosed(text, text.tokens(ofSegment: segment.index - 1))
    findings.report(
      tokens: start..<start + 1,
      goesOn
        ? "The paragraph begins in the middle of a sentence: join it to the one before, or write a capital."
        : "The sentence begins with a small letter; look whether words are missing before it.",
      replacements: [WordForm.capitalised(text.form(start))], severity: goesOn ? .neutral : nil)
  }

  private func isClosed(_ text: AnalyzedText, _ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last else { return true }
    return text.mark(last).isTerminal || text.mark(last) == .closeBracket
      || text.lastBeforeClosers(tokens).map { text.mark($0).isTerminal } == true
  }

  /// A brand that is written small throughout, or a word that digits follow (`e10`).
  private func isHeldLower(_ text: AnalyzedText, _ start: Int) -> Bool {
    text.tokens[start].length == 1 && text.folded(start) != "a" && text.folded(start) != "i"
  }

  /// Left to the rule about texts without capitals.
  private func isAllLower(_ text: AnalyzedText, _ tokens: Range<Int>) -> Bool {
    LowerCaseText.isWithoutCapitals(text, tokens)
  }

  static let particles: Set<String> = [
    "de", "von", "van", "der", "den", "zu", "zur", "al", "el", "bin", "ben", "ibn", "di", "da", "la", "le", "du", "ter",
    "ten",
    "af", "av", "dos", "das", "del", "della", "d'", "l'", "t", "x",
  ]
}
