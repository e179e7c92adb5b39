import Glibc

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
    let path = directory().map { $0 + "/lexicon-" + name }
    if let mapped = path.flatMap({ PairTable(mapping: $0, stamp: stamp) }) { return mapped }
    guard let rows = rows() else { return nil }
    if let path { PairTable.write(rows, to: path, stamp: stamp) }
    return PairTable(rows: rows)
  }

  /// `$XDG_CACHE_HOME/tlcheck` or `~/.cache/tlcheck`, made where it is missing.
  private static func directory() -> String? {
    func variable(_ name: String) -> String? {
      guard let value = getenv(name), value.pointee != 0 else { return nil }
      return String(cString: value)
    }
    guard let parent = variable("XDG_CACHE_HOME") ?? variable("HOME").map({ $0 + "/.cache" }) else {
      return nil
    }
    mkdir(parent, 0o755)
    let path = parent + "/tlcheck"
    mkdir(path, 0o755)
    return access(path, W_OK | X_OK) == 0 ? path : nil
  }
}
