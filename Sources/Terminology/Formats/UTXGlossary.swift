import DataFormats

/// UTX (Universal Terminology eXchange, version 1.11 and 1.20): a tab-separated table under a header of `#` lines that
/// name the languages and the columns.
struct UTXGlossary: GlossaryFormat {
  let name = "utx"
  let extensions = ["utx"]
  let keeps: GlossaryFeatures = [.variants, .forbidden, .note, .identifiers, .partOfSpeech]

  func isRecognised(_ head: String) -> Bool { head.hasPrefix("#UTX") }

  private static let statuses = ["approved", "non-standard", "provisional", "forbidden", "rejected"]

  func read(_ bytes: [UInt8], file: String) throws(DataError) -> GlossaryContents {
    var header: [String] = []
    var groups: [ForeignConcept] = []
    var byKey: [String: Int] = [:]
    var lost: [String: Int] = [:]
    var languages = (source: "de", target: "en")
    for (index, line) in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let number = index + 1
      if line.hasPrefix("#") {
        if line.hasPrefix("#UTX"), let pair = Self.languages(String(line)) { languages = pair }
        let columns = line.dropFirst().split(separator: "\t", omittingEmptySubsequences: false).map {
          Self.column(String($0))
        }
        if columns.contains("src"), columns.contains("tgt") { header = columns }
        continue
      }
      if line.allSatisfy(\.isWhitespace) { continue }
      guard !header.isEmpty else {
        throw DataError(
          file: file, line: number, column: 1, message: "no line “#src, tgt, src:pos” (with tabs) names the columns")
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 2, fields.count <= header.count else {
        throw DataError(
          file: file, line: number, column: 1,
          message: "\(fields.count) fields, and \(header.count) columns; fields are parted by tabs")
      }
      let row = Dictionary(zip(header, fields)) { first, _ in first }
      for (name, value) in row where !value.isEmpty && !Self.kept.contains(name) { lost[name, default: 0] += 1 }
      guard let source = row["src"], let target = row["tgt"], !target.isEmpty else {
        throw DataError(file: file, line: number, column: 1, message: "the target term is missing")
      }
      let status = try Self.status(row["term status"] ?? "", file: file, line: number)
      let id = row["concept id"].flatMap { $0.isEmpty ? nil : $0 }
      var terms = [
        ForeignConcept.ForeignTerm(source, language: languages.source),
        ForeignConcept.ForeignTerm(target, language: languages.target, status: status),
      ]
      for (index, column) in ["src:pos", "tgt:pos"].enumerated() {
        if let partOfSpeech = row[column], !partOfSpeech.isEmpty { terms[index].details.partOfSpeech = partOfSpeech }
      }
      let note = row["comment"].flatMap { $0.isEmpty ? nil : $0 }
      if let known = byKey[id ?? source] {
        groups[known].terms += terms
        groups[known].reason = groups[known].reason ?? note
      } else {
        byKey[id ?? source] = groups.count
        var concept = ForeignConcept(id: id, place: .init(line: number, column: 1))
        concept.terms = terms
        concept.reason = note
        groups.append(concept)
      }
    }
    var imported = ConceptImport()
    for group in groups { imported.add(group) }
    let losses = lost.sorted { $0.key < $1.key }.map { "the column “\($0.key)” is not kept: \($0.value) fields" }
    return try imported.contents(name: file, losses: losses)
  }

  private static let kept: Set<String> = ["src", "tgt", "src:pos", "tgt:pos", "term status", "concept id", "comment"]

  /// `src:de` is `src`.
  private static func column(_ name: String) -> String {
    let name = String(name.lowercased().drop(while: \.isWhitespace))
    if name == "src" || name.hasPrefix("source") { return "src" }
    if name == "tgt" || name.hasPrefix("target") { return "tgt" }
    if name == "src:comment" || name == "note" { return "comment" }
    return name == "status" ? "term status" : name == "concept" ? "concept id" : name
  }

  /// Out of `#UTX 1.11; de/en; 2026-01-01T00:00:00Z; …`.
  private static func languages(_ line: String) -> (source: String, target: String)? {
    for part in line.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "/").map { $0.filter { !$0.isWhitespace } }
      if pair.count == 2, pair.allSatisfy({ (2...8).contains($0.count) }) { return (pair[0], pair[1]) }
    }
    return nil
  }

  private static func status(_ text: String, file: String, line: Int) throws(DataError) -> Term.Status? {
    switch text.lowercased() {
    case "": return nil
    case "approved": return .preferred
    case "provisional": return .admitted
    case "non-standard": return .deprecated
    case "forbidden", "rejected": return .forbidden
    default:
      throw DataError(
        file: file, line: line, column: 1, message: YAMLMapping.unknown("term status", text, among: statuses))
    }
  }

  func write(_ glossary: Glossary) -> [UInt8] {
    var text =
      "#UTX 1.11; de/en; ; \(clean(glossary.name))\n#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept id\tcomment\n"
    for concept in glossary.concepts {
      let sources = concept.sourceForms["de"] ?? []
      for (index, term) in concept.terms.enumerated() {
        write(concept, sources.first ?? "", term, note: index == 0, &text)
      }
      for source in sources.dropFirst() { write(concept, source, concept.terms[0], note: false, &text) }
    }
    return Array(text.utf8)
  }

  private func write(_ concept: Concept, _ source: String, _ term: Term, note: Bool, _ text: inout String) {
    let status =
      switch term.status {
      case .preferred: "approved"
      case .admitted: "provisional"
      case .deprecated, .superseded: "non-standard"
      case .forbidden: "forbidden"
      }
    let forms = concept.details.forms
    let parts = [source, term.text].map { forms[$0]?.partOfSpeech ?? "" }
    let fields = [source, term.text, parts[0], parts[1], status, concept.id, note ? concept.reason ?? "" : ""]
    text += fields.map(clean).joined(separator: "\t") + "\n"
  }

  private func clean(_ field: String) -> String {
    field.split(whereSeparator: { $0 == "\t" || $0.isNewline }).joined(separator: " ")
  }
}
