import TextAnalysis
import TextModel

/// The sort of each word and mark of a text, as `WordOrderModel` counts them.
struct WordOrderCodes {
  typealias Code = WordOrderModel.Code

  /// Of each distinct form where it begins a clause, and elsewhere: a capital says more there.
  private let atStart, inside: [Code]
  private let ofMark: [Code]
  private let number, unknown, capitalised, percent, start, end: Code

  init(_ text: AnalyzedText, model: WordOrderModel) {
    let unknown = model.code(named: "unknown")
    let capitalised = model.code(named: "capitalised")
    var atStart: [Code] = []
    var inside: [Code] = []
    for lexeme in text.lexemes {
      let folded = lexeme.folded
      let code = model.code(word: folded) ?? Self.codeOfOpenWord(lexeme, model)
      let isLetter = lexeme.form.utf8.count == 1
      let isSmall = lexeme.shape == .lower
      atStart.append(isSmall || isLetter || lexeme.shape == .capitalised ? code : capitalised)
      inside.append(isSmall || isLetter && folded == "i" ? code : capitalised)
    }
    self.atStart = atStart
    self.inside = inside
    self.capitalised = capitalised
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
    percent = model.code(named: "percent")
    start = model.code(named: "start")
    end = model.code(named: "end")
    self.unknown = unknown
  }

  private static func codeOfOpenWord(_ lexeme: Lexeme, _ model: WordOrderModel) -> Code {
    if lexeme.folded == "'s" { return model.code(named: "possessive") }
    if lexeme.folded.utf8.contains(UInt8(ascii: "'")) { return model.code(named: "contraction") }
    return lexeme.facts.openClasses.isEmpty ? model.code(named: "unknown") : model.code(classes: lexeme.facts)
  }

  /// The codes of a sentence's tokens, with two for its start before them and one for its end behind, in place of what was
  /// in `result`.
  func write(_ tokens: Range<Int>, of text: AnalyzedText, into result: inout [Code]) {
    result.removeAll(keepingCapacity: true)
    result.append(start)
    result.append(start)
    var startsClause = true
    var follows = false
    text.tokens.withUnsafeBufferPointer { all in
      for index in tokens {
        let token = all[index]
        switch token.kind {
        case .number:
          result.append(number)
          startsClause = false
        case .word:
          result.append(startsClause ? atStart[Int(token.lexeme)] : inside[Int(token.lexeme)])
          startsClause = false
        case .punctuation, .symbol, .link:
          if text.bytes[Int(token.start)] == UInt8(ascii: "%") {
            result.append(percent)
            continue
          }
          let mark = text.mark(index)
          let isHyphen = mark == .hyphen || mark == .slash
          let isSpaced = token.hasSpaceBefore && index + 1 < tokens.upperBound && all[index + 1].hasSpaceBefore
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
    }
    result.append(end)
  }
}
