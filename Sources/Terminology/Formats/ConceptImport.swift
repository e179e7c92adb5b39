import DataFormats
import Findings

/// A concept as the exchange formats of terminology have it: terms with a language and a status.
struct ForeignConcept {
  struct ForeignTerm {
    var text: String
    /// BCP 47.
    var language: String
    var status: Term.Status?
    var details = FormDetails()

    init(_ text: String, language: String, status: Term.Status? = nil) {
      self.text = text
      self.language = language
      self.status = status
    }
  }

  var id: String?
  var terms: [ForeignTerm] = []
  var kind = Concept.Kind.term
  var reason: String?
  var leaks = true
  var inflects: Bool?
  var ignoresCase = false
  var ignoresAccents = false
  var unless: [String] = []
  var severity: Severity?
  var styles: [String: String] = [:]
  var details = ConceptDetails()
  var place: GlossaryContents.Place
}

/// Makes concepts of this program out of those of the exchange formats.
struct ConceptImport {
  private(set) var concepts: [Concept] = []
  private(set) var places: [GlossaryContents.Place] = []
  private var byIdentifier: [String: Int] = [:]
  private var repeated: (id: String, first: Int, place: GlossaryContents.Place)?
  private var withoutEnglish = 0
  private var withoutPreferred = 0
  private var unnamed = UnnamedLanguages()
  private var foreignForms: [String: Int] = [:]

  /// Adds a concept; one without an English term is counted as lost.
  mutating func add(_ foreign: ForeignConcept) {
    if foreign.terms.contains(where: { UnnamedLanguages.isUnnamed($0.language) }) { return unnamed.add(foreign) }
    addNamed(foreign)
  }

  private mutating func addNamed(_ foreign: ForeignConcept) {
    var terms: [Term] = []
    var sources = SourceForms()
    var details = foreign.details
    for term in foreign.terms where !term.text.isEmpty {
      let language = language(term.language)
      var formDetails = term.details
      if language != "en" {
        guard Concept.sourceLanguages.contains(language) else {
          foreignForms[language, default: 0] += 1
          continue
        }
        if let status = term.status, status != .preferred { formDetails.status = status }
        sources.add(term.text, in: language)
      } else if !terms.contains(where: { $0.text == term.text }) {
        terms.append(
          Term(
            text: term.text, status: term.status ?? (terms.isEmpty ? .preferred : .admitted),
            inflects: foreign.inflects ?? Term.usuallyInflects(term.text, foreign.kind),
            ignoresCase: foreign.ignoresCase, ignoresAccents: foreign.ignoresAccents))
      }
      if formDetails != FormDetails() { details.forms[term.text] = formDetails }
    }
    guard !terms.isEmpty else { return withoutEnglish += 1 }
    guard Self.putPreferredFirst(&terms) else { return withoutPreferred += 1 }
    let id = foreign.id ?? unused(ConceptTable.identifier(for: terms[0].text))
    if let known = byIdentifier.updateValue(concepts.count, forKey: id), repeated == nil {
      repeated = (id, places[known].line, foreign.place)
    }
    concepts.append(
      Concept(
        id: id, kind: foreign.kind, terms: terms, sourceForms: sources, leaks: foreign.leaks, unless: foreign.unless,
        reason: foreign.reason, severity: foreign.severity, styles: foreign.styles, details: details))
    places.append(foreign.place)
  }

  /// The language without its country.
  private func language(_ tag: String) -> String {
    tag == "en" || tag == "de" ? tag : String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
  }

  private static func putPreferredFirst(_ terms: inout [Term]) -> Bool {
    guard
      let first = terms.firstIndex(where: { $0.status == .preferred })
        ?? terms.firstIndex(where: { $0.status == .admitted })
    else { return false }
    var preferred = terms.remove(at: first)
    preferred.status = .preferred
    for index in terms.indices where terms[index].status == .preferred { terms[index].status = .admitted }
    terms.insert(preferred, at: 0)
    return true
  }

  private func unused(_ id: String) -> String {
    guard byIdentifier[id] != nil else { return id }
    var suffix = 2
    while byIdentifier["\(id)-\(suffix)"] != nil { suffix += 1 }
    return "\(id)-\(suffix)"
  }

  /// - Throws: where two concepts have one identifier.
  mutating func contents(name: String, losses: [String]) throws(DataError) -> GlossaryContents {
    for concept in unnamed.named() { addNamed(concept) }
    if let (id, line, place) = repeated { throw .repeatedIdentifier(id, file: name, place, firstLine: line) }
    var losses = losses
    if withoutEnglish > 0 { losses.append("concepts without an English term were left out: \(withoutEnglish)") }
    if withoutPreferred > 0 {
      losses.append("concepts with nothing but deprecated English terms were left out: \(withoutPreferred)")
    }
    if !unnamed.concepts.isEmpty {
      let german = unnamed.areSwapped ? "“en”" : "“xx”"
      losses.append(
        "one language has no real name: what is called \(german) was taken for German in \(unnamed.concepts.count) concepts"
      )
    }
    for (language, count) in foreignForms.sorted(by: { $0.key < $1.key }) {
      losses.append("forms in the language “\(language)” are not kept: \(count)")
    }
    return GlossaryContents(
      glossary: Glossary(name: name, concepts: concepts), places: places, losses: losses, hasCheckedIdentifiers: true)
  }
}
