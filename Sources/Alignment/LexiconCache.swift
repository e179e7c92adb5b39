import DataFormats

/// The compiled tables of dictionaries and word lists in the user's cache, one file each, so that a start maps them and
/// reads nothing else.
enum LexiconCache {
  /// Counts up when the same words are compiled otherwise than before.
  private static let compilerVersion: UInt64 = 1

  /// The table from the cache; where there is none of this stamp, a new one that is put there.
  /// - Parameters:
  ///   - stamp: changes when the words do.
  ///   - rows: compiles them; nil where they can't be read.
  static func table(named name: String, stamp: UInt64, compile rows: () -> [UInt64]?) -> PairTable? {
    let stamp = stamp ^ (compilerVersion << 56)
    let path = CacheFolder.usual.flatMap { WholeFile.makeFolder($0) ? $0 + "/lexicon-" + name : nil }
    if let mapped = path.flatMap({ PairTable(mapping: $0, stamp: stamp) }) { return mapped }
    guard let rows = rows() else { return nil }
    if let path { PairTable.write(rows, to: path, stamp: stamp) }
    return PairTable(rows: rows)
  }
}
