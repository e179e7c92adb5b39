import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Two words that the translation says twice in a sentence, and the source once: an engine that went round in a circle.
struct RepeatedInTranslation: PairRule {
  static let description = RuleDescription(
    id: "repetition.not-in-source",
    summary: "Words that the translation repeats and the source does not",
    rationale: "Translation engines fall into loops: what stands twice has pushed out what the source says.",
    category: .repetition, errorType: "fluency/duplication", severity: .neutral, confidence: 0.6,
    examples: [
      .bad(
        "Jewellery was stolen in the closed bridge shop and the ⟦closed bridge⟧ shop.",
        source: "Im Geschäft an der Brücke wurde Schmuck gestohlen."),
      .good(
        "The closed bridge remains a closed bridge.",
        source: "Die gesperrte Brücke bleibt eine gesperrte Brücke."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    for link in pair.comparableLinks {
      for unit in link.target {
        guard let place = repeated(pair.alignment.targetUnits[unit].tokens, pair),
          isSaidOnce(link, place, pair)
        else { continue }
        findings.report(
          tokens: place,
          "This stands twice in the sentence, and once in the source: look what it took the place of.",
          source: pair.sourceRange(link.source))
      }
    }
  }

  /// The second place of two content words that follow each other, small words between them passed over.
  private func repeated(_ tokens: Range<Int>, _ pair: PairContext) -> Range<Int>? {
    var seen = Set<UInt64>()
    var before: Int?
    for token in tokens where pair.target.tokens[token].kind == .word {
      guard pair.coverage.isContent(target: token) else { continue }
      defer { before = token }
      guard let last = before, token - last <= 2, pair.target.lexeme(token).shape == .lower,
        pair.target.form(token - 1) != "-"
      else { continue }
      let key = UInt64(pair.target.tokens[last].lexeme) << 32 | UInt64(pair.target.tokens[token].lexeme)
      if !seen.insert(key).inserted, !pair.target.tokens[token].isQuoted { return last..<token + 1 }
    }
    return nil
  }

  /// Whether at most one word of the source may be rendered by each of the repeated ones.
  private func isSaidOnce(_ link: TextAlignment.Link, _ place: Range<Int>, _ pair: PairContext) -> Bool {
    let wanted = Set(place.map { pair.target.tokens[$0].lexeme })
    let rendering = pair.sourceTokens(link.source).filter { token in
      pair.coverage.isContent(source: token)
        && pair.alignment.words.links[Int(pair.source.tokens[token].lexeme)].contains { wanted.contains($0.target) }
    }
    return rendering.count <= 2 && Set(rendering.map { pair.source.tokens[$0].lexeme }).count == rendering.count
  }
}
