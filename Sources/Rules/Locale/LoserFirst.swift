import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `lost 104-106`: the loser's number first, as German has it for whoever is spoken of.
struct LoserFirst: DocumentRule {
  static let description = RuleDescription(
    id: "locale.loser-first",
    summary: "A defeat with the loser's number first",
    rationale: """
      English reports give the winner's number first, also of a team that lost: “Ulm lost 3-1”. German gives that of the \
      team it speaks of: „Ulm verlor 1:3“.
      """,
    category: .locale, errorType: "locale-convention/number-format", severity: .neutral, confidence: 0.8,
    scope: .paragraphs, origin: "de", sourceExpression: "verlor 1:3",
    examples: [
      .bad("Ulm lost ⟦1-3⟧ in Bonn.", "Ulm lost 3-1 in Bonn."),
      .bad("Ulm lost at home to Bonn ⟦104-106⟧ on Friday.", "Ulm lost at home to Bonn 106-104 on Friday."),
      .good("Ulm lost 3-1 in Bonn."),
      .good("She lost 4-6 6-2 6-3 in Bonn."),
      .good("Ulm lost the ball and won 3-1; Bonn lost 10-12 seats."),
    ])

  private static let losing: Set<String> = ["lost", "lose", "loses", "losing"]
  /// Tokens between the verb and the result.
  private static let longestGap = 8

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let selected = LexemeSelection(text) { Self.losing.contains($0.folded) }
    guard !selected.isEmpty else { return }
    for sentence in text.sentences where text.segment(of: sentence).role.isProse {
      selected.forEach(in: sentence.tokens, of: text) {
        checkResult(behind: $0, sentence.tokens, text, into: &findings)
      }
    }
  }

  private func checkResult(
    behind verb: Int, _ tokens: Range<Int>, _ text: AnalyzedText, into findings: inout FindingCollector
  ) {
    for first in verb + 1..<max(verb + 1, min(verb + Self.longestGap, tokens.upperBound)) {
      guard !text.mark(first).isTerminal, text.mark(first) != .semicolon, text.folded(first) != "won" else { return }
      guard let (own, other) = result(text, first, tokens) else { continue }
      if own < other, !isFollowedByNumberOrNoun(text, first + 3, tokens) {
        let corrected = "\(other)\(text.form(first + 1))\(own)"
        findings.report(
          tokens: first..<first + 3, "English gives the winner's number first, also of a defeat: “\(corrected)”.",
          replacements: [corrected])
      }
      return
    }
  }

  /// `1-3`, without spaces.
  private func result(_ text: AnalyzedText, _ first: Int, _ tokens: Range<Int>) -> (Int, Int)? {
    guard tokens.contains(first + 2), text.mark(first + 1) == .hyphen || text.mark(first + 1) == .dash,
      !text.hasSpaceBefore(first + 1), !text.hasSpaceBefore(first + 2),
      let own = text.number(first), let other = text.number(first + 2), own.isPlain, other.isPlain,
      own.groups[0].digits <= 3, other.groups[0].digits <= 3
    else { return nil }
    return (own.groups[0].value, other.groups[0].value)
  }

  /// The next set, or what was lost: `lost 10-12 seats`.
  private func isFollowedByNumberOrNoun(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard tokens.contains(index) else { return false }
    let next = text.mark(index) == .comma && tokens.contains(index + 1) ? index + 1 : index
    return text.tokens[next].kind == .number || text.isWord(index) && text.openClasses(index).contains(.pluralNoun)
  }
}
