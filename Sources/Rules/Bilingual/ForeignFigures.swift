import Alignment
import Findings
import Glibc
import RuleEngine
import TextAnalysis
import TextModel

/// Figures of a source whose number words are hardly known: those in digits, and words up to ten, that the translation has
/// otherwise. Only where both sides have one left over is it a changed figure; one more or less may be a number in words.
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
      let known = source.figures + near.figures
      let changed = mentions.filter {
        ($0.firmness == .figure || source.hasWords && isSmallWord($0))
          && !values(of: $0, asTime: source.hasTimes).contains { value in
            known.contains { isSaid(value, by: $0) }
          }
      }
      let rendered = mentions.flatMap { values(of: $0, asTime: source.hasTimes) }
      let left = source.figures.filter { figure in !rendered.contains { isSaid($0, by: figure) } }
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
    var hasTimes = false
    var hasWords = false
  }

  private func figures(of units: [Int], _ all: [AlignmentUnit], _ text: AnalyzedText) -> Found {
    var result = Found()
    for unit in units {
      let range = all[unit].range
      let found = PlainFigures(text.document.text[range], at: range.lowerBound)
      result.countsReigns = result.countsReigns || found.countsReigns
      result.figures += found.figures
      result.hasTimes = result.hasTimes || found.figures.contains { text.document.text[$0.range].contains(":") }
      let words = figuresInWords(all[unit].tokens, text)
      result.hasWords = result.hasWords || !words.isEmpty
      result.figures += words
    }
    return result
  }

  private func figuresInWords(_ tokens: Range<Int>, _ text: AnalyzedText) -> [PlainFigures.Figure] {
    let language = text.document.language.prefix { $0 != "-" }
    return tokens.compactMap { token in
      ForeignNumberWords.value(of: text.folded(token), language: language).map {
        // Two decades are twenty years.
        PlainFigures.Figure(values: [$0], range: text.tokens[token].range, isMultiplied: true)
      }
    }
  }

  /// `two` to `ten`: one of anything is rather an article.
  private func isSmallWord(_ mention: NumberMention) -> Bool {
    mention.tokens.count == 1 && pair.target.tokens[mention.tokens.lowerBound].kind == .word
      && mention.values.count == 1 && (2...10).contains(mention.values[0])
  }

  private func near(_ units: [Int], _ count: Int) -> [Int] {
    [(units.first ?? 0) - 1, (units.last ?? 0) + 1].filter { $0 >= 0 && $0 < count }
  }

  /// What its digits may stand for: with and without its million, and as an hour after noon.
  private func values(of mention: NumberMention, asTime: Bool) -> [Double] {
    let text = pair.target.document.text[pair.target.range(mention.tokens)]
    let digits = PlainFigures(text)
    // A time beside times is all of it: its minutes alone are those of any other.
    if asTime, text.contains(":"), digits.figures.count == 1, let whole = digits.figures[0].values.first {
      return [whole, whole + 1200]
    }
    let plain = digits.figures.flatMap(\.values) + mention.values
    return plain + plain.filter { $0 <= 12 }.map { $0 + 12 }
  }

  /// The same digits, whatever thousands or myriads they count, or the same year in two digits.
  private func isSaid(_ value: Double, by figure: PlainFigures.Figure) -> Bool {
    let powers =
      figure.isMultiplied || Self.withOtherGroups.contains(pair.sourceLanguage) ? Self.allPowers : Self.thousands
    return figure.values.contains { other in
      if NumberMention.same(value, other) { return true }
      let (large, small) = (max(value, other), min(value, other))
      if figure.values.count == 1, (1000...2100).contains(large), small < 100,
        large.truncatingRemainder(dividingBy: 100) == small
      {
        return true
      }
      return small > 0 && powers.contains { NumberMention.same(large, small * $0) }
    }
  }

  private static let thousands = [3, 6, 9, 12].map { pow(10.0, $0) }
  private static let allPowers = (1...12).map { pow(10.0, Double($0)) }
  /// Lakh and crore.
  private static let withOtherGroups: Set<Substring> = ["hi", "bn", "mr", "ta", "te", "gu", "ur"]

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
