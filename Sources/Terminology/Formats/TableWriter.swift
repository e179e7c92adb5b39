/// Writes a glossary as CSV with the columns that it needs.
enum TableWriter {
  static func csv(_ glossary: Glossary) -> [UInt8] {
    let rows = glossary.concepts.map(row)
    let columns = GlossaryColumn.allCases.filter { column in
      column == .source || column == .target || rows.contains { $0[column] != nil }
    }
    var text = columns.map(\.rawValue).joined(separator: ",") + "\n"
    for row in rows { text += columns.map { quoted(row[$0] ?? "") }.joined(separator: ",") + "\n" }
    return Array(text.utf8)
  }

  private static func row(_ concept: Concept) -> [GlossaryColumn: String] {
    var row: [GlossaryColumn: String] = [.target: concept.preferred, .id: concept.id]
    for column in GlossaryColumn.allCases {
      if let forms = column.language.flatMap({ concept.sourceForms[$0] }) { row[column] = forms.joined(separator: "|") }
    }
    for (column, status) in [
      (GlossaryColumn.admitted, Term.Status.admitted), (.deprecated, .deprecated),
      (.superseded, .superseded), (.forbidden, .forbidden),
    ] {
      let forms = concept.terms.filter { $0.status == status }.map(\.text)
      if !forms.isEmpty { row[column] = forms.joined(separator: "|") }
    }
    if concept.kind != .term { row[.type] = concept.kind.rawValue }
    row[.note] = concept.reason
    if concept.terms.contains(where: \.ignoresCase) { row[.case] = Term.MatchingPolicy.any.rawValue }
    if concept.terms.contains(where: \.ignoresAccents) { row[.accents] = Term.MatchingPolicy.any.rawValue }
    if concept.terms.contains(where: { $0.inflects != Term.usuallyInflects($0.text, concept.kind) }) {
      row[.inflect] = concept.terms[0].inflects ? "yes" : "no"
    }
    if !concept.unless.isEmpty { row[.unless] = concept.unless.joined(separator: "; ") }
    if !concept.leaks { row[.leak] = "no" }
    row[.severity] = concept.severity?.rawValue
    if concept.hasDetails { describe(concept.details, preferred: concept.preferred, in: &row) }
    return row
  }

  private static func describe(
    _ details: ConceptDetails, preferred: String, in row: inout [GlossaryColumn: String]
  ) {
    row[.subject] = details.subject
    row[.definition] = details.definition
    row[.authority] = details.authority
    if !details.related.isEmpty { row[.see] = details.related.joined(separator: "|") }
    if !details.needs.isEmpty { row[.needs] = details.needs.joined(separator: "; ") }
    let form = details.forms[preferred]
    row[.pos] = form?.partOfSpeech
    row[.termType] = form?.type
    row[.usage] = form?.note
    row[.context] = form?.context
    row[.region] = form?.region
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0) } || field.hasPrefix(" ")
    return needsQuotes
      ? "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : field
  }
}
