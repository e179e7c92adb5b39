/// How many single-letter edits apart two words are.
public enum EditDistance {
  /// Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertion, deletion, substitution and
  /// the swap of two neighbours count one each.
  /// - Parameter limit: distances above it are given as `limit + 1`.
  public static func between(_ a: String, _ b: String, limit: Int = .max - 1) -> Int {
    let a = Array(a.unicodeScalars)
    let b = Array(b.unicodeScalars)
    if abs(a.count - b.count) > limit { return limit + 1 }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...a.count {
      row[0] = i
      for j in 1...b.count {
        var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, beforeLast[j - 2] + 1) }
        row[j] = best
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return min(last[b.count], limit == .max - 1 ? .max : limit + 1)
  }

  /// The nearest of some names, if it is near enough to be a slip: a third of its letters at most.
  public static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = between(word.lowercased(), name.lowercased(), limit: max(1, word.count / 3 + 1))
      if distance <= max(1, word.count / 3), distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }
}
