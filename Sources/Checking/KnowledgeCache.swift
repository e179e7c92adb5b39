import DataFormats
import Findings
import RuleEngine
import Terminology

/// Keeps compiled rules and terms in a file, so that a run reads no YAML. The file belongs to one build of the program and
/// to the user's glossaries and rules as they were; anything else, and a damaged file, is compiled anew.
public struct KnowledgeCache {
  private static let version: UInt64 = 14
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

  /// Four sums side by side, eight bytes at a time: the file has megabytes, and a run milliseconds.
  /// - Parameter forget: is told of what was read, so that memory holds no more of the file than a run uses.
  private static func checksum(_ bytes: UnsafeRawBufferPointer, forget: (Range<Int>) -> Void = { _ in }) -> UInt64 {
    var sums: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    func mixed(_ sum: UInt64, _ offset: Int) -> UInt64 {
      (sum ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
    }
    let whole = bytes.count - bytes.count % 32
    let step = 2 << 20
    for start in stride(from: 0, to: whole, by: step) {
      for offset in stride(from: start, to: min(start + step, whole), by: 32) {
        sums = (
          mixed(sums.0, offset), mixed(sums.1, offset + 8), mixed(sums.2, offset + 16), mixed(sums.3, offset + 24)
        )
      }
      forget(start..<min(start + step, whole))
    }
    var rest = FNV64()
    rest.combine(bytes[whole...])
    return sums.0 ^ (sums.1 << 1) ^ (sums.2 << 2) ^ (sums.3 << 3) ^ rest.value
  }
}
