import Checking
import Findings
import Rules
import RuleEngine
import Testing

/// Articles of one run compared with each other.
@Suite struct RunRecordTests {
  private static let checker: Result<Checker, any Error> = Result {
    var options = CheckOptions()
    options.spelling = false
    return try Checker(options: options, knowledge: builtInKnowledge.get())
  }

  /// Findings of the rules that compare, by article.
  private func compared(_ requests: [CheckRequest]) throws -> [[Finding]] {
    let checker = try Self.checker.get()
    var record = RunRecord()
    for request in requests { record.add(try checker.trace(request)) }
    record.settle()
    return try requests.map { request in
      try checker.check(request, among: record).checked.findings.filter { $0.rule.hasPrefix("consistency.across.") }
    }
  }

  private func texts(_ texts: String...) -> [CheckRequest] {
    texts.enumerated().map { CheckRequest(name: "\($0.offset)", content: .text($0.element)) }
  }

  private func pairs(_ pairs: [(source: [String], target: [String])]) -> [CheckRequest] {
    pairs.enumerated().map { number, pair in
      CheckRequest(
        name: "\(number)", content: .segments(pair.target), source: .segments(pair.source), sourceLanguage: "de")
    }
  }

  @Test func theRarerFormIsReported() throws {
    let found = try compared(texts("Zelenskyy spoke.", "Zelensky spoke.", "They met Zelenskyy."))
    #expect(found.map { $0.map(\.rule) } == [[], ["consistency.across.term"], []])
    #expect(found[1].first?.replacements == ["Zelenskyy"])
    #expect(found[1].first?.message.contains("(0:1 and 2:1)") == true)
  }

  @Test func thePreferredFormWinsATie() throws {
    let found = try compared(texts("Zelensky spoke.", "They met Zelenskyy."))
    #expect(found.map(\.count) == [1, 0])
  }

  @Test func anArticleWithBothFormsIsLeftToItsOwnRule() throws {
    let found = try compared(texts("Zelenskyy spoke.", "Zelensky spoke. They met Zelenskyy."))
    #expect(found.flatMap { $0 } == [])
  }

  @Test func moreThanThreeArticlesAreCounted() throws {
    let many = [String](repeating: "They met Zelenskyy.", count: 6) + ["Zelensky spoke."]
    let requests = many.enumerated().map { CheckRequest(name: "\($0.offset)", content: .text($0.element)) }
    let found = try compared(requests)
    #expect(found.last?.first?.message.contains("(0:1, 1:1, 2:1 and 3 more articles)") == true)
  }

  @Test func namesNeedASharedNeighbour() throws {
    let same = try compared(
      texts("Jörg Moehrke came.", "Then Jörg Möhrke spoke.", "It was Jörg Möhrke."))
    #expect(same.map { $0.map(\.rule) } == [["consistency.across.name"], [], []])
    #expect(same[0].first?.replacements == ["Möhrke"])
    let others = try compared(texts("Then Hans Moehrke came.", "Then Jörg Möhrke spoke."))
    #expect(others.flatMap { $0 } == [])
  }

  @Test func aSourceSentenceHasOneTranslation() throws {
    let source = ["Die Brücke ist bis auf Weiteres gesperrt.", "Das teilte die Stadt gestern mit."]
    let found = try compared(
      pairs([
        (source, ["The bridge is closed until further notice.", "The city said so yesterday."]),
        (source, ["The bridge is closed until further notice.", "The city said so yesterday."]),
        (source, ["The bridge is shut until further notice.", "The city said so yesterday."]),
      ]))
    #expect(found.map { $0.map(\.rule) } == [[], [], ["consistency.across.translation"]])
    #expect(found[2].first?.source != nil)
  }

  @Test func withinOneArticleTheEarlierTranslationCounts() throws {
    let sentence = "Die Brücke ist bis auf Weiteres gesperrt."
    let found = try compared(
      pairs([
        (
          [sentence, sentence],
          ["The bridge is closed until further notice.", "The bridge is shut until further notice."]
        )
      ]))
    #expect(found[0].map(\.range.lowerBound) == [44])
  }

  @Test func caseAndMarksMakeNoOtherTranslation() throws {
    let source = ["Die Brücke ist bis auf Weiteres gesperrt."]
    let found = try compared(
      pairs([
        (source, ["The bridge is closed until further notice."]),
        (source, ["The Bridge is closed, until further notice!"]),
      ]))
    #expect(found.flatMap { $0 } == [])
  }

  @Test func oneTranslationForTwoSources() throws {
    let found = try compared(
      pairs([
        (["Die Brücke ist bis auf Weiteres gesperrt."], ["The bridge is closed until further notice."]),
        (["Die Straße ist bis auf Weiteres gesperrt."], ["The bridge is closed until further notice."]),
      ]))
    #expect(found.map { $0.map(\.rule) } == [[], ["consistency.across.source"]])
    #expect(found[1].map(\.severity) == [.neutral])
  }

  @Test func shortSentencesMayDiffer() throws {
    let found = try compared(pairs([(["Ja, sicher."], ["Yes, of course."]), (["Ja, sicher."], ["Sure."])]))
    #expect(found.flatMap { $0 } == [])
  }
}
