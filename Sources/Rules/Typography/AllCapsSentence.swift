import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sentence in capitals.
struct AllCapsSentence: SentenceRule {
  static let description = RuleDescription(
    id: "typography.all-caps-sentence",
    summary: "A sentence in capitals",
    rationale: "Capitals shout, and hide which words are names.",
    category: .typography, errorType: "fluency/spelling", severity: .minor, confidence: 0.9, scope: .paragraphs,
    examples: [
      .bad("⟦THE MINISTER SPOKE IN BERLIN ON MONDAY.⟧"),
      .good("NATO, EU, UN, WHO and IMF met."),
      .good("The minister spoke in BERLIN."),
      .good("BREAKING NEWS"),
    ])

  private static let fewestWords = 5

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    guard let first = sentence.tokens.first(where: { text.isWord($0) }),
      text.shape(first) == .allCaps || text.tokens[first].length == 1
    else { return }
    var words = 0
    var functionWords = 0
    for index in sentence.tokens where text.isWord(index) {
      let shape = text.shape(index)
      guard shape == .allCaps || text.tokens[index].length == 1 && shape != .lower else { return }
      words += 1
      if !text.classes(index).isEmpty { functionWords += 1 }
    }
    guard words >= Self.fewestWords, functionWords > 1 else { return }
    findings.report(tokens: sentence.tokens, "The whole sentence is in capitals: write it in small letters.")
  }
}
