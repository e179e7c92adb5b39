import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct AgeInBrackets: SegmentRule {
  static let description = RuleDescription(
    id: "locale.age-in-brackets",
    summary: "An age in brackets",
    rationale: """
      German papers put ages in brackets: “ein Münchner (17)”. English news sets them off with commas, “Tom Sauer, 17,”, or \
      writes “a 17-year-old”.
      """,
    category: .locale, errorType: "style/organization-style", severity: .neutral, confidence: 0.75, scope: .prose,
    origin: "de", sourceExpression: "ein Münchner (17)",
    examples: [
      .bad("A Munich ⟦resident (17)⟧ pushed another one to the ground."),
      .bad("The baker Thomas ⟦Sauer (54)⟧ lives in Bonn.", "The baker Thomas Sauer, 54, lives in Bonn."),
      .bad(
        "The designer Ylva ⟦Ohlin (57)⟧ and her husband left.", "The designer Ylva Ohlin, 57, and her husband left."),
      .good("The resident (17 years old) pushed another one."),
      .good("The goals came from Sauer (54) and Kern (71)."),
      .good("The resident, 17, pushed another one to the ground."),
      .good("Bayern moved two points (17) ahead of Bonn."),
    ])

  private static let people: Set<String> = [
    "resident", "man", "woman", "boy", "girl", "driver", "motorist", "motorcyclist", "cyclist", "pedestrian",
    "passenger",
    "student", "pupil", "pensioner", "teenager", "youth", "suspect", "victim", "mother", "father", "son", "daughter",
    "wife",
    "husband", "brother", "sister", "girlfriend", "boyfriend", "partner", "neighbour", "neighbor", "child", "toddler",
    "baby",
    "widow", "lady", "grandmother", "grandfather", "defendant", "accused", "perpetrator", "trucker", "rider", "worker",
    "tourist", "hiker", "swimmer", "actor", "actress", "singer", "politician", "teacher", "farmer", "nurse", "friend",
  ]

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    for number in tokens where text.tokens[number].kind == .number && text.tokens[number].length <= 3 {
      guard number - 2 >= tokens.lowerBound, number + 1 < tokens.upperBound, text.mark(number - 1) == .openBracket,
        text.mark(number + 1) == .closeBracket, let shape = text.number(number), shape.isPlain,
        (1...110).contains(shape.groups[0].value), text.isWord(number - 2)
      else { continue }
      if Self.people.contains(text.folded(number - 2)) {
        findings.report(
          tokens: number - 2..<number + 2,
          "An age in brackets is German style; write “a \(text.form(number))-year-old …”, or set it off with commas.")
      } else if isFullName(before: number - 1, tokens, text) {
        let after = number + 2 < tokens.upperBound ? text.mark(number + 2) : .none
        let comma = after == .comma || after == .stop ? "" : ","
        findings.report(
          tokens: number - 2..<number + 2, "An age in brackets is German style; set it off with commas.",
          replacements: ["\(text.form(number - 2)), \(text.form(number))\(comma)"])
      }
    }
  }

  /// A first name that many people have, and a surname; or two words with capitals where the sentence goes on as prose,
  /// which lists of scorers do not.
  private func isFullName(before bracket: Int, _ tokens: Range<Int>, _ text: AnalyzedText) -> Bool {
    guard bracket - 2 >= tokens.lowerBound, text.shape(bracket - 1) == .capitalised, text.isWord(bracket - 2) else {
      return false
    }
    if KnownFirstNames.contains(text.form(bracket - 2)) { return true }
    let next = bracket + 3
    return text.shape(bracket - 2) == .capitalised && bracket - 2 > tokens.lowerBound && next < tokens.upperBound
      && text.isWord(next) && text.shape(next) == .lower
  }
}
