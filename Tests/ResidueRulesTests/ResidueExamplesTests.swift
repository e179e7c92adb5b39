import Documents
import Findings
import RuleEngine
import Testing
import TextAnalysis
import TextModel

@testable import Rules

/// Each residue rule finds what its bad examples mark, and nothing in the good ones.
@Suite struct ResidueExamplesTests {
  static let rules = allRules.filter { type(of: $0).description.id.hasPrefix("residue.") }

  static let cases: [(rule: String, example: RuleExample)] = rules.flatMap { rule in
    type(of: rule).description.examples.map { (type(of: rule).description.id, $0) }
  }

  @Test func hasAllTheRules() { #expect(Self.rules.count >= 18) }

  @Test(arguments: cases.indices)
  func findsWhatTheExampleMarks(_ index: Int) throws {
    let (id, example) = Self.cases[index]
    let rule = try #require(Self.rules.first { type(of: $0).description.id == id })
    let findings = run(rule, on: example.text)
    #expect(findings.map(\.range) == example.marked, "\(id): \(example.text)")
    guard let corrected = example.corrected else { return }
    #expect(apply(findings, to: example.text) == corrected, "\(id): \(example.text)")
  }

  @Test(arguments: cases.indices)
  func findsItBehindOtherCharactersAndLineEnds(_ index: Int) throws {
    let (id, example) = Self.cases[index]
    guard !example.text.contains("\u{FEFF}") else { return }
    let rule = try #require(Self.rules.first { type(of: $0).description.id == id })
    let windows = example.text.replacing("\n", with: "\r\n")
    #expect(run(rule, on: windows).count == example.marked.count, "\(id): \(example.text)")
  }

  private func apply(_ findings: [Finding], to text: String) -> String? {
    var bytes = Array(text.utf8)
    for finding in findings.reversed() {
      guard let replacement = finding.replacements.first else { return nil }
      bytes.replaceSubrange(finding.range, with: replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

func analyze(_ text: String) -> AnalyzedText {
  let document = DocumentReader.document(of: SourceText(text), name: "example")
  return TextAnalyzer(knowledge: NoWordKnowledge(), abbreviations: ["Dr", "Mr"]).analyze(document)
}

func run(_ rule: any Rule, on string: String) -> [Finding] {
  let text = analyze(string)
  let article = ArticleContext(text: text, variety: nil, varietyIsGiven: false, spelling: FewWords())
  var findings = FindingCollector(text: text)
  findings.begin(type(of: rule).description)
  switch rule {
  case let rule as any SentenceRule:
    for index in text.sentences.indices { rule.check(SentenceContext(article: article, index: index), into: &findings) }
  case let rule as any SegmentRule:
    for index in text.document.segments.indices {
      rule.check(SegmentContext(article: article, index: index), into: &findings)
    }
  case let rule as any DocumentRule: rule.check(article, into: &findings)
  default: break
  }
  return findings.findings.sorted(by: Finding.precedes)
}

/// Knows the words that examples need.
private struct FewWords: SpellingService {
  func facts(of form: String, folded: String, shape: Lexeme.Shape) -> WordFacts {
    folded == "international" ? .english : []
  }
  func corrections(of folded: String) -> [Correction] { [] }
  func slips(of folded: String) -> [Correction] { [] }
}
