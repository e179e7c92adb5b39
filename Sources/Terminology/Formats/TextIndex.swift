import Findings

/// Numbers of texts that are kept elsewhere, by hash: a dictionary would keep each text of a long glossary once more.
struct TextIndex {
  /// Open addressing: the upper half of the hash, and the number plus one; 0 where a slot is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 8)
  private var count = 0

  mutating func reserve(_ count: Int) {
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { resize(to: size) }
  }

  /// - Parameter isSame: whether a number stands for this text.
  func number(of text: String, where isSame: (Int) -> Bool) -> Int? {
    let hash = Self.hash(text)
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] != 0 {
      let number = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
      if slots[slot] >> 32 == hash >> 32, isSame(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a text that is not there.
  mutating func insert(_ text: String, _ number: Int) {
    if count * 2 >= slots.count { resize(to: slots.count * 2) }
    count += 1
    put(Self.hash(text), number)
  }

  private mutating func put(_ hash: UInt64, _ number: Int) {
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(UInt32(number + 1))
  }

  /// Only the upper half of a hash is kept, so it decides the place of both.
  private static func hash(_ text: String) -> UInt64 {
    var hash = FNV64()
    hash.combine(text.utf8)
    let folded = (hash.value &* 0x9E37_79B9_7F4A_7C15) >> 32
    return folded << 32 | folded
  }

  private mutating func resize(to size: Int) {
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for slot in old where slot != 0 {
      put(slot & ~0xFFFF_FFFF | slot >> 32, Int(UInt32(truncatingIfNeeded: slot)) - 1)
    }
  }
}
