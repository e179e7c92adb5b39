import TextAnalysis
import TextModel

extension WordFacts {
  /// Known to nobody: no English word, no accepted word, no term, in this or in lower case.
  public var isUnknownToEnglish: Bool {
    isDisjoint(with: [.british, .american, .lowerBritish, .lowerAmerican, .accepted, .term])
  }
}

/// What stands around a word, as far as it tells whether the word is meant as English.
extension AnalyzedText {
  /// Whether the token is glued to its neighbours: part of a hyphenated word, path, address, formula.
  public func isGlued(_ index: Int) -> Bool {
    let gluesLeft = index > 0 && !tokens[index].hasSpaceBefore && glues(index - 1)
    let next = index + 1
    let gluesRight = next < tokens.count && !tokens[next].hasSpaceBefore && glues(next)
    return gluesLeft || gluesRight
  }

  /// `nly` of `[o]nly`, `replac` of `replac[ed]`: an editor's brackets stand inside the word.
  public func isRestOfWord(_ index: Int) -> Bool {
    if index > 0, !tokens[index].hasSpaceBefore, form(index - 1) == "]" { return true }
    let next = index + 1
    return next < tokens.count && !tokens[next].hasSpaceBefore && form(next) == "["
  }

  private func glues(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number, .link, .symbol: return true
    case .word: return false
    case .punctuation:
      switch bytes[token.range.lowerBound] {
      case UInt8(ascii: "-"): return token.length == 1
      case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "_"): return true
      case UInt8(ascii: "."):
        // A stop with a word straight after it is part of an address or of a file's name.
        return index + 1 < tokens.count && tokens[index + 1].kind == .word && !tokens[index + 1].hasSpaceBefore
          && index > 0 && !tokens[index].hasSpaceBefore && lexeme(index + 1).shape == .lower
      case 0xE2: return token.range.count == 3 && isUnicodeHyphen(token)
      default: return false
      }
    }
  }

  private func isUnicodeHyphen(_ token: Token) -> Bool {
    let start = token.range.lowerBound
    return bytes[start + 1] == 0x80 && (0x90...0x91).contains(bytes[start + 2])
  }

  public func isHyphen(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .punctuation else { return false }
    return (tokens[index].length == 1 && bytes[Int(tokens[index].start)] == UInt8(ascii: "-"))
      || (tokens[index].length == 3 && bytes[Int(tokens[index].start)] == 0xE2 && isUnicodeHyphen(tokens[index]))
  }

  /// The tokens of the quotation around a token, where there is a short one: a term, title or foreign word, not speech.
  public func shortQuotation(around index: Int) -> Range<Int>? {
    if let term = singlyQuoted(around: index) { return term }
    guard tokens[index].isQuoted else { return nil }
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].open < index { low = middle + 1 } else { high = middle }
    }
    guard low > 0, let close = quotations[low - 1].close, close > index else { return nil }
    let range = quotations[low - 1].open + 1..<close
    return range.count <= 6 ? range : nil
  }

  /// The tokens between single marks that stand close to a word or two: the '‘gandula’' of a gloss.
  private func singlyQuoted(around index: Int) -> Range<Int>? {
    let reach = 3
    guard
      let open = (max(0, index - reach)..<index).last(where: { isSingleMark($0) }), tokens[open].hasSpaceBefore,
      !tokens[open + 1].hasSpaceBefore,
      let close = (index + 1..<min(tokens.count, index + reach)).first(where: { isSingleMark($0) }),
      !tokens[close].hasSpaceBefore
    else { return nil }
    return open + 1..<close
  }

  /// A typewriter apostrophe or a curly single mark, alone as a token.
  private func isSingleMark(_ index: Int) -> Bool {
    let range = tokens[index].range
    if range.count == 1 { return bytes[range.lowerBound] == UInt8(ascii: "'") }
    return range.count == 3 && bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 1] == 0x80
      && (0x98...0x99).contains(bytes[range.lowerBound + 2])
  }

  /// Whether brackets stand around or straight after the word, as around glosses: Verfassungsschutz (domestic intelligence).
  public func isBracketed(_ index: Int, in sentence: Range<Int>) -> Bool {
    for place in [index - 1, index + 1] where sentence.contains(place) {
      let first = bytes[tokens[place].range.lowerBound]
      if first == UInt8(ascii: "(") || first == UInt8(ascii: "[") || first == UInt8(ascii: ")") { return true }
    }
    return false
  }

  /// The word before, after, where only a space parts them.
  public func neighbour(of index: Int, _ step: Int, in sentence: Range<Int>) -> Int? {
    let place = index + step
    guard sentence.contains(place), tokens[place].kind == .word else { return nil }
    return place
  }

  /// Whether the token is the first word of its sentence.
  public func startsSentence(_ index: Int, in sentence: Range<Int>) -> Bool {
    !(sentence.lowerBound..<index).contains { tokens[$0].kind == .word || tokens[$0].kind == .number }
  }
}
