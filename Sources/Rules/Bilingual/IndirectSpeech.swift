import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Indirect speech, which German shows by the subjunctive alone, rendered as a plain statement.
struct IndirectSpeech: PairRule {
  static let description = RuleDescription(
    id: "accuracy.indirect-speech",
    summary: "Indirect speech of the source told as a fact",
    rationale: """
      “Die Lage sei ernst” is what somebody said. English has no form of the verb for that: the sentence needs its “he \
      said” again, or the claim becomes the paper's own.
      """,
    category: .omission, errorType: "accuracy/omission", severity: .neutral, confidence: 0.6,
    examples: [
      .bad("⟦The road is closed.⟧", source: "Die Straße sei gesperrt."),
      .good("The road was closed, he said.", source: "Die Straße sei gesperrt."),
      .good("The road is closed.", source: "Die Straße ist gesperrt."),
    ])

  /// Forms of the first subjunctive that no indicative has in the third person.
  private static let subjunctives: Set<String> = [
    "sei", "seien", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "möge", "gebe", "gehe", "komme",
    "stehe", "bleibe", "wisse", "lasse", "brauche", "handele", "handle", "liege", "sehe", "halte", "nehme", "mache",
  ]

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de" else { return }
    for link in pair.comparableLinks {
      guard let range = pair.targetRange(link.target),
        let verb = link.source.lazy.compactMap({ subjunctive(in: pair.alignment.sourceUnits[$0].tokens, pair.source) })
          .first,
        !isAttributed(pair.targetTokens(link.target), pair.target)
      else { continue }
      findings.report(
        bytes: range,
        "The source reports this as somebody's words (“\(pair.source.form(verb))”): say whose, or it reads as a fact.",
        source: pair.source.tokens[verb].range)
    }
  }

  /// The verb of a main clause; after `dass`, `ob`, `wenn`, or with `ich` and `als`, it means something else.
  private func subjunctive(in tokens: Range<Int>, _ text: AnalyzedText) -> Int? {
    guard !tokens.contains(where: { ["ich", "als", "ob", "dass", "daß", "damit", "denn"].contains(text.folded($0)) })
    else { return nil }
    return tokens.first {
      !text.tokens[$0].isQuoted && text.lexeme($0).shape == .lower && Self.subjunctives.contains(text.folded($0))
    }
  }

  private func isAttributed(_ tokens: [Int], _ text: AnalyzedText) -> Bool {
    tokens.contains { text.tokens[$0].isQuoted || EnglishHedge.isSaid(text.lexeme($0)) }
  }
}
