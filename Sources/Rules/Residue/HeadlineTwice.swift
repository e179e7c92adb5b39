import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// The headline a second time.
struct HeadlineTwice: DocumentRule {
  static let description = RuleDescription(
    id: "residue.headline-twice",
    summary: "The headline stands twice",
    rationale:
      "A page shows its headline in several places, and a copy of the page has it twice, often once with its kicker.",
    category: .repetition, errorType: "fluency/duplication", severity: .minor, confidence: 0.95,
    examples: [
      .bad(
        "Rail union calls for a new offer\n\n⟦Rail union calls for a new offer⟧\n\nThe union wants more money.", nil),
      .bad(
        "Strike: Rail union calls for a new offer\n\n⟦Rail union calls for a new offer⟧\n\nThe union wants more money.",
        nil),
      .bad(
        "Rail union calls for a new offer\n\nThe union wants more money.\n\n⟦Rail union calls for a new offer⟧\n\nIt said so.",
        nil),
      .good("Rail union calls for a new offer\n\nRailway wants to talk on Monday\n\nThe union wants more money."),
      .good("Rail union calls for a new offer\n\nThe rail union calls for a new offer, as it said on Monday."),
    ])

  /// How far down the article a second headline is looked for, in parts.
  private static let reach = 40
  private static let fewestWords = 3

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let segments = text.document.segments
    guard let first = segments.prefix(12).firstIndex(where: { $0.role == .headline }) else { return }
    let headline = words(text, first)
    guard headline.count >= Self.fewestWords else { return }
    for index in segments.indices.prefix(Self.reach).dropFirst(first + 1) {
      let role = segments[index].role
      guard role.isTitle || role == .body || role == .caption || role == .listItem, segments[index].range.count < 400
      else { continue }
      let other = words(text, index)
      guard other.count >= Self.fewestWords else { continue }
      guard isSame(headline, other) || (role == .headline && isSimilar(headline, other)) else { continue }
      findings.report(
        bytes: segments[index].range, "The headline stands here a second time; keep one of the two.",
        replacements: [""], related: [segments[first].range])
    }
  }

  private func words(_ text: AnalyzedText, _ segment: Int) -> [String] {
    text.tokens(ofSegment: segment).filter { text.tokens[$0].kind != .punctuation }.map { text.folded($0) }
  }

  /// Equal, or one is the other with a kicker of up to five words before it.
  private func isSame(_ a: [String], _ b: [String]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 5, short.count * 2 > long.count else { return false }
    return long.suffix(short.count).elementsEqual(short)
  }

  /// A line that the reader took for a headline too, with nearly all words in common.
  private func isSimilar(_ a: [String], _ b: [String]) -> Bool {
    let common = Set(a).intersection(b).count
    return common * 10 >= min(Set(a).count, Set(b).count) * 8
  }
}
