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
    var details = ConceptDetails()
    /// Of the first target.
    var form = FormDetails()
  }

  struct Problem {
    var column: GlossaryColumn
    var message: String
  }

  private(set) var concepts: [Concept] = []
  private(set) var places: [GlossaryContents.Place] = []
  private var byIdentifier: [String: Int] = [:]
  private var bySource: [String: Int] = [:]

  mutating func reserve(_ count: Int) {
    concepts.reserveCapacity(count)
    places.reserveCapacity(count)
    byIdentifier.reserveCapacity(count)
    bySource.reserveCapacity(count)
  }

  /// - Returns: why the row can't be taken.
  mutating func add(_ entry: Entry, at place: GlossaryContents.Place) -> Problem? {
    if let known = concept(of: entry) {
      if let id = entry.id, entry.status == nil {
        return Problem(
          column: .id,
          message:
            "the id “\(id)” stands on line \(places[known].line) too; give each concept its own, or a column “status”")
      }
      return merge(entry, into: known)
    }
    return append(entry, id: entry.id ?? unused(for: entry.targets[0]), concepts.count, place)
  }

  private mutating func append(
    _ entry: Entry, id: String, _ number: Int, _ place: GlossaryContents.Place
  ) -> Problem? {
    let kind = entry.kind ?? .term
    concepts.append(
      Concept(
        id: id, kind: kind, terms: terms(entry, kind), leaks: entry.leaks ?? true, unless: entry.unless,
        reason: entry.note, severity: entry.severity, details: entry.details))
    describe(entry, number)
    places.append(place)
    byIdentifier[id] = number
    remember(entry, number)
    return nil
  }

  private func concept(of entry: Entry) -> Int? {
    if let id = entry.id { return byIdentifier[id] }
    let target = entry.targets[0]
    var id = Self.identifier(for: target)
    var suffix = 2
    while let known = byIdentifier[id] {
      if concepts[known].preferred == target { return known }
      id = Self.numbered(Self.identifier(for: target), &suffix)
    }
    return entry.sources.first?.forms.first.flatMap { bySource[$0] }
  }

  private func terms(_ entry: Entry, _ kind: Concept.Kind) -> [Term] {
    let first = (text: entry.targets[0], status: entry.status ?? .preferred)
    let all = [first] + entry.targets.dropFirst().map { ($0, .admitted) } + entry.others
    return all.map {
      Term(
        text: $0.text, status: $0.status, inflects: entry.inflects ?? Term.usuallyInflects($0.text, kind),
        ignoresCase: entry.ignoresCase, ignoresAccents: entry.ignoresAccents)
    }
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
    if entry.form != FormDetails() { concepts[number].details.forms[entry.targets[0]] = entry.form }
  }

  private mutating func remember(_ entry: Entry, _ number: Int) {
    for (language, forms) in entry.sources {
      for form in forms where !(concepts[number].sourceForms[language]?.contains(form) ?? false) {
        concepts[number].sourceForms[language, default: []].append(form)
        if bySource[form] == nil { bySource[form] = number }
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

  private func unused(for target: String) -> String {
    let base = Self.identifier(for: target)
    var id = base
    var suffix = 2
    while byIdentifier[id] != nil { id = Self.numbered(base, &suffix) }
    return id
  }

  private static func numbered(_ id: String, _ suffix: inout Int) -> String {
    defer { suffix += 1 }
    return "\(id)-\(suffix)"
  }

  /// `rhineland-palatinate` for `Rhineland-Palatinate`.
  static func identifier(for text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: result.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x80...: result.append(byte)
      default: if result.last != 0x2D { result.append(0x2D) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
