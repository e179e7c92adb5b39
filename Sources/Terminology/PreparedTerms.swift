import DataFormats
import RuleEngine
import TextAnalysis

/// Some concepts of a glossary, ready for the automaton: what can be worked out on any thread.
struct PreparedTerms: Sendable {
  private(set) var phrases = LiteralPhrases()
  /// What each phrase means.
  private(set) var owners: [TermIndex.Owner] = []
  private(set) var patterns: [(text: String, owner: TermIndex.Owner)] = []
  private(set) var stops: [UInt64] = []
  /// Of the words of their source forms, for the index of those.
  private(set) var sourceRows: [UInt64] = []
  let concepts: LazyArray<Concept>.Part

  /// - Parameter first: the number of the first concept.
  init(_ concepts: ArraySlice<Concept>, first: Int) {
    self.concepts = LazyArray.Part(encoding: concepts)
    for (offset, concept) in concepts.enumerated() { add(concept, first + offset) }
  }

  private mutating func add(_ concept: Concept, _ number: Int) {
    SourceWords.index(concept.sourceForms, of: number, into: &sourceRows)
    let needs = concept.hasDetails ? concept.details.needs : []
    for (index, term) in concept.terms.enumerated()
    where !concept.terms[..<index].contains(where: { $0.text == term.text }) {
      phrases.append(
        term.text, ignoringCase: term.ignoresCase, foldingAccents: term.ignoresAccents,
        endings: term.inflects ? .englishPlural : [])
      owners.append(
        TermIndex.Owner(number, .term, term: index, isRight: term.status.isRight, hasNeeds: !needs.isEmpty))
      takeStops(term.text)
    }
    if concept.leaks {
      for (language, forms) in concept.sourceForms {
        for form in forms where !concept.terms.contains(where: { $0.text == form }) {
          let owner = TermIndex.Owner(number, .sourceForm, hasNeeds: !needs.isEmpty)
          addSource(form, language, owner)
          if language == "de", concept.kind != .person { addDeclensions(of: form, concept, owner) }
        }
      }
    }
    for pattern in concept.unless { patterns.append((pattern, TermIndex.Owner(number, .exception))) }
    for pattern in needs { patterns.append((pattern, TermIndex.Owner(number, .need))) }
  }

  private mutating func addSource(_ form: String, _ language: String, _ owner: TermIndex.Owner) {
    phrases.append(form, endings: language == "de" ? .germanGenitive : [])
    owners.append(owner)
    takeStops(form)
    if language == "de", let solid = Self.solid(form) {
      phrases.append(solid, endings: .germanGenitive)
      owners.append(owner)
    }
  }

  /// “des Auswärtigen Amts” of “Auswärtiges Amt”.
  private mutating func addDeclensions(of form: String, _ concept: Concept, _ owner: TermIndex.Owner) {
    for other in GermanAdjective.declensions(of: form)
    where !concept.terms.contains(where: { $0.text == other }) && concept.sourceForms["de"]?.contains(other) == false {
      phrases.append(other, endings: .germanGenitive)
      owners.append(owner)
    }
  }

  /// “Coronakrise” of “Corona-Krise”: German writes such compounds both ways. Acronyms keep their hyphen.
  private static func solid(_ form: String) -> String? {
    guard form.utf8.contains(0x2D), !form.utf8.contains(0x20) else { return nil }
    let parts = form.split(separator: "-")
    guard parts.count == 2, parts.allSatisfy({ $0.count > 3 && Lexeme.Shape(of: String($0)) == .capitalised }) else {
      return nil
    }
    return parts[0] + WordForm.folded(String(parts[1]))
  }

  private mutating func takeStops(_ form: String) {
    if form.utf8.contains(0x2E) { stops += InnerStop.keys(of: form) }
  }
}
