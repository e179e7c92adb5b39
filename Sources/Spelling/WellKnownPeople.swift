import TextAnalysis

/// People of the news by their surname or first name, without marks and in lower case: `Dictionaries/words/well-known-people.txt`.
public enum WellKnownPeople {
  public struct Person: Sendable {
    public var firstName: String
    public var surname: String
  }

  public static func named(surname: String) -> [Person] { bySurname[surname] ?? [] }
  public static func named(firstName: String) -> [Person] { byFirstName[firstName] ?? [] }

  private static let all: [Person] = {
    var result: [Person] = []
    WordLists.forEachWord(of: "well-known-people.txt") { line in
      let names = String(decoding: line, as: UTF8.self).split(separator: " ")
      if names.count == 2 { result.append(Person(firstName: String(names[0]), surname: String(names[1]))) }
    }
    return result
  }()

  private static let bySurname = Dictionary(grouping: all) { key($0.surname) }
  private static let byFirstName = Dictionary(grouping: all) { key($0.firstName) }

  public static func key(_ name: String) -> String { WordForm.ascii(WordForm.folded(name)) }
}
