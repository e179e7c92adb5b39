import Terminology

/// Concepts as text for a person.
enum TermText {
  /// One line: preferred form, what it is, forms in other languages.
  static func row(_ concept: Concept) -> String {
    let sources = concept.sourceForms.all.joined(separator: ", ")
    return "\(concept.preferred)\t\(concept.kind.rawValue)\t\(sources)\n"
  }

  /// All that is known of a concept.
  static func entry(_ concept: Concept) -> String {
    var text = "\(concept.preferred)  (\(concept.kind.rawValue), \(concept.id))\n"
    for status in [Term.Status.admitted, .deprecated, .superseded, .forbidden] {
      text += line(status.rawValue, concept.terms.filter { $0.status == status }.map(\.text))
    }
    for (language, forms) in concept.sourceForms {
      let note = concept.leaks ? "" : "; may stand in English"
      text += line(language, forms, note)
    }
    text += line("unless", concept.unless)
    text += line("styles", concept.styles.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
    if let reason = concept.reason { text += line("why", [reason]) }
    if concept.hasDetails { text += details(concept.details) }
    return text
  }

  private static func details(_ details: ConceptDetails) -> String {
    var text = line("needs", details.needs)
    for (name, value) in [
      ("subject", details.subject), ("definition", details.definition), ("authority", details.authority),
    ] {
      if let value { text += line(name, [value]) }
    }
    text += line("see", details.related)
    for (form, known) in details.forms.sorted(by: { $0.key < $1.key }) {
      text += line("form", [form + ": " + known.described.joined(separator: "; ")])
    }
    return text
  }

  private static func line(_ name: String, _ values: [String], _ note: String = "") -> String {
    guard !values.isEmpty else { return "" }
    return "  " + name + String(repeating: " ", count: max(1, 12 - name.count)) + values.joined(separator: ", ") + note
      + "\n"
  }

  static func statistics(_ concepts: [Concept]) -> String {
    var rows = [("concepts", concepts.count)]
    for kind in Concept.Kind.allCases {
      rows.append(("  " + kind.rawValue, concepts.count { $0.kind == kind }))
    }
    rows.append(("English forms", concepts.reduce(0) { $0 + $1.terms.count }))
    for status in Term.Status.allCases {
      rows.append(("  " + status.rawValue, concepts.reduce(0) { $0 + $1.terms.count { $0.status == status } }))
    }
    let languages = Set(concepts.flatMap(\.sourceForms.languages)).sorted()
    rows += languages.map { language in
      ("source forms (\(language))", concepts.reduce(0) { $0 + ($1.sourceForms[language]?.count ?? 0) })
    }
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { name, count in
      name + String(repeating: " ", count: width - name.count) + "\(count)\n"
    }.joined()
  }
}
