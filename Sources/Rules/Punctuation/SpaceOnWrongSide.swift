import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `we need staff, "says the director`: the space of a closing mark stands before it.
struct SpaceOnWrongSide: SentenceRule {
  static let description = RuleDescription(
    id: "punctuation.space-on-wrong-side",
    summary: "The space before a closing quotation mark instead of behind it",
    rationale: """
      A closing mark stands close to the words it closes. Machines that take a text apart and put it together again often \
      lose which of two straight marks it was.
      """,
    category: .punctuation, errorType: "fluency/whitespace", severity: .minor, confidence: 0.95, scope: .story,
    examples: [
      .bad("\"We need more people⟦, \"says⟧ the director.", "\"We need more people,\" says the director."),
      .bad("Now we look ahead⟦, \"said⟧ Huber after the match.", "Now we look ahead,\" said Huber after the match."),
      .good("\"We need more people,\" says the director."),
      .good("He added, \"said to be lost\" was not what he meant."),
      .good("The word, \"says\", is short."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for mark in sentence.tokens.dropFirst().dropLast(2)
    where text.tokens[mark].kind == .punctuation && text.mark(mark) == .quotation {
      let (before, verb) = (mark - 1, mark + 1)
      guard text.hasSpaceBefore(mark), !text.hasSpaceBefore(verb), !text.hasSpaceBefore(before),
        text.mark(before) == .comma || text.mark(before).isTerminal,
        text.isWord(verb), text.shape(verb) == .lower, text.classes(verb).contains(.said),
        beginsSpeaker(text, verb + 1)
      else { continue }
      let repaired = text.form(before) + text.form(mark) + " " + text.form(verb)
      findings.report(
        tokens: before..<verb + 1, "The space stands on the wrong side of the closing quotation mark.",
        replacements: [repaired])
    }
  }

  private func beginsSpeaker(_ text: AnalyzedText, _ index: Int) -> Bool {
    guard text.isWord(index), text.hasSpaceBefore(index) else { return false }
    return text.shape(index) == .capitalised
      || !text.classes(index).isDisjoint(with: [.article, .possessive, .subjectPronoun])
  }
}
