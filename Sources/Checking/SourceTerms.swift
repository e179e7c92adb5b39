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

  /// - Parameter first: the number of the first of them.
  mutating func add(_ concepts: [Concept], first: Int) {
    var entries: [(key: String, number: Int)] = []
    for (number, concept) in concepts.enumerated() {
      for (language, forms) in concept.sourceForms {
        let words = Set(forms.flatMap { Self.words(of: $0) })
        entries += words.map { ("\(language):\($0)", first + number) }
      }
    }
    layers.append(SourceWordIndex(entries))
  }

  /// The first word, and those with a capital.
  private static func words(of form: String) -> [String] {
    TokenizedPhrase.forms(form).enumerated().filter { index, word in
      index == 0 || word.utf8.count >= 4 && Lexeme.Shape(of: word) != .lower
    }.map { WordForm.folded($0.element) }
  }

  /// Numbers of the concepts that a text may name, sorted; those of which it has only a part of a compound apart.
  func concepts(in text: AnalyzedText, language: String) -> (named: [Int], inCompounds: [Int]) {
    let prefix = Array("\(language):".utf8)
    var named = Set<Int>()
    var parts = Set<Int>()
    for lexeme in text.lexemes where lexeme.shape != .other {
      for layer in layers {
        for stem in GermanEnding.stems(of: lexeme.folded) { named.formUnion(layer.numbers(of: prefix + stem.utf8)) }
        guard lexeme.shape == .capitalised else { continue }
        for part in Self.parts(of: lexeme.folded) { parts.formUnion(layer.numbers(of: prefix + part)) }
      }
    }
    return (named.sorted(), parts.subtracting(named).sorted())
  }

  /// The false friends that a text may say, in the order of their files.
  func falseFriends(in text: AnalyzedText, from language: String, to target: String) -> [FalseFriend] {
    let prefix = Array("\(language)-\(target):".utf8)
    var result = Set<Int>()
    for lexeme in text.lexemes where lexeme.shape != .other {
      SourcePattern.forEachKey(of: lexeme.folded) { result.formUnion(friendIndex.numbers(of: prefix + $0)) }
    }
    return result.sorted().compactMap { friends[$0] }
  }

  /// What a compound may begin and end with; the place that Münchner comes from.
  private static func parts(of folded: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(folded.utf8)
    var result: [ArraySlice<UInt8>] = []
    if folded.hasSuffix("ner") { result += [(bytes.dropLast(3) + Array("en".utf8))[...], bytes.dropLast(3)] }
    guard bytes.count >= 9 else { return result }
    for length in 5..<bytes.count - 2 where bytes[length] & 0xC0 != 0x80 { result.append(bytes[..<length]) }
    for start in 3..<bytes.count - 4 where bytes[start] & 0xC0 != 0x80 { result.append(bytes[start...]) }
    return result
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
