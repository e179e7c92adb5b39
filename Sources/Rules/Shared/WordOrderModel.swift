import Glibc
internal import EmbeddedData
import TextAnalysis

/// How probable it is in edited English that one sort of word follows two others: counts of `word-order.txt`, smoothed after
/// Witten and Bell (IEEE Transactions on Information Theory 37(4), 1991).
struct WordOrderModel: Sendable {
  typealias Code = UInt8

  static let shared = WordOrderModel()

  private let words: [String: Code]
  private let names: [String: Code]
  /// The code of each set of open classes (eight bits, as in `WordFacts`).
  private let ofClasses: [Code]
  /// Bytes of the line of two codes; empty where nothing was counted.
  private let lines: [Range<Int>]
  /// What stands on each line: sum of its counts.
  private let totals: [Float]
  private let bytes: EmbeddedBytes
  private let bigrams: [Float]

  private struct EmbeddedBytes: @unchecked Sendable { var pointer: UnsafeBufferPointer<UInt8> }

  /// Codes are printable ASCII; the first is 33.
  private static let size = 94
  private static let first: UInt8 = 33

  private init() {
    let file = EmbeddedFiles.files(under: "Dictionaries/words/word-order.txt").first
    let data = file?.bytes ?? UnsafeBufferPointer(start: nil, count: 0)
    bytes = EmbeddedBytes(pointer: data)
    var words: [String: Code] = [:]
    var names: [String: Code] = [:]
    var sets = [Code](repeating: 0, count: 256)
    var lines = [Range<Int>](repeating: 0..<0, count: Self.size * Self.size)
    var bigrams = [Float](repeating: 0, count: Self.size * Self.size)
    var totals = bigrams
    var isInSequences = false
    var start = 0
    while start < data.count {
      let end = data[start...].firstIndex(of: UInt8(ascii: "\n")) ?? data.count
      defer { start = end + 1 }
      if isInSequences {
        guard end - start > 2 else { continue }
        lines[Int(data[start] - Self.first) * Self.size + Int(data[start + 1] - Self.first)] = start + 2..<end
        let middle = Int(data[start + 1] - Self.first) * Self.size
        for place in stride(from: start + 2, to: end - 1, by: 2) {
          let count = Self.counts[Int(data[place + 1])]
          bigrams[middle + Int(data[place] - Self.first)] += count
          totals[Int(data[start] - Self.first) * Self.size + Int(data[start + 1] - Self.first)] += count
        }
        continue
      }
      let parts = String(decoding: data[start..<end], as: UTF8.self).split(separator: " ")
      if parts.first == "sequences" { isInSequences = true }
      guard parts.count > 2, parts[0].utf8.count == 1, let byte = parts[0].utf8.first else { continue }
      let code = byte - Self.first
      for part in parts.dropFirst(2) {
        switch parts[1] {
        case "words": words[String(part)] = code
        case "classes": sets[Self.classes(part)] = code
        default: names[String(part)] = code
        }
      }
    }
    let unknown = names["unknown"] ?? 0
    for set in sets.indices where sets[set] == 0 { sets[set] = unknown }
    self.words = words
    self.names = names
    ofClasses = sets
    self.lines = lines
    self.totals = totals
    self.bigrams = Self.smoothed(bigrams)
  }

  /// How probable each code is after each other, of how often it was met there.
  private static func smoothed(_ counts: [Float]) -> [Float] {
    var followers = [Float](repeating: 0, count: size)
    var sorts = [Float](repeating: 0, count: size)
    var alone = [Float](repeating: 0.5, count: size)
    for first in 0..<size {
      for second in 0..<size where counts[first * size + second] > 0 {
        followers[first] += counts[first * size + second]
        sorts[first] += 1
        alone[second] += counts[first * size + second]
      }
    }
    let total = alone.reduce(0, +)
    var bigrams = counts
    for first in 0..<size {
      for second in 0..<size {
        let base = alone[second] / total
        let sum = followers[first] + sorts[first]
        bigrams[first * size + second] =
          sum > 0 ? (counts[first * size + second] + sorts[first] * base) / sum : base
      }
    }
    return bigrams
  }

  /// How often, by its sign: each number up to forty, then in steps of a tenth of a power of ten.
  private static let counts: [Float] = (0..<256).map { sign in
    let step = Float(sign) - 32
    return step <= 40 ? max(0, step) : 40 * powf(10, (step - 40) / 10)
  }

  private static func classes(_ letters: Substring) -> Int {
    letters.reduce(0) { set, letter in
      "NPVZDGAR".firstIndex(of: letter).map { set | 1 << "NPVZDGAR".distance(from: "NPVZDGAR".startIndex, to: $0) }
        ?? set
    }
  }

  func code(named name: String) -> Code { names[name] ?? 0 }
  func code(word: String) -> Code? { words[word] }
  func code(classes: WordFacts) -> Code { ofClasses[Int(classes.openClasses.rawValue >> 16)] }

  /// Of the third sort of word after the first two.
  func logProbability(_ first: Code, _ second: Code, _ third: Code) -> Float {
    let back = bigrams[Int(second) * Self.size + Int(third)]
    let pair = Int(first) * Self.size + Int(second)
    let line = lines[pair]
    if line.isEmpty { return logf(back) }
    var here: Float = 0
    for place in stride(from: line.lowerBound, to: line.upperBound - 1, by: 2)
    where bytes.pointer[place] - Self.first >= third {
      if bytes.pointer[place] - Self.first == third { here = Self.counts[Int(bytes.pointer[place + 1])] }
      break
    }
    let sorts = Float(line.count / 2)
    return logf((here + sorts * back) / (totals[pair] + sorts))
  }

  /// Of the second sort of word after the first.
  func logProbability(_ first: Code, _ second: Code) -> Float { logf(bigrams[Int(first) * Self.size + Int(second)]) }
}
