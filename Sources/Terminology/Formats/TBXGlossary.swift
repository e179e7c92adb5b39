import DataFormats

/// TermBase eXchange: ISO 30042:2019 (version 3; Core, Min and Basic, data categories as attributes or as elements) and
/// the version of 2008 (`martif`). Written as version 3, TBX-Basic, data categories as attributes (DCA).
struct TBXGlossary: GlossaryFormat {
  let name = "tbx"
  let extensions = ["tbx"]
  let keeps: GlossaryFeatures = [.variants, .kind, .note, .otherLanguages, .identifiers]

  func isRecognised(_ head: String) -> Bool { head.contains("<tbx") || head.contains("<martif") }

  /// Data categories that are read; others are counted as lost.
  private static let kept: Set<String> = ["administrativeStatus", "normativeAuthorization", "subjectField", "note"]

  func read(_ bytes: [UInt8], file: String) throws(DataError) -> GlossaryContents {
    let root = try XMLReader.read(bytes, file: file)
    guard root.name == "tbx" || root.name == "martif" else {
      throw DataError(
        file: file, line: root.line, column: root.column,
        message: "<\(root.name)> is not TBX; its root is <tbx> (or <martif> before 2019)")
    }
    guard let body = root.child("text")?.child("body") else {
      throw DataError(file: file, line: root.line, column: root.column, message: "no <text> with a <body> in it")
    }
    var imported = ConceptImport()
    var lost: [String: Int] = [:]
    for entry in body.descendants(root.name == "tbx" ? "conceptEntry" : "termEntry") {
      try read(entry, into: &imported, &lost, file: file)
    }
    let losses = lost.sorted { $0.key < $1.key }.map { "“\($0.key)” is not kept: it stood \($0.value) times" }
    return imported.contents(name: file, losses: losses)
  }

  private func read(
    _ entry: XMLNode, into imported: inout ConceptImport, _ lost: inout [String: Int], file: String
  ) throws(DataError) {
    var terms: [ConceptImport.ForeignTerm] = []
    var kind: Concept.Kind?
    var notes: [String] = []
    func count(_ category: (name: String, value: XMLNode)) {
      switch category.name {
      case "subjectField":
        if let known = Concept.Kind(rawValue: category.value.text) {
          kind = known
        } else {
          lost["subjectField", default: 0] += 1
        }
      case "note": notes.append(category.value.text)
      case let name where Self.kept.contains(name): break
      default: lost[category.name, default: 0] += 1
      }
    }
    for category in categories(of: entry) { count(category) }
    for section in entry.children where section.name == "langSec" || section.name == "langSet" {
      guard let language = section["lang"] else {
        throw DataError(
          file: file, line: section.line, column: section.column,
          message: "<\(section.name)> without xml:lang; name its language")
      }
      for category in categories(of: section) { count(category) }
      for group in section.children where ["termSec", "tig", "ntig"].contains(group.name) {
        let inner = group.child("termGrp") ?? group
        guard let term = inner.child("term") else {
          throw DataError(
            file: file, line: group.line, column: group.column, message: "<\(group.name)> without a <term>")
        }
        var foreign = ConceptImport.ForeignTerm(text: term.text, language: language)
        for category in categories(of: group) + (inner.name == "termGrp" ? categories(of: inner) : []) {
          count(category)
          if category.name == "administrativeStatus" || category.name == "normativeAuthorization" {
            foreign.status = try status(category.value, file: file)
          }
        }
        terms.append(foreign)
      }
    }
    imported.add(
      id: entry["id"], terms, kind: kind, note: notes.isEmpty ? nil : notes.joined(separator: " "),
      at: .init(line: entry.line, column: max(1, entry.column - 1)))
  }

  /// The data categories of a level in both styles: `<termNote type="partOfSpeech">` and `<min:partOfSpeech>`.
  private func categories(of node: XMLNode) -> [(name: String, value: XMLNode)] {
    node.children.flatMap { child -> [(name: String, value: XMLNode)] in
      switch child.name {
      case "langSec", "langSet", "termSec", "tig", "ntig", "termGrp", "term": return []
      case "descripGrp", "termNoteGrp", "adminGrp", "transacGrp": return categories(of: child)
      case "note": return [("note", child)]
      default: return [(child["type"] ?? child.name, child)]
      }
    }
  }

  private static let statuses = ["preferred", "admitted", "deprecated", "superseded"]

  private func status(_ node: XMLNode, file: String) throws(DataError) -> Term.Status {
    var text = node.text
    for ending in ["-admn-sts", "Term"] where text.hasSuffix(ending) { text.removeLast(ending.count) }
    switch text {
    case "preferred", "standardized", "legal", "regulated": return .preferred
    case "admitted": return .admitted
    case "deprecated", "superseded": return .deprecated
    default:
      throw DataError(
        file: file, line: node.line, column: node.column,
        message: YAMLMapping.unknown("status", node.text, among: Self.statuses.map { $0 + "Term-admn-sts" }))
    }
  }

  func write(_ glossary: Glossary) -> [UInt8] {
    var xml = XMLText()
    xml.element("tbx", ["type": "TBX-Basic", "style": "dca", "xml:lang": "en", "xmlns": "urn:iso:std:iso:30042:ed-2"]) {
      $0.element("tbxHeader") {
        $0.element("fileDesc") {
          $0.element("titleStmt") { $0.element("title", text: glossary.name) }
          $0.element("sourceDesc") { $0.element("p", text: "Written by tlcheck.") }
        }
      }
      $0.element("text") { xml in
        xml.element("body") { xml in
          for concept in glossary.concepts { write(concept, &xml) }
        }
      }
    }
    return xml.bytes
  }

  private func write(_ concept: Concept, _ xml: inout XMLText) {
    xml.element("conceptEntry", ["id": concept.id]) { xml in
      if concept.kind != .term { xml.element("descrip", ["type": "subjectField"], text: concept.kind.rawValue) }
      if let reason = concept.reason { xml.element("note", text: reason) }
      for language in concept.sourceForms.keys.sorted() {
        xml.element("langSec", ["xml:lang": language]) { xml in
          for form in concept.sourceForms[language] ?? [] {
            xml.element("termSec") { $0.element("term", text: form) }
          }
        }
      }
      xml.element("langSec", ["xml:lang": "en"]) { xml in
        for term in concept.terms {
          xml.element("termSec") {
            $0.element("term", text: term.text)
            let status = term.status == .forbidden ? Term.Status.deprecated : term.status
            $0.element("termNote", ["type": "administrativeStatus"], text: status.rawValue + "Term-admn-sts")
          }
        }
      }
    }
  }
}
