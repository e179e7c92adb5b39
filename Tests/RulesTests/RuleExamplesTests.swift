import Findings
import Rules
import RuleEngine
import Spelling
import TextAnalysis
import TextModel
import Testing

/// A rule and one of its examples.
struct ExampleCase: Sendable, CustomTestStringConvertible {
  var rule: any Rule
  var example: RuleExample

  var description: RuleDescription { type(of: rule).description }
  var testDescription: String { "\(description.id): \(example.text)" }
}

/// Every example of every rule, alone: what is marked is found, near misses are silent, and replacing gives the corrected
/// text.
struct RuleExamplesTests {
  @Test(arguments: examplesOfTextRules())
  func exampleHolds(_ item: ExampleCase) {
    let text = analyzed(item.example.text)
    let found = findings(of: item.rule, in: text)
    #expect(found.map(\.range) == item.example.marked)
    if let corrected = item.example.corrected {
      #expect(applying(found, to: item.example.text) == corrected)
    }
  }

  @Test func everyRuleHasBadAndGoodExamples() {
    for rule in textRules() {
      let description = type(of: rule).description
      #expect(description.examples.contains { $0.isBad }, "\(description.id) shows nothing bad")
      #expect(description.examples.contains { !$0.isBad }, "\(description.id) shows no near miss")
      #expect(!description.rationale.isEmpty && !description.summary.isEmpty)
    }
  }

  @Test func identifiersAreUniqueAndOfTheirFamily() {
    let identifiers = allRules.map { type(of: $0).description.id }
    #expect(Set(identifiers).count == identifiers.count)
    for id in identifiers { #expect(id.wholeMatch(of: /[a-z]+(\.[a-z0-9-]+)+/) != nil, "\(id)") }
  }

  /// Offsets are bytes: letters of two and three bytes before an example move its findings by as much.
  @Test(arguments: examplesOfTextRules().filter { $0.example.isBad && $0.example.text.count > 25 })
  func paragraphBeforeMovesFindings(_ item: ExampleCase) {
    let before = "Żółć und €: “Größe” is a word, and it was said here by a man.\n\n"
    let text = analyzed(before + item.example.text)
    let shift = before.utf8.count
    let found = findings(of: item.rule, in: text)
    let wanted = item.example.marked.map { $0.lowerBound + shift..<$0.upperBound + shift }
    // Rules that compare with the rest of the article may see more there, but nothing that is marked is lost.
    if item.rule is any SentenceRule { #expect(found.map(\.range) == wanted) }
  }
}

/// The rules that see broken text: they need no dictionary, and no roles but those of body text. The others have tests of
/// their own.
private func textRules() -> [any Rule] {
  let families: Set<Substring> = ["punctuation", "typography", "repetition", "fragment", "locale", "grammar", "style"]
  return allRules.filter {
    families.contains(type(of: $0).description.id.prefix { $0 != "." }) && !($0 is any PairRule)
  }
}

private func examplesOfTextRules() -> [ExampleCase] {
  textRules().flatMap { rule in type(of: rule).description.examples.map { ExampleCase(rule: rule, example: $0) } }
}

/// What the installed dictionaries and the built-in lists know: rules about word classes ask for it.
private let knowledge: any SpellingService = {
  guard let set = try? DictionaryFinder.find(), let table = try? WordTable.load(dictionaries: set) else {
    return NoWordKnowledge()
  }
  return TableService(table: table)
}()

private struct TableService: SpellingService {
  var table: WordTable
  func facts(of form: String, folded: String, shape: Lexeme.Shape) -> WordFacts {
    table.facts(of: form, folded: folded, shape: shape)
  }
  func corrections(of folded: String) -> [Correction] { [] }
  func slips(of folded: String) -> [Correction] { [] }
}

/// One body segment a line.
private func analyzed(_ string: String) -> AnalyzedText {
  let bytes = Array(string.utf8)
  var segments: [Segment] = []
  var start = 0
  for end in bytes.indices where bytes[end] == 0x0A {
    if end > start { segments.append(Segment(role: .body, range: start..<end, paragraph: segments.count)) }
    start = end + 1
  }
  if bytes.count > start {
    segments.append(Segment(role: .body, range: start..<bytes.count, paragraph: segments.count))
  }
  let document = Document(
    name: "example", format: "text", text: SourceText(utf8: bytes), language: "en", segments: segments)
  return TextAnalyzer(knowledge: knowledge, abbreviations: ["Dr", "Mr", "Jr", "Inc", "approx", "etc", "ca"])
    .analyze(document)
}

private func findings(of rule: any Rule, in text: AnalyzedText) -> [Finding] {
  let article = ArticleContext(text: text, variety: nil, varietyIsGiven: false, spelling: knowledge)
  var collector = FindingCollector(text: text)
  collector.begin(type(of: rule).description)
  if let rule = rule as? any SentenceRule {
    for index in text.sentences.indices {
      rule.check(SentenceContext(article: article, index: index), into: &collector)
    }
  }
  if let rule = rule as? any SegmentRule {
    for index in text.document.segments.indices {
      rule.check(SegmentContext(article: article, index: index), into: &collector)
    }
  }
  if let rule = rule as? any DocumentRule { rule.check(article, into: &collector) }
  return collector.findings.sorted(by: Finding.precedes)
}

private func applying(_ findings: [Finding], to string: String) -> String {
  var bytes = Array(string.utf8)
  for finding in findings.reversed() {
    guard let replacement = finding.replacements.first else { continue }
    bytes.replaceSubrange(finding.range, with: Array(replacement.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}
