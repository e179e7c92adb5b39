import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A word broken in two by the hyphen of a line's end.
struct LineHyphen: SegmentRule {
  static let description = RuleDescription(
    id: "residue.line-hyphen",
    summary: "A word broken by a line-end hyphen",
    rationale: "In print a hyphen divides a word at the end of the line; copied from a PDF the word stays broken.",
    category: .residue, errorType: "fluency/spelling", severity: .minor, confidence: 0.95,
    scope: Scope(roles: [.headline, .subhead, .body, .caption, .listItem]),
    examples: [
      .bad(
        "The minister resigned on Monday after weeks of ⟦inter-\nnational⟧ pressure.",
        "The minister resigned on Monday after weeks of international pressure."),
      .bad(
        "After weeks of ⟦inter- national⟧ pressure she resigned.", "After weeks of international pressure she resigned."
      ),
      .good("Short- and long-term loans are cheap."),
      .good("The pre- or post-war years were hard."),
      .good("It was – said the minister – a mistake."),
      .good("A long-term loan is cheap."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard tokens.count > 2 else { return }
    for index in tokens.dropFirst().dropLast() where text.mark(index) == .hyphen {
      guard !text.hasSpaceBefore(index), text.isWord(index - 1), text.hasSpaceBefore(index + 1), text.isWord(index + 1)
      else { continue }
      guard text.shape(index + 1) == .lower, text.shape(index - 1) != .allCaps,
        !Self.joiners.contains(text.folded(index + 1))
      else { continue }
      let joined = text.form(index - 1) + text.form(index + 1)
      let isWord = segment.article.spelling.facts(of: joined).isEnglish
      guard isWord || text.tokens[index + 1].flags.contains(.newlineBefore) else { continue }
      let hyphened = text.form(index - 1) + "-" + text.form(index + 1)
      let areWords = text.lexeme(index - 1).facts.isEnglish && text.lexeme(index + 1).facts.isEnglish
      findings.report(
        tokens: index - 1..<index + 2, "“\(joined)” is broken in two by the hyphen of a line's end; join it.",
        replacements: isWord || !areWords ? [joined, hyphened] : [hyphened, joined])
    }
  }

  private static let joiners: Set<String> = [
    "and", "or", "to", "but", "nor", "as", "und", "oder", "bis", "than", "versus", "through",
  ]
}
