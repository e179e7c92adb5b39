import Findings
import RuleEngine
import Testing

@testable import Checking

/// What is left where several rules speak of one place.
struct FindingFilterTests {
  private func note(
    _ rule: String, _ range: Range<Int>, _ severity: Severity, _ category: Findings.Category = .artifact
  )
    -> Finding
  {
    Finding(
      rule: rule, category: category, errorType: "style/unidiomatic", severity: severity, confidence: 0.9,
      message: rule, range: range)
  }

  private func kept(_ findings: Finding...) -> [String] {
    FindingFilter(options: CheckOptions()).filtered(findings).map(\.rule)
  }

  @Test func adviceGivesWayToAGraverNoteOnItsWords() {
    #expect(kept(note("a", 0..<20, .neutral), note("b", 5..<10, .minor)) == ["b"])
    #expect(kept(note("a", 0..<10, .minor), note("b", 5..<20, .neutral)) == ["a"])
  }

  @Test func ofTwoAdvicesTheLongerSpeaks() {
    #expect(kept(note("a", 0..<10, .neutral), note("b", 5..<30, .neutral)) == ["b"])
    #expect(kept(note("a", 0..<20, .neutral), note("b", 5..<10, .neutral), note("c", 18..<25, .neutral)) == ["a"])
  }

  @Test func whatIsNoAdviceStays() {
    #expect(kept(note("a", 0..<10, .minor), note("b", 5..<30, .major)) == ["a", "b"])
    #expect(kept(note("a", 0..<10, .neutral, .punctuation), note("b", 5..<30, .neutral)) == ["a", "b"])
  }

  @Test func notesSideBySideStay() {
    #expect(kept(note("a", 0..<10, .neutral), note("b", 10..<20, .neutral)) == ["a", "b"])
  }
}
