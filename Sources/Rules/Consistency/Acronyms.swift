import RuleEngine
import Spelling
import TextAnalysis
import TextModel

/// The acronyms of an article, one entry for each: words of two to six capitals among words that are not in capitals.
struct Acronyms {
  struct Entry {
    var form: String
    /// Tokens in the story, in order.
    var places: [Int] = []
    /// Whether it is part of a longer name somewhere: ABN Amro, Run DMC.
    var isPartOfName = false
    /// Those in brackets behind what they stand for.
    var introductions: [Int] = []
  }

  private(set) var entries: [Entry] = []
  private let text: AnalyzedText

  init(_ text: AnalyzedText) {
    self.text = text
    let candidates = LexemeSelection(text, where: Self.isAcronym)
    guard !candidates.isEmpty else { return }
    var numbers: [UInt32: Int] = [:]
    for sentence in text.sentences where !text.segment(of: sentence).role.isFurniture {
      candidates.forEach(in: sentence.tokens, of: text) { token in
        guard text.tokens[token].kind == .word, !isInCapitals(token, sentence.tokens), !isPartOfWord(token) else {
          return
        }
        let number = numbers[text.tokens[token].lexeme] ?? entries.count
        if number == entries.count {
          entries.append(Entry(form: text.form(token)))
          numbers[text.tokens[token].lexeme] = number
        }
        entries[number].places.append(token)
        if isBesideName(token, sentence.tokens) { entries[number].isPartOfName = true }
        if isIntroduction(token, sentence.tokens) { entries[number].introductions.append(token) }
      }
    }
  }

  private static func isAcronym(_ lexeme: Lexeme) -> Bool {
    lexeme.shape == .allCaps && (2...longest).contains(lexeme.form.utf8.count)
      && lexeme.form.utf8.allSatisfy { 0x41...0x5A ~= $0 }
  }

  /// A headline in capitals, or a name that its owner writes so: NEW YORK.
  private func isInCapitals(_ token: Int, _ sentence: Range<Int>) -> Bool {
    [token - 1, token + 1].contains { sentence.contains($0) && text.shape($0) == .allCaps && text.form($0) != "I" }
  }

  private func isBesideName(_ token: Int, _ sentence: Range<Int>) -> Bool {
    [token - 1, token + 1].contains { beside in
      sentence.contains(beside) && beside != sentence.lowerBound && text.tokens[max(beside, token)].hasSpaceBefore
        && (text.shape(beside) == .capitalised || text.shape(beside) == .mixed) && text.isWord(beside)
    }
  }

  /// AT&T, CDU/CSU, F-16, KÖLN.DE.
  private func isPartOfWord(_ token: Int) -> Bool {
    var beside: [Mark] = []
    if token > 0, !text.tokens[token].hasSpaceBefore { beside.append(text.mark(token - 1)) }
    if token + 1 < text.tokens.count, !text.tokens[token + 1].hasSpaceBefore { beside.append(text.mark(token + 1)) }
    return beside.contains { $0 == .hyphen || $0 == .slash || $0 == .other || $0 == .apostrophe }
  }

  /// `European Central Bank (ECB)`: the words before the bracket begin with its letters.
  private func isIntroduction(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token - 2 >= sentence.lowerBound, text.mark(token - 1) == .openBracket else { return false }
    return isSpelledOut(text.form(token), before: token - 1, sentence)
  }

  /// Whether the words before a place begin with the letters, in order, a capital at the first of them.
  private func isSpelledOut(_ letters: String, before end: Int, _ sentence: Range<Int>) -> Bool {
    var left = Array(letters.utf8)[...]
    for token in (max(sentence.lowerBound, end - 12)..<end).reversed() where text.isWord(token) {
      guard let wanted = left.last, let first = text.form(token).utf8.first else { break }
      if first & 0xDF == wanted { left.removeLast() }
      if left.isEmpty { return text.shape(token) != .lower }
    }
    return false
  }

  /// Those of some acronyms whose letters begin words that follow each other: Social Democratic Party for SDP. Small words
  /// between count or not.
  func spelledOut(among wanted: [String]) -> Set<String> {
    let keys = Dictionary(wanted.map { (Self.key($0.utf8), $0) }) { first, _ in first }
    var result: Set<String> = []
    if keys.isEmpty { return result }
    // Worked out once for each form: what follows looks at every word several times.
    let initials = text.lexemes.map { ($0.form.utf8.first ?? 0) & 0xDF }
    let isSmall = text.lexemes.map { $0.shape == .lower && !$0.classes.isEmpty }
    let isCapitalised = text.lexemes.map { $0.shape == .capitalised }
    var opens = [Bool](repeating: false, count: 256)
    for acronym in wanted { opens[Int(acronym.utf8.first ?? 0)] = true }
    // Most keys are of no acronym, which one look at a table shows, and most first two letters begin none.
    var mayBeKnown = [Bool](repeating: false, count: 1 << 16)
    var begins = mayBeKnown
    for key in keys.keys { mayBeKnown[Self.slot(key)] = true }
    for acronym in wanted { begins[Int(Self.key(acronym.utf8.prefix(2)))] = true }
    var words: [Int] = []
    for sentence in text.sentences {
      words.removeAll(keepingCapacity: true)
      for token in sentence.tokens where text.tokens[token].kind == .word {
        words.append(Int(text.tokens[token].lexeme))
      }
      for start in words.indices where isCapitalised[words[start]] && opens[Int(initials[words[start]])] {
        for skipsSmallWords in [true, false] {
          var key: UInt64 = 0
          var count = 0
          for lexeme in words[start...] {
            if skipsSmallWords, isSmall[lexeme] { continue }
            key = key << 8 | UInt64(initials[lexeme])
            count += 1
            if count == 2, !begins[Int(key)] { break }
            if count > 1, mayBeKnown[Self.slot(key)], let found = keys[key] { result.insert(found) }
            if count == Self.longest { break }
          }
        }
      }
    }
    return result
  }

  private static let longest = 6

  /// Multiplicative hashing (Knuth) to 16 bits.
  private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48) }

  private static func key(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// In brackets anywhere: `… (BA)`, `BA (…)`, or with what it is beside it: `the motorists' club ADAC`, `ADAC, the …`.
  func isExplained(at token: Int) -> Bool {
    let (before, after) = (token - 1, token + 1)
    if before >= 0 {
      if text.mark(before) == .openBracket { return true }
      if text.isWord(before), text.shape(before) == .lower, text.lexeme(before).classes.isEmpty,
        text.tokens[token].hasSpaceBefore, text.folded(before) != "'s"
      {
        return true
      }
    }
    guard after + 1 < text.tokens.count else { return false }
    return text.mark(after) == .openBracket
      || text.mark(after) == .comma
        && !text.lexeme(after + 1).classes.isDisjoint(with: [.article, .relative, .possessive])
  }
}
