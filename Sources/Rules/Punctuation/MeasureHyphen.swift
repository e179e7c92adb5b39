import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct MeasureHyphen: SentenceRule {
  static let description = RuleDescription(
    id: "punctuation.measure-hyphen",
    summary: "A measure before its noun without a hyphen",
    rationale: """
      Number and unit before a noun are one adjective and take a hyphen: a 7.7-magnitude quake, a 0.7-second lead. The unit \
      in the singular shows that it is one.
      """,
    category: .punctuation, errorType: "fluency/punctuation", severity: .neutral, confidence: 0.85,
    scope: .prose,
    examples: [
      .bad("A ⟦7.7 magnitude⟧ quake shook the region.", "A 7.7-magnitude quake shook the region."),
      .bad("He won with a ⟦0.7 second⟧ lead over Bo.", "He won with a 0.7-second lead over Bo."),
      .good("A 7.7-magnitude quake shook the region."),
      .good("A magnitude 7.7 quake shook the region."),
      .good("It took 10 years and cost 1 metre of land."),
      .good("He plays in the round of 16 second leg."),
      .good("In 2020 year after year passed."),
    ])

  private static let units: Set<String> = [
    "magnitude", "year", "month", "week", "day", "hour", "minute", "second", "metre", "meter", "kilometre", "kilometer",
    "mile", "foot", "inch", "tonne", "ton", "kilo", "kilogram", "gram", "litre", "liter", "hectare", "acre", "point",
    "page",
    "seat", "storey", "story", "degree", "euro", "dollar", "watt", "kilowatt", "megawatt", "gigawatt", "lap", "goal",
  ]

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for number in sentence.tokens where text.tokens[number].kind == .number {
      let (unit, noun) = (number + 1, number + 2)
      guard noun < sentence.tokens.upperBound, text.isWord(unit), text.hasSpaceBefore(unit), text.hasSpaceBefore(noun),
        Self.units.contains(text.form(unit)), isNoun(text.lexeme(noun)), let shape = text.number(number),
        shape.suffix.isEmpty, !isOne(shape), !(shape.isPlain && shape.groups[0].digits == 4),
        number == sentence.tokens.lowerBound || text.mark(number - 1) == .none && text.folded(number - 1) != "of"
      else { continue }
      findings.report(
        tokens: number..<unit + 1, "Number and unit are one adjective here: set a hyphen between them.",
        replacements: [text.form(number) + "-" + text.form(unit)])
    }
  }

  private func isOne(_ number: NumberShape) -> Bool { number.isPlain && number.groups[0].value == 1 }

  private func isNoun(_ lexeme: Lexeme) -> Bool {
    lexeme.shape == .lower && lexeme.classes.isEmpty && lexeme.facts.contains(.noun)
      && lexeme.facts.isDisjoint(with: [.adverb, .pastForm])
  }
}
