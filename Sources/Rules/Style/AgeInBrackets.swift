import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `Harald Meier (57) and his husband`: an age as German popular papers give it.
struct AgeInBrackets: SentenceRule {
  static let description = RuleDescription(
    id: "style.age-in-brackets",
    summary: "A person's age in brackets",
    rationale: """
      German papers put the age in brackets behind a name or a word for a person. English news sets it between commas \
      (Anna Meier, 57,) or says a 57-year-old man; figures in brackets are goal minutes and line-ups there.
      """,
    category: .style, errorType: "style/organization-style", severity: .neutral, confidence: 0.85,
    scope: Scope(roles: [.body, .caption, .listItem], quotations: .skip), origin: "de",
    sourceExpression: "Anna Meier (57)",
    examples: [
      .bad("The designer Anna Meier (⟦57⟧) and her husband have split up."),
      .bad("A Munich resident (⟦17⟧) pushed another youth."),
      .good("The goals came from Bowyer (77) and Kluivert (80)."),
      .good("The designer Anna Meier, 57, and her husband have split up."),
      .good("The agency sent fewer cases (88) than before."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    guard sentence.tokens.count > 4 else { return }
    for index in sentence.tokens.dropFirst(2).dropLast(2) where text.tokens[index].kind == .number {
      guard text.form(index - 1) == "(", text.form(index + 1) == ")", Self.isAge(text, index),
        Self.goesOn(text, index + 2), Self.isPerson(text, before: index - 1, in: sentence.tokens)
      else { continue }
      findings.report(
        tokens: index..<index + 1,
        "English news gives an age between commas, as in “Anna Meier, 57,”, or before the noun: “a 57-year-old man”.")
    }
  }

  private static func isAge(_ text: AnalyzedText, _ index: Int) -> Bool {
    guard let age = Int(text.form(index)) else { return false }
    return (3...109).contains(age)
  }

  /// Whether the sentence goes on as prose; lists of scorers do not.
  private static func goesOn(_ text: AnalyzedText, _ index: Int) -> Bool {
    text.isWord(index) && text.shape(index) == .lower
  }

  private static func isPerson(_ text: AnalyzedText, before bracket: Int, in sentence: Range<Int>) -> Bool {
    let last = bracket - 1
    guard sentence.contains(last), text.isWord(last) else { return false }
    if people.contains(text.folded(last)) { return true }
    return sentence.contains(last - 1) && text.shape(last) == .capitalised && text.shape(last - 1) == .capitalised
      && text.isWord(last - 1)
  }

  private static let people: Set<String> = [
    "man", "woman", "boy", "girl", "resident", "driver", "mother", "father", "husband", "wife", "son", "daughter",
    "brother", "sister", "pensioner", "student", "pupil", "teacher", "employee", "cyclist", "motorcyclist",
    "pedestrian", "passenger", "suspect", "victim", "accused", "defendant", "partner", "friend", "girlfriend",
    "boyfriend", "actor", "actress", "singer", "doctor", "lawyer", "politician", "player", "coach", "widow",
    "widower", "neighbour", "neighbor",
  ]
}
