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
        "The bridge was closed on ⟦Monday.⟧ The mayor expects the works to last a year.",
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
    for (index, link) in pair.links.enumerated() {
      if link.target.isEmpty {
        guard isTelling(pair, link.source), !isFoldedIn(pair, index) else { continue }
        report(link.source, pair, into: &findings)
      } else if link.source.count > 1, pair.alignment.words.hasBroadLexicon {
        for unit in pair.loneUnits(of: link) where isTelling(pair, [unit]) {
          report([unit], pair, into: &findings)
        }
      }
    }
  }

  private func report(_ units: [Int], _ pair: PairContext, into findings: inout FindingCollector) {
    guard let place = pair.place(ofMissing: units), let source = pair.sourceRange(units) else { return }
    let kind =
      switch pair.role(sourceUnit: units[0]) {
      case .headline: "headline"
      case .caption: "caption"
      default: "sentence"
      }
    findings.report(
      bytes: place,
      "Nothing here renders the source's \(kind) “\(Excerpt.of(pair.source.document.text[source]))”: translate it, or cut it on purpose.",
      source: source)
  }

  private func isTelling(_ pair: PairContext, _ units: [Int]) -> Bool {
    let words = pair.sourceTokens(units).count(where: pair.coverage.isContent(source:))
    return words >= Self.fewestWords && units.contains { pair.isStory(sourceUnit: $0) }
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
}

/// A text cut to what fits into a message.
enum Excerpt {
  static func of(_ text: String, words limit: Int = 12) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count <= limit ? words.joined(separator: " ") : words.prefix(limit).joined(separator: " ") + " …"
  }
}

extension PairContext {
  /// Where the sentence would stand: the end of the one before it in its paragraph, else the first word of what follows.
  func place(ofMissing units: [Int]) -> Range<Int>? {
    guard let first = units.first, let last = units.last else { return nil }
    let before = first > 0 ? targetUnits(of: first - 1).max() : nil
    let after = last + 1 < alignment.sourceUnits.count ? targetUnits(of: last + 1).min() : nil
    let sourceUnits = alignment.sourceUnits
    if let before, after == nil || sourceUnits[first - 1].paragraph == sourceUnits[first].paragraph {
      let tokens = alignment.targetUnits[before].tokens
      let word = tokens.last { target.tokens[$0].kind == .word || target.tokens[$0].kind == .number }
      return word.map { target.range($0..<tokens.upperBound) }
    }
    if let after { return alignment.targetUnits[after].tokens.first.map { target.tokens[$0].range } }
    for link in links where !link.target.isEmpty && !link.isMoved && (link.source.first ?? 0) > last {
      return alignment.targetUnits[link.target[0]].tokens.first.map { target.tokens[$0].range }
    }
    return target.tokens.last?.range
  }

  /// Whether a unit belongs to the story and not to the page: a by-line may come and go.
  func isStory(sourceUnit unit: Int) -> Bool { Self.isStory(role(sourceUnit: unit)) }
  func isStory(targetUnit unit: Int) -> Bool {
    Self.isStory(Self.role(target, alignment.targetUnits[unit].range.lowerBound))
  }

  func role(sourceUnit unit: Int) -> Role? { Self.role(source, alignment.sourceUnits[unit].range.lowerBound) }

  private static func isStory(_ role: Role?) -> Bool { role.map { !$0.isFurniture && $0 != .dateline } ?? false }

  private static func role(_ text: AnalyzedText, _ offset: Int) -> Role? {
    let segments = text.document.segments
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < segments.count ? segments[low].role : nil
  }

  /// The units of the target that render a unit of the source where it stands.
  func targetUnits(of unit: Int) -> [Int] {
    links.first { $0.source.contains(unit) && !$0.isMoved }?.target ?? []
  }
}
