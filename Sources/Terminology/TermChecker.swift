import Findings
import RuleEngine
import TextAnalysis

/// Aligns each concept met in a text with its preferred form.
public struct TermChecker: Sendable {
  private let index: TermIndex
  /// House style that chooses among admitted forms; nil for the preferred ones.
  private let style: String?

  public init(index: TermIndex, style: String? = nil) {
    self.index = index
    self.style = style
  }

  /// A place where a concept stands.
  struct Place {
    var concept: Int
    /// Index of the term, or `TermIndex.Owner.sourceForm`.
    var term: Int32
    var tokens: Range<Int>
  }

  /// The term table, and findings for what is not as the house wants it.
  public func check(
    _ text: AnalyzedText, matches: [PhraseMatch], isOn: (String) -> Bool, into findings: inout FindingCollector
  ) -> [TermRow] {
    var places: [Int: [Place]] = [:]
    for place in self.places(matches, text) {
      places[place.concept, default: []].append(place)
      report(place, text, isOn: isOn, into: &findings)
    }
    return places.values.map { row($0, text) }.sorted {
      ($0.occurrences[0].range.lowerBound, $0.concept) < ($1.occurrences[0].range.lowerBound, $1.concept)
    }
  }

  /// Longest match first, then the earlier glossary; what an exception covers is left out.
  private func places(_ matches: [PhraseMatch], _ text: AnalyzedText) -> [Place] {
    var exceptions: [Int32: [Range<Int>]] = [:]
    var candidates: [Place] = []
    for match in matches {
      guard let owner = index.owner(of: match.phrase) else { continue }
      if owner.term == TermIndex.Owner.exception {
        exceptions[owner.concept, default: []].append(match.tokens)
      } else if isWrittenSo(owner, text.range(match.tokens), text) {
        candidates.append(Place(concept: Int(owner.concept), term: owner.term, tokens: match.tokens))
      }
    }
    candidates.sort {
      ($0.tokens.lowerBound, -$0.tokens.count, $0.concept, -$0.term)
        < ($1.tokens.lowerBound, -$1.tokens.count, $1.concept, -$1.term)
    }
    var result: [Place] = []
    var end = 0
    for place in candidates where place.tokens.lowerBound >= end {
      end = place.tokens.upperBound
      let silent = exceptions[Int32(place.concept)]?.contains { $0.covers(place.tokens) } ?? false
      if !silent { result.append(place) }
    }
    return result
  }

  /// A hyphen may be what is wrong with a form (“US-President”), so a deprecated or forbidden one matches only with its own.
  private func isWrittenSo(_ owner: TermIndex.Owner, _ range: Range<Int>, _ text: AnalyzedText) -> Bool {
    guard owner.term >= 0 else { return true }
    let term = index.concepts[Int(owner.concept)].terms[Int(owner.term)]
    guard term.status == .deprecated || term.status == .forbidden else { return true }
    return text.bytes[range].count { $0 == 0x2D } == term.text.utf8.count { $0 == 0x2D }
  }

  private func status(_ place: Place) -> TermRow.Status {
    guard place.term >= 0 else { return .forbidden }
    switch index.concepts[place.concept].terms[Int(place.term)].status {
    case .preferred, .admitted: return .ok
    case .deprecated: return .deprecated
    case .forbidden: return .forbidden
    }
  }

  private func report(
    _ place: Place, _ text: AnalyzedText, isOn: (String) -> Bool, into findings: inout FindingCollector
  ) {
    let status = status(place)
    guard status != .ok else { return }
    let concept = index.concepts[place.concept]
    let rule = TermRules.rule(for: status, isSourceForm: place.term == TermIndex.Owner.sourceForm)
    guard isOn(rule.id) else { return }
    let wanted = preferred(concept)
    findings.begin(rule)
    findings.report(
      tokens: place.tokens, TermRules.message(rule, text.document.text[text.range(place.tokens)], wanted, concept),
      replacements: [inflected(wanted, like: place, text)],
      severity: concept.severity ?? TermRules.severity(of: concept.kind, status))
  }

  private func preferred(_ concept: Concept) -> String { style.flatMap { concept.styles[$0] } ?? concept.preferred }

  /// The wanted form in the plural where the found one is, and in capitals where it is.
  private func inflected(_ wanted: String, like place: Place, _ text: AnalyzedText) -> String {
    var result = wanted
    let last = place.tokens.upperBound - 1
    if place.term >= 0, let base = index.concepts[place.concept].terms[Int(place.term)].text.split(separator: " ").last,
      EnglishInflection.form(of: text.folded(last), base: WordForm.folded(String(base))) == .plural
    {
      var words = wanted.split(separator: " ").map(String.init)
      words[words.count - 1] = EnglishInflection.inflect(words[words.count - 1], as: .plural)
      result = words.joined(separator: " ")
    }
    let isAllCaps = place.tokens.allSatisfy { text.lexeme($0).shape == .allCaps }
    if isAllCaps, wanted.contains(where: \.isLowercase), isInCapitals(place, text) {
      return WordForm.uppercased(result)
    }
    let first = text.lexeme(place.tokens.lowerBound)
    return first.shape == .capitalised && wanted.first?.isLowercase == true
      && text.startsSentence(place.tokens.lowerBound)
      ? WordForm.capitalised(result) : result
  }

  /// Whether its neighbours are in capitals as well, so that it is no acronym.
  private func isInCapitals(_ place: Place, _ text: AnalyzedText) -> Bool {
    [place.tokens.lowerBound - 1, place.tokens.upperBound].contains {
      text.tokens.indices.contains($0) && text.lexeme($0).shape == .allCaps
    } || place.tokens.count > 1
  }

  private func row(_ places: [Place], _ text: AnalyzedText) -> TermRow {
    let concept = index.concepts[places[0].concept]
    let occurrences = places.map {
      TermRow.Occurrence(range: text.range($0.tokens), status: status($0))
    }
    let order: [TermRow.Status] = [.forbidden, .deprecated]
    let worst = order.first { status in occurrences.contains { $0.status == status } } ?? .ok
    return TermRow(concept: concept.id, preferred: preferred(concept), status: worst, occurrences: occurrences)
  }
}
