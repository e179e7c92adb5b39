import DataFormats
import Findings

/// Which of many entries (terms, false friends) the words of a source text may call for. Sorted pairs of a hash and a
/// number, so that a run that has no source pays nothing for it, and another only for the words it meets.
public struct SourceWordIndex: Sendable {
  private var rows = FlatArray<UInt64>([])

  public init() {}

  public init(_ entries: [(key: String, number: Int)]) {
    self.init(rows: entries.map { Self.row(Key($0.key.utf8).folded, $0.number) })
  }

  /// - Parameter rows: of `row`, in any order; for long lists, whose rows are made on several threads.
  public init(rows: [UInt64]) { self.rows = FlatArray(rows.sorted()) }

  /// What the index keeps of the entry `language:word`.
  @inlinable
  public static func row(of word: some Sequence<UInt8>, in language: String, _ number: Int) -> UInt64 {
    var hash = FNV64()
    hash.combine(language.utf8)
    hash.combine(CollectionOfOne(UInt8(ascii: ":")))
    hash.combine(word)
    return row(Key.folded(hash), number)
  }

  /// A key that is looked up while it grows, so that the beginnings of a word cost no more than the word.
  public struct Key: Sendable {
    private var hash = FNV64()

    public init(_ bytes: some Sequence<UInt8>) { hash.combine(bytes) }

    public mutating func append(_ byte: UInt8) { hash.combine(CollectionOfOne(byte)) }

    public func appending(_ bytes: some Sequence<UInt8>) -> Key {
      var longer = self
      longer.hash.combine(bytes)
      return longer
    }

    fileprivate var folded: UInt32 { Self.folded(hash) }

    @usableFromInline
    static func folded(_ hash: FNV64) -> UInt32 { UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32)) }
  }

  /// Numbers of the entries with this key, and by chance of a few others.
  public func forEachNumber(of key: Key, _ body: (Int) -> Void) {
    let hash = key.folded
    let rows = rows.unchecked
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < Self.row(hash, 0) { low = middle + 1 } else { high = middle }
    }
    while low < rows.count, UInt32(rows[low] >> 32) == hash {
      body(Int(UInt32(truncatingIfNeeded: rows[low])))
      low += 1
    }
  }

  @usableFromInline
  static func row(_ hash: UInt32, _ number: Int) -> UInt64 { UInt64(hash) << 32 | UInt64(number) }

}

extension SourceWordIndex: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) { encoder.encode(plain: rows) }
  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) { rows = try decoder.flat() }
}
