import Findings
import RuleEngine
import Rules
import Spelling
import Testing
import TextAnalysis
import TextModel

struct SpellingRuleTests {
  private func findings(_ text: String, of rule: String? = nil, language: String = "en") throws -> [Finding] {
    let table = try #require(Shared.table)
    let source = SourceText(text)
    let segment = Segment(role: .body, range: 0..<source.count, paragraph: 0)
    let document = Document(name: "test", format: "text", text: source, language: language, segments: [segment])
    let analyzed = TextAnalyzer(knowledge: table, abbreviations: ["Dr"]).analyze(document)
    let variety = EnglishVariety(rawValue: language)
    let article = ArticleContext(
      text: analyzed, variety: variety, varietyIsGiven: variety != nil, spelling: table)
    var collector = FindingCollector(text: analyzed)
    for rule in allRules.filter(Self.isOurs) where rule is any DocumentRule || rule is any SentenceRule {
      collector.begin(type(of: rule).description)
      (rule as? any DocumentRule)?.check(article, into: &collector)
      for index in analyzed.sentences.indices {
        (rule as? any SentenceRule)?.check(SentenceContext(article: article, index: index), into: &collector)
      }
    }
    return collector.findings.filter { rule == nil || $0.rule == rule }.sorted(by: Finding.precedes)
  }

  private static func isOurs(_ rule: any Rule) -> Bool {
    if rule is any PairRule { return false }
    return ["spelling.", "untranslated.", "consistency.spelling-variety"].contains {
      type(of: rule).description.id.hasPrefix($0)
    }
  }

  @Test func examplesHold() throws {
    let rules = allRules.filter(Self.isOurs)
    #expect(rules.count >= 6)
    for rule in rules {
      let description = type(of: rule).description
      for example in description.examples {
        let found = try findings(example.text, of: description.id)
        #expect(found.map(\.range) == example.marked, "\(description.id): \(example.text)")
        guard let corrected = example.corrected else { continue }
        var bytes = Array(example.text.utf8)
        for finding in found.reversed() {
          bytes.replaceSubrange(finding.range, with: Array(try #require(finding.replacements.first).utf8))
        }
        #expect(String(decoding: bytes, as: UTF8.self) == corrected)
      }
    }
  }

  @Test(arguments: [
    "The 27km route and 5kg of C4 were worth 3m.", "See setup.exe, www.example.org and @handle.",
    "Dodik's Republika Srpska and the Estado de derecho.", "The e-mobility and ex-minister's co-pilot.",
    "The so-called “raznitsa” grew.", "It is livestreamed in 4K via 5G.", "He shouted “Allahu akbar” twice.",
    "NATO’s C-130s and F-16s landed.", "A post-truth, anti-Putin, pro-Kyiv alliance.",
  ])
  func staysSilent(_ text: String) throws {
    #expect(try findings(text).filter { $0.severity > .neutral }.map(\.message) == [])
  }

  @Test func oneFindingForAWordWithItsOtherPlaces() throws {
    let found = try findings("The goverment fell. A new goverment came.", of: "spelling.unknown-word")
    #expect(found.count == 1)
    #expect(found.first?.related.count == 1)
  }

  @Test func suggestsTheArticlesOwnWords() throws {
    let found = try findings("The trails were long. All trials were long, and one trals was lost.")
    #expect(found.count == 1)
    #expect(["trails", "trials"].contains(found[0].replacements[0]))
  }

  @Test func severityFollowsDoubt() throws {
    let far = try findings("The event called Poslední kapka was a success.", of: "spelling.unknown-word")
    #expect(far.allSatisfy { $0.severity == .neutral })
    #expect(try findings("They siad so.").first?.severity == .minor)
  }

  @Test func theGivenVarietyDecides() throws {
    let rule = "consistency.spelling-variety"
    #expect(try findings("The colour is fine.", of: rule).isEmpty)
    #expect(try findings("The colour is fine.", of: rule, language: "en-US").first?.replacements == ["color"])
    #expect(try findings("The colour is fine.", of: rule, language: "en-GB").isEmpty)
    #expect(try findings("They organize and organise.", of: rule, language: "en-GB").isEmpty)
  }
}
