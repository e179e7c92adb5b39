import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `12.07.2024`: a date in figures with dots.
struct NumericDate: SegmentRule {
  static let description = RuleDescription(
    id: "locale.numeric-date",
    summary: "A date in figures with dots",
    rationale: "English news writes the month as a word; in figures, British and American readers see different days.",
    category: .locale, errorType: "locale-convention/date-format", severity: .minor, confidence: 0.93, scope: .story,
    origin: "de", sourceExpression: "12.07.2024",
    examples: [
      .bad("It was signed on ⟦12.07.2024⟧ in Bonn.", "It was signed on 12 July 2024 in Bonn."),
      .bad("I ordered it on ⟦12.12.19⟧ by mail.", "I ordered it on 12 December 2019 by mail."),
      .bad("The letter of ⟦18.01.⟧ is lost.", "The letter of 18 January is lost."),
      .good("iOS 12.1.22 is out."),
      .good("It rose to 12.07 euros on 12 July 2024."),
      .good("Version 31.12.2 fails, as does 40.50.2024."),
    ])

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    for index in tokens where text.tokens[index].kind == .number && text.tokens[index].length > 3 {
      guard let number = text.number(index), number.sign == UInt8(ascii: "."), number.suffix.isEmpty,
        (1...31).contains(number.groups[0].value), number.groups[0].digits <= 2, number.groups[1].digits <= 2,
        (1...12).contains(number.groups[1].value)
      else { continue }
      if number.groups.count == 3 {
        checkFull(text, index, number, tokens, segment.article.variety, into: &findings)
      } else if number.groups.count == 2 {
        checkShort(text, index, number, tokens, segment.article.variety, into: &findings)
      }
    }
  }

  private func checkFull(
    _ text: AnalyzedText, _ index: Int, _ number: NumberShape, _ tokens: Range<Int>, _ variety: EnglishVariety?,
    into findings: inout FindingCollector
  ) {
    let year = number.groups[2]
    guard
      year.digits == 4 && (1000...2199).contains(year.value) || year.digits == 2 && followsDateWord(text, index, tokens)
    else {
      return
    }
    let full = year.digits == 4 ? year.value : year.value + (year.value < 50 ? 2000 : 1900)
    findings.report(
      tokens: index..<index + 1,
      "Write the month as a word; British and American readers take figures for different days.",
      replacements: Self.written(day: number.groups[0].value, month: number.groups[1].value, year: full, variety))
  }

  /// `on 18.01.`: two groups and a stop that ends no sentence.
  private func checkShort(
    _ text: AnalyzedText, _ index: Int, _ number: NumberShape, _ tokens: Range<Int>, _ variety: EnglishVariety?,
    into findings: inout FindingCollector
  ) {
    let stop = index + 1
    guard number.groups[1].digits == 2, stop < tokens.upperBound, text.mark(stop) == .stop, !text.hasSpaceBefore(stop),
      followsDateWord(text, index, tokens), stop + 1 < tokens.upperBound,
      text.isWord(stop + 1)
        ? text.shape(stop + 1) == .lower : text.tokens[stop + 1].kind == .symbol || text.tokens[stop + 1].kind == .link
    else { return }
    findings.report(
      tokens: index..<stop + 1, "Write the month as a word.",
      replacements: Self.written(day: number.groups[0].value, month: number.groups[1].value, year: nil, variety))
  }

  private func followsDateWord(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    ["on", "of", "from", "until", "since", "by", "till", "dated", "the", "before", "after"].contains(
      text.word(index - 1, in: tokens))
  }

  private static func written(day: Int, month: Int, year: Int?, _ variety: EnglishVariety?) -> [String] {
    let name = months[month - 1]
    let british = "\(day) \(name)" + (year.map { " \($0)" } ?? "")
    let american = "\(name) \(day)" + (year.map { ", \($0)" } ?? "")
    return variety == .american ? [american, british] : [british, american]
  }
}
