import DataFormats
import Findings

/// The house format, made to be edited by hand; the keys are described in Dictionaries/README.md.
struct YAMLGlossary: GlossaryFormat {
  let name = "yaml"
  let extensions = ["yml", "yaml"]

  let keeps = GlossaryFeatures.all

  private static let fileKeys = ["glossary", "about", "defaults", "concepts"]
  private static let defaultKeys = ["type", "leak", "inflect", "case", "accents", "severity", "subject", "authority"]
  private static let conceptKeys =
    defaultKeys + Concept.sourceLanguages
    + [
      "id", "en", "admitted", "deprecated", "superseded", "forbidden", "why", "note", "unless", "needs", "styles",
      "short", "examples", "definition", "see", "forms",
    ]

  func isRecognised(_ head: String) -> Bool { head.hasPrefix("glossary:") || head.contains("\nconcepts:") }

  func read(_ bytes: [UInt8], file: String) throws(DataError) -> GlossaryContents {
    let top = try YAMLMapping(try YAMLReader.read(bytes, file: file), file: file, allowed: Self.fileKeys)
    let defaults = try top["defaults"].map { (node) throws(DataError) in
      try YAMLMapping(node, file: file, allowed: Self.defaultKeys)
    }
    var places: [GlossaryContents.Place] = []
    let concepts = try top.nodes("concepts").map { (node) throws(DataError) in
      let fields = try YAMLMapping(node, file: file, allowed: Self.conceptKeys, defaults: defaults)
      let place = fields["id"] ?? node
      places.append(.init(line: place.line, column: place.column))
      return try Self.concept(fields)
    }
    return GlossaryContents(
      glossary: Glossary(name: try top.string("glossary") ?? file, concepts: concepts), places: places)
  }

  func write(_ glossary: Glossary) -> [UInt8] { YAMLGlossaryText.bytes(glossary) }

  private static func concept(_ fields: YAMLMapping) throws(DataError) -> Concept {
    let kind = try fields.choice("type", Concept.Kind.self) ?? .term
    let ignoresCase = try fields.choice("case", Term.MatchingPolicy.self) == .any
    let ignoresAccents = try fields.choice("accents", Term.MatchingPolicy.self) == .any
    let inflects = try fields.bool("inflect")
    func term(_ text: String, _ status: Term.Status) -> Term {
      Term(
        text: text, status: status, inflects: inflects ?? Term.usuallyInflects(text, kind), ignoresCase: ignoresCase,
        ignoresAccents: ignoresAccents)
    }
    var terms = [term(try fields.requiredString("en"), .preferred)]
    let short = try fields.string("short")
    for status in Term.Status.allCases where status != .preferred {
      terms += try fields.strings(status.rawValue).map { term($0, status) }
      if status == .admitted, let short { terms.append(term(short, .admitted)) }
    }
    var sourceForms = SourceForms()
    for language in Concept.sourceLanguages {
      let forms = try fields.strings(language)
      if !forms.isEmpty { sourceForms[language] = forms }
    }
    var concept = Concept(
      id: try fields.requiredString("id"), kind: kind, terms: terms, sourceForms: sourceForms,
      leaks: try fields.bool("leak") ?? true, unless: try fields.strings("unless"), reason: try fields.string("why"),
      severity: try fields.choice("severity", Severity.self), styles: try styles(fields))
    var details = try YAMLConceptDetails.read(fields, of: concept)
    if let short { details.describe(short) { $0.type = $0.type ?? "shortForm" } }
    concept.details = details
    return concept
  }

  private static func styles(_ fields: YAMLMapping) throws(DataError) -> [String: String] {
    guard let node = fields["styles"] else { return [:] }
    guard let pairs = node.mapping else { throw fields.error(at: node, "“styles” maps a house to its form") }
    return Dictionary(pairs.map { ($0.key.string ?? "", $0.value.string ?? "") }) { first, _ in first }
  }
}
