import TextAnalysis
import TextModel

/// What a punctuation token is to the rules.
enum Mark: UInt8 {
  case none, comma, stop, ellipsis, colon, semicolon, question, exclamation, openBracket, closeBracket, quotation
  case apostrophe, hyphen, dash, slash, other

  /// Ends a sentence.
  var isTerminal: Bool { self == .stop || self == .ellipsis || self == .question || self == .exclamation }
  /// Stands after a word, without a space between.
  var followsWord: Bool {
    self == .comma || self == .stop || self == .colon || self == .semicolon || self == .question || self == .exclamation
  }
}

extension AnalyzedText {
  func mark(_ index: Int) -> Mark {
    let token = tokens[index]
    guard token.kind == .punctuation else { return .none }
    switch document.text.bytes[Int(token.start)] {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "."): return token.length == 1 ? .stop : .ellipsis
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "!"): return .exclamation
    case UInt8(ascii: "("), UInt8(ascii: "["): return .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closeBracket
    case UInt8(ascii: "\""): return .quotation
    case UInt8(ascii: "'"): return .apostrophe
    case UInt8(ascii: "-"): return token.length == 1 ? .hyphen : .dash
    case UInt8(ascii: "/"): return .slash
    case 0..<0x80: return .other
    default: return wideMark(form(index))
    }
  }

  private func wideMark(_ form: String) -> Mark {
    switch form {
    case "“", "”", "„", "«", "»", "‟": .quotation
    case "‘", "’", "‚", "‹", "›": .apostrophe
    case "–", "—", "―", "−": .dash
    case "‐", "‑": .hyphen
    case "…": .ellipsis
    default: .other
    }
  }

  func isWord(_ index: Int) -> Bool { tokens[index].kind == .word }
  func hasSpaceBefore(_ index: Int) -> Bool { tokens[index].hasSpaceBefore }
  func shape(_ index: Int) -> Lexeme.Shape { lexemes[Int(tokens[index].lexeme)].shape }

  /// Whether the token ends in a full stop of its own, as `U.S.` does.
  func endsInStop(_ index: Int) -> Bool { bytes[tokens[index].range.upperBound - 1] == UInt8(ascii: ".") }

  /// The last token that is no closing quotation mark, apostrophe or bracket.
  func lastBeforeClosers(_ range: Range<Int>) -> Int? {
    range.last { index in
      let mark = mark(index)
      return mark != .quotation && mark != .apostrophe && mark != .closeBracket
    }
  }

  /// A line on its own without a stop at its end: a title, a name, the text of a button.
  var isOneOpenLine: Bool {
    guard document.segments.count == 1, let last = lastBeforeClosers(tokens(ofSegment: 0)) else { return false }
    return !mark(last).isTerminal && !(isWord(last) && endsInStop(last))
  }

  /// Whether two tokens are the same word, whatever their case.
  func sameWord(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (tokens[a], tokens[b])
    if first.lexeme == second.lexeme { return true }
    guard first.length == second.length, first.kind == second.kind, first.kind == .word else { return false }
    return lexemes[Int(first.lexeme)].folded == lexemes[Int(second.lexeme)].folded
  }

  /// The last byte of a word in a set of tokens that are words or numbers.
  func countOfWords(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (tokens[$1].kind == .word || tokens[$1].kind == .number ? 1 : 0) }
  }

  /// Whether one of the tokens is a finite verb, by closed classes and by the ending -ed.
  func hasFiniteVerb(_ range: Range<Int>) -> Bool { range.contains(where: isFiniteVerb) }

  func isFiniteVerb(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    let lexeme = lexemes[Int(tokens[index].lexeme)]
    if !lexeme.classes.isDisjoint(with: Self.finite) { return true }
    return lexeme.shape == .lower && lexeme.folded.utf8.count > 4 && lexeme.folded.hasSuffix("ed")
  }

  private static let finite: WordClass = [.auxiliary, .irregularPast, .contraction]

  func text(_ tokens: Range<Int>) -> String { document.text[range(tokens)] }
}
