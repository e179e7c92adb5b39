import Alignment
import Findings
import Glibc
import RuleEngine
import TextAnalysis
import TextModel

/// Figures of a source whose number words nobody here reads: those in digits that the translation has otherwise. Only where
/// both sides have one left over is it a changed figure; one more or less may be a number in words.
struct ForeignFigures {
  private let pair: PairContext

  init(_ pair: PairContext) { self.pair = pair }

  func report(into findings: inout FindingCollector) {
    for link in pair.links where !link.source.isEmpty && !link.target.isEmpty {
      let source = figures(of: link.source, pair.alignment.sourceUnits, pair.source)
      guard !source.countsReigns else { continue }
      let mentions = link.target.flatMap { pair.targetNumbers[$0] }
      let near = figures(
        of: near(link.source, pair.alignment.sourceUnits.count), pair.alignment.sourceUnits, pair.source)
      let known = (source.figures + near.figures).flatMap(\.values)
      let changed = mentions.filter {
        $0.firmness == .figure && !values(of: $0).contains { Self.isSaid($0, by: known) }
      }
      let rendered = mentions.flatMap(values)
      let left = source.figures.filter { !$0.values.contains { Self.isSaid($0, by: rendered) } }
      guard changed.count == 1, left.count == 1, let mention = changed.first, let other = left.first,
        !isMeasure(mention)
      else { continue }
      let wanted = pair.source.document.text[other.range]
      findings.report(
        tokens: mention.tokens,
        "The source says “\(wanted)”, the translation “\(pair.target.document.text[pair.target.range(mention.tokens)])”.",
        severity: .minor, confidence: 0.8, source: other.range)
    }
  }

  private struct Found {
    var figures: [PlainFigures.Figure] = []
    var countsReigns = false
  }

  private func figures(of units: [Int], _ all: [AlignmentUnit], _ text: AnalyzedText) -> Found {
    var result = Found()
    for unit in units {
      let range = all[unit].range
      let found = PlainFigures(text.document.text[range], at: range.lowerBound)
      result.countsReigns = result.countsReigns || found.countsReigns
      result.figures += found.figures
    }
    return result
  }

  private func near(_ units: [Int], _ count: Int) -> [Int] {
    [(units.first ?? 0) - 1, (units.last ?? 0) + 1].filter { $0 >= 0 && $0 < count }
  }

  /// What its digits may stand for: with and without its million, and as an hour after noon.
  private func values(of mention: NumberMention) -> [Double] {
    let digits = PlainFigures(pair.target.document.text[pair.target.range(mention.tokens)])
    let plain = digits.figures.flatMap(\.values) + mention.values
    return plain + plain.filter { $0 <= 12 }.map { $0 + 12 }
  }

  /// The same digits, whatever thousands or myriads they count, or the same year in two digits.
  private static func isSaid(_ value: Double, by values: [Double]) -> Bool {
    values.contains { other in
      if NumberMention.same(value, other) { return true }
      let (large, small) = (max(value, other), min(value, other))
      if (1000...2100).contains(large), small < 100, large.truncatingRemainder(dividingBy: 100) == small { return true }
      return small > 0 && powersOfTen.contains { NumberMention.same(large, small * $0) }
    }
  }

  private static let powersOfTen = (1...12).map { pow(10.0, Double($0)) }

  /// Said in another unit, or as an amount of other money.
  private func isMeasure(_ mention: NumberMention) -> Bool {
    let after = mention.tokens.upperBound..<min(pair.target.tokens.count, mention.tokens.upperBound + 3)
    return after.contains { Self.imperial.contains(pair.target.folded($0)) }
  }

  private static let imperial: Set<String> = [
    "mile", "miles", "mph", "ft", "foot", "feet", "inch", "inches", "pound", "pounds", "lb", "lbs", "acre", "acres",
    "gallon", "gallons", "yard", "yards", "fahrenheit",
  ]
}
