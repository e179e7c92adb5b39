import TextModel

/// A key for a finding that stays the same when text elsewhere in the file changes: rule, marked text, the words on both
/// sides, and which of several equal places it is.
public struct Fingerprint: Sendable {
  private var seen: [UInt64: Int] = [:]

  public init() {}

  private static let context = 24

  /// Of a finding in a text, with up to 24 bytes on each side. Call for the findings of a document in order.
  public mutating func next(rule: String, at range: Range<Int>, in text: SourceText) -> String {
    var hash = FNV64()
    hash.combine(rule.utf8)
    let before = max(0, range.lowerBound - Self.context)..<range.lowerBound
    let after = range.upperBound..<min(text.count, range.upperBound + Self.context)
    for part in [range, before, after] {
      hash.combine(CollectionOfOne(0))
      Self.combine(text, part, into: &hash)
    }
    hash.combine(CollectionOfOne(0))
    return key(of: hash)
  }

  /// Of a finding that marks nothing in a text.
  public mutating func next(rule: String, text: String, place: String) -> String {
    var hash = FNV64()
    for part in [rule, text, place, ""] {
      hash.combine(part.utf8)
      hash.combine(CollectionOfOne(0))
    }
    return key(of: hash)
  }

  /// A character that is cut in two counts as U+FFFD.
  private static func combine(_ text: SourceText, _ range: Range<Int>, into hash: inout FNV64) {
    func cutsCharacter(at index: Int) -> Bool { index < text.count && text.bytes[index] & 0xC0 == 0x80 }
    if cutsCharacter(at: range.lowerBound) || cutsCharacter(at: range.upperBound) {
      hash.combine(text[range].utf8)
    } else {
      text.bytes[range].withUnsafeBufferPointer { hash.combine($0) }
    }
  }

  private mutating func key(of first: FNV64) -> String {
    var hash = first
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
