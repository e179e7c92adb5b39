import RuleEngine
import TextAnalysis

/// The words of source forms by which a source text may call for a concept, by language (`de:europäische`): the first one and
/// those with a capital.
enum SourceWords {
  /// Adds the index's rows for the forms of a concept.
  static func index(_ forms: SourceForms, of concept: Int, into rows: inout [UInt64]) {
    var key: [UInt8] = []
    for (language, forms) in forms {
      for form in forms {
        for (index, word) in TokenizedPhrase.forms(form).enumerated()
        where index == 0 || word.utf8.count >= 4 && Lexeme.Shape(of: word) != .lower {
          key.removeAll(keepingCapacity: true)
          key += language.utf8
          key.append(UInt8(ascii: ":"))
          key += WordForm.folded(word).utf8
          rows.append(SourceWordIndex.row(of: key, concept))
        }
      }
    }
  }
}
