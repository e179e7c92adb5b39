import Names
import RuleEngine
import TextAnalysis

/// A right form of a concept, with the places at which a text has it.
public struct TermForm: Sendable {
  /// Identifier of the concept in its glossary.
  public var concept: String
  public var form: String
  /// What the house would have where nothing else decides.
  public var preferred: String
  public var places: [Range<Int>]

  /// Whether it names a place or a person: there another spelling is the same name, whatever the article.
  public var isName: Bool

  /// Whether it and another form of the concept are one name in two spellings. Stricter than within an article, which
  /// speaks of one thing: institute and institution may be two things in two articles.
  public func isVariant(of other: String) -> Bool {
    form != other
      && (TermVariants.plain(form) == TermVariants.plain(other)
        || NameSpelling(form).isSameName(as: NameSpelling(other)))
  }
}

extension TermChecker {
  /// The forms that a text has of names with several right ones, for comparison with other texts.
  public func forms(in text: AnalyzedText, matches: [PhraseMatch]) -> [TermForm] {
    TermPlaces(matches, index: index, in: text).places.sorted { $0.key < $1.key }.flatMap {
      number, places -> [TermForm] in
      guard let concept = index[number], TermVariants.kinds.contains(concept.kind) else { return [] }
      var byTerm: [Int: [Range<Int>]] = [:]
      for place in places where place.status(in: concept) == .ok {
        if let term = place.term { byTerm[term, default: []].append(place.tokens) }
      }
      return byTerm.sorted { $0.key < $1.key }.map { term, tokens in
        TermForm(
          concept: concept.id, form: concept.terms[term].text, preferred: preferred(concept), places: tokens,
          isName: concept.kind == .place || concept.kind == .person)
      }
    }
  }
}
