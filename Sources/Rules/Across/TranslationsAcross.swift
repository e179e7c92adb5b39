import Findings
import RuleEngine

/// The check of a translation memory: one source sentence in two translations, one translation for two source sentences.
struct TranslationsAcross: Sendable {
  static let description = RuleDescription(
    id: "consistency.across.translation",
    summary: "One source sentence in two translations",
    rationale: """
      What is said twice in the same words is translated twice in the same words: set phrases, disclaimers and background \
      paragraphs of agencies would read as if something had changed.
      """,
    category: .consistency, errorType: "style/inconsistent-style", severity: .minor, confidence: 0.8,
    examples: [
      .bad(
        "⟦The bridge is shut until further notice.⟧", source: "Die Brücke ist bis auf Weiteres gesperrt.",
        others: [
          .init(
            "The bridge is closed until further notice.", source: "Die Brücke ist bis auf Weiteres gesperrt.")
        ]),
      .good(
        "The bridge is closed until further notice.", source: "Die Brücke ist bis auf Weiteres gesperrt.",
        others: [
          .init(
            "The bridge is closed, until further notice!", source: "Die Brücke ist bis auf Weiteres gesperrt.")
        ]),
      .good(
        "The road is closed until further notice.", source: "Die Straße ist bis auf Weiteres gesperrt.",
        others: [
          .init(
            "The bridge is closed until further notice.", source: "Die Brücke ist bis auf Weiteres gesperrt.")
        ]),
    ])

  static let reverseDescription = RuleDescription(
    id: "consistency.across.source",
    summary: "One translation for two source sentences",
    rationale: "Two sentences that differ became the same: perhaps one was pasted over the other.",
    category: .consistency, errorType: "accuracy/mistranslation", severity: .neutral, confidence: 0.6,
    examples: [
      .bad(
        "⟦The bridge is closed until further notice.⟧", source: "Die Straße ist bis auf Weiteres gesperrt.",
        others: [
          .init(
            "The bridge is closed until further notice.", source: "Die Brücke ist bis auf Weiteres gesperrt.")
        ]),
      .good(
        "The bridge is closed until further notice.", source: "Die Brücke ist bis auf Weiteres gesperrt.",
        others: [
          .init(
            "The bridge is closed until further notice.", source: "Die Brücke ist bis auf Weiteres gesperrt.")
        ]),
    ])

  /// The hash of a sentence, that of what stands beside it, and where the translation stands.
  private struct Pair: Sendable {
    var key: UInt64
    var value: UInt64
    var place: FormUsage.Place
  }

  private struct Usual: Sendable {
    var sentence: UInt64
    var usage: FormUsage
  }

  private var pairs: [Pair] = []
  /// What most articles have for a source sentence that has several translations, and the reverse.
  private var usualTargets: [UInt64: Usual] = [:]
  private var usualSources: [UInt64: Usual] = [:]

  mutating func add(_ trace: ArticleTrace, _ article: Int) {
    for sentence in trace.sentences {
      let line = trace.line(sentence.tokens.lowerBound)
      pairs.append(
        Pair(
          key: sentence.source, value: sentence.target,
          place: .init(article: Int32(clamping: article), line: Int32(clamping: line))))
    }
  }

  /// Only what stands in conflict is kept.
  mutating func settle() {
    usualTargets = Self.usual(pairs)
    usualSources = Self.usual(pairs.map { Pair(key: $0.value, value: $0.key, place: $0.place) })
    pairs = []
  }

  private static func usual(_ pairs: [Pair]) -> [UInt64: Usual] {
    var order = pairs.indices.sorted { (pairs[$0].key, $0) < (pairs[$1].key, $1) }[...]
    var result: [UInt64: Usual] = [:]
    while let first = order.first {
      let sentence = pairs[first].key
      let group = order.prefix { pairs[$0].key == sentence }
      order = order[group.endIndex...]
      var usages: [UInt64: FormUsage] = [:]
      for index in group {
        let place = pairs[index].place
        usages[pairs[index].value, default: FormUsage()]
          .add(article: Int(place.article), line: Int(place.line))
      }
      guard usages.count > 1, let usual = usages.min(by: { isMoreUsual($0, $1) }) else { continue }
      result[sentence] = Usual(sentence: usual.key, usage: usual.value)
    }
    return result
  }

  private static func isMoreUsual(_ a: (key: UInt64, value: FormUsage), _ b: (key: UInt64, value: FormUsage)) -> Bool {
    if a.value.precedes(b.value) { return true }
    if b.value.precedes(a.value) { return false }
    let lines = (a.value.first.first?.line ?? 0, b.value.first.first?.line ?? 0)
    return lines.0 != lines.1 ? lines.0 < lines.1 : a.key < b.key
  }

  func check(_ trace: ArticleTrace, _ articles: [String], into findings: inout FindingCollector) {
    for sentence in trace.sentences {
      guard let usual = usualTargets[sentence.source], usual.sentence != sentence.target else { continue }
      findings.report(
        tokens: sentence.tokens,
        "The same source sentence is translated in other words at \(usual.usage.named(articles)).",
        source: sentence.sourceRange)
    }
  }

  func checkReverse(_ trace: ArticleTrace, _ articles: [String], into findings: inout FindingCollector) {
    for sentence in trace.sentences {
      guard let usual = usualSources[sentence.target], usual.sentence != sentence.source else { continue }
      findings.report(
        tokens: sentence.tokens, "The same sentence stands for another source at \(usual.usage.named(articles)).",
        source: sentence.sourceRange)
    }
  }
}
