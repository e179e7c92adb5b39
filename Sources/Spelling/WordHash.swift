/// A 64-bit hash of a word form: FNV-1a, mixed so that its low bits can pick a slot. The same in every run, for it is kept
/// in files.
enum WordHash {
  @inline(__always)
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 32)) &* 0x9e37_79b9_7f4a_7c15
    return hash ^ (hash >> 29)
  }

  /// Of a long list, after a hash that came before. Four sums run side by side, for no step of one waits for another's:
  /// two megabytes are hashed at each start.
  static func of(list: UnsafeRawBufferPointer, _ before: UInt64) -> UInt64 {
    var sums = SIMD4<UInt64>(before, 1, 2, 3)
    let step = MemoryLayout<SIMD4<UInt64>>.size
    let end = list.count / step * step
    for offset in stride(from: 0, to: end, by: step) {
      sums = (sums ^ list.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)) &* 0x9e37_79b9_7f4a_7c15
      sums ^= sums &>> 31
    }
    var hash = UInt64(list.count)
    for lane in sums.indices { hash = (hash ^ sums[lane]) &* 0x9e37_79b9_7f4a_7c15 }
    for byte in list[end...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 29
  }
}
