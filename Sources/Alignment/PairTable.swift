import Glibc

/// Sorted pairs of hashed words: the source word in the upper half, the stem of its translation in the lower. Kept in memory,
/// or mapped from a file, so that only the pages that are asked for are read.
final class PairTable: Sendable {
  private enum Storage: @unchecked Sendable {
    case memory([UInt64])
    case mapped(UnsafeRawPointer, bytes: Int)
  }

  private let storage: Storage
  private let count: Int
  private static let magic: UInt64 = 0x3158_454C_4843_4C54
  private static let headerBytes = 32

  init(rows: [UInt64]) {
    storage = .memory(rows)
    count = rows.count
  }

  /// Nil where there is no such file, or it was made from another version of the dictionary.
  init?(mapping path: String, stamp: UInt64) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size >= Self.headerBytes else { return nil }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    let header = UnsafeRawPointer(start).assumingMemoryBound(to: UInt64.self)
    let rows = (size - Self.headerBytes) / 8
    guard header[0] == Self.magic, header[1] == stamp, header[2] == UInt64(rows) else {
      munmap(start, size)
      return nil
    }
    storage = .mapped(UnsafeRawPointer(start), bytes: size)
    count = rows
  }

  deinit {
    if case .mapped(let start, let bytes) = storage {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes)
    }
  }

  /// Writes beside the place and renames, so that a reader never sees half a file.
  static func write(_ rows: [UInt64], to path: String, stamp: UInt64) {
    let temporary = path + ".\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return }
    let header: [UInt64] = [magic, stamp, UInt64(rows.count), 0]
    let isWritten =
      header.withUnsafeBytes { writeAll($0, to: descriptor) }
      && rows.withUnsafeBytes { writeAll($0, to: descriptor) }
    close(descriptor)
    if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
      if count <= 0 { return false }
      written += count
    }
    return true
  }

  func contains(_ source: UInt32) -> Bool { withRows { Self.firstRow(of: source, in: $0) != nil } }

  func targets(of source: UInt32) -> [UInt32] {
    withRows { rows in
      guard var index = Self.firstRow(of: source, in: rows) else { return [] }
      var result: [UInt32] = []
      while index < rows.count, UInt32(rows[index] >> 32) == source {
        result.append(UInt32(truncatingIfNeeded: rows[index]))
        index += 1
      }
      return result
    }
  }

  private static func firstRow(of source: UInt32, in rows: UnsafeBufferPointer<UInt64>) -> Int? {
    let key = UInt64(source) << 32
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && UInt32(rows[low] >> 32) == source ? low : nil
  }

  private func withRows<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    switch storage {
    case .memory(let rows): return rows.withUnsafeBufferPointer(body)
    case .mapped(let start, _):
      let first = (start + Self.headerBytes).assumingMemoryBound(to: UInt64.self)
      return body(UnsafeBufferPointer(start: first, count: count))
    }
  }
}
