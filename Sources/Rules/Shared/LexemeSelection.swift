import TextAnalysis

/// The distinct forms of a text that a rule is about, so that its tokens are passed over at the cost of one look-up each.
struct LexemeSelection {
  private let isSelected: [Bool]
  let isEmpty: Bool

  init(_ text: AnalyzedText, where predicate: (Lexeme) -> Bool) {
    isSelected = text.lexemes.map(predicate)
    isEmpty = !isSelected.contains(true)
  }

  /// The selected tokens among some, in order.
  func forEach(in tokens: Range<Int>, of text: AnalyzedText, _ body: (Int) -> Void) {
    if isEmpty { return }
    text.tokens.withUnsafeBufferPointer { all in
      isSelected.withUnsafeBufferPointer { selected in
        for index in tokens where selected[Int(all[index].lexeme)] { body(index) }
      }
    }
  }
}
