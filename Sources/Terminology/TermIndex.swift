import DataFormats
import RuleEngine
import TextAnalysis

/// The concepts of all glossaries, compiled into the phrase automaton; earlier glossaries win over later ones.
public struct TermIndex: Sendable {
  public private(set) var concepts = LazyArray<Concept>()
  /// By the automaton's phrase number.
  private var owners = FlatArray<Owner>([])

  /// What a phrase means to a concept.
  struct Owner: Sendable {
    enum Meaning: UInt8 {
      /// A term of the concept, a form of the source language, a pattern that keeps it silent.
      case term, sourceForm, exception
    }
    /// -1 for a phrase of others.
    var concept: Int32 = -1
    var term: UInt16 = 0
    var meaningCode: UInt8 = 0
    /// Whether it is as it should be, so that nothing more need be known of the concept.
    var isRight: UInt8 = 0

    var meaning: Meaning { Meaning(rawValue: meaningCode) ?? .exception }
  }

  public init() {}

  func owner(of phrase: Int) -> Owner? {
    phrase < owners.count && owners[phrase].concept >= 0 ? owners[phrase] : nil
  }

  /// - Throws: what is wrong with an exception's pattern.
  public mutating func add(_ glossary: Glossary, to builder: inout AutomatonBuilder) throws(InvalidPattern) {
    var owners = Array(owners)
    func own(_ phrase: Int, _ owner: Owner) {
      while owners.count <= phrase { owners.append(Owner()) }
      owners[phrase] = owner
    }
    for concept in glossary.concepts {
      let number = Int32(concepts.count)
      concepts.append(concept)
      for (index, term) in concept.terms.enumerated()
      where !concept.terms[..<index].contains(where: { $0.text == term.text }) {
        let phrase = builder.add(words: Self.words(of: term), ignoringCase: term.ignoresCase)
        let isRight = term.status == .preferred || term.status == .admitted
        own(phrase, Owner(concept: number, term: UInt16(clamping: index), isRight: isRight ? 1 : 0))
      }
      for form in Self.leakingForms(of: concept) where !concept.terms.contains(where: { $0.text == form }) {
        let phrase = builder.add(words: TokenizedPhrase.forms(form).map { [$0] }, ignoringCase: false)
        own(phrase, Owner(concept: number, meaningCode: Owner.Meaning.sourceForm.rawValue))
      }
      for pattern in concept.unless {
        let phrase = try builder.add(pattern: pattern).phrase
        own(phrase, Owner(concept: number, meaningCode: Owner.Meaning.exception.rawValue))
      }
    }
    self.owners = FlatArray(owners)
  }

  private static func leakingForms(of concept: Concept) -> [String] {
    guard concept.leaks else { return [] }
    if concept.sourceForms.count == 1, let only = concept.sourceForms.first { return only.value }
    return concept.sourceForms.keys.sorted().flatMap { concept.sourceForms[$0] ?? [] }
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
    concepts.encode(to: &encoder)
    encoder.encode(plain: owners)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    concepts = try LazyArray(from: &decoder)
    owners = try decoder.flat()
  }
}
