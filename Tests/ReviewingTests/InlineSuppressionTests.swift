import Findings
import Testing
import TextModel

@testable import Reviewing

@Suite struct InlineSuppressionTests {
  /// A page with a finding on each “Kiev”, and all its comments.
  private func page(_ file: String) -> CheckedDocument {
    let text = SourceText(file)
    func places(of word: String) -> [Range<Int>] {
      let bytes = Array(word.utf8)
      return (0...max(0, text.count - bytes.count)).filter {
        text.bytes[$0..<min(text.count, $0 + bytes.count)].elementsEqual(bytes)
      }.map { $0..<$0 + bytes.count }
    }
    let findings = places(of: "Kiev").map {
      Finding(
        rule: "terminology.deprecated", category: .terminology, errorType: "terminology/wrong-term", severity: .major,
        confidence: 1, message: "m", range: $0)
    }
    var checked = CheckedDocument(
      document: Document(name: "a.md", format: "markdown", text: text, language: "en", segments: []), language: "en",
      wordCount: 100, findings: findings, fingerprints: findings.indices.map(String.init),
      score: QualityScore(findings: findings, wordCount: 100))
    let ends = places(of: "-->").map(\.upperBound)
    checked.markup = TextMarkup(
      syntax: .markdown, runs: [], comments: zip(places(of: "<!--"), ends).map { $0.lowerBound..<$1 })
    return checked
  }

  private func lines(_ file: String, severity: Severity? = .neutral) -> [String] {
    var checked = page(file)
    var article = Review.Article()
    article.ownSuppressions = InlineSuppressions(of: checked).all
    article.unusedSeverity = severity
    _ = Review().apply(to: &checked, article)
    var counter = PositionCounter(checked.document.text)
    return checked.findings.map { "\(counter.position(at: $0.range.lowerBound).line) \($0.rule)" }
  }

  @Test func hidesOnTheNextLineThatHoldsText() {
    let file = "<!-- tlcheck-disable-next-line terminology.deprecated -- its old name -->\n\nKiev\nKiev\n"
    #expect(lines(file) == ["4 terminology.deprecated"])
  }

  @Test func hidesBetweenDisableAndEnable() {
    let file =
      "Kiev\n<!-- tlcheck-disable terminology.* -->\nKiev\n\nKiev\n<!-- tlcheck-enable terminology.* -->\nKiev\n"
    #expect(lines(file) == ["1 terminology.deprecated", "7 terminology.deprecated"])
    #expect(lines("<!-- tlcheck-disable terminology.deprecated -->Kiev\n\nKiev").isEmpty)
  }

  @Test func oneThatHidesNothingIsAFinding() {
    let file = "Text\n<!-- tlcheck-disable-next-line terminology.deprecated, spelling.* -->\nKiev\n"
    #expect(lines(file) == ["2 suppression.unused"])
    #expect(lines(file, severity: nil).isEmpty)
  }

  @Test func namesWhatItDoesNotUnderstand() {
    func problem(_ words: String) -> String? {
      InlineSuppressions(of: page("Text\n <!-- \(words) -->")).problems.first?.description
    }
    #expect(problem("tlcheck-disable a.b -- why") == nil)
    #expect(problem("tlcheck-disable") == "a.md:2:2: names no rule; write tlcheck-disable RULE -- reason")
    #expect(
      problem("tlcheck-disable-nextline a.b")
        == "a.md:2:2: unknown directive “tlcheck-disable-nextline”; did you mean “tlcheck-disable-next-line”?")
    #expect(problem("tlcheck-enable a.b")?.contains("nothing is switched off here") == true)
  }

  @Test func namesTheNearestRuleOrFamily() {
    let ids = ["artifact.de.boss", "terminology.deprecated"]
    func problems(_ rule: String) -> [String] {
      Suppression.unknownRules(in: [Suppression(rule: rule, file: "a.md", line: 3)], among: ids).map(\.message)
    }
    #expect(problems("artifact.*").isEmpty && problems("terminology.deprecated").isEmpty)
    #expect(
      problems("terminology.deprecate") == [
        "unknown rule “terminology.deprecate”; did you mean “terminology.deprecated”?"
      ])
    #expect(problems("artefact.*") == ["unknown rule “artefact.*”; did you mean “artifact.*”?"])
    #expect(problems("x") == ["unknown rule “x”; tlcheck rules lists them"])
  }
}
