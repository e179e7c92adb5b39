import DataFormats
import Findings
import RuleEngine
import Terminology

/// Keeps compiled rules and terms in a file, so that a run reads no YAML. The file belongs to one build of the program and
/// to the user's glossaries and rules as they were; anything else, and a damaged file, is compiled anew.
public struct KnowledgeCache {
  private static let version: UInt64 = 1
  private static let headerSize = 24

  private let folder: String?
  private let key: UInt64

  /// - Parameter files: the user's glossary and rule files.
  public init(folder: String? = CacheFolder.usual, files: [String]) {
    self.folder = folder
    var hash = FNV64()
    withUnsafeBytes(of: Self.version.littleEndian) { hash.combine($0) }
    for path in ["/proc/self/exe"] + files {
      hash.combine(path.utf8)
      guard let status = WholeFile.status(path) else { continue }
      for number in [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_ino)] {
        withUnsafeBytes(of: number.littleEndian) { hash.combine($0) }
      }
    }
    key = hash.value
  }

  /// The compiled knowledge: from the cache, or by `compile`, which then fills the cache.
  public func knowledge(
    compile: () throws -> KnowledgeBase
  ) throws -> KnowledgeBase {
    if let path, let bytes = WholeFile.read(path), let knowledge = decode(bytes) { return knowledge }
    let knowledge = try compile()
    save(knowledge)
    return knowledge
  }

  /// Runs with different glossaries keep different files.
  private var path: String? { folder.map { "\($0)/knowledge-\(String(key, radix: 16))" } }

  private func decode(_ bytes: [UInt8]) -> KnowledgeBase? {
    guard bytes.count > Self.headerSize else { return nil }
    var header = BinaryDecoder(bytes)
    guard let foundKey: UInt64 = try? header.integer(), let size: UInt64 = try? header.integer(),
      let sum: UInt64 = try? header.integer(), foundKey == key, size == UInt64(bytes.count - Self.headerSize),
      sum == Self.checksum(bytes[Self.headerSize...])
    else { return nil }
    return try? KnowledgeBase(from: &header)
  }

  private func save(_ knowledge: KnowledgeBase) {
    guard let folder, let path, WholeFile.makeFolder(folder) else { return }
    var body = BinaryEncoder()
    knowledge.encode(to: &body)
    var file = BinaryEncoder()
    file.encode(key)
    file.encode(UInt64(body.bytes.count))
    file.encode(Self.checksum(body.bytes[...]))
    _ = (file.bytes + body.bytes).withUnsafeBytes { WholeFile.replace(path, with: $0) }
  }

  /// Eight bytes at a time: the file has megabytes, and a run milliseconds.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      for offset in stride(from: 0, to: buffer.count - buffer.count % 8, by: 8) {
        sum = (sum ^ buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
        sum ^= sum >> 29
      }
      for byte in buffer.suffix(buffer.count % 8) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return sum
    }
  }
}
