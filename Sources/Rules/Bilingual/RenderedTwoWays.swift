import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// One term of the source that the article renders in two ways.
struct RenderedTwoWays: PairRule {
  static let description = RuleDescription(
    id: "consistency.source-term",
    summary: "One word of the source rendered in two ways",
    rationale: "Who is the investigator in one paragraph and the officer in the next may be taken for two people.",
    category: .consistency, errorType: "terminology/inconsistent-use", severity: .neutral, confidence: 0.5,
    examples: [
      .good(
        "The mayor was pleased. The mayor expects the costs.",
        source: "Der Bürgermeister freute sich. Der Bürgermeister rechnet mit den Kosten.")
    ])

  /// Letters of a noun that is a term more likely than a word of daily use.
  private static let fewestLetters = 12

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de", pair.alignment.words.hasBroadLexicon else { return }
    var places: [UInt32: [(source: Int, target: Int)]] = [:]
    for link in pair.comparableLinks {
      let inTarget = pair.targetTokens(link.target)
      for token in pair.sourceTokens(link.source) where isTerm(pair.source.lexeme(token)) {
        let words = pair.alignment.words.links[Int(pair.source.tokens[token].lexeme)].map(\.target)
        let rendered = inTarget.filter {
          words.contains(pair.target.tokens[$0].lexeme) && pair.coverage.isContent(target: $0)
        }
        if let place = rendered.last { places[pair.source.tokens[token].lexeme, default: []].append((token, place)) }
      }
    }
    for (_, found) in places.sorted(by: { $0.value[0].source < $1.value[0].source }) where found.count > 1 {
      guard let other = found.dropFirst().first(where: { !isSameWord($0.target, found[0].target, pair.target) }) else {
        continue
      }
      findings.report(
        tokens: other.target..<other.target + 1,
        "The source's “\(pair.source.form(other.source))” is “\(pair.target.form(other.target))” here and “\(pair.target.form(found[0].target))” before: keep to one where one thing is meant.",
        related: [pair.target.tokens[found[0].target].range], source: pair.source.tokens[other.source].range)
    }
  }

  private func isTerm(_ lexeme: Lexeme) -> Bool {
    lexeme.shape == .capitalised && lexeme.count > 1 && lexeme.folded.utf8.count >= Self.fewestLetters
  }

  private func isSameWord(_ a: Int, _ b: Int, _ text: AnalyzedText) -> Bool {
    let (first, second) = (text.folded(a), text.folded(b))
    return first == second || EnglishInflection.form(of: first, base: second) != nil
      || EnglishInflection.form(of: second, base: first) != nil || first.hasPrefix(second) || second.hasPrefix(first)
  }
}
