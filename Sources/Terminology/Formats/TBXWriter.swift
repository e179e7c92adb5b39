import DataFormats

/// Writes TBX version 3 with data categories as attributes.
enum TBXWriter {
  /// What TBX-Basic has no data category for.
  private static let extended: GlossaryFeatures = [
    .kind, .forbidden, .leak, .matching, .exceptions, .needs, .severity, .styles,
  ]

  static func bytes(_ glossary: Glossary) -> [UInt8] {
    var xml = XMLText()
    let isBasic = glossary.concepts.allSatisfy { GlossaryFeatures(used: $0).isDisjoint(with: extended) }
    xml.element(
      "tbx",
      [
        "type": isBasic ? "TBX-Basic" : "TBX-tlcheck", "style": "dca", "xml:lang": "en",
        "xmlns": "urn:iso:std:iso:30042:ed-2",
      ]
    ) {
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

  private static func write(_ concept: Concept, _ xml: inout XMLText) {
    let details = concept.details
    xml.element("conceptEntry", ["id": concept.id]) { xml in
      writeExtensions(of: concept, &xml)
      if let authority = details.authority { xml.element("admin", ["type": "source"], text: authority) }
      if let subject = details.subject { xml.element("descrip", ["type": "subjectField"], text: subject) }
      if let definition = details.definition { xml.element("descrip", ["type": "definition"], text: definition) }
      for target in details.related {
        xml.element("ref", ["type": "crossReference", "target": target], text: target)
      }
      if let reason = concept.reason { xml.element("note", text: reason) }
      for language in concept.sourceForms.keys.sorted() {
        xml.element("langSec", ["xml:lang": language]) { xml in
          for form in concept.sourceForms[language] ?? [] { write(form, status: nil, details.forms[form], &xml) }
        }
      }
      xml.element("langSec", ["xml:lang": "en"]) { xml in
        for term in concept.terms { write(term.text, status: term.status, details.forms[term.text], &xml) }
      }
    }
  }

  private static func writeExtensions(of concept: Concept, _ xml: inout XMLText) {
    func write(_ key: TBXExtension, _ value: String?) {
      if let value { xml.element("admin", ["type": key.name], text: value) }
    }
    write(.type, concept.kind == .term ? nil : concept.kind.rawValue)
    write(.leak, concept.leaks ? nil : "no")
    write(.case, concept.terms.contains(where: \.ignoresCase) ? "any" : nil)
    write(.accents, concept.terms.contains(where: \.ignoresAccents) ? "any" : nil)
    if concept.terms.contains(where: { $0.inflects != Term.usuallyInflects($0.text, concept.kind) }) {
      write(.inflect, concept.terms[0].inflects ? "yes" : "no")
    }
    write(.severity, concept.severity?.rawValue)
    for pattern in concept.unless { write(.unless, pattern) }
    for pattern in concept.details.needs { write(.needs, pattern) }
    for (house, form) in concept.styles.sorted(by: { $0.key < $1.key }) { write(.style, "\(house): \(form)") }
  }

  private static func write(_ form: String, status: Term.Status?, _ details: FormDetails?, _ xml: inout XMLText) {
    xml.element("termSec") { xml in
      xml.element("term", text: form)
      if let status = status ?? details?.status {
        let standard = status == .forbidden ? Term.Status.deprecated : status
        xml.element("termNote", ["type": "administrativeStatus"], text: standard.rawValue + "Term-admn-sts")
        if status == .forbidden {
          xml.element("termNote", ["type": TBXExtension.status.name], text: status.rawValue)
        }
      }
      guard let details else { return }
      for (category, value) in [
        ("partOfSpeech", details.partOfSpeech), ("termType", details.type), ("geographicalUsage", details.region),
      ] {
        if let value { xml.element("termNote", ["type": category], text: value) }
      }
      if let context = details.context { xml.element("descrip", ["type": "context"], text: context) }
      if let note = details.note { xml.element("note", text: note) }
    }
  }
}
