import DataFormats

/// What a term bank records beside the terms, in the house format.
enum YAMLConceptDetails {
  static func read(_ fields: YAMLMapping, of concept: Concept) throws(DataError) -> ConceptDetails {
    var details = ConceptDetails()
    details.subject = try fields.string("subject")
    details.definition = try fields.string("definition")
    details.authority = try fields.string("authority")
    details.related = try fields.strings("see")
    details.needs = try fields.strings("needs")
    if let node = fields["forms"] { try readForms(node, fields, of: concept, into: &details) }
    if let note = try fields.string("note") { details.describe(concept.preferred) { $0.note = note } }
    return details
  }

  private static func readForms(
    _ node: YAMLNode, _ fields: YAMLMapping, of concept: Concept, into details: inout ConceptDetails
  ) throws(DataError) {
    guard let pairs = node.mapping else { throw fields.error(at: node, "“forms” maps a form to what is known of it") }
    let known = concept.terms.map(\.text) + concept.sourceForms.all
    for (form, value) in pairs {
      let text = form.string ?? ""
      guard known.contains(text) else {
        throw fields.error(at: form, YAMLMapping.unknown("form", text, among: known.sorted()))
      }
      let keys = FormDetails.Key.allCases
      let mapping = try YAMLMapping(value, file: fields.file, allowed: keys.map(\.rawValue))
      var found = FormDetails()
      for key in keys {
        guard let value = try mapping.string(key.rawValue) else { continue }
        guard found.set(key, value) else {
          throw fields.error(
            at: mapping[key.rawValue],
            YAMLMapping.unknown("status", value, among: Term.Status.allCases.map(\.rawValue)))
        }
      }
      details.forms[text] = found
    }
  }

  /// The lines of a concept's details.
  static func lines(_ details: ConceptDetails, preferred: String) -> String {
    var text = ""
    for (key, value) in [
      ("subject", details.subject), ("definition", details.definition), ("authority", details.authority),
      ("note", details.forms[preferred]?.note),
    ] {
      if let value { text += "  \(key): \(YAMLGlossaryText.scalar(value))\n" }
    }
    text += YAMLGlossaryText.list("see", details.related) + YAMLGlossaryText.list("needs", details.needs)
    let forms = details.forms.sorted { $0.key < $1.key }.compactMap { form, known -> String? in
      let values = known.named.filter { $0.key != .note || form != preferred }.map {
        "\($0.key.rawValue): \(YAMLGlossaryText.scalar($0.value))"
      }
      return values.isEmpty ? nil : "    \(YAMLGlossaryText.scalar(form)): {\(values.joined(separator: ", "))}\n"
    }
    return text + (forms.isEmpty ? "" : "  forms:\n" + forms.joined())
  }
}
