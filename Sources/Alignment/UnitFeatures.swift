import Glibc
import TextAnalysis

/// What each unit of one text says, as numbered features: its word forms, the values of its numbers, its telling marks.
struct UnitFeatures {
  /// For each unit, at most 64 distinct features, the rarest.
  private(set) var features: [[UInt32]] = []
  /// Weight of each feature of each unit: the rarer in the text, the heavier.
  private(set) var weights: [[Float]] = []
  private(set) var totals: [Float] = []
  /// Code points, a measure of length that hardly depends on the script.
  private(set) var lengths: [Int] = []
  let lexemeCount: Int

  init(
    _ text: AnalyzedText, _ units: [AlignmentUnit], numbers: NumberReader,
    values: inout ValueNumbering
  ) {
    lexemeCount = text.lexemes.count
    var sets: [[UInt32]] = []
    for unit in units {
      var found = Set<UInt32>()
      for index in unit.tokens {
        let token = text.tokens[index]
        switch token.kind {
        case .word where token.length > 1: found.insert(token.lexeme)
        case .link: found.insert(token.lexeme)
        case .punctuation, .symbol:
          if let mark = Self.mark(text.form(index)) {
            found.insert(UInt32(lexemeCount) + values.number(of: mark))
          }
        default: break
        }
      }
      for mention in numbers.mentions(in: unit.tokens) {
        for value in mention.values.prefix(2) + mention.parts.compactMap(\.first) {
          found.insert(UInt32(lexemeCount) + values.number(of: value))
        }
      }
      sets.append(found.sorted())
      lengths.append(Self.length(text.bytes[unit.range]))
    }
    weigh(sets)
  }

  private static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Marks that a translator keeps, as values that no number has.
  private static func mark(_ form: String) -> Double? {
    switch form {
    case "?": -9_000_001
    case "!": -9_000_002
    case "„", "“", "”", "\"", "«", "»": -9_000_003
    case "(", ")": -9_000_004
    case "%": -9_000_005
    case ":": -9_000_006
    case "...", "…": -9_000_007
    default: nil
    }
  }

  private mutating func weigh(_ sets: [[UInt32]]) {
    var frequency: [UInt32: Int] = [:]
    for set in sets { for feature in set { frequency[feature, default: 0] += 1 } }
    let count = Float(sets.count)
    for set in sets {
      var weighted = set.map { ($0, logf(1 + count / Float(frequency[$0] ?? 1))) }
      if weighted.count > 64 {
        weighted.sort { $0.1 > $1.1 }
        weighted.removeLast(weighted.count - 64)
      }
      features.append(weighted.map(\.0))
      weights.append(weighted.map(\.1))
      totals.append(weighted.reduce(0) { $0 + $1.1 })
    }
  }
}

/// Numbers the distinct values that two texts share.
struct ValueNumbering {
  private var numbers: [Double: UInt32] = [:]
  var count: Int { numbers.count }

  mutating func number(of value: Double) -> UInt32 {
    if let known = numbers[value] { return known }
    let number = UInt32(numbers.count)
    numbers[value] = number
    return number
  }
}
