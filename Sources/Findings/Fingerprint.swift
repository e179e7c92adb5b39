/// A key for a finding that stays the same when text elsewhere in the file changes: rule, marked text, the words on both
/// sides, and which of several equal places it is.
public struct Fingerprint: Sendable {
  private var seen: [UInt64: Int] = [:]

  public init() {}

  /// Call for the findings of a document in order.
  public mutating func next(rule: String, text: String, before: String, after: String) -> String {
    var hash = FNV64()
    for part in [rule, text, before, after] {
      hash.combine(part.utf8)
      hash.combine(CollectionOfOne(0))
    }
    let ordinal = seen[hash.value, default: 0]
    seen[hash.value] = ordinal + 1
    if ordinal > 0 { hash.combine(String(ordinal).utf8) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo): the same on every machine and in every run, unlike `Hasher`.
public struct FNV64: Sendable {
  public var value: UInt64 { state }
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable
  public init() {}

  /// Inlined: long glossaries and word lists are hashed with it.
  @inlinable
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}
