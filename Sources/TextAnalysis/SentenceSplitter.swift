import CICU
import TextModel

/// Sentences by ICU's breaker (UAX #29), joined again where it takes the stop of an abbreviation, an initial or an ordinal
/// for the end of one.
struct SentenceSplitter: Sendable {
  private let abbreviations: Set<String>
  private let innerStops: Set<UInt64>

  /// - Parameter innerStops: keys of `InnerStop`.
  init(abbreviations: Set<String>, innerStops: [UInt64]) {
    self.abbreviations = abbreviations
    self.innerStops = Set(innerStops)
  }

  /// ICU's iterator belongs to one thread, so each scan opens its own.
  final class Breaker {
    fileprivate let handle: OpaquePointer?
    fileprivate var offsets = [Int32](repeating: 0, count: 256)
    init(language: String) { handle = tl_sentence_breaker_open(language) }
    deinit { tl_sentence_breaker_close(handle) }
  }

  func breaker(for language: String) -> Breaker { Breaker(language: language) }

  /// Cuts the tokens of one segment into sentences.
  func split(
    _ tokens: [Token], _ range: Range<Int>, of segment: Segment, _ bytes: UnsafeBufferPointer<UInt8>, _ breaker: Breaker
  ) -> [Range<Int>] {
    if range.isEmpty { return [] }
    guard segment.role.isProse, let handle = breaker.handle else { return [range] }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var token = start
    for offset in offsets(handle, of: segment.range, bytes, breaker) {
      while token < range.upperBound, tokens[token].range.upperBound <= offset { token += 1 }
      guard token > start, token < range.upperBound, endsSentence(tokens, start..<token, bytes) else { continue }
      result.append(start..<token)
      start = token
    }
    result.append(start..<range.upperBound)
    return result
  }

  private func offsets(
    _ handle: OpaquePointer, of range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ breaker: Breaker
  ) -> [Int] {
    let start = bytes.baseAddress! + range.lowerBound
    let count = tl_sentence_breaks(handle, start, range.count, &breaker.offsets, breaker.offsets.count)
    if count > breaker.offsets.count {
      breaker.offsets = [Int32](repeating: 0, count: count)
      _ = tl_sentence_breaks(handle, start, range.count, &breaker.offsets, count)
    }
    return breaker.offsets[..<min(count, breaker.offsets.count)].map { Int($0) + range.lowerBound }
  }

  /// Whether a sentence can end after these tokens.
  private func endsSentence(_ tokens: [Token], _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = tokens[range.upperBound - 1]
    if isInsideTerm(tokens, range, bytes) { return false }
    if last.kind == .word, bytes[last.range.upperBound - 1] == UInt8(ascii: ".") { return !isTitle(text(last, bytes)) }
    guard last.kind == .punctuation, text(last, bytes) == ".", range.count > 1 else { return true }
    let before = tokens[range.upperBound - 2]
    guard !last.hasSpaceBefore else { return true }
    if before.kind == .word { return !isTitle(text(before, bytes)) && !isInitial(before, bytes) }
    if before.kind == .number, before.length <= 2 { return !nextIsMonth(tokens, after: range.upperBound, bytes) }
    return true
  }

  /// Whether the stop that ends these tokens and the word after it are part of a term.
  private func isInsideTerm(_ tokens: [Token], _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = tokens[range.upperBound - 1].range
    guard !innerStops.isEmpty, range.upperBound < tokens.count, bytes[last.upperBound - 1] == UInt8(ascii: ".") else {
      return false
    }
    var before = last.lowerBound..<last.upperBound - 1
    if before.isEmpty {
      guard range.count > 1, !tokens[range.upperBound - 1].hasSpaceBefore else { return false }
      before = tokens[range.upperBound - 2].range
    }
    let after = tokens[range.upperBound].range
    return innerStops.contains(InnerStop.key(before: bytes[before], after: bytes[after]))
  }

  private func isTitle(_ word: String) -> Bool {
    abbreviations.contains(word) || (word.last == "." && abbreviations.contains(String(word.dropLast())))
  }

  /// `J. K. Rowling`; but `Plan B.` may end a sentence, so only where the letter is a capital other than I.
  private func isInitial(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    token.length == 1 && (0x41...0x5A).contains(bytes[Int(token.start)]) && bytes[Int(token.start)] != UInt8(ascii: "I")
  }

  private func nextIsMonth(_ tokens: [Token], after index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word else { return false }
    return Self.months.contains(text(tokens[index], bytes))
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Januar", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember",
  ]

  private func text(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }
}
