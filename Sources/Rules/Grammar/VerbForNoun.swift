import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `before the arrive of the army`: a verb where its noun belongs.
struct VerbForNoun: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.verb-for-noun",
    summary: "A verb after an article",
    rationale: "After the, a or a possessive stands a noun or what describes one; these words are verbs only.",
    category: .grammar, errorType: "fluency/grammar", severity: .major, confidence: 0.92, scope: .prose,
    examples: [
      .bad("They waited for the ⟦arrive⟧ of the king."),
      .bad("Their ⟦achieve⟧ was great."),
      .bad("Other ⟦include⟧ of the list are good ones."),
      .good("They waited for the king to arrive; other people include him."),
      .good("It was a must-have and the overtake of the race."),
      .good("Let the best arrive first; others achieve less."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let verbs = LexemeSelection(text) {
      $0.shape == .lower && $0.facts.openClasses == .verb && $0.classes.isSubset(of: .baseVerb)
        && $0.folded.utf8.count > 3 && !Self.nounsToo.contains($0.folded)
    }
    for sentence in text.sentences where sentence.tokens.count > 4 {
      verbs.forEach(in: sentence.tokens.dropFirst(), of: text) { index in
        guard text.hasSpaceBefore(index), isBeforeNouns(text, index - 1), text.openClasses(index) == .verb else {
          return
        }
        findings.report(
          tokens: index..<index + 1,
          "“\(text.form(index))” is a verb; a noun or adjective belongs after “\(text.form(index - 1))”.")
      }
    }
  }

  private func isBeforeNouns(_ text: AnalyzedText, _ index: Int) -> Bool {
    guard text.shape(index) == .lower || text.shape(index) == .capitalised || text.tokens[index].length == 1 else {
      return false
    }
    let classes = text.classes(index)
    return classes == .article || classes == .possessive || classes == .every
      || text.folded(index) == "other" && text.isWord(index)
  }

  /// Verbs that the press uses as nouns, and first halves of compounds.
  private static let nounsToo: Set<String> = [
    "overtake", "stun", "rethink", "rebuild", "spend", "reveal", "disconnect", "reset", "build", "learn", "redo",
    "restart",
    "reboot", "rewrite", "reissue", "relaunch", "follow", "pretend", "understand", "please", "thank", "welcome",
    "repeat",
    "transmit", "carry", "fail", "adult", "intercept", "eject", "recline", "assist", "lease",
  ]
}
