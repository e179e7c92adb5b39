import DataFormats
import Findings
import Testing
import TextModel

@testable import Reviewing

/// An article with a finding on each of some words, as the checker would give it.
private func checked(_ string: String, _ words: [String], rule: String = "terminology.deprecated") -> CheckedDocument {
  let text = SourceText(string)
  var findings: [Finding] = []
  for word in words {
    let bytes = Array(word.utf8)
    for start in 0...text.count - bytes.count where text.bytes[start..<start + bytes.count].elementsEqual(bytes) {
      findings.append(
        Finding(
          rule: rule, category: .terminology, errorType: "terminology/wrong-term", severity: .major, confidence: 1,
          message: "m", range: start..<start + bytes.count))
    }
  }
  findings.sort(by: Finding.precedes)
  var fingerprint = Fingerprint()
  let prints = findings.map { finding in
    let range = finding.range
    return fingerprint.next(
      rule: rule, text: text[range], before: text[max(0, range.lowerBound - 24)..<range.lowerBound],
      after: text[range.upperBound..<min(text.count, range.upperBound + 24)])
  }
  let segment = Segment(role: .body, range: 0..<text.count, paragraph: 0)
  let document = Document(name: "a.txt", format: "text", text: text, language: "en", segments: [segment])
  return CheckedDocument(
    document: document, language: "en", wordCount: 1000, findings: findings, fingerprints: prints,
    score: QualityScore(findings: findings, wordCount: 1000))
}

private func baseline(of checked: CheckedDocument) throws -> Baseline {
  var writer = BaselineWriter(toolVersion: "1")
  var copy = checked
  writer.add(path: "./a.txt", Review(recordsKnown: true).apply(to: &copy, Review.Article()).known)
  return try Baseline(writer.finish(), file: "base.json")
}

struct ReviewTests {
  @Test func baselineHidesWhatItKnowsAndTheScoreIsMadeAnew() throws {
    var article = checked("He left Kiev for Kharkov.", ["Kiev", "Kharkov"])
    let review = Review(baseline: try baseline(of: article), recordsKnown: true)
    let outcome = review.apply(to: &article, Review.Article())
    #expect(article.findings.isEmpty && article.fingerprints.isEmpty)
    #expect(article.score.penalty == 0)
    #expect(outcome.known.map(\.text) == ["Kiev", "Kharkov"])
  }

  @Test func oneKnownFindingHidesOneOfTwo() throws {
    let review = Review(baseline: try baseline(of: checked("He left Kiev.", ["Kiev"])))
    var article = checked("Then, after long talks, she had to leave Kiev. Others stayed in the city of Kiev.", ["Kiev"])
    _ = review.apply(to: &article, Review.Article())
    #expect(article.findings.count == 1)
  }

  @Test func aKnownFindingOfAnotherRuleHidesNothing() throws {
    let review = Review(baseline: try baseline(of: checked("He left Kiev.", ["Kiev"], rule: "a.b")))
    var article = checked("He left Kiev.", ["Kiev"])
    let outcome = review.apply(to: &article, Review.Article())
    #expect(article.findings.count == 1)
    #expect(outcome.notes.first?.contains("a.b “Kiev”") == true)
  }

  @Test func acceptedFindingsStayUntilTheTextIsCorrected() throws {
    var article = checked("He left Kiev.", ["Kiev"])
    let json = """
      {"schema": "tlcheck/decisions/1", "documents": [{"path": "a.txt", "decisions": [
        {"fingerprint": "\(article.fingerprints[0])", "rule": "terminology.deprecated", "text": "Kiev",
         "decision": "accepted", "replacement": "Kyiv"}]}]}
      """
    let review = Review(decisions: try Decisions(Array(json.utf8), file: "d.json"))
    let outcome = review.apply(to: &article, Review.Article())
    #expect(article.findings.count == 1)
    #expect(outcome.notes == ["d.json: a.txt: 1 accepted, but the text is still uncorrected"])
    var corrected = checked("He left Kyiv.", ["Kiev"])
    #expect(review.apply(to: &corrected, Review.Article()).notes == ["d.json: a.txt: 1 accepted and done"])
  }

  @Test(arguments: [
    "", "[]", "{\"schema\": \"tlcheck/decisions/2\", \"documents\": []}", "{\"schema\": \"tlcheck/decisions/1\"}",
    "{\"schema\": \"tlcheck/decisions/1\", \"documents\": [{\"path\": \"a\", \"decisions\": [{}]}]}",
  ])
  func otherFilesAreRefused(_ text: String) {
    #expect(throws: DataError.self) { try Decisions(Array(text.utf8), file: "d.json") }
  }

  @Test func suppressionsHideUntilTheirLastDay() {
    let last = CalendarDay(year: 2026, month: 5, day: 31)
    var article = Review.Article()
    article.ownSuppressions = [Suppression(rule: "terminology.*", text: "Kiev", until: last)]
    article.unusedSeverity = .neutral
    var before = checked("He left Kiev.", ["Kiev"])
    _ = Review(today: last).apply(to: &before, article)
    #expect(before.findings.isEmpty)
    var after = checked("He left Kiev.", ["Kiev"])
    _ = Review(today: CalendarDay(year: 2026, month: 6, day: 1)).apply(to: &after, article)
    #expect(after.findings.map(\.rule) == ["suppression.unused", "terminology.deprecated"])
    #expect(after.fingerprints.count == 2)
    #expect(after.findings[0].range == after.findings[1].range)
  }

  @Test func sharedSuppressionsSayWhatTheyHid() {
    var article = Review.Article()
    article.sharedSuppressions = [Suppression(rule: "x.y"), Suppression(rule: "terminology.deprecated")]
    article.unusedSeverity = .neutral
    var text = checked("He left Kiev.", ["Kiev"])
    #expect(Review().apply(to: &text, article).usedSharedSuppressions == [1])
    #expect(text.findings.isEmpty)
  }
}

struct ChangedLinesTests {
  @Test func readsHunks() {
    let diff = "diff --git a/a b/a\n@@ -1 +1,2 @@ x\n-a\n+b\n+@@ -9 +9 @@\n@@ -5,2 +6,0 @@\n-c\n@@ -8,0 +8 @@\n+d\n"
    #expect(ChangedLines(unifiedDiff: diff).ranges == [1..<3, 8..<9])
  }

  @Test func keepsWhatTouchesAChangedLine() {
    var article = checked("Kiev\nKharkov\nLvov", ["Kiev", "Kharkov", "Lvov", "Kiev\nKharkov"])
    ChangedLines(ranges: [2..<3]).apply(to: &article)
    #expect(article.findings.map { article.document.text[$0.range] } == ["Kiev\nKharkov", "Kharkov"])
  }

  @Test func nothingChangedMeansNoFindings() {
    var article = checked("Kiev", ["Kiev"])
    ChangedLines(ranges: []).apply(to: &article)
    #expect(article.findings.isEmpty)
    var new = checked("Kiev", ["Kiev"])
    ChangedLines.all.apply(to: &new)
    #expect(new.findings.count == 1)
  }
}

struct CalendarDayTests {
  @Test func takesOnlyDaysThatThereAre() {
    #expect(CalendarDay("2024-02-29") == CalendarDay(year: 2024, month: 2, day: 29))
    for text in ["2023-02-29", "2100-02-29", "2024-13-01", "2024-1-1", "24-01-01", "2024-01-00", "", "tomorrow"] {
      #expect(CalendarDay(text) == nil, "\(text)")
    }
  }

  @Test func laterDaysAreLarger() throws {
    #expect(try #require(CalendarDay("2025-12-31")) < #require(CalendarDay("2026-01-01")))
  }
}
