import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct DatelineMark: SegmentRule {
  static let description = RuleDescription(
    id: "locale.dateline-mark",
    summary: "A dateline with a stop or a colon",
    rationale: """
      German papers open a report with the place and a full stop or a colon: “Essen. Die Polizei …”. An English dateline has \
      a dash, or the place goes into the sentence.
      """,
    category: .punctuation, errorType: "locale-convention/other", severity: .neutral, confidence: 0.7,
    scope: Scope(roles: [.body]), origin: "de", sourceExpression: "Essen. Die Polizei …",
    examples: [
      .bad(
        "Warrants issued\n\nIstanbul⟦:⟧ In southern Turkey, dozens of warrants have been issued.",
        "Warrants issued\n\nIstanbul – In southern Turkey, dozens of warrants have been issued."),
      .bad(
        "Warrants issued\n\nEssen⟦.⟧ The police have arrested a man after a robbery.",
        "Warrants issued\n\nEssen – The police have arrested a man after a robbery."),
      .good("Warrants issued\n\nIstanbul – In southern Turkey, dozens of warrants have been issued."),
      .good("Warrants issued\n\nGreta Thunberg: Why does nobody act after all these years?"),
      .good("Warrants issued\n\nMore. The police have arrested a man after a robbery."),
      .good("Warrants issued\n\nIstanbul: what we know about the warrants that have been issued."),
    ])

  /// A report opens in one of the first parts.
  private static let farthest = 5
  private static let fewestWords = 5

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    guard segment.index <= Self.farthest else { return }
    let text = segment.text
    let tokens = segment.tokens
    let place = tokens.prefix(3).prefix { text.isWord($0) && text.tokens[$0].kind == .word }
    guard let last = place.last, last + 2 < tokens.upperBound, isPlace(place, text), isFirst(segment) else { return }
    let mark = text.mark(last + 1)
    let next = last + 2
    guard mark == .colon || mark == .stop, !text.hasSpaceBefore(last + 1), text.hasSpaceBefore(next),
      text.isWord(next), text.shape(next) == .capitalised || text.form(next) == "A",
      text.countOfWords(next..<tokens.upperBound) >= Self.fewestWords
    else { return }
    findings.report(
      tokens: last + 1..<last + 2,
      "A dateline has a dash in English, not a \(mark == .colon ? "colon" : "full stop").", replacements: [" –"])
  }

  /// Nothing of the report stands before it but a teaser.
  private func isFirst(_ segment: SegmentContext) -> Bool {
    let earlier = segment.text.document.segments[..<segment.index].filter { $0.role == .body }
    return earlier.count <= 1 && earlier.allSatisfy { $0.range.count < Self.longestTeaser }
  }

  /// In bytes.
  private static let longestTeaser = 400

  private static let titles: Set<String> = ["prof", "dr", "mr", "mrs", "st"]

  private func isPlace(_ words: some Collection<Int>, _ text: AnalyzedText) -> Bool {
    words.allSatisfy {
      let lexeme = text.lexeme($0)
      if Self.titles.contains(lexeme.folded) || KnownFirstNames.contains(lexeme.form) { return false }
      return (lexeme.shape == .capitalised || lexeme.shape == .allCaps || lexeme.shape == .mixed)
        && lexeme.facts.isDisjoint(with: [.common, .frequent]) && lexeme.classes.isEmpty && lexeme.form.utf8.count > 2
    }
  }
}
