import TextAnalysis
import TextModel
import Testing

@testable import RuleEngine

@Suite struct PhraseAutomatonTests {
  private func automaton(
    _ patterns: [String], firstPhrase: UInt32 = 0, capturing: Set<PhraseMatch.Group> = [.numbered(1), .numbered(2)]
  ) throws -> PhraseAutomaton {
    var builder = AutomatonBuilder(classes: WordClasses(), firstPhrase: firstPhrase)
    for pattern in patterns { _ = try builder.add(pattern: pattern, capturing: capturing) }
    return builder.build()
  }

  private func matches(_ automata: [PhraseAutomaton], in text: String) -> [(
    phrase: Int, words: String, groups: [String]
  )] {
    let source = SourceText(text)
    let segment = Segment(role: .body, range: 0..<source.count, paragraph: 0)
    let document = Document(name: "t", format: "text", text: source, language: "en", segments: [segment])
    let analyzed = TextAnalyzer(knowledge: NoWordKnowledge(), abbreviations: []).analyze(document)
    return PhraseMatcher(automata, classes: WordClasses()).matches(in: analyzed).map { match in
      let groups = (1...9).compactMap { match.tokens(of: .numbered($0)).map { source[analyzed.range($0)] } }
      return (match.phrase, source[analyzed.range(match.tokens)], groups)
    }
  }

  /// Six paths; a node after the first word, one after the second, one at the end.
  @Test func alternativesShareWhatFollowsThem() throws {
    #expect(try automaton(["(red|green|blue) (old|new) house"]).nodes.count == 4)
  }

  @Test func phrasesWithTheSameEndStayApart() throws {
    let found = matches([try automaton(["red house", "green house"])], in: "A red house, a green house.")
    #expect(found.map(\.phrase) == [0, 1])
    #expect(found.map(\.words) == ["red house", "green house"])
  }

  @Test func groupsAreTheirOwnOnPathsOfDifferentLength() throws {
    let found = matches([try automaton(["(very)? old (house|barn)"])], in: "A very old house, an old barn.")
    #expect(Set(found.map { $0.groups.joined(separator: "+") }) == ["very+house", "house", "barn"])
  }

  @Test func onlyGroupsThatAreAskedForAreTold() throws {
    let second = try automaton(["(very|so)? (old|new) (house|barn)"], capturing: [.numbered(2)])
    #expect(matches([second], in: "A very old house.").map(\.groups) == [["old"], ["old"]])
    let none = try automaton(["(very|so)? (old|new) (house|barn)"], capturing: [])
    #expect(matches([none], in: "A very old house.").map(\.groups) == [[], []])
    #expect(none.nodes.count < second.nodes.count)
  }

  @Test func aNodeThatPhrasesShareGoesOnForOneAlone() throws {
    let found = matches(
      [try automaton(["(red|green) house", "green house wall"])], in: "A red house wall, a green house wall.")
    #expect(found.map(\.words) == ["red house", "green house", "green house wall"])
  }

  @Test func severalAutomataCountTheirPhrasesOn() throws {
    let first = try automaton(["red house", "old"])
    let second = try automaton(["red", "house"], firstPhrase: first.phraseEnd)
    #expect(matches([first, second], in: "An old red house.").map(\.phrase).sorted() == [0, 1, 2, 3])
  }

  /// Terms are written into the automaton before patterns, whichever was added first.
  @Test func patternsAndTermsBeginAlike() throws {
    var terms = LiteralPhrases()
    terms.append("red house", ignoringCase: true)
    terms.append("red", ignoringCase: true)
    var builder = AutomatonBuilder(classes: WordClasses())
    _ = try builder.add(pattern: "(red|green) house")
    for index in 0..<terms.count { _ = builder.add(terms, index) }
    _ = try builder.add(pattern: "red house wall?")
    let found = matches([builder.build()], in: "A red house wall, a green house.")
    #expect(found.map(\.phrase) == [2, 0, 1, 3, 3, 0])
    #expect(found.map(\.words) == ["red", "red house", "red house", "red house", "red house wall", "green house"])
  }

  /// Its paths are never written out: there would be 10,000.
  @Test func aPatternOfManyAlternativesStaysSmall() throws {
    let digits = "(one|two|three|four|five|six|seven|eight|nine|ten)"
    let small = try automaton(["\(digits) \(digits) \(digits) \(digits)"], capturing: [.numbered(4)])
    #expect(small.nodes.count == 5)
    #expect(matches([small], in: "Call one nine two ten.").map(\.groups) == [["ten"]])
    #expect(throws: InvalidPattern.self) { try automaton(["\(digits) \(digits) \(digits) \(digits) \(digits)"]) }
  }
}
