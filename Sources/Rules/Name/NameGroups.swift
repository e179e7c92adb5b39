import Names

/// The spellings of an article that name the same. Spellings are compared only where they share a key or a neighbour, so the
/// cost grows with the article.
struct NameGroups {
  struct Group {
    /// Entries, by index.
    var members: [Int]
    /// Those of whom it is sure that they belong here.
    var sure: Set<Int>
  }

  private let entries: [ArticleNames.Entry]
  /// The first member of each entry's group.
  private var heads: [Int]
  private var sure: Set<Int> = []
  /// Beyond this a bucket is a list or a table and no article.
  static let widest = 12

  init(_ entries: [ArticleNames.Entry]) {
    self.entries = entries
    heads = Array(entries.indices)
  }

  mutating func collect() -> [Group] {
    for bucket in buckets() where bucket.count > 1 { join(bucket) }
    var members: [Int: [Int]] = [:]
    for entry in entries.indices { members[head(of: entry), default: []].append(entry) }
    return members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { group in
      Group(members: group, sure: sure.intersection(group))
    }
  }

  private func buckets() -> [[Int]] {
    var byKey: [UInt64: [Int]] = [:]
    var byNeighbour: [Int: [Int]] = [:]
    for (index, entry) in entries.enumerated() where !entry.places.isEmpty {
      var keys = entry.spelling.keys
      // Gagarina is found beside Gagarin.
      if NamePair.hasWomansEnding(entry.folded) {
        keys.formUnion(NameSpelling(String(entry.spelling.form.dropLast())).keys)
      }
      for key in keys { byKey[key, default: []].append(index) }
      for neighbour in entry.before { byNeighbour[neighbour, default: []].append(index) }
      for neighbour in entry.after { byNeighbour[-1 - neighbour, default: []].append(index) }
    }
    return (Array(byKey.values) + Array(byNeighbour.values)).filter { $0.count > 1 }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
  }

  private mutating func join(_ bucket: [Int]) {
    for (number, first) in bucket.enumerated() {
      for second in bucket[(number + 1)...].prefix(Self.widest) {
        switch NamePair(entries[first], entries[second]).verdict {
        case .sure:
          sure.formUnion([first, second])
          heads[head(of: second)] = head(of: first)
        case .possible: heads[head(of: second)] = head(of: first)
        case .different: continue
        }
      }
    }
  }

  private func head(of entry: Int) -> Int {
    var entry = entry
    while heads[entry] != entry { entry = heads[entry] }
    return entry
  }
}
