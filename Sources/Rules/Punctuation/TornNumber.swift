import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `8: 48 p.m.`, `7, 500 buildings`, `her 102. Birthday`: a number with a space behind its inner mark.
struct TornNumber: SegmentRule {
  static let description = RuleDescription(
    id: "punctuation.torn-number",
    summary: "A number torn in two behind its mark",
    rationale: """
      Machines that take a text apart into words and put it together again leave a space behind the mark in a time or a \
      large number, or take the stop of a German ordinal for the end of a sentence.
      """,
    category: .punctuation, errorType: "fluency/whitespace", severity: .minor, confidence: 0.93, scope: .story,
    examples: [
      .bad("It happened at ⟦8: 48⟧ p.m. in Bonn.", "It happened at 8:48 p.m. in Bonn."),
      .bad("More than ⟦7, 500⟧ houses burned.", "More than 7,500 houses burned."),
      .bad("It was her ⟦102. Birthday⟧ on Sunday.", "It was her 102nd birthday on Sunday."),
      .good("It happened at 8:48 p.m. in Bonn."),
      .good("In groups of 7, 500 people came."),
      .good("Rooms 3, 7, 500 and 501 are closed."),
      .good("Read chapter 8: 48 pages of it."),
      .good("She is 102. Birthday cards came from all over."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    for first in tokens.dropLast(2) where text.tokens[first].kind == .number && text.tokens[first].length <= 3 {
      let mark = text.mark(first + 1)
      guard mark == .comma || mark == .colon || mark == .stop, !text.hasSpaceBefore(first + 1),
        text.hasSpaceBefore(first + 2), let number = text.number(first), number.isPlain
      else { continue }
      if mark == .stop {
        checkOrdinal(text, first, number.groups[0].value, tokens, into: &findings)
      } else if let second = text.number(first + 2), second.isPlain,
        mark == .colon ? isTime(text, number, second, first, tokens) : isLarge(text, second, first, tokens)
      {
        let joined = text.form(first) + text.form(first + 1) + text.form(first + 2)
        findings.report(
          tokens: first..<first + 3, "The number is torn in two: “\(joined)”.", replacements: [joined])
      }
    }
  }

  private func isTime(
    _ text: AnalyzedText, _ hour: NumberShape, _ minute: NumberShape, _ first: Int, _ tokens: Range<Int>
  ) -> Bool {
    hour.groups[0].value <= 24 && minute.groups[0].digits == 2 && minute.groups[0].value < 60
      && Self.halves.contains(text.word(first + 3, in: tokens))
  }

  /// `more than 7, 500 houses`: nothing but a word that counts stands before it.
  private func isLarge(_ text: AnalyzedText, _ second: NumberShape, _ first: Int, _ tokens: Range<Int>) -> Bool {
    guard second.groups[0].digits == 3, tokens.contains(first + 3), text.isWord(first + 3),
      text.shape(first + 3) == .lower, text.openClasses(first + 3).contains(.pluralNoun)
    else { return false }
    return Self.counting.contains(text.word(first - 1, in: tokens))
  }

  private func checkOrdinal(
    _ text: AnalyzedText, _ first: Int, _ value: Int, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) {
    let noun = text.word(first + 2, in: tokens)
    guard value > 0, Self.counted.contains(noun), tokens.contains(first - 1),
      !text.classes(first - 1).isDisjoint(with: [.article, .possessive, .ambiguousPossessive])
    else { return }
    let written = "\(value)\(ordinalEnding(value)) \(noun)"
    findings.report(
      tokens: first..<first + 3, "The stop is that of a German ordinal: “\(written)”.", replacements: [written])
  }

  private func ordinalEnding(_ value: Int) -> String {
    switch (value % 100, value % 10) {
    case (11...13, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  }

  private static let halves: Set<String> = ["a.m.", "p.m.", "am", "pm"]
  private static let counted: Set<String> = ["birthday", "anniversary", "century", "jubilee", "edition"]
  private static let counting: Set<String> = [
    "than", "about", "around", "some", "nearly", "almost", "over", "approximately", "roughly", "exactly", "least", "to",
    "total", "the", "these", "those", "all", "with",
  ]
}
