import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Two to twenty words that come again at once, with no more than a mark between.
struct RepeatedPhrase: SegmentRule {
  static let description = RuleDescription(
    id: "repetition.phrase",
    summary: "A group of words that comes again at once",
    rationale: "Translation engines fall into loops and say a phrase again; nobody writes that on purpose.",
    category: .repetition, errorType: "fluency/duplication", severity: .major, confidence: 0.95, scope: .story,
    examples: [
      .bad("The paper asked ⟦for the data for the data⟧ of the clinic.", "The paper asked for the data of the clinic."),
      .bad(
        "He joined ⟦the Chief of Staff, the Chief of Staff⟧, in Haifa.", "He joined the Chief of Staff, in Haifa."),
      .bad(
        "The ⟦Ministry of Land (Ministry of Land⟧) agreed.", "The Ministry of Land) agreed."),
      .bad(
        "The ⟦size of the size of the size of the⟧ town grew.", "The size of the town grew."),
      .bad("He backs the party ⟦(SPD) (SPD)⟧.", "He backs the party (SPD)."),
      .bad("A guest of ⟦the club\", the club⟧ said.", "A guest of the club said."),
      .bad(
        "He spoke for ⟦the Council of Northern Ministers and the Council of Northern Ministers⟧.",
        "He spoke for the Council of Northern Ministers."),
      .good("The citizens beat the slave, and the slave beats the king."),
      .good("He went to the site. The site was closed."),
      .good("Prices rise day after day after day."),
      .good("They tried again and again and again."),
      .good("She won 6-4, 6-4 in the final."),
      .good("He likes New York, New York likes him."),
      .good("The more the better, the more the merrier."),
      .good("Little by little by little it grew."),
    ])

  private static let longest = 20
  /// Tokens of a phrase that `and` joins to itself; shorter ones are a figure of speech.
  private static let shortestJoined = 4

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard tokens.count >= 4 else { return }
    let mayComeAgain = Self.pairsThatMayComeAgain(text, tokens)
    var index = tokens.lowerBound
    while index + 4 <= tokens.upperBound {
      guard mayComeAgain[index - tokens.lowerBound], let found = loop(text, from: index, end: tokens.upperBound) else {
        index += 1
        continue
      }
      report(text, index..<found.end, found, into: &findings)
      index = found.end
    }
  }

  /// For each token whether it and the length of the next may come again within reach: no for most, at the cost of one look
  /// at a small table of where such pairs were met last.
  private static func pairsThatMayComeAgain(_ text: AnalyzedText, _ segment: Range<Int>) -> [Bool] {
    var result = [Bool](repeating: false, count: segment.count)
    var last = [Int32](repeating: .max, count: 256)
    text.tokens.withUnsafeBufferPointer { tokens in
      for index in segment.dropLast().reversed() {
        let slot = Int((tokens[index].lexeme &* 31 &+ UInt32(tokens[index + 1].length)) & 255)
        let place = index - segment.lowerBound
        result[place] = Int(last[slot]) - place < longest + 3
        last[slot] = Int32(place)
      }
    }
    return result
  }

  private func report(_ text: AnalyzedText, _ tokens: Range<Int>, _ found: Loop, into findings: inout FindingCollector)
  {
    let phrase = text.text(tokens.lowerBound..<tokens.lowerBound + found.length)
    let inQuotation =
      text.tokens[tokens.lowerBound].isQuoted && text.tokens[tokens.upperBound - 1].isQuoted && found.hasMark
    findings.report(
      tokens: tokens, "“\(phrase)” is said again at once: keep it once.", replacements: [phrase],
      severity: inQuotation || found.hasMark && beginsClause(text, tokens, found.length) ? .neutral : nil)
  }

  /// `the king beats the jack, the jack beats the ten`: an object, and the subject of the next clause.
  private func beginsClause(_ text: AnalyzedText, _ tokens: Range<Int>, _ length: Int) -> Bool {
    let next = tokens.upperBound
    guard text.classes(tokens.lowerBound) == .article, next < text.tokens.count, text.isWord(next) else { return false }
    return text.isFiniteVerb(next)
      || text.openClasses(next).isSubset(of: [.verb, .thirdPerson, .pastForm])
        && !text.openClasses(next).isEmpty
  }

  private struct Loop {
    var length: Int
    var end: Int
    var hasMark: Bool
  }

  private func loop(_ text: AnalyzedText, from start: Int, end: Int) -> Loop? {
    text.tokens.withUnsafeBufferPointer { tokens in
      let lexeme = tokens[start].lexeme
      let limit = min(end, start + Self.longest + 3)
      var second = start + 2
      while second < limit {
        if tokens[second].lexeme == lexeme, let found = loop(text, from: start, again: second, end: end) {
          return found
        }
        second += 1
      }
      return nil
    }
  }

  /// A phrase that begins at `start` and again at `second`.
  private func loop(_ text: AnalyzedText, from start: Int, again second: Int, end: Int) -> Loop? {
    guard text.tokens[start].kind == .word || text.tokens[start].kind == .number || text.mark(start) == .openBracket
    else {
      return nil
    }
    for gap in 0...2 {
      let length = second - start - gap
      guard length >= 2, second + length <= end, text.sameWord(start + length - 1, second + length - 1),
        matches(text, start, second, length), isSeparator(text, start + length..<second),
        isPhrase(text, start..<start + length, hasMark: gap > 0),
        length >= Self.shortestJoined || !(start + length..<second).contains(where: text.isWord)
      else { continue }
      var last = second + length
      while last + gap + length <= end, isSeparator(text, last..<last + gap), matches(text, start, last + gap, length) {
        last += gap + length
      }
      return Loop(length: length, end: last, hasMark: gap > 0)
    }
    return nil
  }

  private func matches(_ text: AnalyzedText, _ a: Int, _ b: Int, _ length: Int) -> Bool {
    for offset in 0..<length where !text.sameWord(a + offset, b + offset) { return false }
    return true
  }

  private func isSeparator(_ text: AnalyzedText, _ gap: Range<Int>) -> Bool {
    gap.allSatisfy { index in
      switch text.mark(index) {
      case .comma, .colon, .dash, .hyphen, .openBracket, .closeBracket, .slash, .quotation: true
      default: ["and", "or"].contains(text.folded(index))
      }
    }
  }

  /// Not a result, a list of one word, or an idiom of the form `day after day`.
  private func isPhrase(_ text: AnalyzedText, _ phrase: Range<Int>, hasMark: Bool) -> Bool {
    let words = phrase.filter { text.tokens[$0].kind == .word }
    let hasBracket = text.mark(phrase.lowerBound) == .openBracket || text.mark(phrase.upperBound - 1) == .closeBracket
    if hasBracket { return !hasMark && !words.isEmpty && phrase.count <= 6 }
    guard text.tokens[phrase.upperBound - 1].kind != .punctuation, words.count >= 2 else { return false }
    guard words.contains(where: { !text.sameWord($0, words[0]) }) else { return false }
    if phrase.count > 2 {
      return !hasMark
        || phrase.contains { text.tokens[$0].kind == .number || text.isWord($0) && text.classes($0).isEmpty }
    }
    if hasMark { return !words.allSatisfy { text.shape($0) == .capitalised && text.classes($0).isEmpty } }
    return isPair(text, phrase)
  }

  /// `of the of the`, but not the `day after day after` of an idiom.
  private func isPair(_ text: AnalyzedText, _ phrase: Range<Int>) -> Bool {
    if phrase.allSatisfy({ !text.classes($0).isEmpty }) {
      return !phrase.contains { Self.idiomatic.contains(text.folded($0)) }
    }
    let linking: WordClass = [.particle, .preposition, .to, .coordinator, .than]
    return !phrase.contains { !text.classes($0).isDisjoint(with: linking) }
  }

  private static let idiomatic: Set<String> = ["on", "and", "over", "more", "by", "up", "down", "out", "again"]
}
