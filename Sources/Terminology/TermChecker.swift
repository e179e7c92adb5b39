import Findings
import RuleEngine
import TextAnalysis

/// Aligns each concept met in a text with its preferred form.
public struct TermChecker: Sendable {
  let index: TermIndex
  /// House style that chooses among admitted forms; nil for the preferred ones.
  private let style: HouseStyle?

  public init(index: TermIndex, style: HouseStyle? = nil) {
    self.index = index
    self.style = style
  }

  /// The term table, and findings for what is not as the house wants it.
  public func check(
    _ text: AnalyzedText, matches: [PhraseMatch], isOn: (String) -> Bool, into findings: inout FindingCollector
  ) -> [TermRow] {
    let places = TermPlaces(matches, index: index, in: text).places
    return places.sorted { $0.key < $1.key }.compactMap { number, places -> TermRow? in
      guard let concept = index[number] else { return nil }
      for place in places { report(place, concept, text, isOn: isOn, into: &findings) }
      let inconsistent = reportVariants(concept, places, text, isOn: isOn, into: &findings)
      return row(concept, places, inconsistent, text)
    }.sorted {
      ($0.occurrences[0].range.lowerBound, $0.concept) < ($1.occurrences[0].range.lowerBound, $1.concept)
    }
  }

  private func report(
    _ place: TermPlaces.Place, _ concept: Concept, _ text: AnalyzedText, isOn: (String) -> Bool,
    into findings: inout FindingCollector
  ) {
    let status = place.status(in: concept)
    guard status != .ok else { return }
    let rule = TermRules.rule(for: status, isSourceForm: place.term == nil)
    guard isOn(rule.id) else { return }
    let wanted = preferred(concept)
    let term = place.term.map { concept.terms[$0] }
    var severity = concept.severity ?? TermRules.severity(of: concept.kind)
    if term?.status == .superseded { severity = severity.softened }
    // The words of a speaker: an editor may want to keep them. A form left in German is nobody's wording.
    if term != nil, text.tokens[place.tokens.lowerBound].isQuoted { severity = severity.softened }
    findings.begin(rule)
    findings.report(
      tokens: place.tokens,
      TermRules.message(rule, term, found: text.document.text[text.range(place.tokens)], wanted, concept),
      replacements: [inflected(wanted, of: concept, like: place, text)], severity: severity)
  }

  /// Reports forms that are right, but not those that the house, or else the article, has.
  /// - Returns: the places of such forms.
  private func reportVariants(
    _ concept: Concept, _ places: [TermPlaces.Place], _ text: AnalyzedText, isOn: (String) -> Bool,
    into findings: inout FindingCollector
  ) -> [TermPlaces.Place] {
    guard isOn(TermRules.variants.id) else { return [] }
    findings.begin(TermRules.variants)
    if let style, let wanted = style.form(of: concept) {
      let others = places.filter { place in
        let found = text.document.text[text.range(place.tokens)]
        return place.status(in: concept) == .ok && TermVariants.isOther(found, than: wanted)
          && !(isInCapitals(place, text) && found == WordForm.uppercased(wanted))
      }
      for place in others {
        let found = text.document.text[text.range(place.tokens)]
        findings.report(
          tokens: place.tokens, "“\(found)” is right, but \(style.name) writes “\(wanted)” (\(style.source)).",
          replacements: [wanted], severity: .minor)
      }
      return others
    }
    guard let variants = TermVariants(concept, places, preferred: concept.preferred) else {
      reportLostMarks(concept, places, text, into: &findings)
      return []
    }
    for (number, place) in variants.rare.prefix(Self.mostVariants).enumerated() {
      findings.report(
        tokens: place.tokens,
        "The article also has “\(variants.usual)” for “\(text.document.text[text.range(place.tokens)])”; keep to one form.",
        replacements: [variants.usual], related: number == 0 ? variants.usualPlaces.map { text.range($0.tokens) } : [])
    }
    return variants.rare
  }

  /// After so many places of a rare form, the article has been told.
  private static let mostVariants = 5

  /// A name without its marks where the article keeps those of other names.
  private func reportLostMarks(
    _ concept: Concept, _ places: [TermPlaces.Place], _ text: AnalyzedText, into findings: inout FindingCollector
  ) {
    let preferred = concept.preferred
    guard TermVariants.kinds.contains(concept.kind), preferred.utf8.contains(where: { $0 >= 0x80 }) else { return }
    let lost = places.filter {
      $0.status(in: concept) == .ok
        && TermVariants.hasLostMarks(text.document.text[text.range($0.tokens)], of: preferred)
    }
    guard !lost.isEmpty, Self.keepsMarks(text) else { return }
    for place in lost.prefix(Self.mostVariants) {
      findings.report(
        tokens: place.tokens, "The article keeps the marks of other names; write “\(preferred)” here too.",
        replacements: [preferred], confidence: 0.6)
    }
  }

  private static func keepsMarks(_ text: AnalyzedText) -> Bool {
    text.lexemes.contains { lexeme in
      lexeme.shape == .capitalised && lexeme.form.utf8.count > lexeme.form.unicodeScalars.count
        && lexeme.form.unicodeScalars.allSatisfy { $0.value < 0x100 }
    }
  }

  func preferred(_ concept: Concept) -> String { style?.form(of: concept) ?? concept.preferred }

  /// The wanted form in the plural where the found one is, and in capitals where it is.
  private func inflected(
    _ wanted: String, of concept: Concept, like place: TermPlaces.Place, _ text: AnalyzedText
  ) -> String {
    var result = wanted
    if let term = place.term, let base = concept.terms[term].text.split(separator: " ").last,
      EnglishInflection.form(of: text.folded(place.tokens.upperBound - 1), base: WordForm.folded(String(base)))
        == .plural
    {
      var words = wanted.split(separator: " ").map(String.init)
      words[words.count - 1] = EnglishInflection.inflect(words[words.count - 1], as: .plural)
      result = words.joined(separator: " ")
    }
    let isAllCaps = place.tokens.allSatisfy { text.lexeme($0).shape == .allCaps }
    if isAllCaps, wanted.contains(where: \.isLowercase), isInCapitals(place, text) {
      return WordForm.uppercased(result)
    }
    let first = place.tokens.lowerBound
    return text.lexeme(first).shape == .capitalised && wanted.first?.isLowercase == true && text.startsSentence(first)
      ? WordForm.capitalised(result) : result
  }

  /// Whether its neighbours are in capitals as well, so that it is no acronym.
  private func isInCapitals(_ place: TermPlaces.Place, _ text: AnalyzedText) -> Bool {
    [place.tokens.lowerBound - 1, place.tokens.upperBound].contains {
      text.tokens.indices.contains($0) && text.lexeme($0).shape == .allCaps
    } || place.tokens.count > 1
  }

  private func row(
    _ concept: Concept, _ places: [TermPlaces.Place], _ inconsistent: [TermPlaces.Place], _ text: AnalyzedText
  ) -> TermRow {
    let rare = Set(inconsistent.map(\.tokens))
    let occurrences = places.map {
      TermRow.Occurrence(
        range: text.range($0.tokens), status: rare.contains($0.tokens) ? .inconsistent : $0.status(in: concept))
    }
    let order: [TermRow.Status] = [.forbidden, .deprecated, .inconsistent]
    let worst = order.first { status in occurrences.contains { $0.status == status } } ?? .ok
    return TermRow(concept: concept.id, preferred: preferred(concept), status: worst, occurrences: occurrences)
  }
}
