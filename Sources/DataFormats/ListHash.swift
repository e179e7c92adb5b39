/// A hash of a long list, by which a table that was compiled from it is known. The same in every run.
public enum ListHash {
  /// After a hash that came before. Four sums run side by side, for no step of one waits for another's:
  /// two megabytes are hashed at each start.
  public static func of(_ list: UnsafeRawBufferPointer, after before: UInt64 = 0) -> UInt64 {
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
