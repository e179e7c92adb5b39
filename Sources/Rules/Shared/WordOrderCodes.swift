import TextAnalysis
import TextModel

/// The sort of each word and mark of a text, as `WordOrderModel` counts them.
struct WordOrderCodes {
  typealias Code = WordOrderModel.Code

  private let ofLexeme: [Code]
  private let ofMark: [Code]
  private let number, unknown, capitalised, percent, start, end: Code

  init(_ text: AnalyzedText, model: WordOrderModel) {
    let unknown = model.code(named: "unknown")
    let possessive = model.code(named: "possessive")
    let contraction = model.code(named: "contraction")
    ofLexeme = text.lexemes.map { lexeme in
      if let code = model.code(word: lexeme.folded) { return code }
      if lexeme.folded == "'s" { return possessive }
      if lexeme.folded.utf8.contains(UInt8(ascii: "'")) { return contraction }
      return lexeme.facts.openClasses.isEmpty ? unknown : model.code(classes: lexeme.facts)
    }
    let other = model.code(named: "sign")
    var marks = [Code](repeating: other, count: Int(Mark.other.rawValue) + 1)
    for (mark, name): (Mark, String) in [
      (.comma, "comma"), (.semicolon, "comma"), (.stop, "stop"), (.question, "stop"), (.exclamation, "stop"),
      (.colon, "colon"), (.openBracket, "bracket"), (.closeBracket, "bracket"), (.quotation, "quotation"),
      (.apostrophe, "quotation"), (.hyphen, "hyphen"), (.dash, "dash"),
    ] {
      marks[Int(mark.rawValue)] = model.code(named: name)
    }
    ofMark = marks
    number = model.code(named: "number")
    capitalised = model.code(named: "capitalised")
    percent = model.code(named: "percent")
    start = model.code(named: "start")
    end = model.code(named: "end")
    self.unknown = unknown
  }

  /// The codes of a sentence's tokens, with two for its start before them and one for its end behind.
  func codes(of tokens: Range<Int>, in text: AnalyzedText) -> [Code] {
    var result: [Code] = [start, start]
    result.reserveCapacity(tokens.count + 3)
    var startsClause = true
    var follows = false
    for index in tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .number:
        result.append(number)
        startsClause = false
      case .word:
        result.append(code(of: index, startsClause: startsClause, in: text))
        startsClause = false
      case .punctuation, .symbol, .link:
        if text.bytes[Int(token.start)] == UInt8(ascii: "%") {
          result.append(percent)
          continue
        }
        let mark = text.mark(index)
        let isHyphen = mark == .hyphen || mark == .slash
        let isSpaced =
          token.hasSpaceBefore && index + 1 < tokens.upperBound && text.tokens[index + 1].hasSpaceBefore
        if isHyphen, !isSpaced, !token.hasSpaceBefore {
          // Halves of a hyphenated word are no words of their own.
          if result.count > 2 { result[result.count - 1] = unknown }
          result.append(ofMark[Int(mark.rawValue)])
          follows = true
          continue
        }
        result.append(isHyphen && isSpaced ? ofMark[Int(Mark.dash.rawValue)] : ofMark[Int(mark.rawValue)])
        if mark.isTerminal || mark == .colon { startsClause = true }
      }
      if follows {
        result[result.count - 1] = unknown
        follows = false
      }
    }
    result.append(end)
    return result
  }

  private func code(of index: Int, startsClause: Bool, in text: AnalyzedText) -> Code {
    let lexeme = Int(text.tokens[index].lexeme)
    switch text.lexemes[lexeme].shape {
    case .lower: return ofLexeme[lexeme]
    case .capitalised where startsClause: return ofLexeme[lexeme]
    default:
      let isPronoun = text.tokens[index].length == 1 && text.lexemes[lexeme].folded == "i"
      return isPronoun || startsClause && text.tokens[index].length == 1 ? ofLexeme[lexeme] : capitalised
    }
  }
}
