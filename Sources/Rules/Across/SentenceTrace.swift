import Alignment
import Findings
import TextAnalysis

/// A sentence of the source and what it became, as hashes of their words. Case and marks do not count.
struct SentenceTrace: Sendable {
  var source: UInt64
  var target: UInt64
  /// Tokens of the translation.
  var tokens: Range<Int>
  /// Byte offsets into the source text.
  var sourceRange: Range<Int>

  /// Shorter sentences (“Ja.”, “Mehr dazu hier.”) mean different things in different places.
  private static let fewestWords = 4

  static func all(_ alignment: TextAlignment) -> [SentenceTrace] {
    alignment.links.compactMap { link in
      guard let source = side(link.source, alignment.sourceUnits, alignment.source),
        let target = side(link.target, alignment.targetUnits, alignment.target)
      else { return nil }
      return SentenceTrace(
        source: source.hash, target: target.hash, tokens: target.tokens,
        sourceRange: alignment.source.range(source.tokens))
    }
  }

  /// Units that follow each other, as one.
  private static func side(
    _ units: [Int], _ all: [AlignmentUnit], _ text: AnalyzedText
  ) -> (hash: UInt64, tokens: Range<Int>)? {
    guard let first = units.first, let last = units.last, last - first + 1 == units.count else { return nil }
    let tokens = all[first].tokens.lowerBound..<all[last].tokens.upperBound
    var hash = FNV64()
    var words = 0
    for token in tokens where text.tokens[token].kind != .punctuation {
      hash.combine(text.folded(token).utf8)
      hash.combine(CollectionOfOne(0x20))
      words += 1
    }
    return words < fewestWords ? nil : (hash.value, tokens)
  }
}
