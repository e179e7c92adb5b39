import DataFormats
import Glibc

/// What dictionaries and lists say of one exact form.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt16
  static let british = WordMarks(rawValue: 1 << 0)
  static let american = WordMarks(rawValue: 1 << 1)
  static let german = WordMarks(rawValue: 1 << 2)
  static let frequent = WordMarks(rawValue: 1 << 3)
  static let common = WordMarks(rawValue: 1 << 4)
  static let accepted = WordMarks(rawValue: 1 << 5)
  /// Right English that is rare: no news desk would miss it, and common words lie near.
  static let rare = WordMarks(rawValue: 1 << 6)
  /// Inflects as common nouns do; names have no more than a genitive.
  static let germanNoun = WordMarks(rawValue: 1 << 7)
  /// Open word classes, in the order of `WordFacts`: noun, plural, verb, third person, past, -ing, adjective, adverb.
  static let openClasses = WordMarks(rawValue: 0xFF << openClassesShift)
  static let openClassesShift = 8
  static let english: WordMarks = [.british, .american, .accepted]
}

/// A read-only hash table from forms to marks, the same in memory and in its file: a header of 64 bytes, then slots of 64
/// bits (48 bits of the hash, 16 of marks), found by linear probing. A file is mapped, so loading reads next to nothing.
final class WordStore: @unchecked Sendable {
  static let version: UInt64 = 4
  private static let magic: UInt64 = 0x7462_6c2e_7764_726f
  private static let headerWords = 8
  private static let wordsPerPage = 512

  private let words: UnsafeRawBufferPointer
  private let slots: UnsafePointer<UInt64>
  private let mask: Int
  private let isMapped: Bool

  private init(words: UnsafeRawBufferPointer, isMapped: Bool) {
    self.words = words
    self.isMapped = isMapped
    let header = words.assumingMemoryBound(to: UInt64.self)
    slots = header.baseAddress! + Self.headerWords
    mask = Int(header[2]) - 1
  }

  deinit {
    let address = UnsafeMutableRawPointer(mutating: words.baseAddress!)
    if isMapped { munmap(address, words.count) } else { free(address) }
  }

  @inline(__always)
  func marks(_ hash: UInt64) -> WordMarks {
    let tag = hash & ~0xFFFF
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] & ~0xFFFF == tag { return WordMarks(rawValue: UInt16(truncatingIfNeeded: slots[slot])) }
      slot = (slot + 1) & mask
    }
    return []
  }

  // MARK: building

  /// - Parameter key: tells tables of other dictionaries apart.
  static func build(_ lists: [(marks: WordMarks, hashes: [UInt64])], key: UInt64) -> WordStore {
    let upperBound = lists.reduce(0) { $0 + $1.hashes.count }
    var draft = Draft(capacity: upperBound)
    for list in lists { for hash in list.hashes { draft.insert(hash, list.marks.rawValue) } }
    let slotCount = Draft.slotCount(for: draft.count)
    if slotCount < draft.slots.count {
      var smaller = Draft(capacity: draft.count)
      for (slot, entry) in draft.slots.enumerated() where entry != 0 {
        smaller.insert(draft.hash(of: slot), UInt16(truncatingIfNeeded: entry))
      }
      draft = smaller
    }
    return store(draft, key: key)
  }

  private static func store(_ draft: Draft, key: UInt64) -> WordStore {
    let count = headerWords + draft.slots.count
    let memory = UnsafeMutableRawBufferPointer(start: malloc(count * 8), count: count * 8)
    let words = memory.bindMemory(to: UInt64.self)
    for index in 0..<headerWords { words[index] = 0 }
    words[0] = magic
    words[1] = version
    words[2] = UInt64(draft.slots.count)
    words[3] = key
    for (index, entry) in draft.slots.enumerated() { words[headerWords + index] = entry }
    words[4] = sample(UnsafeBufferPointer(words))
    return WordStore(words: UnsafeRawBufferPointer(memory), isMapped: false)
  }

  private struct Draft {
    var slots: [UInt64]
    var hashes: [UInt64]
    var count = 0

    static func slotCount(for count: Int) -> Int {
      var size = 1024
      while size * 3 < count * 4 { size *= 2 }
      return size
    }

    init(capacity: Int) {
      let size = Self.slotCount(for: capacity)
      slots = [UInt64](repeating: 0, count: size)
      hashes = slots
    }

    func hash(of slot: Int) -> UInt64 { hashes[slot] }

    mutating func insert(_ hash: UInt64, _ marks: UInt16) {
      let tag = hash & ~0xFFFF
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0, slots[slot] & ~0xFFFF != tag { slot = (slot + 1) & (slots.count - 1) }
      if slots[slot] == 0 { count += 1 }
      slots[slot] = tag | (slots[slot] & 0xFFFF) | UInt64(marks)
      hashes[slot] = hash
    }
  }

  // MARK: file

  /// Whether it could be written. Others see the old file or the new one, never a part.
  func write(to path: String) -> Bool { WholeFile.replace(path, with: words) }

  /// Nil where there is no such file, or it is damaged, of another version or of other dictionaries.
  static func open(_ path: String, key: UInt64) -> WordStore? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let size = WholeFile.status(descriptor)?.st_size, size > headerWords * 8, size % 8 == 0 else { return nil }
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      return nil
    }
    let words = UnsafeRawBufferPointer(start: address, count: size)
    guard isSound(words.assumingMemoryBound(to: UInt64.self), key: key) else {
      munmap(address, size)
      return nil
    }
    return WordStore(words: words, isMapped: true)
  }

  private static func isSound(_ words: UnsafeBufferPointer<UInt64>, key: UInt64) -> Bool {
    let slotCount = words.count - headerWords
    return words[0] == magic && words[1] == version && words[2] == UInt64(slotCount) && slotCount & (slotCount - 1) == 0
      && words[3] == key && words[4] == sample(words)
  }

  /// A check sum over the header and 64 bytes of each page: what a crash or a full disk damages is whole pages.
  private static func sample(_ words: UnsafeBufferPointer<UInt64>) -> UInt64 {
    var sum = words[1] ^ words[2] &* 31 ^ words[3]
    for page in stride(from: headerWords, to: words.count, by: wordsPerPage) {
      for index in page..<min(page + 8, words.count) { sum = (sum ^ words[index]) &* 0x9e37_79b9_7f4a_7c15 }
    }
    return sum
  }
}
