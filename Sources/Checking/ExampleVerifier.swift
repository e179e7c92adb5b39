import Alignment
import Documents
import Findings
import RuleEngine
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
      problem(with: example, description.id).map {
        Failure(rule: description.id, example: example.text, problem: $0)
      }
    }
  }

  private func problem(with example: RuleExample, _ rule: String) -> String? {
    // Rules about content lean on a bilingual dictionary; where none is installed they are silent by design.
    if example.source != nil, InstalledLexicons.lexicon(from: "de", to: "en") == nil { return nil }
    let document = DocumentReader.document(of: SourceText(example.text), name: "example")
    let source = example.source.map {
      SourceSide(document: DocumentReader.document(of: SourceText($0), name: "example source", language: "de"))
    }
    let found = checker.check(document, beside: source).findings.filter { $0.rule == rule }
    let ranges = found.map(\.range)
    guard ranges == example.marked else {
      let texts = ranges.map { "“\(document.text[$0])”" }.joined(separator: ", ")
      if example.isBad {
        let wanted = example.marked.map { "“\(document.text[$0])”" }.joined(separator: ", ")
        return texts.isEmpty ? "did not find \(wanted)" : "found \(texts) instead of \(wanted)"
      }
      return "found \(texts) in a text that is right"
    }
    guard let corrected = example.corrected else { return nil }
    let result = Self.applying(found, to: document.text)
    return result == corrected ? nil : "corrects to “\(result)”, not “\(corrected)”"
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
