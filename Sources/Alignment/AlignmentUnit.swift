import TextAnalysis

/// What is aligned: a sentence, or a segment that was handed in.
public struct AlignmentUnit: Sendable, Equatable {
  public var tokens: Range<Int>
  /// UTF-8 byte offsets.
  public var range: Range<Int>
  public var paragraph: Int

  static func units(of text: AnalyzedText, by granularity: TextAligner.Granularity)
    -> [AlignmentUnit]
  {
    switch granularity {
    case .sentence:
      return text.sentences.map { sentence in
        AlignmentUnit(
          tokens: sentence.tokens, range: text.range(sentence.tokens),
          paragraph: text.document.segments[sentence.segment].paragraph)
      }
    case .segment:
      return text.document.segments.indices.map { index in
        let tokens = text.tokens(ofSegment: index)
        let segment = text.document.segments[index]
        return AlignmentUnit(
          tokens: tokens, range: tokens.isEmpty ? segment.range : text.range(tokens),
          paragraph: segment.paragraph)
      }
    }
  }
}
