import DataFormats

/// Where words lead, as the automaton keeps it: open addressing by the key, 0 where a slot is free.
struct EdgeTable {
  private var keys: ZeroedArray<UInt64>
  private var targets: ZeroedArray<UInt32>
  private var count: Int
  /// A table that is to be continued, until it is known for how many edges.
  private var base: (keys: FlatArray<UInt64>, targets: FlatArray<UInt32>)?

  init() {
    keys = ZeroedArray(zeros: 1 << 16)
    targets = ZeroedArray(zeros: 1 << 16)
    count = 0
  }

  /// The table of an automaton, to be continued.
  init(keys: FlatArray<UInt64>, targets: FlatArray<UInt32>) {
    self.keys = ZeroedArray(zeros: 0)
    self.targets = ZeroedArray(zeros: 0)
    count = 0
    base = (keys, targets)
  }

  /// Makes room for that many more edges at once.
  mutating func reserve(_ more: Int) {
    if let base { return copy(base.keys.unchecked, base.targets.unchecked, reserving: more) }
    let size = size(for: more, atLeast: keys.elements.count)
    if size > keys.elements.count { grow(to: size) }
  }

  private mutating func copy(
    _ oldKeys: UnsafeBufferPointer<UInt64>, _ oldTargets: UnsafeBufferPointer<UInt32>, reserving more: Int
  ) {
    count = oldKeys.count { $0 != 0 }
    let size = size(for: more, atLeast: oldKeys.count)
    keys = ZeroedArray(zeros: size)
    targets = ZeroedArray(zeros: size)
    if size == oldKeys.count {
      _ = keys.elements.update(from: oldKeys)
      _ = targets.elements.update(from: oldTargets)
    } else {
      insert(oldKeys, oldTargets)
    }
    base = nil
  }

  private func size(for more: Int, atLeast least: Int) -> Int {
    var size = least
    while Self.isTooFull(count + more, in: size) { size *= 2 }
    return size
  }

  /// The table as it is; nothing may be added to it any more.
  func frozen() -> (keys: FlatArray<UInt64>, targets: FlatArray<UInt32>) {
    base ?? (keys.frozen(), targets.frozen())
  }

  /// Where the target of a key stands, and whether the key was there. If not, it leads to `new` now.
  mutating func place(of key: UInt64, orInsert new: @autoclosure () -> UInt32) -> (slot: Int, isKnown: Bool) {
    if base != nil { reserve(0) }
    var slot = slot(of: key)
    if keys.elements[slot] == key { return (slot, true) }
    count += 1
    if Self.isTooFull(count, in: keys.elements.count) {
      grow(to: keys.elements.count * 2)
      slot = self.slot(of: key)
    }
    keys.elements[slot] = key
    targets.elements[slot] = new()
    return (slot, false)
  }

  /// The target that stands at a place.
  subscript(slot: Int) -> UInt32 {
    get { targets.elements[slot] }
    nonmutating set { targets.elements[slot] = newValue }
  }

  /// Two thirds: the look-ups that fail are few, since nodes tell most words by a bit.
  private static func isTooFull(_ count: Int, in size: Int) -> Bool { count * 3 > size * 2 }

  private func slot(of key: UInt64) -> Int {
    let keys = keys.elements
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow(to size: Int) {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = ZeroedArray(zeros: size)
    targets = ZeroedArray(zeros: size)
    insert(UnsafeBufferPointer(oldKeys.elements), UnsafeBufferPointer(oldTargets.elements))
    withExtendedLifetime((oldKeys, oldTargets)) {}
  }

  private func insert(_ oldKeys: UnsafeBufferPointer<UInt64>, _ oldTargets: UnsafeBufferPointer<UInt32>) {
    for index in oldKeys.indices where oldKeys[index] != 0 {
      let slot = slot(of: oldKeys[index])
      keys.elements[slot] = oldKeys[index]
      targets.elements[slot] = oldTargets[index]
    }
  }
}
