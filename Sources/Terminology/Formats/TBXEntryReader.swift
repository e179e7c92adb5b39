import DataFormats
import Findings

/// Reads the entries of a TBX file.
struct TBXEntryReader {
  private let file: String
  private var imported = ConceptImport()
  private var lost: [String: Int] = [:]

  init(file: String) { self.file = file }

  mutating func contents() throws(DataError) -> GlossaryContents {
    let losses = lost.sorted { $0.key < $1.key }.map {
      "“\($0.key)” is not kept: it stood \($0.value) time\($0.value == 1 ? "" : "s")"
    }
    return try imported.contents(name: file, losses: losses)
  }

  mutating func add(_ entry: XMLNode) throws(DataError) {
    var concept = ForeignConcept(id: entry["id"], place: .init(line: entry.line, column: max(1, entry.column - 1)))
    for part in entry.content {
      guard case .element(let node) = part else { continue }
      if node.name == "langSec" || node.name == "langSet" {
        try add(section: node, to: &concept)
      } else {
        try each(node) { (name, node) throws(DataError) in try take(name, node, of: &concept) }
      }
    }
    imported.add(concept)
  }

  private mutating func add(section: XMLNode, to concept: inout ForeignConcept) throws(DataError) {
    guard let language = section["lang"] else {
      throw error(section, "<\(section.name)> without xml:lang; name its language")
    }
    for part in section.content {
      guard case .element(let node) = part else { continue }
      switch node.name {
      case "termSec", "tig", "ntig": concept.terms.append(try term(node, language, of: &concept))
      default: try each(node) { (name, node) throws(DataError) in try take(name, node, of: &concept) }
      }
    }
  }

  private mutating func term(
    _ group: XMLNode, _ language: String, of concept: inout ForeignConcept
  ) throws(DataError) -> ForeignConcept.ForeignTerm {
    var term: ForeignConcept.ForeignTerm?
    for part in group.content {
      guard case .element(let node) = part else { continue }
      switch node.name {
      case "term": term = ForeignConcept.ForeignTerm(node.text, language: language, status: term?.status)
      case "termGrp": term = try self.term(node, language, of: &concept)
      default:
        guard var known = term else { throw error(group, "<\(group.name)> begins with its <term>") }
        try each(node) { (name, node) throws(DataError) in try take(name, node, of: &known, &concept) }
        term = known
      }
    }
    guard let term else { throw error(group, "<\(group.name)> without a <term>") }
    return term
  }

  /// The data categories in an element, in both styles: `<termNote type="partOfSpeech">` and `<min:partOfSpeech>`.
  private func each(
    _ node: XMLNode, _ take: (String, XMLNode) throws(DataError) -> Void
  ) throws(DataError) {
    switch node.name {
    case "descripGrp", "termNoteGrp", "adminGrp", "transacGrp":
      for part in node.content {
        if case .element(let inner) = part { try each(inner, take) }
      }
    default: try take(node["type"] ?? node.name, node)
    }
  }

  private mutating func take(_ category: String, _ node: XMLNode, of concept: inout ForeignConcept) throws(DataError) {
    let value = node.text
    switch category {
    case "subjectField":
      if let kind = Concept.Kind(rawValue: value) { concept.kind = kind } else { concept.details.subject = value }
    case "definition": concept.details.definition = concept.details.definition ?? value
    case "source": concept.details.authority = concept.details.authority ?? value
    case "note": concept.reason = concept.reason.map { "\($0) \(value)" } ?? value
    case "crossReference":
      let target = node["target"] ?? value
      concept.details.related.append(target.hasPrefix("#") ? String(target.dropFirst()) : target)
    default:
      guard category.hasPrefix(TBXExtension.prefix) else { return lost[category, default: 0] += 1 }
      guard let key = TBXExtension(name: category) else {
        throw error(
          node, YAMLMapping.unknown("data category", category, among: TBXExtension.allCases.map(\.name)))
      }
      try take(key, value, node, of: &concept)
    }
  }

  private func take(
    _ key: TBXExtension, _ value: String, _ node: XMLNode, of concept: inout ForeignConcept
  ) throws(DataError) {
    switch key {
    case .type: concept.kind = try choice(value, node)
    case .severity: concept.severity = try choice(value, node, Severity.self)
    case .leak: concept.leaks = value != "no"
    case .inflect: concept.inflects = value != "no"
    case .case: concept.ignoresCase = value == "any"
    case .accents: concept.ignoresAccents = value == "any"
    case .unless: concept.unless.append(value)
    case .needs: concept.details.needs.append(value)
    case .style:
      guard let colon = value.firstIndex(of: ":") else {
        throw error(node, "“\(value)” names no form; write the house, a colon and its form")
      }
      concept.styles[String(value[..<colon])] = String(value[value.index(after: colon)...].drop { $0 == " " })
    case .status: throw error(node, "“\(key.name)” belongs to a term; write it into its <termSec>")
    }
  }

  private mutating func take(
    _ category: String, _ node: XMLNode, of term: inout ForeignConcept.ForeignTerm,
    _ concept: inout ForeignConcept
  ) throws(DataError) {
    switch category {
    case "administrativeStatus", "normativeAuthorization":
      if term.status != .forbidden { term.status = try status(node) }
    case TBXExtension.status.name: term.status = try choice(node.text, node, Term.Status.self)
    case "partOfSpeech": term.details.partOfSpeech = node.text
    case "termType": term.details.type = node.text
    case "geographicalUsage": term.details.region = node.text
    case "context": term.details.context = term.details.context ?? node.text
    case "note", "usageNote": _ = term.details.set(.note, node.text)
    default: try take(category, node, of: &concept)
    }
  }

  private static let statuses = ["preferred", "admitted", "deprecated", "superseded"]

  private func status(_ node: XMLNode) throws(DataError) -> Term.Status {
    var text = node.text
    for ending in ["-admn-sts", "Term"] where text.hasSuffix(ending) { text.removeLast(ending.count) }
    switch text {
    case "preferred", "standardized", "legal", "regulated": return .preferred
    case "admitted": return .admitted
    case "deprecated": return .deprecated
    case "superseded": return .superseded
    default:
      throw error(node, YAMLMapping.unknown("status", node.text, among: Self.statuses.map { $0 + "Term-admn-sts" }))
    }
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: String, _ node: XMLNode, _ type: Choice.Type = Choice.self
  ) throws(DataError) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: value) { return choice }
    throw error(
      node, YAMLMapping.unknown(node["type"] ?? node.name, value, among: Choice.allCases.map(\.rawValue)))
  }

  private func error(_ node: XMLNode, _ message: String) -> DataError {
    DataError(file: file, line: node.line, column: node.column, message: message)
  }
}
