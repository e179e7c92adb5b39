import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `2:1`: results of matches with a colon.
struct GermanScore: SegmentRule {
  static let description = RuleDescription(
    id: "locale.score",
    summary: "A result with a colon",
    rationale: "English writes results with a dash or hyphen, the winner's number first.",
    category: .locale, errorType: "locale-convention/number-format", severity: .neutral, confidence: 0.8, scope: .story,
    origin: "de", sourceExpression: "2:1",
    examples: [
      .bad("They won ⟦2:1⟧ in Bonn.", "They won 2-1 in Bonn."),
      .bad("They lost ⟦0: 2⟧ in Bonn.", "They lost 0-2 in Bonn."),
      .bad("They won ⟦86:79⟧ in Bonn.", "They won 86-79 in Bonn."),
      .bad("They lost ⟦28:31⟧ in Bonn.", "They lost 28-31 in Bonn."),
      .good("It begins at 2:15 p.m. in Bonn."),
      .good("They won 2-1 in Bonn."),
      .good("The scale is 1:100. They lost at 20:45."),
      .good("She won in 28:31.5 and he in 2:03:45."),
      .good("The order of group 2: 3 teams go on."),
      .good("It was read from Mark 4: 6 by the priest."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    for index in segment.tokens where text.tokens[index].kind == .number && text.tokens[index].length <= 7 {
      guard let number = text.number(index), number.suffix.isEmpty else { continue }
      if number.sign == UInt8(ascii: ":"), isResult(number) || isHighResult(number, text, index, segment.tokens) {
        report(text, index..<index + 1, text.form(index).replacing(":", with: "-"), into: &findings)
      } else if number.groups.count == 1, number.groups[0].digits <= 2, isSpaced(text, index, segment.tokens) {
        report(text, index..<index + 3, text.form(index) + "-" + text.form(index + 2), into: &findings)
      }
    }
  }

  /// `2:1` or, more than any clock shows, `86:79`.
  private func isResult(_ number: NumberShape) -> Bool {
    guard number.groups.count == 2 else { return false }
    let (first, second) = (number.groups[0], number.groups[1])
    return second.digits == 1 && first.digits <= 2
      || first.digits >= 2 && second.digits >= 2 && first.value > 23 && second.value > 59
  }

  /// `won 28:27`, of handball and the like.
  private func isHighResult(_ number: NumberShape, _ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    number.groups.count == 2 && number.groups.allSatisfy { (2...3).contains($0.digits) }
      && Self.playing.contains(text.word(index - 1, in: tokens))
  }

  /// `0: 2`, as machines write it, behind a word in small letters or an opening bracket, and with no noun behind it.
  private func isSpaced(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard tokens.contains(index + 2), index > tokens.lowerBound, text.mark(index + 1) == .colon,
      !text.hasSpaceBefore(index + 1), let goals = text.number(index + 2), goals.isPlain, goals.groups[0].digits == 1
    else { return false }
    let before = index - 1
    let follows = text.mark(before) == .openBracket || Self.leading.contains(text.folded(before))
    return follows && !(tokens.contains(index + 3) && text.openClasses(index + 3).contains(.noun))
  }

  private func report(
    _ text: AnalyzedText, _ tokens: Range<Int>, _ corrected: String, into findings: inout FindingCollector
  ) {
    findings.report(
      tokens: tokens, "English writes results with a hyphen or dash: “\(corrected)”.", replacements: [corrected])
  }

  private static let playing: Set<String> = [
    "won", "lost", "win", "wins", "lose", "loses", "winning", "losing", "drew", "beaten", "defeated", "victory",
    "defeat",
  ]

  private static let leading: Set<String> = [
    "won", "lost", "win", "wins", "lose", "loses", "drew", "draw", "a", "the", "with", "by", "to", "at", "was", "is",
    "ended", "end", "ends", "from", "after", "made", "it", "defeat", "victory", "beat", "beaten", "led", "leading",
    "score", "result", "their", "his", "and", "previous", "recent", "bitter", "narrow", "surprising", "late",
  ]
}
