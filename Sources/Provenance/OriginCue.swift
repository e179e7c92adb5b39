/// What speaks for a source language where it is met in a text.
struct OriginCue: Sendable, Equatable {
  enum Kind: String, CaseIterable, Sendable {
    /// The tag or name of an agency or paper of that country.
    case agency
    /// A word left in the language, a letter or mark of it.
    case word
    /// A number, date, time or quotation in its way.
    case form
    /// What its news keeps saying, right in English or not.
    case expression
    /// Persons, parties, places: what the text is about, not where it comes from.
    case subject
    /// A phrase rule that betrays the language.
    case artifact
  }

  /// Index into the model's languages.
  var language: Int
  var kind: Kind
  /// Natural logarithm of how much likelier one sight of it makes the language.
  var logOdds: Double
}

/// A language that texts are translated from.
struct OriginLanguage: Sendable, Equatable {
  /// BCP 47 tag.
  var tag: String
  /// Log-odds before anything is seen.
  var prior: Double
  /// What a rule that betrays it adds, and one that only advises.
  var artifact: Double
  var advice: Double
}
