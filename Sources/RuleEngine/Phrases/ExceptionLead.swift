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
    while let match = rest.prefixMatch(of: /\{(?:word|(\d+)(?:-(\d+))?)\} +/), match.range.upperBound < rest.endIndex {
      let least = match.1.flatMap { UInt32($0) } ?? 1
      lead.least += least
      lead.most += match.2.flatMap { UInt32($0) } ?? least
      rest = rest[match.range.upperBound...]
    }
    return (lead, String(rest))
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
