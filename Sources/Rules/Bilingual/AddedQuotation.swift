import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Words between quotation marks that the source reports in its own words: nobody said them so.
struct AddedQuotation: PairRule {
  static let description = RuleDescription(
    id: "punctuation.quotation-added",
    summary: "A quotation where the source has none",
    rationale: "What the source paraphrases becomes somebody's very words: a quotation that was never given.",
    category: .punctuation, errorType: "accuracy/addition", severity: .minor, confidence: 0.75,
    examples: [
      .bad(
        "The minister said ⟦“the bridge is safe and remains closed until Monday”⟧.",
        source: "Die Ministerin sagte, die Brücke sei sicher und bleibe bis Montag gesperrt."),
      .good(
        "The minister said the bridge was safe and would remain closed until Monday.",
        source: "Die Ministerin sagte, die Brücke sei sicher und bleibe bis Montag gesperrt."),
      .good(
        "“The bridge is safe and remains closed until Monday,” said the minister.",
        source: "„Die Brücke ist sicher und bleibt bis Montag gesperrt“, sagte die Ministerin."),
      .good(
        "She said: “The bridge is safe and remains closed until Monday.”",
        source: "Sie sagte: Die Brücke ist sicher und bleibt bis Montag gesperrt."),
    ])

  /// Fewer are a title or an ironical word, which German may print otherwise.
  private static let fewestWords = 6

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de" else { return }
    for link in pair.comparableLinks {
      let quoted = pair.targetTokens(link.target).filter {
        pair.target.tokens[$0].isQuoted && pair.target.tokens[$0].kind == .word
      }
      guard quoted.count >= Self.fewestWords, let first = quoted.first, let last = quoted.last,
        quoted.contains(where: { pair.target.lexeme($0).shape == .lower }),
        isOpened(first, pair), let end = closingMark(after: last, pair), !mayQuote(link.source, pair)
      else { continue }
      findings.report(
        tokens: first - 1..<end + 1,
        "The source reports this in its own words, without quotation marks: nobody is quoted here.",
        source: pair.sourceRange(link.source))
    }
  }

  private func isOpened(_ first: Int, _ pair: PairContext) -> Bool {
    first > 0 && pair.target.mark(first - 1) == .quotation
  }

  /// The mark behind the last word, or behind the stop or comma that American English puts before it.
  private func closingMark(after last: Int, _ pair: PairContext) -> Int? {
    (last + 1..<min(last + 3, pair.target.tokens.count)).first { pair.target.mark($0) == .quotation }
  }

  /// Marks in these sentences or in those beside them, or a colon before what is said.
  private func mayQuote(_ units: [Int], _ pair: PairContext) -> Bool {
    guard let first = units.min(), let last = units.max() else { return true }
    let near = max(0, first - 1)...min(pair.alignment.sourceUnits.count - 1, last + 1)
    return near.contains { unit in
      pair.alignment.sourceUnits[unit].tokens.contains {
        pair.source.tokens[$0].isQuoted || [.quotation, .apostrophe].contains(pair.source.mark($0))
          || [":", "–", "—"].contains(pair.source.form($0))
      }
    }
  }
}
