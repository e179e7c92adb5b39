internal import Glibc
import Synchronization

/// Nobody reads what is written any more: no fault, but no use to go on.
struct ClosedPipe: Error {}

/// What could not be done with a file, in words that name it and the remedy.
struct FileError: Error, Equatable, CustomStringConvertible {
  var path: String
  var message: String

  var description: String { "\(path): \(message)" }
}

/// Writes to a file descriptor. Bytes are kept until there are enough of them, or until `flush`.
final class DescriptorWriter {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private static let bufferBytes = 64 << 10

  init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// - Throws: `ClosedPipe` when the reader is gone, else `FileError`.
  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          if errno == EPIPE { throw ClosedPipe() }
          throw FileError(path: name, message: "cannot be written: \(errorText(errno))")
        }
        written += count
      }
    }
  }
}

/// The words of the C library for an error number, with a small first letter.
func errorText(_ number: Int32) -> String {
  let text = String(cString: strerror(number))
  return text.prefix(1).lowercased() + text.dropFirst()
}

/// Messages on standard error, from any thread, and whether one of them was an error.
final class Messages: Sendable {
  private let errors = Mutex(0)
  private let isQuiet: Bool
  private let isVerbose: Bool

  init(isQuiet: Bool, isVerbose: Bool) {
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
  }

  var hasErrors: Bool { errors.withLock { $0 > 0 } }

  /// Something that could not be done: the exit status will be 2.
  func error(_ text: String) {
    errors.withLock { count in
      count += 1
      print("tlcheck: \(text)")
    }
  }

  /// Something the reader of the report should know.
  func note(_ text: String) {
    if !isQuiet { errors.withLock { _ in print("tlcheck: \(text)") } }
  }

  /// Something for those who asked what is going on.
  func detail(_ text: @autoclosure () -> String) {
    if isVerbose { errors.withLock { [text = text()] _ in print("tlcheck: \(text)") } }
  }

  /// Statistics: asked for, so not silenced.
  func plain(_ text: String) { errors.withLock { _ in print(text) } }

  /// One call a message, so that messages of several programs do not mix. Where standard error is closed nobody listens.
  private func print(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
