import DataFormats
import RuleEngine
import Testing
import TextAnalysis
import TextModel

/// Where an exception of a rule covers a match, the rule is silent.
@Suite struct ExceptionTests {
  private func found(unless exception: String, in text: String) throws -> [String] {
    let yaml = """
      family: t
      rules:
      - id: boss
        summary: s
        why: w
        category: style
        mqm: style/awkward
        pattern: the big boss
        unless: ["\(exception)"]
        message: m
        examples: {bad: [⟦the big boss⟧], good: [no boss]}
      """
    let rules = try PhraseRuleReader.read(Array(yaml.utf8), file: "rules")
    let classes = try WordClasses(try YAMLReader.read(Array("a: [b]".utf8), file: "classes"), file: "classes")
    var builder = AutomatonBuilder(classes: classes)
    var set = PhraseRuleSet()
    try set.add(rules, to: &builder)
    let source = SourceText(text)
    let segment = Segment(role: .body, range: 0..<source.count, paragraph: 0)
    let document = Document(name: "t", format: "text", text: source, language: "en", segments: [segment])
    let analyzed = TextAnalyzer(knowledge: NoWordKnowledge(), abbreviations: []).analyze(document)
    let matches = PhraseMatcher([builder.build()], classes: classes).matches(in: analyzed)
    return set.check(analyzed, matches: matches) { _ in true }.flatMap(\.findings).map { source[$0.range] }
  }

  @Test(arguments: [
    ("the big boss battle", "He won the big boss battle."),
    ("{0-2} boss battle", "He won the big boss battle."),
    ("{word} {word} boss battle", "He won the big boss battle."),
    ("{1-3} big boss battle", "He won the big boss battle."),
    ("{2} boss battle", "The big boss battle was won."),
  ])
  func silencesWhatItCovers(exception: String, text: String) throws {
    #expect(try found(unless: exception, in: text).isEmpty)
  }

  @Test(arguments: [
    ("{0-1} boss battle", "He won the big boss battle.", "the big boss"),
    ("{1-3} the big boss battle", "The big boss battle was won.", "The big boss"),
    ("{0-3} battle", "He met the big boss: battle was near.", "the big boss"),
    ("boss battle", "He won the big boss battle.", "the big boss"),
  ])
  func leavesWhatItDoesNotCover(exception: String, text: String, expected: String) throws {
    #expect(try found(unless: exception, in: text) == [expected])
  }
}
