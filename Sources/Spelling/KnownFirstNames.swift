/// Given names that news often has: `Dictionaries/words/first-names.txt`.
public enum KnownFirstNames {
  public static func contains(_ name: String) -> Bool { all.contains(name) }

  private static let all: Set<String> = {
    var result: Set<String> = []
    WordLists.forEachWord(of: "first-names.txt") { result.insert(String(decoding: $0, as: UTF8.self)) }
    return result
  }()
}
