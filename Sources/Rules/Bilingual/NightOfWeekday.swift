import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// In der Nacht zu Samstag: the night that English calls Friday night.
struct NightOfWeekday: PairRule {
  static let description = RuleDescription(
    id: "number.night-of-weekday",
    summary: "The night to a day taken for the night of that day",
    rationale:
      "German names a night by the day it ends in, English by the day it begins: the translation is a day late.",
    category: .number, errorType: "accuracy/date-time", severity: .major, confidence: 0.9,
    examples: [
      .bad("The fire broke out on ⟦Saturday night⟧.", source: "Das Feuer brach in der Nacht zu Samstag aus."),
      .good("The fire broke out on Friday night.", source: "Das Feuer brach in der Nacht zu Samstag aus."),
      .good("The fire broke out on Saturday night.", source: "Das Feuer brach in der Samstagnacht aus."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de" else { return }
    for link in pair.comparableLinks {
      for (unit, mention) in link.source.flatMap({ unit in pair.sourceNumbers[unit].map { (unit, $0) } }) {
        guard endsNight(mention, pair.alignment.sourceUnits[unit].tokens, pair.source) else { continue }
        for found in link.target.flatMap({ pair.targetNumbers[$0] }) where found.agrees(with: mention) {
          let night = found.tokens.upperBound
          guard night < pair.target.tokens.count, pair.target.folded(night) == "night" else { continue }
          findings.report(
            tokens: found.tokens.lowerBound..<night + 1,
            "The source's night ends on that day: English names it by the day before, or says “overnight”.",
            source: pair.source.range(mention.tokens))
        }
      }
    }
  }

  /// `Nacht zu`, `Nacht zum`, `Nacht auf` before the day.
  private func endsNight(_ mention: NumberMention, _ unit: Range<Int>, _ text: AnalyzedText) -> Bool {
    let day = mention.tokens.lowerBound
    guard mention.isCalendarWord, day - 2 >= unit.lowerBound else { return false }
    let before = text.folded(day - 1)
    if ["zu", "zum", "auf"].contains(before) { return text.folded(day - 2) == "nacht" }
    return before == "den" && day - 3 >= unit.lowerBound && text.folded(day - 2) == "auf"
      && text.folded(day - 3) == "nacht"
  }
}
