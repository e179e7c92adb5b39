/// Rewrites runs of letters, the longest rule first, from left to right. `^` and `$` stand for the ends of the word.
struct LetterRules: Sendable {
  private struct Entry: Sendable {
    var from: [UInt8]
    var to: [UInt8]
  }

  /// By the first byte of what they rewrite.
  private let entries: [[Entry]]

  /// - Parameter rules: `from>to` pairs with spaces between; nothing after the sign deletes.
  init(_ rules: String) {
    var entries = [[Entry]](repeating: [], count: 256)
    for rule in rules.split(separator: " ") {
      let sides = rule.split(separator: ">", omittingEmptySubsequences: false).map { Array($0.utf8) }
      guard sides.count == 2, let first = sides[0].first else { continue }
      entries[Int(first)].append(Entry(from: sides[0], to: sides[1]))
    }
    self.entries = entries.map { $0.sorted { $0.from.count > $1.from.count } }
  }

  func rewrite(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count + 4)
    var index = 0
    while index < word.count {
      if let entry = entries[Int(word[index])].first(where: { word[index...].starts(with: $0.from) }) {
        result += entry.to
        index += entry.from.count
      } else {
        result.append(word[index])
        index += 1
      }
    }
    return result
  }
}
