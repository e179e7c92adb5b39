import Findings
import RuleEngine
import TextAnalysis

/// A compound with a hyphen in some articles and in one word in others.
struct CompoundsAcross: Sendable {
  static let description = RuleDescription(
    id: "consistency.across.compound",
    summary: "A compound with a hyphen here and in one word elsewhere",
    rationale: "Both may be right, but a desk keeps to one: e-mail or email, co-operation or cooperation.",
    category: .consistency, errorType: "style/inconsistent-style", severity: .neutral, confidence: 0.75,
    scope: .storyOutsideQuotations,
    examples: [
      .bad(
        "They praised the ⟦co-operation⟧.", "They praised the cooperation.",
        others: [.init("Such cooperation is rare."), .init("The cooperation went on for years.")]),
      .bad(
        "She lost the ⟦email⟧.", "She lost the e-mail.",
        others: [.init("The e-mail came late."), .init("He wrote an e-mail.")]),
      .good("Others re-sign their contracts.", others: [.init("She will resign.")]),
      .good("They praised the cooperation.", others: [.init("Such cooperation is rare.")]),
    ])

  /// By the compound as one word.
  private var hyphenated: [UInt64: FormTable.Form] = [:]
  private var solid: [UInt64: Solid] = [:]

  /// Every word may turn out to be half of a pair, so of each only this much is kept.
  private struct Solid: Sendable {
    var articles: Int32 = 0
    var first: FormUsage.Place
  }

  mutating func add(_ trace: ArticleTrace, _ article: Int) {
    for (joined, places) in trace.compounds.hyphenated {
      let form = trace.text.document.text[trace.text.range(places[0])]
      hyphenated[CompoundForms.hash(joined), default: FormTable.Form(text: form, usage: FormUsage())].usage
        .add(count: places.count, article: article, line: trace.line(places[0].lowerBound))
    }
    for (hash, token) in trace.words {
      let place: () -> FormUsage.Place = {
        .init(article: Int32(clamping: article), line: Int32(clamping: trace.line(token)))
      }
      solid[hash, default: Solid(first: place())].articles += 1
    }
  }

  func check(_ trace: ArticleTrace, _ articles: [String], into findings: inout FindingCollector) {
    let text = trace.text
    for (joined, places) in trace.compounds.hyphenated {
      let key = CompoundForms.hash(joined)
      guard let usual = solid[key], usual.articles >= hyphenated[key]?.usage.articles ?? 0,
        trace.words[key] == nil
      else { continue }
      report(places, usual: joined, Self.named(usual, articles), text, into: &findings)
    }
    for (hash, token) in trace.words {
      guard let usual = hyphenated[hash], usual.usage.articles > solid[hash]?.articles ?? 0,
        trace.compounds.hyphenated[text.folded(token)] == nil
      else { continue }
      report([token..<token + 1], usual: usual.text, usual.usage.named(articles), text, into: &findings)
    }
  }

  private static func named(_ usual: Solid, _ articles: [String]) -> String {
    var usage = FormUsage()
    usage.add(article: Int(usual.first.article), line: Int(usual.first.line))
    return usage.named(articles) + (usual.articles > 1 ? " and \(usual.articles - 1) more" : "")
  }

  private func report(
    _ places: [Range<Int>], usual: String, _ named: String, _ text: AnalyzedText, into findings: inout FindingCollector
  ) {
    findings.report(
      tokens: places[0], "Other articles have “\(usual)” (\(named)); keep to one spelling.", replacements: [usual],
      related: places.dropFirst().map { text.range($0) })
  }
}
