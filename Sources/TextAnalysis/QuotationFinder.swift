import TextModel

/// Pairs the quotation marks of each paragraph and flags the words between them.
enum QuotationFinder {
  enum Mark {
    case opening, closing, either
  }

  /// What a mark can do, by its form alone. Straight and German marks are decided by the space around them.
  static func mark(_ form: String) -> Mark? {
    switch form {
    case "„", "‚": .opening
    case "\"", "“", "”", "«", "»", "‹", "›": .either
    default: nil
    }
  }

  static func mark(
    _ tokens: inout [Token], lexemes: [Lexeme], sentences: [Sentence], segments: [Segment]
  ) -> [Quotation] {
    let marks = lexemes.map { mark($0.form) }
    guard marks.contains(where: { $0 != nil }) else { return [] }
    var found: [Quotation] = []
    var open: Int?
    var paragraph = -1
    for sentence in sentences {
      if segments[sentence.segment].paragraph != paragraph {
        if let start = open { found.append(Quotation(open: start, close: nil, continues: false)) }
        open = nil
        paragraph = segments[sentence.segment].paragraph
      }
      for index in sentence.tokens {
        guard let mark = marks[Int(tokens[index].lexeme)] else {
          if open != nil { tokens[index].flags.insert(.quoted) }
          continue
        }
        if let start = open, mark != .opening, !opens(index, tokens, lexemes, sentence.tokens) {
          found.append(Quotation(open: start, close: index, continues: false))
          open = nil
        } else if open == nil {
          open = index
        }
      }
    }
    if let start = open { found.append(Quotation(open: start, close: nil, continues: false)) }
    return continued(found, tokens, sentences, segments)
  }

  /// A mark opens where a space stands before it and none after; one that has both or neither closes what is open.
  private static func opens(_ index: Int, _ tokens: [Token], _ lexemes: [Lexeme], _ sentence: Range<Int>) -> Bool {
    let form = lexemes[Int(tokens[index].lexeme)].form
    if form == "”" { return false }
    let spaceAfter = index + 1 >= tokens.count || tokens[index + 1].hasSpaceBefore
    return tokens[index].hasSpaceBefore && !spaceAfter
  }

  /// Marks those unclosed quotations that the next paragraph takes up with an opening mark.
  private static func continued(
    _ found: [Quotation], _ tokens: [Token], _ sentences: [Sentence], _ segments: [Segment]
  ) -> [Quotation] {
    if found.allSatisfy({ $0.close != nil }) { return found }
    var starts: [Int] = []
    var paragraph = -1
    for sentence in sentences where segments[sentence.segment].paragraph != paragraph {
      paragraph = segments[sentence.segment].paragraph
      starts.append(sentence.tokens.lowerBound)
    }
    let openings = Set(found.map(\.open))
    var next = 0
    return found.map { quotation in
      guard quotation.close == nil else { return quotation }
      while next < starts.count, starts[next] <= quotation.open { next += 1 }
      var result = quotation
      result.continues = next < starts.count && openings.contains(starts[next])
      return result
    }
  }
}
