/// What a concept may carry beyond an English term and a German one.
struct GlossaryFeatures: OptionSet {
  var rawValue: Int

  static let variants = GlossaryFeatures(rawValue: 1 << 0)
  static let forbidden = GlossaryFeatures(rawValue: 1 << 1)
  static let kind = GlossaryFeatures(rawValue: 1 << 2)
  static let note = GlossaryFeatures(rawValue: 1 << 3)
  static let exceptions = GlossaryFeatures(rawValue: 1 << 4)
  static let leak = GlossaryFeatures(rawValue: 1 << 5)
  static let matching = GlossaryFeatures(rawValue: 1 << 6)
  static let severity = GlossaryFeatures(rawValue: 1 << 7)
  static let styles = GlossaryFeatures(rawValue: 1 << 8)
  static let otherLanguages = GlossaryFeatures(rawValue: 1 << 9)
  static let identifiers = GlossaryFeatures(rawValue: 1 << 10)
  static let superseded = GlossaryFeatures(rawValue: 1 << 11)
  static let subject = GlossaryFeatures(rawValue: 1 << 12)
  static let definition = GlossaryFeatures(rawValue: 1 << 13)
  static let authority = GlossaryFeatures(rawValue: 1 << 14)
  static let references = GlossaryFeatures(rawValue: 1 << 15)
  static let needs = GlossaryFeatures(rawValue: 1 << 16)
  static let partOfSpeech = GlossaryFeatures(rawValue: 1 << 17)
  static let formDetails = GlossaryFeatures(rawValue: 1 << 18)
  static let otherForms = GlossaryFeatures(rawValue: 1 << 19)
  static let all = GlossaryFeatures(rawValue: (1 << 20) - 1)

  private static let names: [(GlossaryFeatures, String)] = [
    (.variants, "admitted, deprecated and forbidden forms"), (.forbidden, "the difference of forbidden and deprecated"),
    (.kind, "the type (place, person, …)"), (.note, "the reason or note"), (.exceptions, "exceptions (unless)"),
    (.leak, "leak"), (.matching, "case, accents and inflection"), (.severity, "the severity"),
    (.styles, "house styles"),
    (.otherLanguages, "forms in languages other than German"), (.identifiers, "the id"),
    (.superseded, "the difference of superseded and deprecated"), (.subject, "the subject field"),
    (.definition, "the definition"), (.authority, "the source of the decision"), (.references, "cross references"),
    (.needs, "what the article must hold (needs)"), (.partOfSpeech, "the part of speech"),
    (.formDetails, "term type, usage note, context and region"),
    (.otherForms, "what is known of forms other than the preferred one"),
  ]

  /// What a concept makes use of.
  init(used concept: Concept) {
    self = []
    if concept.terms.count > 1 { insert(.variants) }
    if concept.terms.contains(where: { $0.status == .forbidden }) { insert(.forbidden) }
    if concept.kind != .term { insert(.kind) }
    if concept.reason != nil { insert(.note) }
    if !concept.unless.isEmpty { insert(.exceptions) }
    if !concept.leaks { insert(.leak) }
    if concept.severity != nil { insert(.severity) }
    if !concept.styles.isEmpty { insert(.styles) }
    if concept.sourceForms.languages.contains(where: { $0 != "de" }) { insert(.otherLanguages) }
    if concept.id != ConceptTable.identifier(for: concept.preferred) { insert(.identifiers) }
    let isUsual = concept.terms.allSatisfy { term in
      !term.ignoresCase && !term.ignoresAccents && term.inflects == Term.usuallyInflects(term.text, concept.kind)
    }
    if !isUsual { insert(.matching) }
    if concept.terms.contains(where: { $0.status == .superseded }) { insert(.superseded) }
    if concept.hasDetails { insert(Self.used(concept.details, preferred: concept.preferred)) }
  }

  private static func used(_ details: ConceptDetails, preferred: String) -> GlossaryFeatures {
    var used: GlossaryFeatures = []
    if details.subject != nil { used.insert(.subject) }
    if details.definition != nil { used.insert(.definition) }
    if details.authority != nil { used.insert(.authority) }
    if !details.related.isEmpty { used.insert(.references) }
    if !details.needs.isEmpty { used.insert(.needs) }
    for (form, known) in details.forms {
      if form != preferred, known.named.contains(where: { $0.key != .pos }) { used.insert(.otherForms) }
      if known.partOfSpeech != nil { used.insert(form == preferred ? .partOfSpeech : [.partOfSpeech, .otherForms]) }
      if form == preferred, known.named.contains(where: { $0.key != .pos }) { used.insert(.formDetails) }
    }
    return used
  }

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Sentences that say what a format leaves out of a glossary; empty where all is kept.
  static func losses(of glossary: Glossary, in format: any GlossaryFormat) -> [String] {
    var counts = [Int](repeating: 0, count: names.count)
    for concept in glossary.concepts {
      let lost = GlossaryFeatures(used: concept).subtracting(format.keeps)
      for (index, name) in names.enumerated() where lost.contains(name.0) { counts[index] += 1 }
    }
    return zip(names, counts).compactMap { name, count in
      count == 0
        ? nil : "\(format.name) has no place for \(name.1): left out of \(count) concept\(count == 1 ? "" : "s")"
    }
  }
}
