import DataFormats

/// The glossary module of XLIFF 2.1: `<gls:glossary>` with entries of a term and its translations. Written with one entry a
/// German form.
struct XLIFFGlossary: GlossaryFormat {
  let name = "xliff"
  let extensions = ["xlf", "xliff"]
  let keeps: GlossaryFeatures = [.identifiers, .definition, .authority]

  func isRecognised(_ head: String) -> Bool { head.contains("<xliff") }

  func read(_ bytes: [UInt8], file: String) throws(DataError) -> GlossaryContents {
    let root = try XMLReader.read(bytes, file: file)
    guard root.name == "xliff" else {
      throw DataError(file: file, line: root.line, column: root.column, message: "<\(root.name)> is not XLIFF")
    }
    let glossaries = root.descendants("glossary")
    guard !glossaries.isEmpty, let source = root["srcLang"], let target = root["trgLang"] else {
      throw DataError(
        file: file, line: root.line, column: root.column,
        message: "no <gls:glossary> with the srcLang and trgLang of XLIFF 2; a glossary module is needed")
    }
    var imported = ConceptImport()
    var groups: [[XMLNode]] = []
    var byIdentifier: [String: Int] = [:]
    for entry in glossaries.flatMap({ $0.children("glossEntry") }) {
      // Entries that this program wrote for further source forms of a concept: id, id.2, id.3.
      let base = entry["id"].map(Self.base)
      if let base, let known = byIdentifier[base] {
        groups[known].append(entry)
      } else {
        if let base { byIdentifier[base] = groups.count }
        groups.append([entry])
      }
    }
    for group in groups {
      var concept = ForeignConcept(
        id: group[0]["id"].map(Self.base), place: .init(line: group[0].line, column: max(1, group[0].column - 1)))
      for entry in group {
        guard let term = entry.child("term") else {
          throw DataError(file: file, line: entry.line, column: entry.column, message: "<glossEntry> without a <term>")
        }
        concept.terms.append(.init(term.text, language: source))
        concept.terms += entry.children("translation").map { .init($0.text, language: target) }
        guard let definition = entry.child("definition"), concept.details.definition == nil else { continue }
        concept.details.definition = definition.text
        concept.details.authority = definition["source"]
      }
      imported.add(concept)
    }
    return try imported.contents(name: file, losses: [])
  }

  private static func base(_ id: String) -> String {
    let parts = id.split(separator: ".")
    guard parts.count > 1, let last = parts.last, Int(last) != nil else { return id }
    return parts.dropLast().joined(separator: ".")
  }

  func write(_ glossary: Glossary) -> [UInt8] {
    var xml = XMLText()
    xml.element(
      "xliff",
      [
        "xmlns": "urn:oasis:names:tc:xliff:document:2.0", "xmlns:gls": "urn:oasis:names:tc:xliff:glossary:2.0",
        "version": "2.1", "srcLang": "de", "trgLang": "en",
      ]
    ) {
      $0.element("file", ["id": "glossary"]) {
        $0.element("gls:glossary") { xml in
          for concept in glossary.concepts { write(concept, &xml) }
        }
        $0.element("unit", ["id": "none"]) { $0.element("segment") { $0.element("source", text: "") } }
      }
    }
    return xml.bytes
  }

  private func write(_ concept: Concept, _ xml: inout XMLText) {
    for (index, form) in (concept.sourceForms["de"] ?? []).enumerated() {
      xml.element("gls:glossEntry", ["id": index == 0 ? concept.id : "\(concept.id).\(index + 1)"]) { xml in
        xml.element("gls:term", text: form)
        for term in concept.terms where term.status.isRight {
          xml.element("gls:translation", text: term.text)
        }
        guard index == 0, let definition = concept.details.definition else { return }
        if let authority = concept.details.authority {
          xml.element("gls:definition", ["source": authority], text: definition)
        } else {
          xml.element("gls:definition", text: definition)
        }
      }
    }
  }
}
