import DataFormats
import EmbeddedData
import RuleEngine
import Terminology
import TextAnalysis

/// What terms and false friends the words of a source text may call for, ready to be looked up.
struct SourceTerms: Sendable {
  /// Concepts by language and the first and the capitalised words of their source forms (`de:europäische`): the program's, then a user's.
  private var layers: [SourceWordIndex] = []
  private let friends: LazyArray<FalseFriend>
  /// By pair of languages and pattern: `de-en:=konzern`.
  private let friendIndex: SourceWordIndex

  init() throws(DataError) {
    var found: [FalseFriend] = []
    var keys: [(key: String, number: Int)] = []
    for file in DataFile.embedded(under: "Dictionaries/bilingual/") {
      let pair = file.path.split(separator: "/").dropLast().last ?? ""
      for friend in try FalseFriend.read(file.bytes, file: file.path) {
        keys += friend.source.map { ("\(pair):\($0.key)", found.count) }
        found.append(friend)
      }
    }
    friends = LazyArray(found)
    friendIndex = SourceWordIndex(keys)
  }

  /// - Parameter rows: of the words of concepts, as `TermIndex.add` gives them.
  mutating func add(_ rows: [UInt64]) { layers.append(SourceWordIndex(rows: rows)) }

  /// Numbers of the concepts that a text may name, sorted; those of which it has only a part of a compound apart.
  func concepts(in text: AnalyzedText, language: String) -> (named: [Int], inCompounds: [Int]) {
    let prefix = SourceWordIndex.Key("\(language):".utf8)
    var named = Set<Int>()
    var parts = Set<Int>()
    for lexeme in text.lexemes where lexeme.shape != .other {
      let bytes = Array(lexeme.folded.utf8)
      for layer in layers {
        for length in GermanEnding.lengths(of: lexeme.folded) {
          layer.forEachNumber(of: prefix.appending(bytes[..<length])) { named.insert($0) }
        }
        guard lexeme.shape == .capitalised else { continue }
        Self.forEachPart(of: bytes, after: prefix) { key in layer.forEachNumber(of: key) { parts.insert($0) } }
      }
    }
    return (named.sorted(), parts.subtracting(named).sorted())
  }

  /// The false friends that a text may say, in the order of their files.
  func falseFriends(in text: AnalyzedText, from language: String, to target: String) -> [FalseFriend] {
    let prefix = SourceWordIndex.Key("\(language)-\(target):".utf8)
    var result = Set<Int>()
    for lexeme in text.lexemes where lexeme.shape != .other {
      SourcePattern.forEachKey(of: lexeme.folded, after: prefix) { key in
        friendIndex.forEachNumber(of: key) { result.insert($0) }
      }
    }
    return result.sorted().compactMap { friends[$0] }
  }

  /// What a compound may begin and end with; the place that Münchner comes from.
  private static func forEachPart(
    of word: [UInt8], after prefix: SourceWordIndex.Key, _ body: (SourceWordIndex.Key) -> Void
  ) {
    if word.suffix(3).elementsEqual("ner".utf8) {
      let place = prefix.appending(word.dropLast(3))
      body(place)
      body(place.appending("en".utf8))
    }
    guard word.count >= 9 else { return }
    var beginning = prefix
    for (index, byte) in word.dropLast(3).enumerated() {
      if index >= 5, byte & 0xC0 != 0x80 { body(beginning) }
      beginning.append(byte)
    }
    body(beginning)
    for start in 3..<word.count - 4 where word[start] & 0xC0 != 0x80 { body(prefix.appending(word[start...])) }
  }
}

extension SourceTerms: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(UInt64(layers.count))
    for layer in layers { layer.encode(to: &encoder) }
    friends.encode(to: &encoder)
    friendIndex.encode(to: &encoder)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    for _ in 0..<(try decoder.integer(UInt64.self)) { layers.append(try SourceWordIndex(from: &decoder)) }
    friends = try LazyArray(from: &decoder)
    friendIndex = try SourceWordIndex(from: &decoder)
  }
}
