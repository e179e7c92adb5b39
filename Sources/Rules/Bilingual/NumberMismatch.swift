import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Figures, amounts, times and dates that are not those of the source.
struct NumberMismatch: PairRule {
  static let description = RuleDescription(
    id: "number.mismatch",
    summary: "A number that is not the source's",
    rationale: """
      A wrong figure is the mistake that readers and lawyers find first. German Milliarde is English billion, German Billion \
      is trillion, and 1.500 and 1,5 change their signs.
      """,
    category: .number, errorType: "accuracy/number", severity: .major, confidence: 0.9,
    examples: [
      .bad("The state gave ⟦20 million⟧ euros.", source: "Das Land gab 20 Milliarden Euro."),
      .bad("In ⟦1960⟧ she moved to Sweden.", source: "1956 zog sie nach Schweden."),
      .bad("He has lived here for ⟦four⟧ years.", source: "Er lebt seit drei Jahren hier."),
      .bad("The road costs ⟦1.500⟧ euros.", source: "Die Straße kostet 1.500 Euro."),
      .good("The state gave €20 billion.", source: "Das Land gab 20 Milliarden Euro."),
      .good("The game starts at 3.30 pm on 4 May.", source: "Das Spiel beginnt am 4. Mai um 15.30 Uhr."),
      .good("A dozen guests stayed for one and a half hours.", source: "12 Gäste blieben anderthalb Stunden."),
      .good("Both sons were born in the 1990s.", source: "Die zwei Söhne sind in den 90er-Jahren geboren."),
    ])

  static let readsEverySource = true

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.kinship == .translation else { return }
    guard ["de", "en"].contains(pair.sourceLanguage) else {
      ForeignFigures(pair).report(into: &findings)
      return
    }
    for link in pair.links where !link.source.isEmpty && !link.target.isEmpty {
      let left = NumberComparison(
        source: link.source.flatMap { pair.sourceNumbers[$0] }, target: link.target.flatMap { pair.targetNumbers[$0] },
        nearSource: Self.near(link.source, pair.sourceNumbers), nearTarget: Self.near(link.target, pair.targetNumbers))
      report(left, link, pair, into: &findings)
    }
  }

  private static func near(_ units: [Int], _ numbers: [[NumberMention]]) -> [NumberMention] {
    guard let first = units.first, let last = units.last else { return [] }
    return [first - 1, last + 1].filter(numbers.indices.contains).flatMap { numbers[$0] }
  }

  private func report(
    _ left: NumberComparison, _ link: TextAlignment.Link, _ pair: PairContext, into findings: inout FindingCollector
  ) {
    var source = left.source
    let lacksDay = Self.beginsWithMonth(link, pair)
    for mention in left.target where mention.firmness > .hint || mention.magnitude >= 1e6 {
      guard let index = Self.counterpart(of: mention, among: source) else {
        if mention.firmness == .figure, !source.contains(where: { $0.firmness > .hint }),
          !(lacksDay && (mention.values.first ?? 0) < 32)
        {
          added(mention, link, pair, into: &findings)
        }
        continue
      }
      let other = source.remove(at: index)
      if Conversion.relates(other, mention, pair) || Self.isRounded(other, mention) { continue }
      if mention.isCalendarWord, Self.isNight(other, pair.source) || Self.isNight(mention, pair.target) { continue }
      changed(other, mention, pair, into: &findings)
    }
    for mention in source where mention.firmness == .figure { missing(mention, link, pair, into: &findings) }
  }

  /// The number of the source that this one most likely stands for: of the same kind, and nearest in size.
  private static func counterpart(of mention: NumberMention, among source: [NumberMention]) -> Int? {
    func kind(_ mention: NumberMention) -> Int {
      mention.isCalendarWord ? Int((mention.values.first ?? 0) / 1_000_000) : mention.isTime ? 1 : 0
    }
    let candidates = source.indices.filter {
      kind(source[$0]) == kind(mention)
        && (source[$0].firmness > .hint || source[$0].magnitude >= 1e6 && mention.magnitude >= 1e6)
    }
    func distance(_ other: NumberMention) -> Double {
      let a = abs(other.values.first ?? 0) + 1
      let b = abs(mention.values.first ?? 0) + 1
      return max(a, b) / min(a, b) + (other.firmness == mention.firmness ? 0 : 3)
    }
    return candidates.min { distance(source[$0]) < distance(source[$1]) }
  }

  /// `Juni in Brüssel …`: the day before it was taken for the end of a sentence.
  private static func beginsWithMonth(_ link: TextAlignment.Link, _ pair: PairContext) -> Bool {
    guard let unit = link.source.first, let first = pair.sourceNumbers[unit].first, let month = first.values.first
    else {
      return false
    }
    return first.isCalendarWord && month > NumberMention.weekday(0)
      && first.tokens.lowerBound == pair.alignment.sourceUnits[unit].tokens.lowerBound
  }

  /// 1.49 billion said as 1.5 billion: up to two per cent off, with fewer digits.
  private static func isRounded(_ source: NumberMention, _ target: NumberMention) -> Bool {
    guard let a = source.values.first, let b = target.values.first, a > 100, b > 100, !(1900...2100).contains(a) else {
      return false
    }
    return abs(a - b) <= 0.02 * a && significantDigits(b) < significantDigits(a)
  }

  /// Die Nacht zum Sonntag is Saturday night.
  private static func isNight(_ mention: NumberMention, _ text: AnalyzedText) -> Bool {
    let around = max(0, mention.tokens.lowerBound - 4)..<min(text.tokens.count, mention.tokens.upperBound + 2)
    return around.contains { text.folded($0).hasPrefix("nacht") || text.folded($0).hasPrefix("night") }
      || text.folded(mention.tokens.lowerBound).hasSuffix("nacht") || around.contains { text.folded($0) == "overnight" }
  }

  private static func significantDigits(_ value: Double) -> Int {
    guard value < 1e15 else { return 15 }
    var digits = String(Int(value)).utf8.map { $0 }
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return digits.count
  }

  private func text(_ mention: NumberMention, _ text: AnalyzedText) -> String {
    text.document.text[text.range(mention.tokens)]
  }

  private func changed(
    _ source: NumberMention, _ target: NumberMention, _ pair: PairContext, into findings: inout FindingCollector
  ) {
    let (said, wanted) = (text(target, pair.target), text(source, pair.source))
    findings.report(
      tokens: target.tokens, NumberError(source: source, target: target).message(said: said, wanted: wanted),
      severity: target.isCalendarWord && target.firmness == .spelled ? .minor : nil,
      source: pair.source.range(source.tokens))
  }

  private func added(
    _ mention: NumberMention, _ link: TextAlignment.Link, _ pair: PairContext, into findings: inout FindingCollector
  ) {
    findings.report(
      tokens: mention.tokens, "The source does not say “\(text(mention, pair.target))” here: check the number.",
      severity: .minor, confidence: 0.7, source: pair.sourceRange(link.source))
  }

  private func missing(
    _ mention: NumberMention, _ link: TextAlignment.Link, _ pair: PairContext, into findings: inout FindingCollector
  ) {
    guard let unit = link.target.last, let range = pair.targetRange([unit]) else { return }
    findings.report(
      bytes: range,
      "The source's “\(text(mention, pair.source))” is missing here: say the number, or leave it out on purpose.",
      severity: .minor, confidence: 0.7, source: pair.source.range(mention.tokens))
  }
}

/// The usual ways to get a number wrong, by name.
struct NumberError {
  let source: NumberMention
  let target: NumberMention

  func message(said: String, wanted: String) -> String {
    let ratio = (target.values.first ?? 0) / max(source.values.first ?? 0, 1e-9)
    if NumberMention.same(ratio, 1e-3), source.magnitude == 1e9 {
      return "“\(wanted)” is not “\(said)”: German Milliarde is English billion."
    }
    if NumberMention.same(ratio, 1e-3), source.magnitude == 1e12 {
      return "“\(wanted)” is not “\(said)”: German Billion is English trillion."
    }
    if NumberMention.same(ratio, 1e-3) || NumberMention.same(ratio, 1e3) {
      return "“\(said)” reads as \(ratio < 1 ? "a thousandth" : "a thousand times") of the source's “\(wanted)”: "
        + "English puts a comma between thousands and a point before decimals."
    }
    return "The source says “\(wanted)”, the translation “\(said)”."
  }
}

/// A measure said in another unit.
enum Conversion {
  private static let factors = [
    0.621_371, 1.609_344, 0.304_8, 3.280_84, 2.54, 0.393_701, 0.453_592, 2.204_62, 2.471_05, 0.404_686, 0.386_102,
    2.589_99,
    0.264_172, 3.785_41, 10.763_9, 1.093_61, 0.914_4,
  ]
  private static let units: Set<String> = [
    "mile", "miles", "mph", "ft", "foot", "feet", "inch", "inches", "pound", "pounds", "lb", "lbs", "acre", "acres",
    "gallon",
    "gallons", "yard", "yards", "fahrenheit", "f", "meilen", "km", "kilometer", "kilometers", "kilometres",
    "kilometern",
  ]

  /// Whether the two numbers are one measure in metric and in imperial units.
  static func relates(_ source: NumberMention, _ target: NumberMention, _ pair: PairContext) -> Bool {
    guard let a = source.values.first, let b = target.values.first, a > 0, b > 0 else { return false }
    let text = pair.target
    let after = target.tokens.upperBound..<min(text.tokens.count, target.tokens.upperBound + 4)
    guard after.contains(where: { units.contains(text.folded($0)) }) else { return false }
    return factors.contains { abs(a * $0 - b) <= 0.06 * b } || abs(a * 1.8 + 32 - b) <= 2
  }
}
