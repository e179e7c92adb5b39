import RuleEngine
import TextModel

extension Scope {
  /// All that belongs to the story, titles too.
  static let story = Scope(roles: [.kicker, .headline, .subhead, .body, .listItem, .caption])
  static let storyAndDatelines = Scope(
    roles: [.kicker, .headline, .subhead, .dateline, .body, .listItem, .caption])
  static let storyOutsideQuotations = Scope(
    roles: [.kicker, .headline, .subhead, .body, .listItem, .caption], quotations: .skip)
  /// Captions are fragments side by side: “Jane Doe in Paris. photo”.
  static let storyButCaptions = Scope(roles: [.kicker, .headline, .subhead, .body, .listItem])
  static let paragraphs = Scope(roles: [.body])
}
