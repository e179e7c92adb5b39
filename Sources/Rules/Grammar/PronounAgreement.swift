import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `they is`, `he are`, `this two`, `there is many`: number at odds between neighbours.
struct PronounAgreement: SentenceRule {
  static let description = RuleDescription(
    id: "grammar.agreement",
    summary: "Singular and plural side by side",
    rationale: "The verb or noun must have the number of the word before it.",
    category: .grammar, errorType: "fluency/grammar", severity: .major, confidence: 0.93,
    scope: Scope(roles: [.body, .caption], quotations: .soften),
    examples: [
      .bad("They ⟦was⟧ late.", "They were late."),
      .bad("He ⟦are⟧ late.", "He is late."),
      .bad("Then we ⟦is⟧ late.", "Then we are late."),
      .bad("⟦This two⟧ men left.", "These two men left."),
      .bad("⟦These man⟧ left.", "This man left."),
      .good("They were late; he is late."),
      .good("Neither he nor they are late."),
      .good("Is this two or three?"),
      .good("Anna and he are late; I met this six months ago."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for index in sentence.tokens.dropLast() where text.isWord(index) {
      let classes = text.classes(index)
      if classes == .subjectPronoun {
        checkPronoun(text, index, sentence.tokens, into: &findings)
      } else if classes == .demonstrative {
        checkDemonstrative(text, index, sentence.tokens, into: &findings)
      }
    }
  }

  private func checkPronoun(
    _ text: AnalyzedText, _ index: Int, _ sentence: Range<Int>, into findings: inout FindingCollector
  ) {
    guard let corrected = Self.corrections[text.folded(index)]?[text.word(index + 1, in: sentence)] else { return }
    let before = index > sentence.lowerBound ? text.word(index - 1, in: sentence) : ""
    if !before.isEmpty, !Self.clauseStarts.contains(before) { return }
    findings.report(
      tokens: index + 1..<index + 2, "“\(text.form(index))” goes with “\(corrected)”.", replacements: [corrected])
  }

  private func checkDemonstrative(
    _ text: AnalyzedText, _ index: Int, _ sentence: Range<Int>, into findings: inout FindingCollector
  ) {
    let next = text.word(index + 1, in: sentence)
    let isFirst = index == sentence.lowerBound
    var corrected: String?
    switch text.folded(index) {
    case "this":
      let isCount =
        text.classes(index + 1).contains(.numberWord) && next != "one" && !text.classes(index + 1).contains(.scale)
      if isCount, index + 2 < sentence.upperBound,
        text.word(index + 2, in: sentence).hasSuffix("s")
          || ["men", "women", "people", "children"].contains(text.word(index + 2, in: sentence)),
        isFirst || text.classes(index - 1).contains(.of)
      {
        corrected = "these"
      }
    case "these", "those":
      if Self.singulars.contains(next), isNounEnd(text, index + 2, sentence) {
        corrected = text.folded(index) == "these" ? "this" : "that"
      }
    default: break
    }
    guard let corrected else { return }
    let form = text.shape(index) == .lower ? corrected : WordForm.capitalised(corrected)
    findings.report(
      tokens: index..<index + 2, "“\(text.form(index))” and “\(text.form(index + 1))” differ in number.",
      replacements: [form + " " + text.form(index + 1)])
  }

  /// `these man left`, but not `these man-made things`.
  private func isNounEnd(_ text: AnalyzedText, _ index: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(index) else { return true }
    return text.mark(index).isTerminal || text.mark(index) == .comma || text.isFiniteVerb(index)
  }

  private static let corrections: [String: [String: String]] = [
    "they": ["is": "are", "was": "were", "has": "have"], "we": ["is": "are", "was": "were", "has": "have"],
    "he": ["are": "is"], "she": ["are": "is"],
  ]
  private static let clauseStarts: Set<String> = [
    "then", "that", "because", "when", "if", "while", "since", "which", "said",
  ]
  private static let singulars: Set<String> = [
    "man", "woman", "child", "person", "year", "day", "week", "country", "city", "thing", "decision", "problem",
    "measure",
    "reason", "question", "player", "team", "company", "government", "development", "situation", "method", "case",
    "law",
  ]
}
