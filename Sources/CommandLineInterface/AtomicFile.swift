internal import Glibc

/// A file that is there only when it is whole: written under another name beside its place, then renamed. Devices and
/// pipes (`/dev/null`) are written to directly.
final class AtomicFile {
  private let path: String
  /// Nil where the file is written directly.
  private let temporaryPath: String?
  private let writer: DescriptorWriter
  private var descriptor: Int32

  /// - Throws: when nothing can be written there.
  init(_ path: String) throws(FileError) {
    let place = FileSystem.resolvedLink(path)
    self.path = place
    switch FileSystem.kind(of: place) {
    case .folder: throw FileError(path: path, message: "is a folder; name a file in it")
    case .special:
      descriptor = open(place, O_WRONLY | O_CLOEXEC)
      temporaryPath = nil
    case .file, .missing:
      var name = Array((place + ".XXXXXX").utf8CString)
      descriptor = mkstemp(&name)
      temporaryPath = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    let problem = errno
    writer = DescriptorWriter(descriptor, name: path)
    if descriptor < 0 {
      throw FileError(
        path: path, message: "cannot be written: \(errorText(problem)); check that its folder is there and open to you")
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporaryPath { unlink(temporaryPath) }
  }

  func write(_ bytes: [UInt8]) throws { try writer.write(bytes) }

  /// Puts the file in its place, with the permissions that a new file gets.
  func commit() throws {
    try writer.flush()
    guard let temporaryPath else { return }
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
    if rename(temporaryPath, path) != 0 {
      throw FileError(path: path, message: "cannot be written: \(errorText(errno))")
    }
    close(descriptor)
    descriptor = -1
  }
}
