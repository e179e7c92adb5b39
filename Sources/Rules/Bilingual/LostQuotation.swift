import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A quotation of the source without its marks: somebody's words as the paper's own.
struct LostQuotation: PairRule {
  static let description = RuleDescription(
    id: "punctuation.quotation-lost",
    summary: "A quotation that lost its marks",
    rationale:
      "Without the marks the paper says it and not the speaker, and what was said word for word is paraphrase.",
    category: .punctuation, errorType: "fluency/unpaired-marks", severity: .minor, confidence: 0.8,
    examples: [
      .bad(
        "⟦The bridge is safe and remains closed until Monday.⟧ Nobody was hurt.",
        source: "„Die Brücke ist sicher und bleibt bis Montag gesperrt.“ Verletzt wurde niemand."),
      .good(
        "“The bridge is safe and remains closed until Monday.” Nobody was hurt.",
        source: "„Die Brücke ist sicher und bleibt bis Montag gesperrt.“ Verletzt wurde niemand."),
      .good(
        "He expected much of this epic, for nobody had ever seen anything like it.",
        source: "Er erwartete viel von diesem Epos\" und niemand hatte je etwas Ähnliches gesehen."),
      .good("The so-called safe bridge is closed.", source: "Die „sichere“ Brücke ist gesperrt."),
    ])

  /// Quoted words that are a quotation and not a name or an ironical word.
  private static let fewestWords = 4

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    for link in pair.comparableLinks {
      let quoted = pair.sourceTokens(link.source).filter {
        pair.source.tokens[$0].isQuoted && pair.source.tokens[$0].kind == .word
      }
      guard quoted.count >= Self.fewestWords, let first = quoted.first, let last = quoted.last,
        !followsLoneMark(first, pair), !hasMarks(link.target, pair), let range = pair.targetRange(link.target)
      else { continue }
      findings.report(
        bytes: range, "In the source these are somebody's words, between quotation marks; here the marks are missing.",
        source: pair.source.range(first..<last + 1))
    }
  }

  /// A straight mark that closes what nothing opened: no words of anybody follow it.
  private func followsLoneMark(_ first: Int, _ pair: PairContext) -> Bool {
    guard first > 1, pair.source.form(first - 1) == "\"" else { return false }
    return !pair.source.tokens[first - 1].hasSpaceBefore && pair.source.tokens[first].hasSpaceBefore
  }

  /// Marks in these sentences or in those beside them; a long quotation opens and closes far away.
  private func hasMarks(_ units: [Int], _ pair: PairContext) -> Bool {
    guard let first = units.min(), let last = units.max() else { return true }
    let near = max(0, first - 1)...min(pair.alignment.targetUnits.count - 1, last + 1)
    return near.contains { unit in
      pair.alignment.targetUnits[unit].tokens.contains {
        pair.target.tokens[$0].isQuoted || [.quotation, .apostrophe].contains(pair.target.mark($0))
      }
    }
  }
}
