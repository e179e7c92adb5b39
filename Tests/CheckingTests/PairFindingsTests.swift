import Checking
import Findings
import RuleEngine
import Testing

/// What is said of a translation beside its source, once all rules have spoken.
struct PairFindingsTests {
  private func findings(
    _ target: String, source: String, from language: String = "de", glossary: [SourceTerm] = [], spelling: Bool = false
  ) throws -> [Finding] {
    var options = CheckOptions()
    options.spelling = spelling
    let checker = try Checker(options: options, knowledge: builtInKnowledge.get())
    var request = CheckRequest(
      name: "x", content: .text(target), source: .text(source), language: "en", sourceLanguage: language)
    request.glossary = glossary
    return try checker.check(request).checked.findings
  }

  private func severity(of rule: String, in findings: [Finding]) -> Severity? {
    findings.first { $0.rule == rule }?.severity
  }

  @Test func anItemOfAListMayBeginWithASmallLetter() throws {
    let item = try findings(
      "repair of the old bridge near the town;", source: "Sanierung der alten Brücke bei der Stadt;")
    #expect(severity(of: "typography.lower-case-text", in: item) != .major)
    let sentence = try findings("the bridge near the town is closed.", source: "Die Brücke bei der Stadt ist gesperrt.")
    #expect(sentence.contains { $0.rule.hasPrefix("typography.lower-case") && $0.severity > .neutral })
  }

  @Test(arguments: ["(Die Abgeordneten nahmen den Antrag am Montag an)", "Der Anteil stieg im Mai auf 9,6%"])
  func aSourceWithoutAStopExcusesTheTranslation(_ source: String) throws {
    let found = try findings("The members adopted the motion on Monday in the old hall)", source: source)
    #expect(severity(of: "punctuation.missing-final-stop", in: found) ?? .neutral == .neutral)
  }

  @Test func aWordThatStandsInTheSourceTooIsTheAuthors() throws {
    let source = "Die Gäste fanden das sehr paatostogausi und gingen nach Hause."
    let found = try findings(
      "The guests found it very paatostogausi and went home.", source: source, spelling: true)
    #expect(severity(of: "spelling.unknown-word", in: found) == .neutral)
    let own = try findings(
      "The guests found it very paatostogausi and went home.", source: "Die Gäste gingen nach Hause.", spelling: true)
    #expect(severity(of: "spelling.unknown-word", in: own) == .minor)
  }

  @Test func aLongerTermRendersNoShorterOne() throws {
    let glossary = [
      SourceTerm(source: "Träger", target: "girder"), SourceTerm(source: "neuer Träger", target: "new girder"),
    ]
    let source = "Die Träger sind alt, ein neuer Träger ist bestellt."
    let wrong = try findings("The posts are old, a new girder has been ordered.", source: source, glossary: glossary)
    #expect(wrong.contains { $0.rule == "terminology.source-term" })
    let right = try findings("The girders are old, a new girder has been ordered.", source: source, glossary: glossary)
    #expect(!right.contains { $0.rule == "terminology.source-term" })
  }

  @Test func placeholdersAreTheSameInEveryLanguage() throws {
    let found = try findings("Read on Monday.", source: "Lu {count} fois lundi.", from: "fr")
    #expect(severity(of: "accuracy.placeholder", in: found) == .major)
  }

  @Test func marksWithoutWordsMayBeTranslatedByMarks() throws {
    #expect(severity(of: "fragment.no-words", in: try findings("?!", source: "?!")) ?? .neutral == .neutral)
    #expect(severity(of: "fragment.no-words", in: try findings("?!", source: "Wer bezahlt das?")) == .major)
  }
}
