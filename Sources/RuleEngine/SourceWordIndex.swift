import DataFormats
import Findings

/// Which of many entries (terms, false friends) the words of a source text may call for. Sorted pairs of a hash and a
/// number, so that a run that has no source pays nothing for it, and another only for the words it meets.
public struct SourceWordIndex: Sendable {
  private var rows = FlatArray<UInt64>([])

  public init() {}

  public init(_ entries: [(key: String, number: Int)]) {
    rows = FlatArray(entries.map { Self.row(Self.hash($0.key.utf8), $0.number) }.sorted())
  }

  /// Numbers of the entries with this key, and by chance of a few others.
  public func numbers(of key: some Sequence<UInt8>) -> [Int] {
    let hash = Self.hash(key)
    let rows = rows.unchecked
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < Self.row(hash, 0) { low = middle + 1 } else { high = middle }
    }
    var result: [Int] = []
    while low < rows.count, UInt32(rows[low] >> 32) == hash {
      result.append(Int(UInt32(truncatingIfNeeded: rows[low])))
      low += 1
    }
    return result
  }

  private static func row(_ hash: UInt32, _ number: Int) -> UInt64 { UInt64(hash) << 32 | UInt64(number) }

  private static func hash(_ key: some Sequence<UInt8>) -> UInt32 {
    var hash = FNV64()
    hash.combine(key)
    return UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
  }
}

extension SourceWordIndex: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) { encoder.encode(plain: rows) }
  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) { rows = try decoder.flat() }
}
