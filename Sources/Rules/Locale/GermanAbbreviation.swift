import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `3 Mrd. euros`, `z.B.`, `bzw.`
struct GermanAbbreviation: DocumentRule {
  static let description = RuleDescription(
    id: "locale.german-abbreviation",
    summary: "A German abbreviation",
    rationale: "The reader does not know it; Mrd. is a billion, Mio. a million.",
    category: .locale, errorType: "accuracy/untranslated", severity: .major, confidence: 0.95, scope: .story,
    origin: "de", sourceExpression: "Mrd.",
    examples: [
      .bad("The firm made 3 ⟦Mrd.⟧ euros.", "The firm made 3 billion euros."),
      .bad("The firm made 3 ⟦Mio⟧ euros.", "The firm made 3 million euros."),
      .bad("Many came, ⟦z.B.⟧ from Bonn.", "Many came, e.g. from Bonn."),
      .bad("They met ⟦ca.⟧ twenty times.", "They met about twenty times."),
      .good("Mio is a name, and he made 3 million."),
      .good("The painting dates from ca. 1620."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let known = LexemeSelection(text) { Self.english[$0.folded] != nil }
    guard !known.isEmpty else { return }
    for segment in text.document.segments.indices {
      let tokens = text.tokens(ofSegment: segment)
      known.forEach(in: tokens, of: text) { report(text, $0, tokens, into: &findings) }
    }
  }

  private func report(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>, into findings: inout FindingCollector) {
    guard let english = Self.english[text.folded(index)], isAbbreviation(text, index, tokens) else { return }
    let hasStop = index + 1 < tokens.upperBound && text.mark(index + 1) == .stop && !text.hasSpaceBefore(index + 1)
    let isLast = index + 2 >= tokens.upperBound
    findings.report(
      tokens: index..<(hasStop && !isLast ? index + 2 : index + 1), "This abbreviation is German: write “\(english)”.",
      replacements: [english], severity: text.folded(index) == "ca" ? .neutral : nil)
  }

  private func isAbbreviation(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let word = text.folded(index)
    let hasStop = index + 1 < tokens.upperBound && text.mark(index + 1) == .stop && !text.hasSpaceBefore(index + 1)
    if Self.numeric.contains(word) {
      return index > tokens.lowerBound && text.tokens[index - 1].kind == .number && (hasStop || word != "t")
    }
    if word == "ca" {
      guard hasStop, text.shape(index) == .lower else { return false }
      return index + 2 >= tokens.upperBound || text.tokens[index + 2].kind != .number
        || text.number(index + 2).map { $0.groups[0].value < 1000 } == true
    }
    return word.contains(".") || hasStop && index + 2 < tokens.upperBound && text.shape(index) == .lower
  }

  private static let numeric: Set<String> = ["mrd", "mio", "tsd"]
  private static let english: [String: String] = [
    "mrd": "billion", "mio": "million", "tsd": "thousand", "z.b.": "e.g.", "z.b": "e.g.", "d.h.": "i.e.",
    "u.a.": "among others",
    "bzw": "or", "usw": "etc.", "evtl": "possibly", "ggf": "if need be", "inkl": "including", "ca": "about",
    "sog": "so-called",
  ]
}
