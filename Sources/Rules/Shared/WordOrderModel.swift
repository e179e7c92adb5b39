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
  /// Logarithms of the second sort after the first.
  private let pairs: Table<Float>
  /// What is known of the sorts after each two.
  private let contexts: Table<Context>
  /// Logarithms of the sequences of three that were counted, context by context in the order of the last code.
  private let triples: Table<Float>

  /// Read in every word of a text, so without the cost of a Swift array's reference count; the model is never freed.
  private struct Table<Element>: @unchecked Sendable {
    let pointer: UnsafePointer<Element>

    init(_ elements: [Element]) {
      let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
      copy.initialize(from: elements, count: elements.count)
      pointer = UnsafePointer(copy)
    }
  }

  private struct Context {
    /// A bit for each code that was counted here: the first 64, the others.
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// Where its logarithms begin in `triples`.
    var start: Int32 = 0
    /// Logarithm of what is left for the codes that were not counted, to be added to that of the pair.
    var rest: Float = 0
  }

  /// Codes are printable ASCII; the first is 33.
  private static let size = 94
  private static let first: UInt8 = 33

  private init() {
    let file = EmbeddedFiles.files(under: "Dictionaries/words/word-order.txt").first
    let data = file?.bytes ?? UnsafeBufferPointer(start: nil, count: 0)
    var words: [String: Code] = [:]
    var names: [String: Code] = [:]
    var sets = [Code](repeating: 0, count: 256)
    var lines: [Range<Int>] = []
    var bigrams = [Float](repeating: 0, count: Self.size * Self.size)
    var isInSequences = false
    var start = 0
    while start < data.count {
      let end = data[start...].firstIndex(of: UInt8(ascii: "\n")) ?? data.count
      defer { start = end + 1 }
      if isInSequences {
        guard end - start > 2 else { continue }
        lines.append(start..<end)
        let middle = Int(data[start + 1] - Self.first) * Self.size
        for place in stride(from: start + 2, to: end - 1, by: 2) {
          bigrams[middle + Int(data[place] - Self.first)] += Self.counts[Int(data[place + 1])]
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
    let smoothed = Self.smoothed(bigrams)
    let (contexts, triples) = Self.contexts(of: lines, in: data, bigrams: smoothed)
    pairs = Table(smoothed.map(logf))
    self.contexts = Table(contexts)
    self.triples = Table(triples)
  }

  /// What the lines of counted sequences say of each two codes.
  private static func contexts(
    of lines: [Range<Int>], in data: UnsafeBufferPointer<UInt8>, bigrams: [Float]
  ) -> ([Context], [Float]) {
    var contexts = [Context](repeating: Context(), count: size * size)
    var triples: [Float] = []
    for line in lines {
      let (before, middle) = (Int(data[line.lowerBound] - first), Int(data[line.lowerBound + 1] - first))
      let places = stride(from: line.lowerBound + 2, to: line.upperBound - 1, by: 2)
      let sorts = Float(line.count / 2 - 1)
      let sum = places.reduce(sorts) { $0 + counts[Int(data[$1 + 1])] }
      var context = Context(start: Int32(triples.count), rest: logf(sorts / sum))
      for place in places {
        let code = Int(data[place] - first)
        if code < 64 { context.low |= 1 << UInt64(code) } else { context.high |= 1 << UInt64(code - 64) }
        triples.append(logf((counts[Int(data[place + 1])] + sorts * bigrams[middle * size + code]) / sum))
      }
      contexts[before * size + middle] = context
    }
    return (contexts, triples)
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
    let context = contexts.pointer[Int(first) * Self.size + Int(second)]
    let isLow = third < 64
    let set = isLow ? context.low : context.high
    let bit: UInt64 = 1 << UInt64(isLow ? third : third - 64)
    if set & bit == 0 { return context.rest + pairs.pointer[Int(second) * Self.size + Int(third)] }
    let before = (set & (bit - 1)).nonzeroBitCount + (isLow ? 0 : context.low.nonzeroBitCount)
    return triples.pointer[Int(context.start) + before]
  }

  /// Of the second sort of word after the first.
  func logProbability(_ first: Code, _ second: Code) -> Float { pairs.pointer[Int(first) * Self.size + Int(second)] }
}
