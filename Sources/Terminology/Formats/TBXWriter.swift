import DataFormats

/// Writes TBX version 3.
struct TBXWriter {
  /// What TBX-Basic has no data category for.
  private static let extended: GlossaryFeatures = [
    .kind, .forbidden, .leak, .matching, .exceptions, .needs, .severity, .styles,
  ]

  private let style: TBXStyle

  static func bytes(_ glossary: Glossary, _ style: TBXStyle) -> [UInt8] {
    TBXWriter(style: style).bytes(glossary)
  }

  private func bytes(_ glossary: Glossary) -> [UInt8] {
    var xml = XMLText()
    let isBasic = glossary.concepts.allSatisfy { GlossaryFeatures(used: $0).isDisjoint(with: Self.extended) }
    let attributes = [
      (key: "type", value: isBasic ? "TBX-Basic" : "TBX-tlcheck"), (key: "style", value: style.rawValue),
      (key: "xml:lang", value: "en"), (key: "xmlns", value: "urn:iso:std:iso:30042:ed-2"),
    ]
    xml.element("tbx", attributes + style.modules(isBasic: isBasic)) {
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
    let details = concept.details
    xml.element("conceptEntry", ["id": concept.id]) { xml in
      writeExtensions(of: concept, &xml)
      if let authority = details.authority { style.write("source", in: "admin", authority, to: &xml) }
      if let subject = details.subject { style.write("subjectField", in: "descrip", subject, to: &xml) }
      if let definition = details.definition { style.write("definition", in: "descrip", definition, to: &xml) }
      for target in details.related {
        style.write("crossReference", in: "ref", target, target: target, to: &xml)
      }
      if let reason = concept.reason { xml.element("note", text: reason) }
      for (language, forms) in concept.sourceForms {
        xml.element("langSec", ["xml:lang": language]) { xml in
          for form in forms { write(form, status: nil, details.forms[form], &xml) }
        }
      }
      xml.element("langSec", ["xml:lang": "en"]) { xml in
        for term in concept.terms { write(term.text, status: term.status, details.forms[term.text], &xml) }
      }
    }
  }

  private func writeExtensions(of concept: Concept, _ xml: inout XMLText) {
    func write(_ key: TBXExtension, _ value: String?) {
      if let value { style.write(key.name, in: "admin", value, to: &xml) }
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

  private func write(_ form: String, status: Term.Status?, _ details: FormDetails?, _ xml: inout XMLText) {
    xml.element("termSec") { xml in
      xml.element("term", text: form)
      if let status = status ?? details?.status {
        let standard = status == .forbidden ? Term.Status.deprecated : status
        style.write("administrativeStatus", in: "termNote", standard.rawValue + "Term-admn-sts", to: &xml)
        if status == .forbidden {
          style.write(TBXExtension.status.name, in: "termNote", status.rawValue, to: &xml)
        }
      }
      guard let details else { return }
      for (category, value) in [
        ("partOfSpeech", details.partOfSpeech), ("termType", details.type), ("geographicalUsage", details.region),
      ] {
        if let value { style.write(category, in: "termNote", value, to: &xml) }
      }
      if let context = details.context { style.write("context", in: "descrip", context, to: &xml) }
      if let note = details.note { xml.element("note", text: note) }
    }
  }
}
