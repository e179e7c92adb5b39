import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `3 %`, and one article with both `percent` and `per cent`.
struct PercentForm: DocumentRule {
  static let description = RuleDescription(
    id: "locale.percent-form",
    summary: "A space before the percent sign, or two spellings of percent",
    rationale: "English sets the sign close to the number, and a text keeps to one spelling of the word.",
    category: .locale, errorType: "locale-convention/number-format", severity: .minor, confidence: 0.93, scope: .story,
    origin: "de", sourceExpression: "3 %",
    examples: [
      .bad("Only 3⟦ %⟧ came.", "Only 3% came."),
      .bad(
        "Only 3 percent came, and 4 percent left. Later ⟦5 per cent⟧ came.",
        "Only 3 percent came, and 4 percent left. Later 5 percent came."),
      .good("Only 3% came, and 4% left."),
      .good("Only 3 percent came, and 4 percent left."),
      .good("The percentage fell by 4 per cent."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    var joined: [Int] = []
    var parted: [Int] = []
    let percents = LexemeSelection(text) { ["%", "percent", "cent"].contains($0.folded) }
    percents.forEach(in: text.tokens.indices.dropFirst(), of: text) { index in
      let isAfterNumber = text.tokens[index - 1].kind == .number
      switch text.folded(index) {
      case "%": if isAfterNumber, text.hasSpaceBefore(index) { reportSpace(text, index, into: &findings) }
      case "percent": if isAfterNumber { joined.append(index) }
      default:
        if text.folded(index - 1) == "per", index > 1, text.tokens[index - 2].kind == .number { parted.append(index) }
      }
    }
    reportMixture(text, joined, parted, into: &findings)
  }

  private func reportSpace(_ text: AnalyzedText, _ index: Int, into findings: inout FindingCollector) {
    let range = text.tokens[index - 1].range.upperBound..<text.tokens[index].range.upperBound
    findings.report(bytes: range, "No space belongs before the percent sign.", replacements: ["%"])
  }

  private func reportMixture(
    _ text: AnalyzedText, _ joined: [Int], _ parted: [Int], into findings: inout FindingCollector
  ) {
    guard !joined.isEmpty, !parted.isEmpty else { return }
    if joined.count >= parted.count, let odd = parted.first {
      findings.report(
        tokens: odd - 2..<odd + 1, "The article writes “percent” elsewhere: keep to one spelling.",
        replacements: [text.form(odd - 2) + " percent"], related: joined.map { text.tokens[$0].range })
    } else if let odd = joined.first {
      findings.report(
        tokens: odd..<odd + 1, "The article writes “per cent” elsewhere: keep to one spelling.",
        replacements: ["per cent"],
        related: parted.map { text.tokens[$0].range })
    }
  }
}
