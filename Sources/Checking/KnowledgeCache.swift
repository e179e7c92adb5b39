import DataFormats
import Findings
import RuleEngine
import Terminology

/// Keeps compiled rules and terms in a file, so that a run reads no YAML. The file belongs to one build of the program and
/// to the user's glossaries and rules as they were; anything else, and a damaged file, is compiled anew.
public struct KnowledgeCache {
  private static let version: UInt64 = 17
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
    if let path, let memory = SharedMemory(mapping: path), let knowledge = decode(memory) { return knowledge }
    let knowledge = try compile()
    save(knowledge)
    return knowledge
  }

  /// Runs with different glossaries keep different files.
  private var path: String? { folder.map { "\($0)/knowledge-\(String(key, radix: 16))" } }

  private func decode(_ memory: SharedMemory) -> KnowledgeBase? {
    guard memory.bytes.count > Self.headerSize else { return nil }
    var decoder = BinaryDecoder(memory)
    guard let foundKey: UInt64 = try? decoder.integer(), let size: UInt64 = try? decoder.integer(),
      let sum: UInt64 = try? decoder.integer(), foundKey == key, size == UInt64(memory.bytes.count - Self.headerSize),
      sum == Self.checksum(UnsafeRawBufferPointer(rebasing: memory.bytes[Self.headerSize...]), forget: memory.forget)
    else { return nil }
    return try? KnowledgeBase(from: &decoder)
  }

  private func save(_ knowledge: KnowledgeBase) {
    guard let folder, let path, WholeFile.makeFolder(folder) else { return }
    var file = BinaryEncoder()
    file.reserve(48 << 20)
    file.encode(key)
    file.encode(UInt64(0))
    file.encode(UInt64(0))
    knowledge.encode(to: &file)
    let sum = file.bytes.withUnsafeBytes { Self.checksum(UnsafeRawBufferPointer(rebasing: $0[Self.headerSize...])) }
    file.replace(at: 8, with: UInt64(file.bytes.count - Self.headerSize))
    file.replace(at: 16, with: sum)
    let isSaved = file.bytes.withUnsafeBytes { WholeFile.replace(path, with: $0) }
    if isSaved { CachePruning.prune(folder: folder, prefix: "knowledge-", except: path) }
  }

  /// Over 64 bytes of each page: what a crash or a full disk damages is whole pages, and a run has but milliseconds.
  /// - Parameter forget: is told of what was read, so that memory holds no more of the file than a run uses.
  private static func checksum(_ bytes: UnsafeRawBufferPointer, forget: (Range<Int>) -> Void = { _ in }) -> UInt64 {
    var sum = UInt64(bytes.count)
    let step = 2 << 20
    for start in stride(from: 0, to: bytes.count, by: step) {
      let end = min(start + step, bytes.count)
      for page in stride(from: start, to: end, by: 4096) {
        for offset in stride(from: page, to: min(page + 64, end) - 7, by: 8) {
          sum = (sum ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
        }
      }
      forget(start..<end)
    }
    return sum
  }
}
