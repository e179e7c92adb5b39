import Findings
import RuleEngine
import TextAnalysis

/// Where concepts stand in a text: of overlapping matches the longest, then that of the earlier glossary; what an exception
/// covers is left out.
struct TermPlaces {
  struct Place {
    /// Index of the concept's term; nil for a form of the source language.
    var term: Int?
    var tokens: Range<Int>

    func status(in concept: Concept) -> TermRow.Status {
      guard let term, term < concept.terms.count else { return .forbidden }
      switch concept.terms[term].status {
      case .preferred, .admitted: return .ok
      case .deprecated, .superseded: return .deprecated
      case .forbidden: return .forbidden
      }
    }
  }

  /// By the concept's number, in the order of the text.
  private(set) var places: [Int: [Place]] = [:]

  private struct Candidate {
    var concept: Int
    var place: Place
    /// Source forms come last among equals: a form that is right in any concept is no leak.
    var rank: Int
    /// Within a concept a form to avoid comes first: it has matched by its own hyphens, “US-President” beside “US president”.
    var isRight = false
    var precedence: Int
  }

  init(_ matches: [PhraseMatch], index: TermIndex, in text: AnalyzedText) {
    var exceptions: [Int: [Range<Int>]] = [:]
    var candidates: [Candidate] = []
    var needing: Set<Int> = []
    var evidenced: Set<Int> = []
    for match in matches {
      guard let owner = index.owner(of: match.phrase) else { continue }
      let concept = Int(owner.concept)
      if owner.hasNeeds { needing.insert(concept) }
      switch owner.meaning {
      case .exception: exceptions[concept, default: []].append(match.tokens)
      case .need: evidenced.insert(concept)
      case .sourceForm:
        let place = Place(term: nil, tokens: match.tokens)
        candidates.append(
          Candidate(concept: concept, place: place, rank: 1, precedence: index.precedence(of: concept)))
      case .term:
        guard owner.isRight || Self.isWrittenSo(owner, match.tokens, index, text) else { continue }
        let place = Place(term: Int(owner.term), tokens: match.tokens)
        candidates.append(
          Candidate(
            concept: concept, place: place, rank: 0, isRight: owner.isRight, precedence: index.precedence(of: concept)))
      }
    }
    let missing = needing.subtracting(evidenced)
    if !missing.isEmpty { candidates.removeAll { missing.contains($0.concept) } }
    let silent = exceptions.mapValues(CoveringRanges.init)
    var end = 0
    var rightEnds: [Int: Int] = [:]
    for candidate in candidates.sorted(by: Self.precedes) where candidate.place.tokens.lowerBound >= end {
      end = candidate.place.tokens.upperBound
      if silent[candidate.concept]?.cover(candidate.place.tokens) ?? false { continue }
      if candidate.isRight {
        rightEnds[candidate.concept] = end
      } else if TermGloss.stands(at: candidate.place.tokens, behind: rightEnds[candidate.concept], in: text) {
        continue
      }
      places[candidate.concept, default: []].append(candidate.place)
    }
  }

  private static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    (a.place.tokens.lowerBound, -a.place.tokens.count, a.rank, a.precedence, a.isRight ? 1 : 0)
      < (b.place.tokens.lowerBound, -b.place.tokens.count, b.rank, b.precedence, b.isRight ? 1 : 0)
  }

  /// A hyphen may be what is wrong with a form (“US-President”), so a deprecated or forbidden one matches only with its own.
  private static func isWrittenSo(
    _ owner: TermIndex.Owner, _ tokens: Range<Int>, _ index: TermIndex, _ text: AnalyzedText
  ) -> Bool {
    guard let concept = index[Int(owner.concept)], Int(owner.term) < concept.terms.count else { return false }
    let hyphens = concept.terms[Int(owner.term)].text.utf8.count { $0 == 0x2D }
    return text.bytes[text.range(tokens)].count { $0 == 0x2D } == hyphens
  }
}
