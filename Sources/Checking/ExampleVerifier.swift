import Documents
import Findings
import RuleEngine
import Rules
import TextModel

/// Runs the examples of rules through the whole pipeline: what is marked is found, near misses are silent, and the first
/// replacements give the corrected text.
public struct ExampleVerifier: Sendable {
  public struct Failure: Sendable, CustomStringConvertible {
    public var rule: String
    public var example: String
    public var problem: String

    public var description: String { "\(rule): \(problem)\n  in: \(example)" }
  }

  private let checker: Checker

  public init(checker: Checker) { self.checker = checker }

  public func verify(_ description: RuleDescription) -> [Failure] {
    description.examples.compactMap { example in
      problem(with: example, description).map {
        Failure(rule: description.id, example: example.text, problem: $0)
      }
    }
  }

  private func problem(with example: RuleExample, _ description: RuleDescription) -> String? {
    let rule = description.id
    let (document, source) = Self.article(example.text, example.source, name: "example")
    let findings = checker.check(
      document, beside: source, among: record(of: example), from: description.expressionOrigin
    ).findings
    let found = findings.filter { $0.rule == rule }
    // Of two rules about the same words the surer one speaks, so a marked place may be another's.
    let others = findings.filter { $0.rule != rule }.map(\.range)
    let missed = example.marked.filter { place in
      !found.contains { $0.range == place } && !others.contains { $0.overlaps(place) }
    }
    let wrong = found.map(\.range).filter { !example.marked.contains($0) }
    func quoted(_ ranges: [Range<Int>]) -> String { ranges.map { "“\(document.text[$0])”" }.joined(separator: ", ") }
    if !missed.isEmpty {
      return "did not find \(quoted(missed))" + (wrong.isEmpty ? "" : ", but \(quoted(wrong))")
    }
    if !wrong.isEmpty {
      return "found \(quoted(wrong))" + (example.isBad ? ", which is not marked" : " in a text that is right")
    }
    guard found.count == example.marked.count else { return nil }
    guard let corrected = example.corrected else { return nil }
    let result = Self.applying(found, to: document.text)
    return result == corrected ? nil : "corrects to “\(result)”, not “\(corrected)”"
  }

  private static func article(
    _ text: String, _ source: String?, name: String
  ) -> (document: Document, side: SourceSide?) {
    let side = source.map {
      SourceSide(document: DocumentReader.document(of: SourceText($0), name: "\(name) source", language: "de"))
    }
    return (DocumentReader.document(of: SourceText(text), name: name), side)
  }

  /// Of the run with the other articles, where the example names some.
  private func record(of example: RuleExample) -> RunRecord? {
    guard !example.others.isEmpty else { return nil }
    var record = RunRecord()
    let own = RuleExample.OtherArticle(example.text, source: example.source)
    for (index, other) in (example.others + [own]).enumerated() {
      let (document, side) = Self.article(other.text, other.source, name: "article \(index + 1)")
      record.add(checker.trace(document, beside: side))
    }
    record.settle()
    return record
  }

  /// The text after the first replacement of each finding.
  static func applying(_ findings: [Finding], to text: SourceText) -> String {
    var bytes = text.bytes
    for finding in findings.reversed() {
      guard let replacement = finding.replacements.first else { continue }
      bytes.replaceSubrange(finding.range, with: Array(replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
