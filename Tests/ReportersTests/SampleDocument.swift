import Findings
import RuleEngine
import Testing
import TextModel

@testable import Reporters

/// Documents made by hand, as a check would give them.
enum SampleDocument {
  /// - Parameter marked: the text, with `⟦…⟧` around the place of each finding.
  static func make(
    _ marked: String, name: String = "article.txt", replacements: [String] = ["X"], severity: Severity = .major,
    message: String = "This is wrong."
  ) -> CheckedDocument {
    let example = RuleExample.bad(marked)
    let text = SourceText(example.text)
    let findings = example.marked.map { range in
      Finding(
        rule: "test.rule", category: .terminology, errorType: "terminology/wrong-term", severity: severity,
        confidence: 0.9, message: message, range: range, replacements: replacements)
    }
    let document = Document(
      name: name, format: "text", text: text, language: "en",
      segments: [Segment(role: .body, range: 0..<text.count, paragraph: 0)])
    return CheckedDocument(
      document: document, language: "en-GB", wordCount: 10, findings: findings,
      fingerprints: findings.indices.map { "000000000000000\($0)" },
      score: QualityScore(findings: findings, wordCount: 10))
  }

  static let rule = RuleDescription(
    id: "test.rule", summary: "A wrong term", rationale: "Because the house style says so.", category: .terminology,
    errorType: "terminology/wrong-term", severity: .major, examples: [.bad("⟦a⟧", "b"), .good("c")])

  static let context = ReportContext(toolVersion: "1.2.3", rules: [rule], width: 80)

  /// A whole report of some documents in one format.
  static func report(
    _ format: String, _ documents: [CheckedDocument], _ context: ReportContext = SampleDocument.context
  ) throws -> String {
    let sink = MemorySink()
    var reporter = try #require(makeReporter(format, context))
    try reporter.begin(sink)
    for document in documents { try reporter.add(document, to: sink) }
    try reporter.finish(sink)
    return sink.text
  }
}
