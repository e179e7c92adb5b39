import Findings
import RuleEngine
import Spelling
import TextAnalysis

/// How much of an article's spelling is British, how much American.
struct SpellingTrace: Sendable {
  private(set) var majority: EnglishVariety?
  /// Words of the majority's spelling.
  private(set) var places: [Int] = []

  init(_ article: ArticleContext) {
    // A variety that was asked for is held to within each article.
    if article.varietyIsGiven { return }
    let text = article.text
    let pairs = text.lexemes.map { $0.shape == .lower ? SpellingVarieties.pair($0.folded) : nil }
    let telling = LexemeSelection(text) { $0.shape == .lower && SpellingVarieties.pair($0.folded) != nil }
    var places: [EnglishVariety: [Int]] = [:]
    telling.forEach(in: text.tokens.indices, of: text) { token in
      guard let pair = pairs[Int(text.tokens[token].lexeme)], text.shortQuotation(around: token) == nil else { return }
      places[pair.variety, default: []].append(token)
    }
    majority = SpellingVarieties.majority(
      british: places[.british]?.count ?? 0, american: places[.american]?.count ?? 0)
    if let majority { self.places = places[majority] ?? [] }
  }
}

/// British spelling in some articles, American in others.
struct SpellingsAcross: Sendable {
  static let description = RuleDescription(
    id: "consistency.across.spelling",
    summary: "An article in another spelling of English than most",
    rationale: "A desk writes British or American English. Which one can be told with --language.",
    category: .consistency, errorType: "style/inconsistent-style", severity: .neutral, confidence: 0.8,
    scope: .story,
    examples: [
      .bad(
        "The ⟦color⟧ of the harbor.",
        others: [.init("The colour of the harbour."), .init("The labour of our neighbours.")]),
      .good(
        "The colour of the harbour.",
        others: [.init("The colour of the harbour."), .init("The labor of our neighbors.")]),
      .good("The color of the harbor.", others: [.init("The colour of the harbour.")]),
    ])

  private var usages: [EnglishVariety: FormUsage] = [:]

  mutating func add(_ trace: ArticleTrace, _ article: Int) {
    guard let majority = trace.spelling.majority, let first = trace.spelling.places.first else { return }
    usages[majority, default: FormUsage()].add(article: article, line: trace.line(first))
  }

  func check(_ trace: ArticleTrace, _ articles: [String], into findings: inout FindingCollector) {
    guard let own = trace.spelling.majority, let first = trace.spelling.places.first else { return }
    let other: EnglishVariety = own == .british ? .american : .british
    guard let usual = usages[other], usual.articles >= 2 * (usages[own]?.articles ?? 0) else { return }
    let (here, there) = own == .british ? ("British", "American") : ("American", "British")
    findings.report(
      tokens: first..<first + 1,
      "This article is in \(here) spelling, most of the others are in \(there) (\(usual.named(articles))).",
      related: trace.spelling.places.dropFirst().map { trace.text.tokens[$0].range })
  }
}
