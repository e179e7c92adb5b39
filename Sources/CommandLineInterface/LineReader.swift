internal import Glibc

/// Lines of a file descriptor, each as soon as it is there. A line over the limit is skipped, so that memory is bounded.
struct LineReader {
  enum Line: Equatable {
    case bytes([UInt8])
    case tooLong
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private static let blockBytes = 64 << 10

  /// - Parameter limit: the longest line that is read, in bytes.
  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line without its end; nil at the end of the input.
  mutating func next() -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return isTooLong || end - start > limit ? .tooLong : .bytes(Array(buffer[start..<end]))
      }
      if buffer.count - start > limit {
        isTooLong = true
        buffer.removeAll(keepingCapacity: true)
        start = 0
      }
      searched = buffer.count
      if isAtEnd {
        let rest = Array(buffer[start...])
        start = buffer.count
        if isTooLong { return .tooLong }
        return rest.isEmpty ? nil : .bytes(rest)
      }
      searched -= start
      fill()
    }
  }

  /// Reads one block behind what is left of the last one.
  private mutating func fill() {
    buffer.removeFirst(start)
    start = 0
    let block = [UInt8](unsafeUninitializedCapacity: Self.blockBytes) { block, count in
      var got = read(descriptor, block.baseAddress, Self.blockBytes)
      while got < 0, errno == EINTR { got = read(descriptor, block.baseAddress, Self.blockBytes) }
      count = max(0, got)
    }
    isAtEnd = block.isEmpty
    buffer += block
  }
}
