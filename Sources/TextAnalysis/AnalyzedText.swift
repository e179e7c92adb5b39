import TextModel

/// A sentence: tokens of one segment.
public struct Sentence: Sendable {
  public var tokens: Range<Int>
  /// Index into the document's segments.
  public var segment: Int
}

/// A document with its tokens, sentences, distinct forms and quotations. Immutable, shared by all rules.
public final class AnalyzedText: Sendable {
  public let document: Document
  public let tokens: [Token]
  public let sentences: [Sentence]
  public let lexemes: [Lexeme]
  public let quotations: [Quotation]
  /// The sentences of each segment.
  public let sentencesOfSegment: [Range<Int>]

  init(
    document: Document, tokens: [Token], sentences: [Sentence], lexemes: [Lexeme], quotations: [Quotation],
    sentencesOfSegment: [Range<Int>]
  ) {
    self.document = document
    self.tokens = tokens
    self.sentences = sentences
    self.lexemes = lexemes
    self.quotations = quotations
    self.sentencesOfSegment = sentencesOfSegment
  }

  public var bytes: [UInt8] { document.text.bytes }
  public var wordCount: Int { tokens.count { $0.kind == .word || $0.kind == .number } }

  @inlinable public func lexeme(_ token: Int) -> Lexeme { lexemes[Int(tokens[token].lexeme)] }
  /// The token's text as it stands, composed where the file has marks apart from their letters.
  @inlinable public func form(_ token: Int) -> String { lexemes[Int(tokens[token].lexeme)].form }
  /// The token's text in lower case, with straight apostrophes.
  @inlinable public func folded(_ token: Int) -> String { lexemes[Int(tokens[token].lexeme)].folded }
  /// Bytes from the first to the last of some tokens.
  @inlinable public func range(_ tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last else { return 0..<0 }
    return self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[last].range.upperBound
  }
  @inlinable public func segment(of sentence: Sentence) -> Segment { document.segments[sentence.segment] }
  /// Whether a sentence begins with this token.
  public func startsSentence(_ token: Int) -> Bool {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].tokens.lowerBound == token
  }

  /// The tokens of a segment.
  @inlinable public func tokens(ofSegment index: Int) -> Range<Int> {
    let sentences = sentencesOfSegment[index]
    guard let last = sentences.last else { return 0..<0 }
    return self.sentences[sentences.lowerBound].tokens.lowerBound..<self.sentences[last].tokens.upperBound
  }
}

/// Words between quotation marks, or from a mark that is never closed.
public struct Quotation: Sendable, Equatable {
  /// Tokens of the marks.
  public var open: Int
  /// Nil where the mark is not closed in its paragraph.
  public var close: Int?
  /// Whether the next paragraph goes on with an opening mark of its own, as English does with long quotations.
  public var continues: Bool
}
