/// Acronyms that a reader of newspapers knows: `Dictionaries/words/acronyms.txt`.
public enum KnownAcronyms {
  public static func contains(_ acronym: String) -> Bool { all.contains(acronym) }

  private static let all: Set<String> = {
    var result: Set<String> = []
    WordLists.forEachWord(of: "acronyms.txt") { result.insert(String(decoding: $0, as: UTF8.self)) }
    return result
  }()
}
