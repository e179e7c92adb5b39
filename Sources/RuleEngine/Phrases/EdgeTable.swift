/// Where words lead, as the automaton keeps it: open addressing by the key, 0 where a slot is free.
struct EdgeTable {
  private(set) var keys = [UInt64](repeating: 0, count: 1 << 16)
  private(set) var targets = [UInt32](repeating: 0, count: 1 << 16)
  private var count = 0

  /// The target of a key; nil where there was none and the new one stands there now.
  mutating func target(of key: UInt64, orInsert new: UInt32) -> UInt32? {
    var slot = Self.slot(of: key, in: keys)
    if keys[slot] == key { return targets[slot] }
    count += 1
    if count * 2 > keys.count {
      grow()
      slot = Self.slot(of: key, in: keys)
    }
    keys[slot] = key
    targets[slot] = new
    return nil
  }

  private static func slot(of key: UInt64, in keys: [UInt64]) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: keys.count * 2)
    var moved = [UInt32](repeating: 0, count: keys.count * 2)
    for (key, target) in zip(keys, targets) where key != 0 {
      let slot = Self.slot(of: key, in: larger)
      larger[slot] = key
      moved[slot] = target
    }
    (keys, targets) = (larger, moved)
  }
}
