/// The endings of German inflection.
public enum GermanEnding {
  private static let endings = ["s", "es", "n", "en", "e", "er", "em", "ns", "ern"]

  /// The word and what is left of it without each ending that it has.
  public static func stems(of folded: String) -> [String] {
    guard folded.utf8.count >= 5 else { return [folded] }
    return [folded] + endings.filter(folded.hasSuffix).map { String(folded.dropLast($0.count)) }
  }
}
