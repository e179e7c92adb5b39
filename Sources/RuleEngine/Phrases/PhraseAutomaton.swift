import DataFormats
import Findings
import TextAnalysis

/// All phrases of rules or glossaries in one automaton over words. At each word of a text a few look-ups decide which phrases
/// begin there, so the cost does not grow with their number. Flat arrays only: it is written to a cache and read back as it is.
public struct PhraseAutomaton: Sendable {
  /// Open addressing: the key of (node, word), 0 where the slot is free, and the node that the word leads to.
  var edgeKeys = FlatArray<UInt64>([0])
  var edgeTargets = FlatArray<UInt32>([0])
  var nodes = FlatArray([Node()])
  var specialEdges = FlatArray<SpecialEdge>([])
  var endings = FlatArray<Ending>([])
  var captures = FlatArray<Capture>([])
  /// The classes that any edge of the root names.
  var rootClasses: UInt64 = 0
  /// The number after that of its last phrase.
  public internal(set) var phraseEnd: UInt32 = 0

  /// Finds nothing.
  public init() {}

  var rootEdges: [SpecialEdge] {
    let start = Int(nodes[0].specialStart)
    return (0..<Int(nodes[0].specialCount)).map { specialEdges[start + $0] }
  }

  /// The root's edges by the class they name.
  var rootClassEdges: [SpecialEdge] {
    var result = [SpecialEdge](repeating: SpecialEdge(kind: .wordClass, first: 0, second: 0, target: 0), count: 64)
    for edge in rootEdges where edge.kind == .wordClass { result[Int(edge.first)] = edge }
    return result
  }

  /// Where a node's special edges and endings stand.
  struct Node {
    var specialStart: UInt32 = 0
    var endingStart: UInt32 = 0
    var specialCount: UInt16 = 0
    var endingCount: UInt16 = 0
    /// One bit, of 64, for each word that leaves it: most words are told to lead nowhere without a look-up.
    var words: UInt64 = 0
  }

  /// An edge that no single word decides.
  struct SpecialEdge {
    enum Kind: UInt8 {
      case wordClass, gap, sentenceStart, sentenceEnd
    }
    var kind: Kind
    /// The class, or the least and greatest length of the gap.
    var first: UInt8
    var second: UInt8
    var target: UInt32
    /// What may come after it.
    var next = NextWords()
  }

  /// Which words a place of the automaton goes on with, as a bit for each word and for each class. It tells that nothing can
  /// come of most edges before they are followed.
  struct NextWords: Equatable {
    var words: UInt64 = 0
    var classes: UInt64 = 0

    /// A phrase may end here, or go on with whatever follows.
    static let any = NextWords(words: .max, classes: .max)

    @inline(__always)
    func mayMeet(_ other: NextWords) -> Bool { words & other.words | classes & other.classes != 0 }

    @inline(__always)
    mutating func formUnion(_ other: NextWords) {
      words |= other.words
      classes |= other.classes
    }
  }

  /// A phrase that ends at a node.
  struct Ending {
    var phrase: UInt32
    var captureStart: UInt32
    var captureCount: UInt32
  }

  /// A group of a phrase, as steps from the phrase's beginning.
  struct Capture: Hashable {
    var groupCode: UInt8
    var start: UInt8
    var end: UInt8

    private static let inflected: UInt8 = 255

    init(_ group: PhraseMatch.Group, start: UInt8, end: UInt8) {
      switch group {
      case .numbered(let number): groupCode = number
      case .inflected: groupCode = Self.inflected
      }
      self.start = start
      self.end = end
    }

    var group: PhraseMatch.Group { groupCode == Self.inflected ? .inflected : .numbered(groupCode) }
  }

  static func bit(of word: UInt64) -> UInt64 { 1 << (word >> bitPlace & 63) }

  private static let bitPlace: UInt64 = 40

  static func key(node: UInt32, word: UInt64) -> UInt64 {
    var value = (word ^ (UInt64(node) &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
    return value == 0 ? 1 : value
  }

  /// Words are compared by a 64-bit hash; one of any case and one exactly so never meet, but have the same bit.
  static func hash(_ word: String, exact: Bool) -> UInt64 {
    exact ? exactHash(word, folded: fnv(WordForm.folded(word), exact: false)) : fnv(word, exact: false)
  }

  static func exactHash(_ word: String, folded: UInt64) -> UInt64 {
    let bit: UInt64 = 63 << bitPlace
    return fnv(word, exact: true) & ~bit | folded & bit
  }

  private static func fnv(_ word: String, exact: Bool) -> UInt64 {
    var word = word
    // FNV-1a, as in the fingerprints, but in one loop over bytes that lie in a row: it runs for each word of each term.
    return word.withUTF8 { bytes in
      guard !bytes.contains(0xE2) || !bytes.contains(0x99) else {
        return fnv(bytes: Array(straightened(String(decoding: bytes, as: UTF8.self)).utf8).span, exact: exact)
      }
      return fnv(bytes: bytes.span, exact: exact)
    }
  }

  private static func fnv(bytes: Swift.Span<UInt8>, exact: Bool) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { value = (value ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return exact ? (value ^ 0xFF) &* 0x100_0000_01b3 : value
  }

  /// The same for a word of ASCII letters, as it stands or in capitals.
  static func exactHash(ascii word: UnsafeBufferPointer<UInt8>, inCapitals: Bool, folded: UInt64) -> UInt64 {
    let bit: UInt64 = 63 << bitPlace
    return (fnv(ascii: word, mask: inCapitals ? 0xDF : 0xFF, 0) ^ 0xFF) &* 0x100_0000_01b3 & ~bit | folded & bit
  }

  static func foldedHash(ascii word: UnsafeBufferPointer<UInt8>) -> UInt64 { fnv(ascii: word, mask: 0xFF, 0x20) }

  private static func fnv(ascii word: UnsafeBufferPointer<UInt8>, mask: UInt8, _ bits: UInt8) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { value = (value ^ UInt64(byte & mask | bits)) &* 0x100_0000_01b3 }
    return value
  }

  /// With typewriter apostrophes, so that N’Djamena and N'Djamena are one.
  private static func straightened(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "’" ? "'" : $0 }))
  }

  @inline(__always)
  func target(of node: UInt32, word: UInt64) -> UInt32? {
    let key = Self.key(node: node, word: word)
    var slot = Self.slot(of: key, in: edgeKeys.count)
    while edgeKeys[slot] != 0 {
      if edgeKeys[slot] == key { return edgeTargets[slot] }
      slot = slot + 1 == edgeKeys.count ? 0 : slot + 1
    }
    return nil
  }

  /// Where a key belongs in a table of that size: the high half of the key as a fraction of it.
  @inline(__always)
  static func slot(of key: UInt64, in size: Int) -> Int { Int(truncatingIfNeeded: ((key >> 32) &* UInt64(size)) >> 32) }
}
