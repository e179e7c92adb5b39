/// The endings of German inflection.
public enum GermanEnding {
  private static let endings = ["s", "es", "n", "en", "e", "er", "em", "ns", "ern"].map { Array($0.utf8) }

  /// The word and what is left of it without each ending that it has.
  public static func stems(of folded: String) -> [String] {
    lengths(of: folded).map { String(decoding: folded.utf8.prefix($0), as: UTF8.self) }
  }

  /// How many bytes the word and each of those have.
  public static func lengths(of folded: String) -> [Int] {
    let count = folded.utf8.count
    guard count >= 5 else { return [count] }
    var result = [count]
    for ending in endings where folded.utf8.suffix(ending.count).elementsEqual(ending) {
      result.append(count - ending.count)
    }
    return result
  }
}
