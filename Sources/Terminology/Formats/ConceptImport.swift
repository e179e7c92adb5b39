import DataFormats

/// Makes concepts out of what the exchange formats of terminology know: terms with a language and a status.
struct ConceptImport {
  struct ForeignTerm {
    var text: String
    /// BCP 47.
    var language: String
    var status: Term.Status?
    var isExact = true
  }

  private(set) var concepts: [Concept] = []
  private(set) var places: [GlossaryContents.Place] = []
  private var taken: Set<String> = []
  private var withoutEnglish = 0
  private var withoutPreferred = 0
  private var droppedSourceStatus = 0
  private var unnamedForms = 0
  private var foreignForms: [String: Int] = [:]

  /// Adds a concept; one without an English term is counted as lost.
  mutating func add(
    id: String?, _ foreign: [ForeignTerm], kind: Concept.Kind?, note: String?, at place: GlossaryContents.Place
  ) {
    let kind = kind ?? .term
    var terms: [Term] = []
    var sources: [String: [String]] = [:]
    for term in foreign where !term.text.isEmpty {
      var language = String(term.language.lowercased().prefix { $0 != "-" && $0 != "_" })
      if language == "xx" || language == "und" {
        // csv2tbx of translate-toolkit calls the second language so, whatever it is.
        language = "de"
        unnamedForms += 1
      }
      guard language == "en" else {
        guard Concept.sourceLanguages.contains(language) else {
          foreignForms[language, default: 0] += 1
          continue
        }
        if term.status == .deprecated || term.status == .forbidden { droppedSourceStatus += 1 }
        if !(sources[language]?.contains(term.text) ?? false) { sources[language, default: []].append(term.text) }
        continue
      }
      if terms.contains(where: { $0.text == term.text }) { continue }
      terms.append(
        Term(
          text: term.text, status: term.status ?? (terms.isEmpty ? .preferred : .admitted),
          inflects: Term.usuallyInflects(term.text, kind), ignoresCase: !term.isExact))
    }
    guard !terms.isEmpty else { return withoutEnglish += 1 }
    if let first = terms.firstIndex(where: { $0.status == .preferred })
      ?? terms.firstIndex(where: { $0.status == .admitted })
    {
      var preferred = terms.remove(at: first)
      preferred.status = .preferred
      for index in terms.indices where terms[index].status == .preferred { terms[index].status = .admitted }
      terms.insert(preferred, at: 0)
    } else {
      return withoutPreferred += 1
    }
    concepts.append(
      Concept(
        id: id ?? unused(ConceptTable.identifier(for: terms[0].text)), kind: kind, terms: terms, sourceForms: sources,
        leaks: true, unless: [], reason: note, severity: nil, styles: [:]))
    taken.insert(concepts[concepts.count - 1].id)
    places.append(place)
  }

  private func unused(_ id: String) -> String {
    guard taken.contains(id) else { return id }
    var suffix = 2
    while taken.contains("\(id)-\(suffix)") { suffix += 1 }
    return "\(id)-\(suffix)"
  }

  func contents(name: String, losses: [String]) -> GlossaryContents {
    var losses = losses
    if withoutEnglish > 0 { losses.append("concepts without an English term were left out: \(withoutEnglish)") }
    if withoutPreferred > 0 {
      losses.append("concepts with nothing but deprecated English terms were left out: \(withoutPreferred)")
    }
    if droppedSourceStatus > 0 {
      losses.append("the status of source terms is not kept: \(droppedSourceStatus) were deprecated")
    }
    if unnamedForms > 0 { losses.append("forms without a real language were taken for German: \(unnamedForms)") }
    for (language, count) in foreignForms.sorted(by: { $0.key < $1.key }) {
      losses.append("forms in the language “\(language)” are not kept: \(count)")
    }
    return GlossaryContents(glossary: Glossary(name: name, concepts: concepts), places: places, losses: losses)
  }
}
