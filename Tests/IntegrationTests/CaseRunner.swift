import Foundation
import Testing

/// Runs a shell line with the built `tlcheck` in the PATH, in a folder of its own.
struct CaseRunner {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: URL
  /// The program lies beside the tests' resources, unless TLCHECK_BINARY names another one (the release build is some
  /// twenty times faster).
  static let binaryFolder: URL = {
    guard let path = ProcessInfo.processInfo.environment["TLCHECK_BINARY"] else {
      return Bundle.module.bundleURL.deletingLastPathComponent()
    }
    return URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
  }()

  /// An empty folder below the one for temporary files, above which no configuration is expected.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tlcheck-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func put(_ bytes: [UInt8], at path: String) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func run(_ command: String, input: String?) throws -> Outcome {
    let process = process(command)
    // Files instead of pipes: no deadlock however much is written, and a closed pipe is the case's own doing.
    let output = try file("stdout")
    let errors = try file("stderr")
    try put(Array((input ?? "").utf8), at: "../\(folder.lastPathComponent).stdin")
    let stdin = folder.appendingPathExtension("stdin")
    defer {
      for end in ["stdin", "stdout", "stderr"] {
        try? FileManager.default.removeItem(at: folder.appendingPathExtension(end))
      }
    }
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try String(decoding: Data(contentsOf: folder.appendingPathExtension("stdout")), as: UTF8.self),
      errors: try String(decoding: Data(contentsOf: folder.appendingPathExtension("stderr")), as: UTF8.self))
  }

  func process(_ command: String) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = "\(Self.binaryFolder.path):\(environment["PATH"] ?? "/usr/bin:/bin")"
    environment["LC_ALL"] = "C.UTF-8"
    for name in ["NO_COLOR", "COLUMNS", "TERM"] { environment[name] = nil }
    process.environment = environment
    return process
  }

  private func file(_ ending: String) throws -> FileHandle {
    let url = folder.appendingPathExtension(ending)
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
