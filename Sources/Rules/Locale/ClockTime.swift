import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `14 o'clock`, `20 Uhr`, `14.30 hrs`, `15 p.m.`
struct ClockTime: SegmentRule {
  static let description = RuleDescription(
    id: "locale.clock-time",
    summary: "A clock time in the German way",
    rationale: "English says 2 p.m. or 14:00; o’clock goes with the full hours from one to twelve only.",
    category: .locale, errorType: "locale-convention/time-format", severity: .minor, confidence: 0.93, scope: .story,
    origin: "de", sourceExpression: "14 Uhr",
    examples: [
      .bad("It begins at ⟦14 o'clock⟧ in Bonn.", "It begins at 2 p.m. in Bonn."),
      .bad("He was seen at ⟦20.48 o'clock⟧ in Bonn.", "He was seen at 8:48 p.m. in Bonn."),
      .bad("It begins at ⟦20 Uhr⟧ in Bonn.", "It begins at 8 p.m. in Bonn."),
      .bad("It begins at ⟦15 p.m.⟧ in Bonn.", "It begins at 3 p.m. in Bonn."),
      .bad("They play at ⟦18.00 hrs⟧ in Bonn.", "They play at 6 p.m. in Bonn."),
      .bad("It begins at ⟦4.15⟧ p.m. in Bonn.", "It begins at 4:15 p.m. in Bonn."),
      .good("It begins at 2 o'clock in Bonn."),
      .good("It begins at 4:15 p.m. in Bonn."),
      .good("He ran it in 14.30 seconds."),
      .good("They play at 18:00 in Bonn."),
      .good("A 24 hrs race; 48 hours later."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    for index in tokens where text.tokens[index].kind == .number && text.tokens[index].length <= 6 {
      guard let number = text.number(index), let time = time(number) else { continue }
      checkTime(text, index, number, time, tokens, into: &findings)
    }
  }

  private struct Time {
    var hour: Int
    var minute: Int

    /// As news English has it: `2 p.m.`, `8:48 p.m.`, `noon`.
    var written: String {
      let minutes = minute == 0 ? "" : ":" + (minute < 10 ? "0" : "") + String(minute)
      if minute == 0, hour == 12 { return "noon" }
      if minute == 0, hour == 0 || hour == 24 { return "midnight" }
      let half = hour % 24 >= 12 ? "p.m." : "a.m."
      return String(hour % 12 == 0 ? 12 : hour % 12) + minutes + " " + half
    }
  }

  private func time(_ number: NumberShape) -> Time? {
    guard number.groups.count <= 2, number.groups[0].value <= 24, number.groups[0].digits <= 2 else { return nil }
    guard number.groups.count == 2 else { return Time(hour: number.groups[0].value, minute: 0) }
    guard number.sign == UInt8(ascii: ".") || number.sign == UInt8(ascii: ":"), number.groups[1].digits == 2,
      number.groups[1].value < 60
    else { return nil }
    return Time(hour: number.groups[0].value, minute: number.groups[1].value)
  }

  private func checkTime(
    _ text: AnalyzedText, _ index: Int, _ number: NumberShape, _ time: Time, _ tokens: Range<Int>,
    into findings: inout FindingCollector
  ) {
    let next = index + 1
    guard number.suffix.isEmpty else {
      guard number.suffix == "h", time.hour > 12, number.groups.count == 2 else { return }
      report(index..<next, time, into: &findings)
      return
    }
    guard next < tokens.upperBound else { return }
    let isFigure = number.groups.count == 2
    switch text.word(next, in: tokens) {
    case "o'clock":
      if time.hour > 12 || isFigure { report(index..<next + 1, time, into: &findings) }
    case "uhr":
      report(index..<next + 1, time, into: &findings)
    case "hrs", "h", "hours":
      if isFigure, follows(text, index, tokens), number.sign == UInt8(ascii: ".") || text.folded(next) == "h" {
        report(index..<next + 1, time, into: &findings)
      }
    case "p.m.", "pm", "p.m":
      if time.hour > 12 {
        report(index..<next + 1, time, into: &findings)
      } else if isFigure, number.sign == UInt8(ascii: ".") {
        dotted(text, index, into: &findings)
      }
    case "a.m.", "am", "a.m":
      if isFigure, number.sign == UInt8(ascii: ".") { dotted(text, index, into: &findings) }
    default:
      if isFigure, number.sign == UInt8(ascii: "."), follows(text, index, tokens), isEndOfTime(text, next, tokens) {
        dotted(text, index, into: &findings)
      }
    }
  }

  private func report(_ tokens: Range<Int>, _ time: Time, into findings: inout FindingCollector) {
    findings.report(
      tokens: tokens, "English does not say the time like this: write “\(time.written)”.", replacements: [time.written])
  }

  /// British newspapers write it, so it is advice.
  private func dotted(_ text: AnalyzedText, _ index: Int, into findings: inout FindingCollector) {
    let corrected = text.form(index).replacing(".", with: ":")
    findings.report(
      tokens: index..<index + 1, "Most news styles part hours and minutes with a colon: “\(corrected)”.",
      replacements: [corrected], severity: .neutral)
  }

  private func follows(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    ["at", "around", "about", "until", "till", "from", "by", "before", "after", "to", "and", "between"].contains(
      text.word(index - 1, in: tokens)) || (index > tokens.lowerBound && text.mark(index - 1) == .openBracket)
  }

  private func isEndOfTime(_ text: AnalyzedText, _ next: Int, _ tokens: Range<Int>) -> Bool {
    text.word(next, in: tokens) == "and" && next + 2 < tokens.upperBound && text.tokens[next + 1].kind == .number
      && ["p.m.", "a.m.", "pm", "am", "hrs", "h", "o'clock"].contains(text.word(next + 2, in: tokens))
  }
}
