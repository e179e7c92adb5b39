import TextAnalysis

/// Words of a source text: each the beginning of a word, the whole of one after `=`, the end of one after `*`.
public struct SourcePattern: Sendable, Equatable {
  private enum Reach: Sendable {
    case beginning, whole, end
  }

  private struct Word: Sendable, Equatable {
    var reach: Reach
    var text: String

    func matches(_ folded: String) -> Bool {
      switch reach {
      case .beginning: folded.hasPrefix(text)
      case .whole: folded == text
      case .end: folded.hasSuffix(text) && folded.utf8.count > text.utf8.count
      }
    }
  }

  public let text: String
  private let words: [Word]

  public init(_ text: String) {
    self.text = text
    words = text.split(separator: " ").map { word in
      switch word.first {
      case "=": Word(reach: .whole, text: String(word.dropFirst()))
      case "*": Word(reach: .end, text: String(word.dropFirst()))
      default: Word(reach: .beginning, text: String(word))
      }
    }
  }

  /// Under which keys an index finds it: its first word as it is written.
  public var key: String { String(text.prefix { $0 != " " }) }

  /// The keys of all patterns that may begin with this word: the word, its beginnings and its ends.
  /// - Parameter prefix: what stands before each key in the index.
  public static func forEachKey(
    of folded: String, after prefix: SourceWordIndex.Key, _ body: (SourceWordIndex.Key) -> Void
  ) {
    let bytes = Array(folded.utf8)
    body(prefix.appending("=".utf8).appending(bytes))
    var beginning = prefix
    for (index, byte) in bytes.enumerated() {
      beginning.append(byte)
      if index > 0 { body(beginning) }
    }
    let end = prefix.appending("*".utf8)
    for start in bytes.indices.dropFirst().dropLast(2) { body(end.appending(bytes[start...])) }
  }

  /// Whether a word fits the pattern's first.
  public func mayBegin(with folded: String) -> Bool { words.first?.matches(folded) ?? false }

  /// The tokens of the pattern where it stands from this one on; hyphens between its words are passed over.
  public func range(at token: Int, in text: AnalyzedText, until end: Int) -> Range<Int>? {
    var place = token
    for (index, word) in words.enumerated() {
      if index > 0, place < end, text.form(place) == "-" { place += 1 }
      guard place < end, word.matches(text.folded(place)) else { return nil }
      place += 1
    }
    return words.isEmpty ? nil : token..<place
  }

  /// Whether it stands anywhere in the text.
  public func stands(in text: AnalyzedText) -> Bool {
    guard let first = words.first else { return false }
    if words.count == 1 { return text.lexemes.contains { first.matches($0.folded) } }
    let isMet = text.lexemes.map { first.matches($0.folded) }
    return text.tokens.indices.contains {
      isMet[Int(text.tokens[$0].lexeme)] && range(at: $0, in: text, until: text.tokens.count) != nil
    }
  }
}
