import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// ` - ` where a dash belongs.
struct SpacedHyphen: DocumentRule {
  static let description = RuleDescription(
    id: "typography.spaced-hyphen",
    summary: "A hyphen with spaces, for a dash",
    rationale: "A hyphen joins, a dash parts; typewriters and agencies have one key for both.",
    category: .typography, errorType: "fluency/typography", severity: .neutral, confidence: 0.85,
    scope: .storyAndDatelines,
    examples: [
      .bad("He came⟦ - ⟧and left.", "He came – and left."),
      .bad(
        "Bank raises rate\n\nMunich⟦ - ⟧The bank has raised its rate for a second time.",
        "Bank raises rate\n\nMunich – The bank has raised its rate for a second time."),
      .good("A well-known man – and a two- or three-day week."),
      .good("- a list item of words"),
      .good("They won 3 - 1 in Bonn."),
    ])

  /// After so many, the article has been told.
  private static let mostFindings = 20

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    guard text.lexemes.contains(where: { $0.form == "-" }) else { return }
    var count = 0
    for sentence in text.sentences {
      for index in sentence.tokens.dropFirst() where text.tokens[index].length == 1 && text.mark(index) == .hyphen {
        guard index + 1 < text.tokens.count, text.tokens[index].flags.contains(.spaceBefore),
          isFollowedBySpace(text, index), !isResult(text, index)
        else { continue }
        count += 1
        if count > Self.mostFindings { return }
        let range = text.tokens[index - 1].range.upperBound..<text.tokens[index + 1].range.lowerBound
        findings.report(bytes: range, "Set a dash here; a hyphen joins words.", replacements: [" – "])
      }
    }
  }

  /// The dash of a dateline is the last token of its segment.
  private func isFollowedBySpace(_ text: AnalyzedText, _ index: Int) -> Bool {
    let end = text.tokens[index].range.upperBound
    return end < text.bytes.count && text.bytes[end] == UInt8(ascii: " ")
  }

  private func isResult(_ text: AnalyzedText, _ index: Int) -> Bool {
    text.tokens[index - 1].kind == .number && text.tokens[index + 1].kind == .number
  }
}
