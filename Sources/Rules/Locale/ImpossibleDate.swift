import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `Monday, 7 October 2014`, `31 November`: a day that the calendar does not have.
struct ImpossibleDate: DocumentRule {
  static let description = RuleDescription(
    id: "number.impossible-date",
    summary: "A date that the calendar does not have",
    rationale: "Day, month, year or weekday is wrong: a figure was changed on the way, or the source has the slip.",
    category: .number, errorType: "accuracy/date-time", severity: .major, confidence: 0.95, scope: .story,
    examples: [
      .bad("They met on ⟦Monday, 7 October 2014⟧ in Bonn."),
      .bad("They met on ⟦Thurs, October 7, 2014⟧ in Bonn."),
      .bad("It ended on ⟦November 31⟧, and began on ⟦30 February⟧ 2012."),
      .bad("The vote of ⟦29 February 2023⟧ is void."),
      .good("They met on Tuesday, 7 October 2014, and on Tue, October 7, 2014."),
      .good("It ended on 31 October; on 29 February 2024 it began."),
      .good("In September 31 people died, and on Monday 30 of them met."),
      .good("So wrote the Edmonton Sun, August 16, 2008."),
      .good("On Friday, 4 October 1582 the calendar changed."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let months = LexemeSelection(text) { $0.shape == .capitalised && Self.month($0.folded) != nil }
    for sentence in text.sentences {
      months.forEach(in: sentence.tokens, of: text) { index in
        guard let date = Self.date(text, index, sentence.tokens) else { return }
        if let message = Self.fault(of: date) { findings.report(tokens: date.tokens, message) }
      }
    }
  }

  private struct Written {
    var day, month: Int
    var year: Int?
    /// Days since Monday.
    var weekday: Int?
    var tokens: Range<Int>
  }

  private static func fault(of date: Written) -> String? {
    let month = NumericDate.months[date.month - 1]
    let days = days(in: date.month, of: date.year ?? 2000)
    if date.day > days {
      let year = date.month == 2 && date.day == 29 ? " \(date.year ?? 0)" : ""
      return "\(month)\(year) has \(days) days: look up the date in the source."
    }
    guard let year = date.year, let weekday = date.weekday, (1900...2100).contains(year) else { return nil }
    let right = self.weekday(date.day, date.month, year)
    guard right != weekday else { return nil }
    return "\(date.day) \(month) \(year) was a \(weekdays[right]): one of the two is wrong, look it up in the source."
  }

  private static func date(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Written? {
    guard let month = month(text.folded(index)) else { return nil }
    var start = index
    var end = index + 1
    var found: Int?
    if let day = day(text, index - 1, tokens) {
      found = day
      start = index - 1
    } else if let day = day(text, index + 1, tokens), isDate(text, index + 1, tokens) {
      found = day
      end = index + 2
    }
    guard let day = found else { return nil }
    var date = Written(day: day, month: month, tokens: start..<end)
    let next = tokens.contains(end) && text.mark(end) == .comma ? end + 1 : end
    if let year = year(text, next, tokens) {
      date.year = year
      end = next + 1
    }
    let before = tokens.contains(start - 1) && text.mark(start - 1) == .comma ? start - 2 : start - 1
    if let weekday = weekday(text, before, tokens) {
      date.weekday = weekday
      start = before
    }
    let isLeapDay = date.month == 2 && date.day == 29
    if isLeapDay && date.year == nil { return nil }
    if isLeapDay || date.weekday != nil && date.year != nil { date.tokens = start..<end }
    return date
  }

  /// `September 31` and a mark or a year, not the `31 people` of September.
  private static func isDate(_ text: AnalyzedText, _ day: Int, _ tokens: Range<Int>) -> Bool {
    guard tokens.contains(day + 1) else { return true }
    return text.tokens[day + 1].kind == .punctuation && text.mark(day + 1) != .hyphen
      || year(text, day + 1, tokens) != nil
      || !text.classes(day + 1).isDisjoint(with: [.preposition, .coordinator, .particle, .finiteBe])
  }

  private static func day(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Int? {
    guard tokens.contains(index), let number = text.number(index), number.groups.count == 1,
      number.groups[0].digits <= 2, (1...31).contains(number.groups[0].value),
      ["", "st", "nd", "rd", "th"].contains(number.suffix)
    else { return nil }
    return number.groups[0].value
  }

  private static func year(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Int? {
    guard tokens.contains(index), let number = text.number(index), number.isPlain, number.groups[0].digits == 4,
      (1000...2999).contains(number.groups[0].value)
    else { return nil }
    return number.groups[0].value
  }

  private static func weekday(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Int? {
    guard tokens.contains(index), text.isWord(index), text.shape(index) == .capitalised else { return nil }
    let word = text.folded(index).filter { $0 != "." }
    guard (3...9).contains(word.utf8.count), let day = weekdays.firstIndex(where: { $0.lowercased().hasPrefix(word) })
    else { return nil }
    // `Edmonton Sun, August 16, 2008`: a newspaper.
    let isName = word.utf8.count < 5 && tokens.contains(index - 1) && text.shape(index - 1) == .capitalised
    return isName && text.isWord(index - 1) ? nil : day
  }

  /// A whole name, or its first three or four letters.
  private static func month(_ folded: String) -> Int? {
    let word = folded.filter { $0 != "." }
    guard (3...9).contains(word.utf8.count) else { return nil }
    return NumericDate.months.firstIndex { name in
      let name = name.lowercased()
      return name == word || word.utf8.count <= 4 && name.hasPrefix(word)
    }.map { $0 + 1 }
  }

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private static func days(in month: Int, of year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days since Monday, after Zeller (Acta Mathematica 9, 1887).
  private static func weekday(_ day: Int, _ month: Int, _ year: Int) -> Int {
    let shifted = month < 3 ? year - 1 : year
    let m = month < 3 ? month + 12 : month
    let sinceSaturday = (day + 13 * (m + 1) / 5 + shifted + shifted / 4 - shifted / 100 + shifted / 400) % 7
    return (sinceSaturday + 5) % 7
  }
}
