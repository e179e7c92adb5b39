import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `a 7.7 magnitude quake`, `a 0.7 second lead`: number and unit before a noun without their hyphen.
struct CompoundNumber: SentenceRule {
  static let description = RuleDescription(
    id: "punctuation.compound-number",
    summary: "A number and its unit before a noun without a hyphen",
    rationale: "Before a noun number and unit are one adjective, “a 20-minute drive”; German writes them as one word.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .neutral, confidence: 0.85, scope: .story,
    sourceExpression: "20-minütige Fahrt",
    examples: [
      .bad("A ⟦7.7 magnitude⟧ quake shook the town.", "A 7.7-magnitude quake shook the town."),
      .bad("She won with a ⟦0.7 second⟧ lead over him.", "She won with a 0.7-second lead over him."),
      .bad("He got a ⟦45,000 euro⟧ grant from the city.", "He got a 45,000-euro grant from the city."),
      .good("A 20-minute drive is far. It took 20 minutes."),
      .good("It happened in May 2016 second to none."),
      .good("He lost the 16 second legs of ties."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    let tokens = sentence.tokens
    for index in tokens.dropFirst().dropLast(2) where text.tokens[index].kind == .number {
      guard isUnit(text, index + 1), !isOrdinal(text, index + 1), text.openClasses(index + 2).contains(.noun),
        text.hasSpaceBefore(index + 2),
        beginsNounPhrase(text, index - 1), let number = text.number(index), number.suffix.isEmpty,
        number.groups.count > 1 || number.groups[0].digits < 4
      else { continue }
      let joined = text.form(index) + "-" + text.form(index + 1)
      findings.report(
        tokens: index..<index + 2, "Number and unit before a noun are joined by a hyphen: “\(joined)”.",
        replacements: [joined])
    }
  }

  private func isUnit(_ text: AnalyzedText, _ index: Int) -> Bool {
    text.shape(index) == .lower && text.hasSpaceBefore(index) && Self.units.contains(text.folded(index))
  }

  /// The `second` of `the round of 16 second leg`.
  private func isOrdinal(_ text: AnalyzedText, _ unit: Int) -> Bool {
    text.folded(unit) == "second" && Self.counted.contains(text.folded(unit + 1))
  }

  private func beginsNounPhrase(_ text: AnalyzedText, _ index: Int) -> Bool {
    !text.classes(index).isDisjoint(with: [.article, .possessive, .ambiguousPossessive])
  }

  private static let counted: Set<String> = ["leg", "legs", "half", "round", "place", "stage", "half-time", "string"]
  private static let units: Set<String> = [
    "magnitude", "second", "minute", "hour", "day", "week", "month", "year", "mile", "metre", "meter", "kilometre",
    "kilometer", "page", "point", "goal", "storey", "story", "euro", "dollar", "pound", "degree", "hectare", "litre",
    "liter", "kilo", "kilogram", "gram", "tonne", "ton", "foot", "inch", "acre", "watt", "kilowatt", "megawatt",
    "gigawatt", "lap", "man", "seat", "room", "bed",
  ]
}
