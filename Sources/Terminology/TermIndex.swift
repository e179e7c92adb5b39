import DataFormats
import RuleEngine
import TextAnalysis

/// The concepts of all glossaries, compiled into the phrase automaton. A house's concepts win over those of the program, and
/// earlier ones over later ones.
public struct TermIndex: Sendable {
  private var concepts = LazyArray<Concept>()
  /// By the automaton's phrase number.
  private var owners = FlatArray<Owner>([])
  /// How many of the concepts, the first ones, are the program's own.
  private var builtInCount = 0
  private var stops: [UInt64] = []

  /// What a phrase means to a concept.
  struct Owner: Sendable {
    enum Meaning: UInt8 {
      /// A term of the concept, a form of the source language, a pattern that keeps it silent, one of those it needs.
      case term, sourceForm, exception, need
    }
    /// -1 for a phrase of others.
    var concept: Int32 = -1
    var term: UInt16 = 0
    var meaningCode: UInt8 = 0
    private var flags: UInt8 = 0

    init() {}

    init(_ concept: Int, _ meaning: Meaning, term: Int = 0, isRight: Bool = false, hasNeeds: Bool = false) {
      self.concept = Int32(concept)
      self.term = UInt16(clamping: term)
      meaningCode = meaning.rawValue
      flags = (isRight ? 1 : 0) | (hasNeeds ? 2 : 0)
    }

    var meaning: Meaning { Meaning(rawValue: meaningCode) ?? .exception }
    /// Whether it is as it should be, so that nothing more need be known of the concept.
    var isRight: Bool { flags & 1 != 0 }
    /// Whether the concept is met only in articles that hold something else, too.
    var hasNeeds: Bool { flags & 2 != 0 }
  }

  public init() {}

  public var count: Int { concepts.count }

  /// Those that win first.
  public var all: [Concept] {
    let all = concepts.all
    return Array(all[min(builtInCount, all.count)...] + all[..<min(builtInCount, all.count)])
  }

  /// What stands before and after full stops inside terms, for the splitter of sentences.
  public var innerStops: [UInt64] { stops }

  public subscript(number: Int) -> Concept? { concepts[number] }

  /// Whether it is a house's own and not the program's.
  public func isOwn(concept number: Int) -> Bool { number >= builtInCount }

  func owner(of phrase: Int) -> Owner? {
    phrase < owners.count && owners[phrase].concept >= 0 ? owners[phrase] : nil
  }

  /// Lower wins.
  public func precedence(of concept: Int) -> Int { concept < builtInCount ? concept + concepts.count : concept }

  /// Says that what was added up to now is the program's own.
  public mutating func endBuiltIn() { builtInCount = concepts.count }

  /// - Returns: rows for the index of the words of source forms.
  /// - Throws: what is wrong with an exception's pattern.
  public mutating func add(
    _ glossary: Glossary, to builder: inout AutomatonBuilder
  ) throws(InvalidPattern) -> [UInt64] {
    let all = glossary.concepts
    let first = concepts.count
    let block = 1024
    let blocks = concurrentMap((all.count + block - 1) / block) { index in
      let range = index * block..<min(all.count, (index + 1) * block)
      return PreparedTerms(all[range], first: first + range.lowerBound)
    }
    builder.reserve(blocks.map(\.phrases))
    var owners = Array(self.owners.unchecked)
    owners.reserveCapacity(owners.count + blocks.reduce(0) { $0 + $1.owners.count })
    func own(_ phrase: Int, _ owner: Owner) {
      while owners.count <= phrase { owners.append(Owner()) }
      owners[phrase] = owner
    }
    for prepared in blocks {
      for index in 0..<prepared.phrases.count { own(builder.add(prepared.phrases, index), prepared.owners[index]) }
      for (pattern, owner) in prepared.patterns {
        own(try builder.add(pattern: pattern, capturing: { _ in false }).phrase, owner)
      }
      concepts.append(prepared.concepts)
    }
    self.owners = FlatArray(owners)
    stops = Set(stops + blocks.flatMap(\.stops)).sorted()
    return blocks.flatMap(\.sourceRows)
  }
}

extension TermIndex: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    concepts.encode(to: &encoder)
    encoder.encode(plain: owners)
    encoder.encode(UInt32(builtInCount))
    encoder.encode(plain: stops)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    concepts = try LazyArray(from: &decoder)
    owners = try decoder.flat()
    builtInCount = Int(try decoder.integer(UInt32.self))
    stops = Array(try decoder.flat().unchecked)
  }
}
