import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `1.200 soldiers`: the thousands dot of the Continent.
struct ThousandsDot: SegmentRule {
  static let description = RuleDescription(
    id: "locale.thousands-dot",
    summary: "A dot that parts thousands",
    rationale: "English parts thousands with a comma; with a dot, 12.000 is read as twelve.",
    category: .locale, errorType: "locale-convention/number-format", severity: .major, confidence: 0.95, scope: .story,
    origin: "de", sourceExpression: "12.000 Soldaten",
    examples: [
      .bad("They plan with ⟦12.000⟧ to ⟦15.000⟧ spectators.", "They plan with 12,000 to 15,000 spectators."),
      .bad("It cost ⟦1.250.000⟧ euros.", "It cost 1,250,000 euros."),
      .bad("The unit has ⟦1.234⟧ soldiers.", "The unit has 1,234 soldiers."),
      .good("She won by 1.234 seconds."),
      .good("Rates rose by 0.125 points and by 1.250 percent."),
      .good("The server has version 3.141 and the address 192.168.100.200."),
      .good("A litre of petrol costs 1.899 euros."),
      .good("The euro fell to 1.082 dollars."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    for index in tokens where text.tokens[index].kind == .number && text.tokens[index].length > 4 {
      guard let number = text.number(index), isGrouped(number), isCount(text, index, number, tokens) else { continue }
      let corrected = text.form(index).replacing(".", with: ",")
      findings.report(
        tokens: index..<index + 1, "English parts thousands with a comma: “\(corrected)”.", replacements: [corrected])
    }
  }

  private func isGrouped(_ number: NumberShape) -> Bool {
    number.sign == UInt8(ascii: ".") && number.suffix.isEmpty && number.groups[0].digits <= 3
      && number.groups[0].value > 0
      && number.groups.dropFirst().allSatisfy { $0.digits == 3 }
  }

  private func isCount(_ text: AnalyzedText, _ index: Int, _ number: NumberShape, _ tokens: Range<Int>) -> Bool {
    if number.groups.count > 2 {
      return number.groups.count == 3 && number.groups[0].value != 192 && number.groups[0].value != 10
    }
    if index + 1 < tokens.upperBound, text.tokens[index + 1].kind == .symbol { return false }
    let next = text.word(index + 1, in: tokens)
    if Units.measures.contains(next) && next != "years" && next != "hours" { return false }
    if index + 1 < tokens.upperBound, text.classes(index + 1).contains(.scale) { return false }
    let endsRound = number.groups[1].value % 10 == 0
    if Units.currencies.contains(next) {
      return number.groups[0].value >= 3 && endsRound || number.groups[1].value == 0
    }
    return endsRound || (next.hasSuffix("s") && text.classes(index + 1).isEmpty) || next == "people"
  }
}
