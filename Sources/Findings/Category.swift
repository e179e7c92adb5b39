/// What kind of thing is wrong, in an editor's words. The set is fixed by the report's schema.
public enum Category: String, Sendable, CaseIterable {
  case terminology, name, consistency, spelling, grammar, punctuation, typography, locale, untranslated, artifact
  case fragment, residue, repetition, number, omission, addition, style
}

/// An error type of MQM (themqm.org, MQM Core and Full), as `dimension/type`; `ErrorTypology` has them all.
public struct ErrorType: Sendable, Hashable, RawRepresentable, ExpressibleByStringLiteral {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// The dimension, before the slash.
  public var dimension: Substring { rawValue.prefix { $0 != "/" } }
}
