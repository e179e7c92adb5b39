/// The columns of a glossary as a table, by the names that people write over them.
enum GlossaryColumn: String, CaseIterable {
  case source, target, admitted, deprecated, superseded, forbidden, id, type, note, `case`, accents, unless, needs,
    status
  case leak, inflect, severity, subject, definition, authority, see, pos, usage, context, region
  case termType = "term type"
  case french = "fr"
  case spanish = "es"
  case russian = "ru"
  case ukrainian = "uk"

  private static let others: [String: GlossaryColumn] = [
    "de": .source, "german": .source, "deutsch": .source, "quelle": .source, "source term": .source, "src": .source,
    "en": .target, "english": .target, "englisch": .target, "ziel": .target, "target term": .target, "tgt": .target,
    "preferred": .target, "term": .target, "en-us": .target, "en-gb": .target, "de-de": .source,
    "why": .note, "comment": .note, "notes": .note, "reason": .note, "kommentar": .note,
    "part of speech": .pos, "termtype": .termType, "subject field": .subject, "usage note": .usage,
    "decided by": .authority,
  ]

  init?(header: String) {
    let name = header.lowercased()
    guard let column = GlossaryColumn(rawValue: name) ?? Self.others[name] else { return nil }
    self = column
  }

  static var names: [String] { allCases.map(\.rawValue) + others.keys.sorted() }

  /// The language of a column of source forms.
  var language: String? {
    switch self {
    case .source: "de"
    case .french, .spanish, .russian, .ukrainian: rawValue
    default: nil
    }
  }
}
