import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct SpaceInsideQuotation: DocumentRule {
  static let description = RuleDescription(
    id: "punctuation.space-inside-quotation",
    summary: "A space after the opening quotation mark",
    rationale:
      "English sets quotation marks close to the words; the space is left of tokenised text or of another language.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.9, scope: .prose,
    examples: [
      .bad("He said,⟦ \" ⟧we are flying to Mallorca.\"", "He said, \"we are flying to Mallorca.\""),
      .bad("She asked:⟦ “ ⟧Does it hurt?” He left.", "She asked: “Does it hurt?” He left."),
      .good("He said, \"we are flying to Mallorca.\""),
      .good("The \" sign stands for inches, and so does the \"."),
      .good("He said \"yes \", \" no\" and \"maybe\"."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    for quotation in text.quotations {
      let open = quotation.open
      guard let close = quotation.close, open > 0, close > open + 2, text.hasSpaceBefore(open), text.isWord(open + 1),
        text.mark(open - 1) == .comma || text.mark(open - 1) == .colon,
        text.tokens[open + 1].flags.contains(.spaceBefore),
        !text.hasSpaceBefore(close), text.tokens[open].flags.contains(.spaceBefore)
      else { continue }
      let range = text.tokens[open - 1].range.upperBound..<text.tokens[open + 1].range.lowerBound
      findings.report(
        bytes: range, "No space stands between the opening quotation mark and the words.",
        replacements: [" " + text.form(open)])
    }
  }
}
