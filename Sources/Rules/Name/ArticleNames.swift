import Names
import Spelling
import TextAnalysis
import TextModel

/// The words of an article that are names as far as dictionaries tell, one entry for each distinct spelling.
struct ArticleNames {
  struct Entry {
    var spelling: NameSpelling
    /// In lower case.
    var folded: String
    /// Whether a dictionary has it.
    var isKnown: Bool
    /// Tokens in story text, and the sentences they stand in.
    var places: [Int] = []
    var sentences: [Int] = []
    /// Names straight before and after it, as lexemes.
    var before: Set<Int> = []
    var after: Set<Int> = []
  }

  private(set) var entries: [Entry] = []
  private let text: AnalyzedText

  init(_ text: AnalyzedText) {
    self.text = text
    var numbers = [Int32](repeating: -1, count: text.lexemes.count)
    let short = Self.shortNames(text)
    for (lexeme, known) in text.lexemes.enumerated() where Self.isName(known, among: short) {
      numbers[lexeme] = Int32(entries.count)
      entries.append(
        Entry(
          spelling: NameSpelling(known.form), folded: known.folded,
          isKnown: !known.facts.isDisjoint(with: [.british, .american, .accepted])))
    }
    guard entries.count > 1 else { return }
    for (index, sentence) in text.sentences.enumerated() where !text.segment(of: sentence).role.isFurniture {
      for token in sentence.tokens {
        let number = Int(numbers[Int(text.tokens[token].lexeme)])
        guard number >= 0, text.tokens[token].kind == .word else { continue }
        entries[number].places.append(token)
        entries[number].sentences.append(index)
        if let lexeme = neighbour(token - 1, of: token, in: sentence.tokens) { entries[number].before.insert(lexeme) }
        if let lexeme = neighbour(token + 1, of: token, in: sentence.tokens) { entries[number].after.insert(lexeme) }
      }
    }
  }

  /// The lexeme of a name beside a name, with nothing but a space between.
  private func neighbour(_ place: Int, of token: Int, in sentence: Range<Int>) -> Int? {
    guard sentence.contains(place), text.tokens[place].kind == .word, text.tokens[max(place, token)].hasSpaceBefore
    else {
      return nil
    }
    let lexeme = text.lexeme(place)
    guard lexeme.shape == .capitalised || lexeme.shape == .mixed, !lexeme.facts.contains(.common) else { return nil }
    return Int(text.tokens[place].lexeme)
  }

  /// Names of two or three letters one of which has a mark, without their marks: Bø, Zoë.
  private static func shortNames(_ text: AnalyzedText) -> Set<String> {
    var result: Set<String> = []
    for lexeme in text.lexemes where lexeme.shape == .capitalised && lexeme.form.utf8.count <= 5 {
      let letters = lexeme.form.unicodeScalars.count
      if (2...3).contains(letters), lexeme.form.utf8.count > letters { result.insert(WordForm.ascii(lexeme.folded)) }
    }
    return result
  }

  /// Four letters at least, or three alike but for a mark: shorter names are alike by chance.
  private static func isName(_ lexeme: Lexeme, among short: Set<String>) -> Bool {
    guard lexeme.shape == .capitalised,
      lexeme.form.utf8.count >= 4 && lexeme.form.unicodeScalars.count >= 4
        || !short.isEmpty && lexeme.form.utf8.count <= 5 && short.contains(WordForm.ascii(lexeme.folded)),
      lexeme.facts.isDisjoint(with: [.common, .frequent])
        || !lexeme.facts.contains(.frequent) && KnownFirstNames.contains(lexeme.form),
      lexeme.classes.isDisjoint(with: [.weekday, .month, .nationality])
    else { return false }
    return lexeme.form.unicodeScalars.allSatisfy { $0.value < 0x250 || $0.value == 0x2019 }
  }
}
