import TextAnalysis
import TextModel

/// The any words that an exception begins with (`{0-3} corona beer`). The automaton would have to try them at each word of
/// a text; it looks for the rest, and the few texts that have it are looked at here.
struct ExceptionLead {
  var least: UInt32 = 0
  var most: UInt32 = 0

  /// Takes the words off a pattern; one that has nothing else keeps them.
  static func split(_ pattern: String) -> (lead: ExceptionLead, rest: String) {
    var lead = ExceptionLead()
    var rest = Substring(pattern)
    while rest.first == "{", let close = rest.firstIndex(of: "}"),
      let (least, most) = count(rest[..<close].dropFirst()),
      rest[close...].hasPrefix("} ")
    {
      lead.least += least
      lead.most += most
      rest = rest[close...].dropFirst().drop { $0 == " " }
    }
    return (lead, String(rest))
  }

  /// How many words `word`, `2` or `0-3` stand for.
  private static func count(_ name: Substring) -> (least: UInt32, most: UInt32)? {
    if name == "word" { return (1, 1) }
    let numbers = name.split(separator: "-", omittingEmptySubsequences: false).map { UInt32($0) }
    guard let first = numbers.first, let least = first, numbers.count <= 2, let most = numbers[numbers.count - 1] else {
      return nil
    }
    return (least, most)
  }

  /// A match of the rest, and as many words before it in its sentence as may belong to it; nil where too few stand there.
  func extend(_ range: Range<Int>, in text: AnalyzedText) -> Range<Int>? {
    var start = range.lowerBound
    var count: UInt32 = 0
    while count < most, !text.startsSentence(start) {
      var before = start - 1
      if isJoiningHyphen(before, text), before > 0 { before -= 1 }
      if text.tokens[before].kind == .punctuation { break }
      start = before
      count += 1
    }
    return count < least ? nil : start..<range.upperBound
  }

  /// A hyphen within a word, which phrases pass over.
  private func isJoiningHyphen(_ index: Int, _ text: AnalyzedText) -> Bool {
    text.tokens[index].kind == .punctuation && TokenizedPhrase.isHyphen(text.form(index))
      && !text.tokens[index].hasSpaceBefore
      && !text.tokens[index + 1].hasSpaceBefore
  }
}
