import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `can not` in two words.
struct CanNot: SentenceRule {
  static let description = RuleDescription(
    id: "grammar.can-not",
    summary: "“can not” in two words",
    rationale: "English writes cannot in one word, but for “can not only”.",
    category: .spelling, errorType: "fluency/spelling", severity: .minor, confidence: 0.95, scope: .story,
    examples: [
      .bad("You ⟦can not⟧ describe it.", "You cannot describe it."),
      .good("You cannot describe it."),
      .good("They can not only sing but dance."),
      .good("A tin can not yet open."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for index in sentence.tokens.dropLast(2) where text.classes(index) == .modal && text.folded(index) == "can" {
      guard text.classes(index + 1) == .not, text.classes(index + 2).isDisjoint(with: [.focus]), text.isWord(index + 2),
        text.folded(index + 2) != "yet", text.folded(index + 2) != "just"
      else { continue }
      findings.report(tokens: index..<index + 2, "Write “cannot” in one word.", replacements: ["cannot"])
    }
  }
}
