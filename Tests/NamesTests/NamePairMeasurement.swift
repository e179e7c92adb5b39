import Foundation
import Names
import Testing

/// Rates on a list of spellings of one name each: JSON Lines `{"latin": […], "cyrillic": […]}`, uncompressed, named by the
/// variable `NAME_VARIANTS`. Without it there is nothing to measure.
struct NamePairMeasurement {
  private static let path = ProcessInfo.processInfo.environment["NAME_VARIANTS"]

  @Test(.enabled(if: path != nil)) func ratesOnNameVariants() throws {
    let groups = try Self.groups(String(contentsOfFile: Self.path ?? "", encoding: .utf8))
    let pairs = groups.flatMap { Self.pairs($0.latin) }
    let found = pairs.count { $0.0.canBeSameName(as: $0.1) }
    let mixed = groups.flatMap { group in group.latin.flatMap { a in group.cyrillic.map { (a, $0) } } }
    let foundMixed = mixed.count { $0.0.canBeSameName(as: $0.1) }
    let strangers = Self.strangers(groups)
    let apart = strangers.count { !$0.0.canBeSameName(as: $0.1) }
    print("latin", found, pairs.count, "cyrillic", foundMixed, mixed.count, "apart", apart, strangers.count)
    #expect(found * 100 >= pairs.count * 85)
    #expect(apart * 1000 >= strangers.count * 995)
  }

  private struct Group {
    var latin: [NameSpelling]
    var cyrillic: [NameSpelling]
  }

  private static func groups(_ lines: String) throws -> [Group] {
    try lines.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      func spellings(_ key: String) -> [NameSpelling] { (object?[key] as? [String] ?? []).map(NameSpelling.init) }
      return Group(latin: spellings("latin"), cyrillic: spellings("cyrillic"))
    }
  }

  private static func pairs(_ names: [NameSpelling]) -> [(NameSpelling, NameSpelling)] {
    names.indices.flatMap { first in names[(first + 1)...].map { (names[first], $0) } }
  }

  /// Pairs of groups some thousand apart that have no spelling in common.
  private static func strangers(_ groups: [Group]) -> [(NameSpelling, NameSpelling)] {
    groups.indices.flatMap { index -> [(NameSpelling, NameSpelling)] in
      let other = groups[(index + 7919) % groups.count].latin
      let known = Set(groups[index].latin.map(\.form))
      guard known.isDisjoint(with: other.map(\.form)) else { return [] }
      return zip(groups[index].latin, other).map { ($0, $1) }
    }
  }
}
