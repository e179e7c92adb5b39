import TextAnalysis
import TextModel
import Testing

@testable import RuleEngine

@Suite struct PhraseAutomatonTests {
  private func automaton(
    _ patterns: [String], firstPhrase: UInt32 = 0, capturing: (PhraseMatch.Group) -> Bool = { _ in true }
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
    let second = try automaton(["(very|so)? (old|new) (house|barn)"]) { $0 == .numbered(2) }
    #expect(matches([second], in: "A very old house.").map(\.groups) == [["old"], ["old"]])
    let none = try automaton(["(very|so)? (old|new) (house|barn)"]) { _ in false }
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
}
