/// The common words as one list to search for near ones, with the set of letters of each as a first sieve.
struct CommonWords: Sendable {
  private struct Entry {
    var start: UnsafePointer<UInt8>
    var length: Int
    var letters: UInt32
    var isFrequent: Bool
  }

  nonisolated(unsafe) private let entries: [Entry]

  static let shared = CommonWords()

  private init() {
    var entries: [Entry] = []
    entries.reserveCapacity(42_000)
    for name in [WordLists.frequent, WordLists.common] {
      WordLists.forEachWord(of: name) { line in
        let word = UnsafeBufferPointer(rebasing: line)
        guard let start = word.baseAddress, word.first.map({ $0 >= 0x61 }) == true else { return }
        entries.append(
          Entry(start: start, length: word.count, letters: Self.letters(word), isFrequent: name == WordLists.frequent))
      }
    }
    self.entries = entries
  }

  /// A bit for each letter of a–z that occurs.
  private static func letters(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(0) { (0x61...0x7A).contains($1) ? $0 | 1 << ($1 - 0x61) : $0 }
  }

  /// Common words whose cost is at most `limit`.
  func near(_ word: [UInt8], limit: Double) -> [(word: String, distance: Double, isFrequent: Bool)] {
    let letters = Self.letters(word)
    let most = SlipCost.mostSlips
    var result: [(String, Double, Bool)] = []
    for entry in entries {
      guard abs(entry.length - word.count) <= most, (entry.letters ^ letters).nonzeroBitCount <= 2 * most else {
        continue
      }
      let right = UnsafeBufferPointer(start: entry.start, count: entry.length)
      guard let cost = SlipCost.shared.cost(word, right, limit: limit) else { continue }
      result.append((String(decoding: right, as: UTF8.self), cost, entry.isFrequent))
    }
    return result
  }
}
