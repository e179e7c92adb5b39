/// A rule written as data: phrases to find, and what to say.
public struct PhraseRule: Sendable {
  public var description: RuleDescription
  public var patterns: [String]
  /// Where one of these covers a match, the rule is silent.
  public var unless: [String]
  /// One of these must stand somewhere in the article, if there are any.
  public var needs: [String]
  /// `$0` is the match, `$1` a group.
  public var message: String
  public var replacements: [String]
}
