import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sentence of the source with nothing on the other side.
struct OmittedSentence: PairRule {
  static let description = RuleDescription(
    id: "omission.sentence",
    summary: "A sentence of the source is missing",
    rationale: "Readers of the translation learn less than the source says; an editor must know what was cut.",
    category: .omission, errorType: "accuracy/omission", severity: .major, confidence: 0.9,
    examples: [
      .bad(
        "The bridge was closed on Monday. ⟦The⟧ mayor expects the works to last a year.",
        source: """
          Die Brücke wurde am Montag gesperrt. Die Kosten der Sanierung trägt das Land. Der Bürgermeister rechnet damit, \
          dass die Arbeiten ein Jahr dauern.
          """),
      .good(
        "The bridge was closed on Monday, and the state bears the cost of the repairs.",
        source: "Die Brücke wurde am Montag gesperrt. Die Kosten der Sanierung trägt das Land."),
    ])

  private static let fewestWords = 3
  private static let foldedIn = 0.6

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.kinship == .translation, !pair.alignment.targetUnits.isEmpty else { return }
    for (index, link) in pair.links.enumerated() where link.target.isEmpty {
      guard isTelling(pair, link.source), !isFoldedIn(pair, index), let place = place(pair, index) else { continue }
      let text = pair.sourceRange(link.source).map { pair.source.document.text[$0] } ?? ""
      findings.report(
        bytes: place,
        "Nothing here renders the source's sentence “\(Excerpt.of(text))”: translate it, or cut it on purpose.",
        source: pair.sourceRange(link.source))
    }
  }

  private func isTelling(_ pair: PairContext, _ units: [Int]) -> Bool {
    let count = pair.coverage.count(source: units)
    return count.words >= Self.fewestWords && units.contains { pair.isStory(sourceUnit: $0) }
  }

  /// Whether the sentences of the translation beside the gap say it: then it was merged with a neighbour.
  private func isFoldedIn(_ pair: PairContext, _ index: Int) -> Bool {
    let around = [index - 1, index + 1].filter(pair.links.indices.contains).flatMap { pair.links[$0].target }
    let forms = Set(
      around.flatMap { pair.alignment.targetUnits[$0].tokens }.filter(pair.coverage.isContent(target:)).filter {
        pair.coverage.target[$0] < .translation
      }.map { pair.target.tokens[$0].lexeme })
    var words = 0
    var said = 0
    for token in pair.sourceTokens(pair.links[index].source) where pair.coverage.isContent(source: token) {
      words += 1
      let links = pair.alignment.words.links[Int(pair.source.tokens[token].lexeme)]
      if links.contains(where: { forms.contains($0.target) }) { said += 1 }
    }
    return Double(said) >= Self.foldedIn * Double(words)
  }

  /// The first word after the gap, or the last mark where nothing follows.
  private func place(_ pair: PairContext, _ index: Int) -> Range<Int>? {
    for link in pair.links[index...] where !link.target.isEmpty && !link.isMoved {
      return pair.alignment.targetUnits[link.target[0]].tokens.first.map { pair.target.tokens[$0].range }
    }
    return pair.target.tokens.last?.range
  }
}

/// A text cut to what fits into a message.
enum Excerpt {
  static func of(_ text: String, words limit: Int = 12) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count <= limit ? words.joined(separator: " ") : words.prefix(limit).joined(separator: " ") + " …"
  }
}

extension PairContext {
  /// Whether a unit belongs to the story and not to the page: a by-line may come and go.
  func isStory(sourceUnit unit: Int) -> Bool { Self.isStory(source, alignment.sourceUnits[unit].range.lowerBound) }
  func isStory(targetUnit unit: Int) -> Bool { Self.isStory(target, alignment.targetUnits[unit].range.lowerBound) }

  private static func isStory(_ text: AnalyzedText, _ offset: Int) -> Bool {
    let segments = text.document.segments
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < segments.count && !segments[low].role.isFurniture && segments[low].role != .dateline
  }
}
