import RuleEngine
import TextAnalysis

/// The words of source forms by which a source text may call for a concept, by language (`de:europäische`): the first one and
/// those with a capital.
enum SourceWords {
  /// Adds the index's rows for the forms of a concept.
  static func index(_ forms: SourceForms, of concept: Int, into rows: inout [UInt64]) {
    for (language, forms) in forms {
      for form in forms where !indexPlain(form, language, concept, &rows) {
        for (index, word) in TokenizedPhrase.forms(form).enumerated()
        where index == 0 || word.utf8.count >= 4 && Lexeme.Shape(of: word) != .lower {
          rows.append(SourceWordIndex.row(of: WordForm.folded(word).utf8, in: language, concept))
        }
      }
    }
  }

  /// The same for a form in ASCII without punctuation, as most are, byte by byte. False for any other.
  private static func indexPlain(
    _ form: String, _ language: String, _ concept: Int, _ rows: inout [UInt64]
  ) -> Bool {
    guard form.utf8.allSatisfy({ 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == 0x20 || $0 == 0x2D }) else {
      return false
    }
    let words = form.utf8.split { $0 == 0x20 || $0 == 0x2D }
    for (index, word) in words.enumerated() {
      let isLower = word.contains { 0x61...0x7A ~= $0 } && !word.contains { 0x41...0x5A ~= $0 }
      guard index == 0 || word.count >= 4 && !isLower else { continue }
      rows.append(SourceWordIndex.row(of: word.lazy.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, in: language, concept))
    }
    return true
  }
}
