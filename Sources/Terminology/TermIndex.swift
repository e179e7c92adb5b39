import DataFormats
import RuleEngine
import TextAnalysis

/// The concepts of all glossaries, compiled into the phrase automaton; earlier glossaries win over later ones.
public struct TermIndex: Sendable {
  public private(set) var concepts: [Concept] = []
  /// By the automaton's phrase number less the first one's.
  private var owners: [Owner] = []

  /// What a phrase means: a term of a concept (`term` counts), a source form (-1) or an exception (-2).
  struct Owner: Sendable {
    /// -1 for a phrase of others.
    var concept: Int32 = -1
    var term: Int32 = 0
    static let sourceForm: Int32 = -1
    static let exception: Int32 = -2
  }

  public init() {}

  func owner(of phrase: Int) -> Owner? {
    phrase < owners.count && owners[phrase].concept >= 0 ? owners[phrase] : nil
  }

  /// - Throws: what is wrong with an exception's pattern.
  public mutating func add(_ glossary: Glossary, to builder: inout AutomatonBuilder) throws(InvalidPattern) {
    for concept in glossary.concepts { try add(concept, to: &builder) }
  }

  private mutating func add(_ concept: Concept, to builder: inout AutomatonBuilder) throws(InvalidPattern) {
    let number = Int32(concepts.count)
    concepts.append(concept)
    var known: Set<String> = []
    for (index, term) in concept.terms.enumerated() where known.insert(term.text).inserted {
      let phrase = builder.add(words: Self.words(of: term), ignoringCase: term.ignoresCase)
      own(phrase, Owner(concept: number, term: Int32(index)))
    }
    if concept.leaks {
      for form in concept.sourceForms.keys.sorted().flatMap({ concept.sourceForms[$0] ?? [] })
      where known.insert(form).inserted {
        let phrase = builder.add(words: TokenizedPhrase.forms(form).map { [$0] }, ignoringCase: false)
        own(phrase, Owner(concept: number, term: Owner.sourceForm))
      }
    }
    for pattern in concept.unless {
      own(try builder.add(pattern: pattern).phrase, Owner(concept: number, term: Owner.exception))
    }
  }

  private mutating func own(_ phrase: Int, _ owner: Owner) {
    while owners.count <= phrase { owners.append(Owner()) }
    owners[phrase] = owner
  }

  /// The words of a term, the last one in each of its forms.
  private static func words(of term: Term) -> [[String]] {
    var words = TokenizedPhrase.forms(term.text).map { [$0] }
    if term.inflects, let last = words.last?.first {
      let plural = EnglishInflection.inflect(last, as: .plural)
      words[words.count - 1] = plural == last ? [last] : [last, plural]
    }
    return words
  }
}

extension TermIndex: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(concepts)
    encoder.encode(plain: owners)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    concepts = try decoder.array()
    owners = try decoder.plain()
    guard owners.allSatisfy({ isSound($0) }) else { throw DamagedCache() }
  }

  private func isSound(_ owner: Owner) -> Bool {
    owner.concept < 0
      || owner.concept < concepts.count && owner.term < Int32(concepts[Int(owner.concept)].terms.count)
  }
}
