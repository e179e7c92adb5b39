import RuleEngine
import TextAnalysis
import TextModel

extension SegmentContext {
  /// The only part of its document: a line of a stream, which may be a title or a sentence.
  var isAlone: Bool { text.document.segments.count == 1 }

  /// Whether it can be a headline: told as one, or alone and without a final stop.
  var mayBeHeadline: Bool {
    if segment.role == .headline { return true }
    guard isAlone, segment.role == .body, let last = tokens.last, tokens.count < 60 else { return false }
    return !text.mark(last).isTerminal
  }

  /// The whole part, with the space that parts it from what stands before it in its paragraph.
  var rangeWithSpaceBefore: Range<Int> {
    let segments = text.document.segments
    guard index > 0, segments[index - 1].paragraph == segment.paragraph else { return segment.range }
    return segments[index - 1].range.upperBound..<segment.range.upperBound
  }
}

extension AnalyzedText {
  /// Bytes of some tokens with the space before them, for a deletion that leaves no double space.
  func rangeWithSpaceBefore(_ tokens: Range<Int>, in segment: Range<Int>) -> Range<Int> {
    let range = range(tokens)
    guard tokens.lowerBound > 0 else { return range }
    let before = self.tokens[tokens.lowerBound - 1].range.upperBound
    return max(before, segment.lowerBound)..<range.upperBound
  }

  /// The parenthesis or bracket that the token opens, with both marks; within 30 tokens.
  func enclosed(from open: Int, in range: Range<Int>) -> Range<Int>? {
    let close = folded(open) == "(" ? ")" : folded(open) == "[" ? "]" : folded(open) == "【" ? "】" : ""
    let reach = open + 1..<min(range.upperBound, open + 30)
    guard let end = reach.first(where: { folded($0) == close }) else { return nil }
    return open..<end + 1
  }
}

/// The bytes of one part of the article, for rules that look for signs and not for words.
struct SegmentBytes {
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>

  /// The code point at an offset and its length in bytes.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    func next(_ distance: Int) -> UInt32 {
      index + distance < range.upperBound ? UInt32(bytes[index + distance] & 0x3F) : 0
    }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func byte(_ index: Int) -> UInt8 { range.contains(index) ? bytes[index] : 0 }
}

extension SegmentContext {
  func withBytes<Result>(_ body: (SegmentBytes) -> Result) -> Result {
    text.document.text.bytes.withUnsafeBufferPointer { body(SegmentBytes(bytes: $0, range: segment.range)) }
  }
}
