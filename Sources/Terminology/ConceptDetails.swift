/// What a term bank records of a concept beside its terms, by the data categories of TBX (ISO 30042:2019).
public struct ConceptDetails: Sendable, Equatable {
  /// `subjectField`.
  public var subject: String?
  /// `definition`.
  public var definition: String?
  /// `source`: who decided so, as “AP Stylebook”.
  public var authority: String?
  /// `crossReference`: identifiers of other concepts.
  public var related: [String] = []
  /// Patterns of which one must stand somewhere in the article, if there are any; no data category of TBX.
  public var needs: [String] = []
  /// What is known of single terms, of both languages, by their text.
  public var forms: [String: FormDetails] = [:]

  public init() {}

  /// Sets something about a form; nothing is kept of a form that nothing is known of.
  mutating func describe(_ form: String, _ change: (inout FormDetails) -> Void) {
    var details = forms[form] ?? FormDetails()
    change(&details)
    forms[form] = details == FormDetails() ? nil : details
  }
}

public struct FormDetails: Sendable, Equatable {
  /// `partOfSpeech`: noun, properNoun, verb, adjective, adverb, other.
  public var partOfSpeech: String?
  /// `termType`: fullForm, shortForm, acronym, abbreviation, variant, phrase.
  public var type: String?
  /// `usageNote`, or a note at the term.
  public var note: String?
  /// `context`: a sentence in which it stands.
  public var context: String?
  /// `administrativeStatus` of a source term; an English term has its own.
  public var status: Term.Status?
  /// `geographicalUsage`: where the form is used.
  public var region: String?

  public init() {}

  /// The name in a glossary and the value, in the order in which they are written.
  var named: [(key: Key, value: String)] {
    let values: [(Key, String?)] = [
      (.pos, partOfSpeech), (.type, type), (.status, status?.rawValue), (.region, region), (.note, note),
      (.context, context),
    ]
    return values.compactMap { key, value in value.map { (key, $0) } }
  }

  /// What is known, for a person.
  public var described: [String] {
    named.map { key, value in
      switch key {
      case .note: value
      case .context: "“\(value)”"
      default: "\(key.rawValue) \(value)"
      }
    }
  }

  enum Key: String, CaseIterable {
    case pos, type, status, region, note, context
  }

  /// - Returns: whether the value may stand there.
  mutating func set(_ key: Key, _ value: String) -> Bool {
    switch key {
    case .pos: partOfSpeech = value
    case .type: type = value
    case .region: region = value
    case .note: note = note.map { "\($0) \(value)" } ?? value
    case .context: context = value
    case .status:
      status = Term.Status(rawValue: value)
      return status != nil
    }
    return true
  }
}
