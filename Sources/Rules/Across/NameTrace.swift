import TextAnalysis

/// A spelling of a name in an article, with the names that stand straight before and after it there.
struct NameTrace: Sendable {
  var form: String
  var folded: String
  var isKnown: Bool
  var before: Set<String>
  var after: Set<String>
  /// Tokens.
  var places: [Int]

  /// Those that stand beside another name: nothing else tells whether two articles mean the same.
  static func all(in text: AnalyzedText) -> [NameTrace] {
    ArticleNames(text).entries.compactMap { entry in
      guard !entry.places.isEmpty, !entry.before.isEmpty || !entry.after.isEmpty else { return nil }
      return NameTrace(
        form: entry.spelling.form, folded: entry.folded, isKnown: entry.isKnown,
        before: Set(entry.before.map { text.lexemes[$0].form }),
        after: Set(entry.after.map { text.lexemes[$0].form }), places: entry.places)
    }
  }
}
