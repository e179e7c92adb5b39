import Findings

/// Concepts and how a house calls them, after TBX (ISO 30042:2019): a concept has terms in languages, a term has a status.
public struct Glossary: Sendable {
  public var name: String
  public var concepts: [Concept]

  public init(name: String, concepts: [Concept]) {
    self.name = name
    self.concepts = concepts
  }
}

public struct Concept: Sendable, Equatable {
  /// What is named; no data category of TBX.
  public enum Kind: String, Sendable, CaseIterable {
    case place, person, organisation, office, law, event, product, term
  }

  public var id: String
  public var kind: Kind
  /// English terms, the preferred one first.
  public var terms: [Term]
  /// Forms in source languages, by BCP 47 tag.
  public var sourceForms: SourceForms
  /// Whether a source form left in an English text is a mistake.
  public var leaks: Bool
  /// Patterns that keep a match silent where they cover it.
  public var unless: [String]
  /// Why the preferred term is preferred.
  public var reason: String?
  /// Severity of a deprecated or forbidden form; nil for the usual one of the kind.
  public var severity: Severity?
  /// The admitted term that a house style wants, by the style's name.
  public var styles: [String: String]
  private var rest = Rest.none

  /// Few concepts have details, and glossaries are long.
  private enum Rest: Sendable, Equatable {
    case none
    indirect case some(ConceptDetails)
  }

  public init(
    id: String, kind: Kind, terms: [Term], sourceForms: SourceForms = [:], leaks: Bool = true,
    unless: [String] = [], reason: String? = nil, severity: Severity? = nil, styles: [String: String] = [:],
    details: ConceptDetails? = nil
  ) {
    self.id = id
    self.kind = kind
    self.terms = terms
    self.sourceForms = sourceForms
    self.leaks = leaks
    self.unless = unless
    self.reason = reason
    self.severity = severity
    self.styles = styles
    if let details { self.details = details }
  }

  /// What a term bank records beside the terms.
  public var details: ConceptDetails {
    get {
      if case .some(let details) = rest { return details }
      return ConceptDetails()
    }
    set { rest = newValue == ConceptDetails() ? .none : .some(newValue) }
  }

  public var hasDetails: Bool { rest != .none }

  /// Languages whose forms are kept, by BCP 47 tag.
  static let sourceLanguages = ["de", "fr", "es", "ru", "uk"]

  public var preferred: String { terms.first?.text ?? id }
}

public struct Term: Sendable, Equatable {
  /// Administrative status (ISO 30042 `administrativeStatus`); forbidden is a house's word for what was never right.
  public enum Status: String, Sendable, CaseIterable {
    case preferred, admitted, deprecated, superseded, forbidden

    /// Whether a text may have it.
    public var isRight: Bool { self == .preferred || self == .admitted }
  }

  public var text: String
  public var status: Status
  public var inflects: Bool
  public var ignoresCase: Bool
  /// Whether it is also found without its accents.
  public var ignoresAccents: Bool

  public init(
    text: String, status: Status, inflects: Bool, ignoresCase: Bool = false, ignoresAccents: Bool = false
  ) {
    self.text = text
    self.status = status
    self.inflects = inflects
    self.ignoresCase = ignoresCase
    self.ignoresAccents = ignoresAccents
  }

  /// Whether capitals, or accents, count: `case` and `accents` in a glossary.
  enum MatchingPolicy: String, CaseIterable {
    case exact, any
  }

  /// A common noun has a plural; a name has none worth looking for.
  static func usuallyInflects(_ text: String, _ kind: Concept.Kind) -> Bool {
    guard kind != .place, kind != .person else { return false }
    let isNoun =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.reversed().prefix { $0 != 0x20 }.allSatisfy { 0x61...0x7A ~= $0 || $0 == 0x2D }
      : text.split(separator: " ").last?.allSatisfy { $0.isLowercase || $0 == "-" } ?? false
    return isNoun && !text.isEmpty
  }
}
