internal import Glibc

/// A file that is there only when it is whole: written under another name beside its place, then renamed.
final class AtomicFile {
  let path: String
  private let temporaryPath: String
  private let writer: DescriptorWriter
  private var descriptor: Int32

  /// - Throws: `FileError` when nothing can be written there.
  init(_ path: String) throws(FileError) {
    self.path = path
    if FileSystem.kind(of: path) == .folder {
      throw FileError(path: path, message: "is a folder; name a file in it")
    }
    var name = Array((path + ".XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    temporaryPath = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    guard descriptor >= 0 else {
      let reason = errorText(errno)
      throw FileError(path: path, message: "cannot be written: \(reason); check that its folder is there and yours")
    }
    writer = DescriptorWriter(descriptor, name: path)
  }

  deinit { abandon() }

  func write(_ bytes: [UInt8]) throws { try writer.write(bytes) }

  /// Puts the file in its place, with the permissions that a new file gets.
  func commit() throws {
    try writer.flush()
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
    guard close(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      let reason = errorText(errno)
      throw FileError(path: path, message: "cannot be written: \(reason)")
    }
    descriptor = -1
  }

  private func abandon() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporaryPath)
    descriptor = -1
  }
}
