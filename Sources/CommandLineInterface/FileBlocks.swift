internal import Glibc

/// A file, or standard input for `-`, block by block.
final class FileBlocks {
  private let descriptor: Int32
  private let name: String
  private var head: [UInt8] = []
  private static let blockBytes = 1 << 20

  init(_ path: String) throws(FileError) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? dup(STDIN_FILENO) : try FileSystem.open(path)
  }

  deinit { close(descriptor) }

  /// The first bytes, which `next` gives again.
  func peek() throws(FileError) -> [UInt8] {
    if head.isEmpty { head = try read() }
    return head
  }

  /// The next bytes; none at the end.
  func next() throws(FileError) -> [UInt8] {
    if head.isEmpty { return try read() }
    defer { head = [] }
    return head
  }

  /// All that is left.
  /// - Throws: when it is larger than the limit in bytes.
  func rest(limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let block = try next()
      if block.isEmpty { return bytes }
      bytes += block
      if bytes.count > limit { throw FileSystem.tooLarge(name, limit) }
    }
  }

  private func read() throws(FileError) -> [UInt8] {
    var problem: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: Self.blockBytes) { buffer, count in
      var got = Glibc.read(descriptor, buffer.baseAddress, Self.blockBytes)
      while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, Self.blockBytes) }
      problem = got < 0 ? errno : 0
      count = max(0, got)
    }
    if problem != 0 {
      let reason = problem == EISDIR ? "it is a folder" : errorText(problem)
      throw FileError(path: name, message: "cannot be read: \(reason)")
    }
    return block
  }
}
