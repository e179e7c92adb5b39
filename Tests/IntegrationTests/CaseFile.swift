import DataFormats
import Foundation
import Testing

/// A case in Cases/: a command line for a shell, the files it finds, and what it must give. The keys are described in
/// Cases/README.md.
struct CaseFile: CustomTestStringConvertible {
  var name: String
  var command: String
  var files: [(path: String, bytes: [UInt8])] = []
  var input: String?
  var status: Int32
  var output: String?
  var outputHolds: [String]
  var outputLacks: [String]
  var errors: String?
  var errorsHold: [String]
  var errorsLack: [String]
  /// Files that must be there afterwards, with what they hold.
  var writes: [(path: String, holds: String)] = []
  var leavesOut: [String]

  var testDescription: String { name }

  private static let keys = [
    "about", "run", "files", "bytes", "input", "status", "stdout", "stdout-has", "stdout-lacks", "stderr", "stderr-has",
    "stderr-lacks", "writes", "leaves-out",
  ]

  static func all() throws -> [CaseFile] {
    let folder = try #require(Bundle.module.url(forResource: "Cases", withExtension: nil))
    let paths = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yml") }
    return try paths.sorted().map { try CaseFile(folder.appendingPathComponent($0)) }
  }

  init(_ url: URL) throws {
    let file = url.lastPathComponent
    let node = try YAMLReader.read(try Data(contentsOf: url), file: file)
    let fields = try YAMLMapping(node, file: file, allowed: Self.keys)
    name = url.deletingPathExtension().lastPathComponent
    _ = try fields.requiredString("about")
    command = try fields.requiredString("run")
    status = Int32(try fields.double("status") ?? 0)
    input = try fields.string("input")
    output = try fields.string("stdout")
    outputHolds = try fields.strings("stdout-has")
    outputLacks = try fields.strings("stdout-lacks")
    errors = try fields.string("stderr")
    errorsHold = try fields.strings("stderr-has")
    errorsLack = try fields.strings("stderr-lacks")
    leavesOut = try fields.strings("leaves-out")
    for (key, value) in fields["files"]?.mapping ?? [] {
      files.append((key.string ?? "", Array((value.string ?? "").utf8)))
    }
    for (key, value) in fields["bytes"]?.mapping ?? [] {
      let pairs = (value.string ?? "").split(separator: " ")
      files.append((key.string ?? "", pairs.compactMap { UInt8($0, radix: 16) }))
    }
    for (key, value) in fields["writes"]?.mapping ?? [] { writes.append((key.string ?? "", value.string ?? "")) }
  }
}
