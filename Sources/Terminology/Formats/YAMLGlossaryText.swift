/// Writes the house format.
enum YAMLGlossaryText {
  static func bytes(_ glossary: Glossary) -> [UInt8] {
    var text = "glossary: \(scalar(glossary.name))\nconcepts:\n"
    if glossary.concepts.isEmpty { text = "glossary: \(scalar(glossary.name))\nconcepts: []\n" }
    for concept in glossary.concepts { text += lines(concept) }
    return Array(text.utf8)
  }

  private static func lines(_ concept: Concept) -> String {
    var text = "- id: \(scalar(concept.id))\n"
    if concept.kind != .term { text += "  type: \(concept.kind.rawValue)\n" }
    text += "  en: \(scalar(concept.preferred))\n"
    for status in [Term.Status.admitted, .deprecated, .superseded, .forbidden] {
      text += list(status.rawValue, concept.terms.filter { $0.status == status }.map(\.text))
    }
    for (language, forms) in concept.sourceForms { text += list(language, forms) }
    if let reason = concept.reason { text += "  why: \(scalar(reason))\n" }
    text += list("unless", concept.unless)
    if !concept.leaks { text += "  leak: no\n" }
    if concept.terms.contains(where: \.ignoresCase) { text += "  case: any\n" }
    if concept.terms.contains(where: \.ignoresAccents) { text += "  accents: any\n" }
    if concept.terms.contains(where: { $0.inflects != Term.usuallyInflects($0.text, concept.kind) }) {
      text += "  inflect: \(concept.terms[0].inflects ? "yes" : "no")\n"
    }
    if let severity = concept.severity { text += "  severity: \(severity.rawValue)\n" }
    let styles = concept.styles.sorted { $0.key < $1.key }.map { "\(scalar($0.key)): \(scalar($0.value))" }
    if !styles.isEmpty { text += "  styles: {\(styles.joined(separator: ", "))}\n" }
    if concept.hasDetails { text += YAMLConceptDetails.lines(concept.details, preferred: concept.preferred) }
    return text
  }

  static func list(_ key: String, _ values: [String]) -> String {
    values.isEmpty ? "" : "  \(key): [\(values.map(scalar).joined(separator: ", "))]\n"
  }

  /// Plain where that can only be read as the text itself, else in double quotes.
  static func scalar(_ text: String) -> String {
    let words: Set<String> = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"]
    let isPlain =
      text.unicodeScalars.first?.properties.isAlphabetic == true && text.last != " "
      && !words.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || " -.'’_".unicodeScalars.contains($0)
      }
    if isPlain { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
