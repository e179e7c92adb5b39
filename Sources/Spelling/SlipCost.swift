/// The cost of writing one word for another: optimal string alignment (Damerau), in which the usual slips of typists cost
/// less (Kukich 1992, Techniques for Automatically Correcting Words in Text). Costs are counted in hundredths.
struct SlipCost: Sendable {
  private static let swap = 75
  private static let doubled = 70
  private static let neighbouringKey = 85
  private static let vowel = 85
  private static let plain = 100
  /// A letter more often drops out than becomes one that is neither near on the keyboard nor alike.
  private static let otherLetter = 110
  /// The first letter is seldom wrong.
  private static let firstLetter = 35
  /// More slips than this are another word.
  static let mostSlips = 2

  static let shared = SlipCost()

  /// By the low seven bits of both letters.
  private let substitutions: [Int]

  private init() {
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }
    var places: [UInt8: (row: Int, column: Int)] = [:]
    for (row, keys) in rows.enumerated() { for (column, key) in keys.enumerated() { places[key] = (row, column) } }
    var table = [Int](repeating: Self.otherLetter, count: 128 * 128)
    for (a, p) in places {
      for (b, q) in places where abs(p.row - q.row) <= 1 && abs(p.column - q.column) <= 1 {
        table[Int(a) << 7 | Int(b)] = Self.neighbouringKey
      }
    }
    let vowels = Array("aeiouy".utf8)
    for a in vowels { for b in vowels { table[Int(a) << 7 | Int(b)] = Self.vowel } }
    substitutions = table
  }

  /// 1 for each plain slip. Nil where it is over the limit or needs more than `mostSlips` letters more or less.
  func cost(_ wrong: [UInt8], _ right: UnsafeBufferPointer<UInt8>, limit: Double) -> Double? {
    let most = Self.mostSlips
    let m = wrong.count
    let n = right.count
    guard abs(m - n) <= most, m > 0, n > 0, m <= 40 else { return nil }
    let limit = Int(limit * 100)
    let total = wrong.withUnsafeBufferPointer { wrong in
      substitutions.withUnsafeBufferPointer { substitutions in
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (n + 1)) { cells in
          Self.fill(cells, wrong, right, substitutions, limit)
        }
      }
    }
    guard let total else { return nil }
    let whole = total + (wrong[0] != right[0] ? Self.firstLetter : 0)
    return whole <= limit ? Double(whole) / 100 : nil
  }

  /// Only the band of cells that so few slips can reach.
  private static func fill(
    _ cells: UnsafeMutableBufferPointer<Int>, _ wrong: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>,
    _ substitutions: UnsafeBufferPointer<Int>, _ limit: Int
  ) -> Int? {
    let far = 1 << 20
    let n = right.count
    cells.initialize(repeating: far)
    var before = 0
    var last = n + 1
    var here = 2 * (n + 1)
    for j in 0...min(n, mostSlips) { cells[last + j] = j * plain }
    for i in 1...wrong.count {
      let a = wrong[i - 1]
      let gapA = i > 1 && wrong[i - 2] == a ? doubled : plain
      let low = max(1, i - mostSlips)
      let high = min(n, i + mostSlips)
      cells[here + low - 1] = low == 1 && i <= mostSlips ? i * plain : far
      if high < n { cells[here + high + 1] = far }
      var least = cells[here + low - 1]
      if low <= high {
        for j in low...high {
          let b = right[j - 1]
          var cost = cells[last + j - 1] + (a == b ? 0 : substitutions[Int(a & 127) << 7 | Int(b & 127)])
          cost = min(cost, cells[last + j] + gapA)
          cost = min(cost, cells[here + j - 1] + (j > 1 && right[j - 2] == b ? doubled : plain))
          if i > 1, j > 1, a == right[j - 2], b == wrong[i - 2], a != b {
            cost = min(cost, cells[before + j - 2] + swap)
          }
          cells[here + j] = cost
          least = min(least, cost)
        }
      }
      if least > limit { return nil }
      (before, last, here) = (last, here, before)
    }
    return cells[last + n] <= limit ? cells[last + n] : nil
  }
}
