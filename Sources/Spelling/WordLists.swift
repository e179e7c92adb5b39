internal import EmbeddedData

/// The word lists of `Dictionaries/words/`, as they lie in the program.
enum WordLists {
  static let frequent = "frequent-english.txt"
  static let common = "common-english.txt"
  static let accepted = "accepted-news.txt"
  static let expressions = "foreign-expressions.txt"
  static let loanwords = "loanwords-german.txt"
  static let foreignTerms = "foreign-terms.txt"
  static let rare = "rare-english.txt"
  static let varieties = "varieties.tsv"
  static let wordClasses = "word-classes.txt"

  /// Nil where the program holds no such list.
  static func bytes(_ name: String) -> UnsafeBufferPointer<UInt8>? {
    EmbeddedFiles.files(under: "Dictionaries/words/" + name).first?.bytes
  }

  /// The words of a list, one a line, without comments.
  static func forEachWord(of name: String, _ body: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void) {
    guard let bytes = bytes(name) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let word = line.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "\t") }
      let trimmed = word.dropLast(word.reversed().prefix { $0 == UInt8(ascii: " ") }.count)
      if !trimmed.isEmpty { body(trimmed) }
    }
  }

  /// The lines of a list of several columns, without comments.
  static func lines(of name: String) -> [String] { EmbeddedFiles.words("Dictionaries/words/" + name) }

  static func hashes(of name: String) -> [UInt64] {
    var result: [UInt64] = []
    forEachWord(of: name) { result.append(WordHash.of($0)) }
    return result
  }
}
