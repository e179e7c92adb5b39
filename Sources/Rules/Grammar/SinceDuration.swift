import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `since five years`: a length of time after since.
struct SinceDuration: SentenceRule {
  static let description = RuleDescription(
    id: "grammar.since-duration",
    summary: "since with a length of time",
    rationale: "German says seit for both; English says since Monday, but for five years.",
    category: .grammar, errorType: "fluency/grammar", severity: .minor, confidence: 0.93, scope: .story,
    origin: "de", sourceExpression: "seit fünf Jahren",
    examples: [
      .bad("He has lived here ⟦since⟧ five years.", "He has lived here for five years."),
      .bad("She has worked there ⟦since⟧ more than 20 months.", "She has worked there for more than 20 months."),
      .good("He has lived here since five years ago."),
      .good("It was the worst since five days before the war."),
      .good("He has lived here since 1990 and for five years."),
      .good("The deepest snow since 100 years earlier."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for index in sentence.tokens.dropLast(2) where text.classes(index) == .particle && text.folded(index) == "since" {
      guard let unit = unitOfDuration(text, after: index, sentence.tokens) else { continue }
      let next = text.word(unit + 1, in: sentence.tokens)
      guard !Self.endsOfSpans.contains(next) else { continue }
      findings.report(
        tokens: index..<index + 1, "A length of time takes “for”; “since” goes with a point in time.",
        replacements: [text.shape(index) == .lower ? "for" : "For"])
    }
  }

  /// The `years` of `since more than five years`.
  private func unitOfDuration(_ text: AnalyzedText, after index: Int, _ sentence: Range<Int>) -> Int? {
    var at = index + 1
    while sentence.contains(at), Self.fillers.contains(text.word(at, in: sentence)) { at += 1 }
    guard sentence.contains(at) else { return nil }
    let isCount =
      text.classes(at).contains(.numberWord) || Self.amounts.contains(text.word(at, in: sentence))
      || (text.tokens[at].kind == .number && text.tokens[at].length <= 3)
    guard isCount, Self.units.contains(text.word(at + 1, in: sentence)) else { return nil }
    return at + 1
  }

  private static let fillers: Set<String> = [
    "more", "than", "about", "around", "almost", "nearly", "over", "a", "some", "just",
  ]
  private static let amounts: Set<String> = ["several", "many", "few", "couple", "dozens"]
  private static let units: Set<String> = [
    "years", "months", "weeks", "days", "decades", "hours", "minutes", "centuries",
  ]
  private static let endsOfSpans: Set<String> = [
    "ago", "before", "earlier", "later", "old", "prior", "after", "previously",
  ]
}
