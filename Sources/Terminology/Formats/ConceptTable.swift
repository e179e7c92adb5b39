import Findings

/// Collects the rows of a table into concepts. Rows of one id, or without ids of one English term or of one source term,
/// are one concept: the first English term is preferred, those of later rows are admitted.
struct ConceptTable {
  struct Entry {
    var id: String?
    var sources: [(language: String, forms: [String])] = []
    /// The first has the row's status, the others are admitted.
    var targets: [String] = []
    var others: [(text: String, status: Term.Status)] = []
    var status: Term.Status?
    var kind: Concept.Kind?
    var ignoresCase = false
    var ignoresAccents = false
    var inflects: Bool?
    var leaks: Bool?
    var severity: Severity?
    var note: String?
    var unless: [String] = []
    /// What few tables have.
    var details: ConceptDetails?
    /// Of the first target.
    var form: FormDetails?
  }

  struct Problem {
    var column: GlossaryColumn
    var message: String
  }

  private(set) var concepts: [Concept] = []
  private(set) var places: [GlossaryContents.Place] = []
  private var byIdentifier = TextIndex()
  private var bySource = TextIndex()

  mutating func reserve(_ count: Int) {
    concepts.reserveCapacity(count)
    places.reserveCapacity(count)
    byIdentifier.reserve(count)
    bySource.reserve(count)
  }

  /// - Returns: why the row can't be taken.
  mutating func add(_ entry: Entry, at place: GlossaryContents.Place) -> Problem? {
    switch owner(of: entry) {
    case .new(let id):
      append(entry, id: id, place)
      return nil
    case .known(let known):
      if let id = entry.id, entry.status == nil {
        return Problem(
          column: .id,
          message:
            "the id “\(id)” stands on line \(places[known].line) too; give each concept its own, or a column “status”")
      }
      return merge(entry, into: known)
    }
  }

  private enum Owner {
    case known(Int), new(String)
  }

  private func owner(of entry: Entry) -> Owner {
    if let id = entry.id { return number(ofIdentifier: id).map { .known($0) } ?? .new(id) }
    let target = entry.targets[0]
    let base = Self.identifier(for: target)
    var id = base
    var suffix = 2
    while let known = number(ofIdentifier: id) {
      if concepts[known].preferred == target { return .known(known) }
      id = "\(base)-\(suffix)"
      suffix += 1
    }
    return entry.sources.first?.forms.first.flatMap { number(ofSource: $0) }.map { .known($0) } ?? .new(id)
  }

  private func number(ofIdentifier id: String) -> Int? { byIdentifier.number(of: id) { concepts[$0].id == id } }

  private func number(ofSource form: String) -> Int? {
    bySource.number(of: form) { concepts[$0].sourceForms.all.contains(form) }
  }

  private mutating func append(_ entry: Entry, id: String, _ place: GlossaryContents.Place) {
    let kind = entry.kind ?? .term
    let number = concepts.count
    concepts.append(
      Concept(
        id: id, kind: kind, terms: terms(entry, kind), leaks: entry.leaks ?? true, unless: entry.unless,
        reason: entry.note, severity: entry.severity, details: entry.details))
    places.append(place)
    byIdentifier.insert(id, number)
    describe(entry, number)
    remember(entry, number)
  }

  private func terms(_ entry: Entry, _ kind: Concept.Kind) -> [Term] {
    func term(_ text: String, _ status: Term.Status) -> Term {
      Term(
        text: text, status: status, inflects: entry.inflects ?? Term.usuallyInflects(text, kind),
        ignoresCase: entry.ignoresCase, ignoresAccents: entry.ignoresAccents)
    }
    let first = term(entry.targets[0], entry.status ?? .preferred)
    if entry.targets.count == 1, entry.others.isEmpty { return [first] }
    return [first] + entry.targets.dropFirst().map { term($0, .admitted) } + entry.others.map { term($0, $1) }
  }

  private mutating func merge(_ entry: Entry, into number: Int) -> Problem? {
    for var term in terms(entry, concepts[number].kind) {
      if let known = concepts[number].terms.first(where: { $0.text == term.text }) {
        guard let status = entry.status, known.status != status, term.text == entry.targets[0] else { continue }
        return Problem(
          column: .status,
          message: "“\(term.text)” is \(known.status.rawValue) on line \(places[number].line); keep one")
      }
      if term.status == .preferred, concepts[number].terms[0].status == .preferred {
        guard entry.status == nil else {
          return Problem(
            column: .status,
            message: "“\(concepts[number].preferred)” is preferred on line \(places[number].line); admit one of the two"
          )
        }
        term.status = .admitted
      }
      concepts[number].terms.insert(term, at: term.status == .preferred ? 0 : concepts[number].terms.count)
    }
    concepts[number].unless += entry.unless
    concepts[number].reason = concepts[number].reason ?? entry.note
    describe(entry, number)
    remember(entry, number)
    return nil
  }

  private mutating func describe(_ entry: Entry, _ number: Int) {
    if let form = entry.form { concepts[number].details.forms[entry.targets[0]] = form }
  }

  private mutating func remember(_ entry: Entry, _ number: Int) {
    for (language, forms) in entry.sources {
      for form in forms {
        let isNew = self.number(ofSource: form) == nil
        concepts[number].sourceForms.add(form, in: language)
        if isNew { bySource.insert(form, number) }
      }
    }
  }

  /// Puts an admitted term first where no row gave a preferred one.
  /// - Returns: the place of a concept that has neither.
  mutating func promoteFirstTerms() -> GlossaryContents.Place? {
    for index in concepts.indices where concepts[index].terms[0].status != .preferred {
      guard let first = concepts[index].terms.firstIndex(where: { $0.status == .admitted }) else {
        return places[index]
      }
      var term = concepts[index].terms.remove(at: first)
      term.status = .preferred
      concepts[index].terms.insert(term, at: 0)
    }
    return nil
  }

  /// `rhineland-palatinate` for `Rhineland-Palatinate`.
  static func identifier(for text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { result in
        var count = 0
        for byte in bytes {
          switch byte {
          case 0x41...0x5A: result[count] = byte | 0x20
          case 0x61...0x7A, 0x30...0x39, 0x80...: result[count] = byte
          default:
            if count > 0, result[count - 1] == 0x2D { continue }
            result[count] = 0x2D
          }
          count += 1
        }
        return count
      }
    }
  }
}
