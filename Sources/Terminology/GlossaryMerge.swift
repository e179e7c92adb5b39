/// Joins glossaries: what an earlier one says holds.
public struct GlossaryMerge {
  public private(set) var glossary: Glossary
  /// What later glossaries say against earlier ones, in sentences.
  public private(set) var conflicts: [String] = []
  private var byIdentifier: [String: Int] = [:]
  private var byPreferred: [String: Int] = [:]

  public init(name: String) { glossary = Glossary(name: name, concepts: []) }

  /// - Parameter name: what messages call the glossary.
  public mutating func add(_ other: Glossary, name: String) {
    for concept in other.concepts {
      if let known = byPreferred[concept.preferred] ?? byIdentifier[concept.id] {
        join(concept, into: known, name)
      } else {
        byIdentifier[concept.id] = glossary.concepts.count
        byPreferred[concept.preferred] = glossary.concepts.count
        glossary.concepts.append(concept)
      }
    }
  }

  private mutating func join(_ concept: Concept, into index: Int, _ name: String) {
    var own = glossary.concepts[index]
    for var term in concept.terms {
      if let known = own.terms.first(where: { $0.text == term.text }) {
        if known.status.isRight != term.status.isRight {
          conflicts.append(
            "\(name): “\(term.text)” is \(term.status.rawValue), and \(known.status.rawValue) before; the first holds")
        }
        continue
      }
      if term.status == .preferred {
        conflicts.append("\(name): “\(term.text)” is preferred, and “\(own.preferred)” before; it is admitted now")
        term.status = .admitted
      }
      own.terms.append(term)
    }
    for (language, forms) in concept.sourceForms {
      for form in forms { own.sourceForms.add(form, in: language) }
    }
    for pattern in concept.unless where !own.unless.contains(pattern) { own.unless.append(pattern) }
    own.reason = own.reason ?? concept.reason
    own.severity = own.severity ?? concept.severity
    own.leaks = own.leaks && concept.leaks
    own.styles.merge(concept.styles) { first, _ in first }
    if concept.hasDetails { own.details.merge(concept.details) }
    glossary.concepts[index] = own
  }
}

extension ConceptDetails {
  /// Takes what is not known yet.
  fileprivate mutating func merge(_ other: ConceptDetails) {
    subject = subject ?? other.subject
    definition = definition ?? other.definition
    authority = authority ?? other.authority
    related += other.related.filter { !related.contains($0) }
    needs += other.needs.filter { !needs.contains($0) }
    forms.merge(other.forms) { first, _ in first }
  }
}
