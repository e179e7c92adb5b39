internal import Glibc
import Reporters
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
final class DescriptorWriter: OutputSink {
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
  private struct State {
    var errors = 0
    var showsProgress = false
    var isPaused = false
  }

  private let state = Mutex(State())
  private let isQuiet: Bool
  private let isVerbose: Bool

  init(isQuiet: Bool, isVerbose: Bool) {
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
  }

  var hasErrors: Bool { state.withLock { $0.errors > 0 } }

  /// Something that could not be done: the exit status will be 2.
  func error(_ text: String) {
    state.withLock { state in
      state.errors += 1
      Self.print("tlcheck: \(text)", &state)
    }
  }

  /// Something the reader of the report should know.
  func note(_ text: String) {
    if !isQuiet { state.withLock { Self.print("tlcheck: \(text)", &$0) } }
  }

  /// Something for those who asked what is going on.
  func detail(_ text: @autoclosure () -> String) {
    if isVerbose { state.withLock { [text = text()] in Self.print("tlcheck: \(text)", &$0) } }
  }

  /// Statistics: asked for, so not silenced.
  func plain(_ text: String) { state.withLock { Self.print(text, &$0) } }

  /// A line that the next message or `hideProgress` takes away again.
  func showProgress(_ text: String) {
    state.withLock { state in
      if state.isPaused { return }
      Self.write("\r\(text)\u{1B}[K")
      state.showsProgress = true
    }
  }

  func hideProgress() { state.withLock { Self.hideProgress(&$0) } }

  /// Keeps the progress line away while a report is written, perhaps to the same terminal.
  func withoutProgress<Value>(_ body: () -> Value) -> Value {
    state.withLock { state in
      Self.hideProgress(&state)
      state.isPaused = true
    }
    defer { state.withLock { $0.isPaused = false } }
    return body()
  }

  private static func hideProgress(_ state: inout State) {
    if state.showsProgress { write("\r\u{1B}[K") }
    state.showsProgress = false
  }

  private static func print(_ text: String, _ state: inout State) {
    hideProgress(&state)
    write(text + "\n")
  }

  /// One call a message, so that messages of several programs do not mix. Where standard error is closed nobody listens.
  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
