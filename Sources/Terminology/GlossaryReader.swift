import DataFormats
import Findings

/// Reads a glossary in YAML; the keys are described in Dictionaries/README.md.
public enum GlossaryReader {
  private static let fileKeys = ["glossary", "about", "defaults", "concepts"]
  private static let defaultKeys = ["type", "leak", "inflect", "case", "severity"]
  private static let sourceLanguages = ["de", "fr", "es", "ru", "uk"]
  private static let conceptKeys =
    defaultKeys + sourceLanguages
    + ["id", "en", "admitted", "deprecated", "forbidden", "why", "note", "unless", "styles", "short", "examples"]

  public static func read(_ bytes: some Collection<UInt8>, file: String) throws(DataError) -> Glossary {
    let top = try YAMLMapping(try YAMLReader.read(bytes, file: file), file: file, allowed: fileKeys)
    let defaults = try top["defaults"].map { (node) throws(DataError) in
      try YAMLMapping(node, file: file, allowed: defaultKeys)
    }
    var lines: [String: Int] = [:]
    let concepts = try top.nodes("concepts").map { (node) throws(DataError) in
      let fields = try YAMLMapping(node, file: file, allowed: conceptKeys, defaults: defaults)
      let concept = try concept(fields)
      if let line = lines.updateValue(node.line, forKey: concept.id) {
        throw fields.error(at: fields["id"], "the id “\(concept.id)” stands on line \(line) too")
      }
      return concept
    }
    return Glossary(name: try top.string("glossary") ?? file, concepts: concepts)
  }

  private enum CasePolicy: String, CaseIterable {
    case exact, any
  }

  private static func concept(_ fields: YAMLMapping) throws(DataError) -> Concept {
    let kind = try fields.choice("type", Concept.Kind.self) ?? .term
    let ignoresCase = try fields.choice("case", CasePolicy.self) == .any
    let inflects = try fields.bool("inflect")
    func term(_ text: String, _ status: Term.Status) -> Term {
      Term(text: text, status: status, inflects: inflects ?? usuallyInflects(text, kind), ignoresCase: ignoresCase)
    }
    var terms = [term(try fields.requiredString("en"), .preferred)]
    for (key, status) in [("admitted", Term.Status.admitted), ("deprecated", .deprecated), ("forbidden", .forbidden)] {
      terms += try fields.strings(key).map { term($0, status) }
    }
    if let short = try fields.string("short") { terms.append(term(short, .admitted)) }
    var sourceForms: [String: [String]] = [:]
    for language in sourceLanguages {
      let forms = try fields.strings(language)
      if !forms.isEmpty { sourceForms[language] = forms }
    }
    return Concept(
      id: try fields.requiredString("id"), kind: kind, terms: terms, sourceForms: sourceForms,
      leaks: try fields.bool("leak") ?? true, unless: try fields.strings("unless"),
      reason: try fields.string(fields["why"] == nil ? "note" : "why"), severity: try fields.choice("severity", Severity.self),
      styles: try styles(fields))
  }

  private static func styles(_ fields: YAMLMapping) throws(DataError) -> [String: String] {
    guard let node = fields["styles"] else { return [:] }
    guard let pairs = node.mapping else { throw fields.error(at: node, "“styles” maps a house to its form") }
    return Dictionary(pairs.map { ($0.key.string ?? "", $0.value.string ?? "") }) { first, _ in first }
  }

  /// A common noun has a plural; a name has none worth looking for.
  private static func usuallyInflects(_ text: String, _ kind: Concept.Kind) -> Bool {
    guard kind != .place, kind != .person, let last = text.split(separator: " ").last else { return false }
    return last.allSatisfy { $0.isLowercase || $0 == "-" }
  }
}
