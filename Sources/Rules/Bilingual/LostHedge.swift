import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// What the source only reports or supposes, said as a fact: soll, angeblich, laut, mutmaßlich without a counterpart.
struct LostHedge: PairRule {
  static let description = RuleDescription(
    id: "accuracy.hedge-lost",
    summary: "An allegation or attribution of the source that the translation drops",
    rationale: "What somebody claims becomes the paper's own word: wrong, and a matter for the lawyers.",
    category: .omission, errorType: "accuracy/omission", severity: .neutral, confidence: 0.6,
    examples: [
      .bad("⟦The man stole jewellery.⟧", source: "Der Mann hat angeblich Schmuck gestohlen."),
      .good("The man allegedly stole jewellery.", source: "Der Mann hat angeblich Schmuck gestohlen."),
      .good("According to police the man stole jewellery.", source: "Laut Polizei hat der Mann Schmuck gestohlen."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de" else { return }
    for link in pair.comparableLinks {
      guard let range = pair.targetRange(link.target),
        let hedge = link.source.lazy.compactMap({ place(in: pair.alignment.sourceUnits[$0].tokens, pair.source) })
          .first,
        !pair.targetTokens(link.target).contains(where: { EnglishHedge.isSaid(pair.target.lexeme($0)) })
      else { continue }
      let said = pair.source.document.text[pair.source.range(hedge)]
      findings.report(
        bytes: range, "The source's “\(said)” has no counterpart here: say whose claim this is.",
        source: pair.source.range(hedge))
    }
  }

  private static let words: Set<String> = [
    "angeblich", "angebliche", "angeblichen", "angeblicher", "mutmaßlich", "mutmaßliche", "mutmaßlichen",
    "mutmaßlicher", "vermutlich", "vermeintlich", "vermeintliche", "vermeintlichen", "möglicherweise", "offenbar",
    "wahrscheinlich", "zufolge", "demnach", "demzufolge",
  ]

  private func place(in tokens: Range<Int>, _ text: AnalyzedText) -> Range<Int>? {
    for token in tokens where text.tokens[token].kind == .word && !text.tokens[token].isQuoted {
      let folded = text.folded(token)
      if Self.words.contains(folded) { return token..<token + 1 }
      let next = token + 1
      if folded == "laut", next < tokens.upperBound, text.lexeme(next).shape != .lower { return token..<next + 1 }
      if folded == "soll" || folded == "sollen", let end = perfectInfinitive(after: token, in: tokens, text) {
        return token..<end
      }
    }
    return nil
  }

  /// `gestohlen haben`, `geflohen sein` at the end of the clause: what is said of somebody, not what is wanted.
  private func perfectInfinitive(after token: Int, in tokens: Range<Int>, _ text: AnalyzedText) -> Int? {
    let clause = (token + 1..<tokens.upperBound).prefix { text.tokens[$0].kind != .punctuation }
    guard clause.count >= 2, let last = clause.last, ["haben", "sein"].contains(text.folded(last)) else { return nil }
    let before = text.folded(last - 1)
    return before.hasSuffix("t") || before.hasSuffix("en") ? last + 1 : nil
  }
}

/// Words by which English marks what is reported, supposed or alleged.
enum EnglishHedge {
  static func isSaid(_ lexeme: Lexeme) -> Bool {
    lexeme.classes.contains(.said) || words.contains(lexeme.folded)
      || stems.contains { lexeme.folded.hasPrefix($0) }
  }

  private static let words: Set<String> = [
    "according", "per", "may", "might", "could", "perhaps", "probably", "possibly", "likely", "maybe", "via", "citing",
    "reportedly", "would", "should", "told", "tells", "wrote", "writes", "thus", "therefore", "seem", "seems", "seemed",
    "must", "potentially",
  ]
  private static let stems = [
    "alleg", "presum", "suppos", "suspect", "apparent", "purport", "claim", "report", "believ", "accus", "charg",
    "said", "say", "stat", "announc", "assum", "evident", "obvious", "think", "thought", "rumo", "estimat", "show",
    "indicat", "suggest", "found", "find", "accord", "expect", "appear", "ostensib", "putativ", "confirm", "explain",
    "consequent", "survey", "poll", "inform", "cit", "quot",
  ]
}
