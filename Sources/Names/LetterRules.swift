/// Rewrites runs of letters, the longest rule first, from left to right. `^` and `$` stand for the ends of the word.
struct LetterRules: Sendable {
  /// A rule's two sides, one after the other in `letters`.
  private struct Entry: Sendable {
    var start: Int
    var fromCount: Int
    var toCount: Int
  }

  private let letters: [UInt8]
  private let entries: [Entry]
  /// The entries of each first byte.
  private let byFirst: [Range<Int>]

  /// - Parameter rules: `from>to` pairs with spaces between; nothing after the sign deletes.
  init(_ rules: String) {
    let pairs = rules.split(separator: " ").map { rule in
      rule.split(separator: ">", omittingEmptySubsequences: false).map { Array($0.utf8) }
    }
    let sorted = pairs.filter { $0.count == 2 && !$0[0].isEmpty }.sorted {
      ($0[0][0], $1[0].count) < ($1[0][0], $0[0].count)
    }
    var letters: [UInt8] = []
    var byFirst = [Range<Int>](repeating: 0..<0, count: 256)
    entries = sorted.enumerated().map { index, sides in
      let first = Int(sides[0][0])
      byFirst[first] = (byFirst[first].isEmpty ? index : byFirst[first].lowerBound)..<index + 1
      defer { letters += sides[0] + sides[1] }
      return Entry(start: letters.count, fromCount: sides[0].count, toCount: sides[1].count)
    }
    self.letters = letters
    self.byFirst = byFirst
  }

  func rewrite(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count + 4)
    var index = 0
    while index < word.count {
      if let entry = entry(at: index, in: word) {
        let to = entry.start + entry.fromCount
        for letter in to..<to + entry.toCount { result.append(letters[letter]) }
        index += entry.fromCount
      } else {
        result.append(word[index])
        index += 1
      }
    }
    return result
  }

  private func entry(at place: Int, in word: [UInt8]) -> Entry? {
    for index in byFirst[Int(word[place])] {
      let entry = entries[index]
      guard place + entry.fromCount <= word.count else { continue }
      var offset = 1
      while offset < entry.fromCount, letters[entry.start + offset] == word[place + offset] { offset += 1 }
      if offset == entry.fromCount { return entry }
    }
    return nil
  }
}
