import DataFormats
import RuleEngine
import Testing
import TextAnalysis
import TextModel

@Suite struct PhraseMatcherTests {
  /// The texts that a pattern matches, longest first at each place.
  private func matches(_ pattern: String, in text: String, classes: String = "a: [b]") throws -> [String] {
    let classes = try WordClasses(try YAMLReader.read(Array(classes.utf8), file: "classes"), file: "classes")
    var builder = AutomatonBuilder(classes: classes)
    _ = try builder.add(pattern: pattern, capturing: { _ in false })
    let source = SourceText(text)
    let segment = Segment(role: .body, range: 0..<source.count, paragraph: 0)
    let document = Document(name: "t", format: "text", text: source, language: "en", segments: [segment])
    let analyzed = TextAnalyzer(knowledge: NoWordKnowledge(), abbreviations: []).analyze(document)
    let matcher = PhraseMatcher([builder.build()], classes: classes)
    return matcher.matches(in: analyzed).map { source[analyzed.range($0.tokens)] }
  }

  @Test(arguments: [
    ("party friend", "His Party-friend and a party friend.", ["Party-friend", "party friend"]),
    ("Corona", "corona, Corona and CORONA", ["Corona", "CORONA"]),
    ("~take place", "It takes place; it took place.", ["takes place", "took place"]),
    ("rescue ~(car|wagon)", "rescue cars and a rescue wagon", ["rescue cars", "rescue wagon"]),
    ("in (the|a) night", "in the night, in a night, in night", ["in the night", "in a night"]),
    ("in the? night", "in the night, in night", ["in the night", "in night"]),
    ("(million|billion) {word}", "one million people", ["million people"]),
    ("{number} o'clock", "at 14 o’clock or two o'clock", ["14 o’clock", "two o'clock"]),
    ("from {0-2} to", "from here to there", ["from here to"]),
    ("from {0-2} to", "from a, then to", []),
    ("{start} he said", "He said so. And he said no.", ["He said"]),
    ("so {end}", "He said so. So he said.", ["so"]),
    ("Kiev", "Kiev’s mayor, Kiev-based, Kievan", ["Kiev", "Kiev"]),
    ("mayor , who", "the mayor, who left", ["mayor, who"]),
  ])
  func matchesWhatThePatternSays(pattern: String, text: String, expected: [String]) throws {
    #expect(try matches(pattern, in: text) == expected)
  }

  @Test func readsClassesWithMembersOfSeveralWords() throws {
    let classes = "land: [Saxony, Lower Saxony]"
    #expect(
      try matches("in {land}", in: "in Lower Saxony, in Saxony", classes: classes) == ["in Lower Saxony", "in Saxony"])
  }

  @Test(arguments: [("(a", 0), ("a)", 1), ("{nothing}", 0), ("~", 1), ("", 0)])
  func placesAnErrorInThePattern(pattern: String, offset: Int) {
    let error = #expect(throws: InvalidPattern.self) { _ = try matches(pattern, in: "a") }
    #expect(error?.offset == offset)
  }

  @Test func namesTheNearestClass() {
    let error = #expect(throws: InvalidPattern.self) { _ = try matches("{numbr}", in: "a") }
    #expect(error?.message == "unknown class “numbr”; did you mean “number”?")
  }
}
