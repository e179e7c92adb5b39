/// The cost of writing one word for another: optimal string alignment (Damerau), in which the usual slips of typists cost
/// less (Kukich 1992, Techniques for Automatically Correcting Words in Text).
enum EditDistance {
  static let swap = 0.75
  static let doubled = 0.7
  static let neighbouringKey = 0.85
  static let vowel = 0.85
  static let plain = 1.0
  /// The first letter is seldom wrong.
  static let firstLetter = 0.35

  /// Nil where it is over the limit.
  static func cost(_ wrong: [UInt8], _ right: UnsafeBufferPointer<UInt8>, limit: Double) -> Double? {
    let m = wrong.count
    let n = right.count
    if abs(m - n) > Int(limit / doubled) || m > 40 || n > 40 { return nil }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * (n + 1)) { cells -> Double? in
      var before = 0
      var last = n + 1
      var here = 2 * (n + 1)
      for j in 0...n { cells[last + j] = Double(j) }
      for i in 1...max(m, 1) where m > 0 {
        cells[here] = Double(i)
        var least = cells[here]
        for j in 1...max(n, 1) where n > 0 {
          let a = wrong[i - 1]
          let b = right[j - 1]
          var cost = cells[last + j - 1] + (a == b ? 0 : substitution(a, b))
          cost = min(cost, cells[last + j] + gap(a, isDoubled: i > 1 && wrong[i - 2] == a))
          cost = min(cost, cells[here + j - 1] + gap(b, isDoubled: j > 1 && right[j - 2] == b))
          if i > 1, j > 1, a == right[j - 2], b == wrong[i - 2], a != b {
            cost = min(cost, cells[before + j - 2] + swap)
          }
          cells[here + j] = cost
          least = min(least, cost)
        }
        if least > limit { return nil }
        (before, last, here) = (last, here, before)
      }
      let total = cells[last + n] + (m > 0 && n > 0 && wrong[0] != right[0] ? firstLetter : 0)
      return total <= limit ? total : nil
    }
  }

  private static func gap(_ letter: UInt8, isDoubled: Bool) -> Double { isDoubled ? doubled : plain }

  private static func substitution(_ a: UInt8, _ b: UInt8) -> Double {
    if isVowel(a), isVowel(b) { return vowel }
    return areNeighbours(a, b) ? neighbouringKey : plain
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

  private static let places: [(row: Int, column: Int)?] = (0..<128).map { value in
    for (row, keys) in rows.enumerated() {
      if let column = keys.firstIndex(of: UInt8(value)) { return (row, column) }
    }
    return nil
  }

  private static func areNeighbours(_ a: UInt8, _ b: UInt8) -> Bool {
    guard a < 128, b < 128, let p = places[Int(a)], let q = places[Int(b)] else { return false }
    return abs(p.row - q.row) <= 1 && abs(p.column - q.column) <= 1
  }
}
