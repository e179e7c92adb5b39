import Names
import TextAnalysis

/// Whether two spellings in one article name the same, by what stands around them.
struct NamePair {
  enum Verdict {
    case sure, possible, different
  }

  let text: AnalyzedText
  let a: ArticleNames.Entry
  let b: ArticleNames.Entry

  var verdict: Verdict {
    let relation = a.spelling.relation(to: b.spelling)
    guard relation != .none, !a.places.isEmpty, !b.places.isEmpty, !isInflection else { return .different }
    let sharesNeighbour = Self.meet(a.before, b.before, text) || Self.meet(a.after, b.after, text)
    if relation == .near {
      return sharesNeighbour && isOneSlip ? (isRare ? .sure : .possible) : .different
    }
    if sharesNeighbour { return .sure }
    if hasOwnFirstNames || standTogether { return .different }
    switch relation {
    case .romanisation: return letters >= 6 ? .sure : .possible
    case .marks: return letters >= 5 ? .sure : .possible
    case .letters, .near, .none: return letters >= 5 ? .possible : .different
    }
  }

  private var letters: Int { min(a.spelling.form.utf8.count, b.spelling.form.utf8.count) }

  /// Neither is a name that dictionaries know: two known ones are two names.
  private var isRare: Bool {
    letters >= 6 && [a, b].contains { text.lexemes[$0.lexeme].facts.isDisjoint(with: [.british, .american, .accepted]) }
  }

  /// One stem with another ending: Mark and Marks, Jan and Jana, Christian and Christiane, Iran and Iranian.
  private var isInflection: Bool {
    let (short, long) = a.spelling.form.utf8.count < b.spelling.form.utf8.count ? (a, b) : (b, a)
    let (stem, word) = (text.lexemes[short.lexeme].folded, text.lexemes[long.lexeme].folded)
    guard word.utf8.starts(with: stem.utf8) else { return stem.utf8.dropLast().elementsEqual(word.utf8.dropLast()) && ends(stem, word) }
    return ["s", "a", "e", "n", "er", "en", "ian", "in", "o", "i", "y", "ns", "ova"].contains(
      String(word.utf8.dropFirst(stem.utf8.count)) ?? "") && !word.hasSuffix("yy") && !word.hasSuffix("ii")
  }

  /// Mario and Maria, Ivanov and Ivanova's kin: only the last letter differs, and it tells man and woman.
  private func ends(_ stem: String, _ word: String) -> Bool {
    let last: Set<Character> = [stem.last ?? " ", word.last ?? " "]
    return last.isSubset(of: ["a", "o", "e"]) && last.count == 2
  }

  private var isOneSlip: Bool {
    letters >= 5 && a.spelling.distance(to: b.spelling) <= 0.16 && a.spelling.form.first == b.spelling.form.first
  }

  /// Both stand with first names, and never with the same.
  private var hasOwnFirstNames: Bool { !a.before.isEmpty && !b.before.isEmpty }

  /// Whether some sentence has both: a writer does not spell a name in two ways there, but names two people.
  private var standTogether: Bool {
    var near: [Int] = []
    var next = 0
    for place in a.places {
      while next < b.places.count, b.places[next] < place { next += 1 }
      near += [next - 1, next].filter(b.places.indices.contains).map { abs(b.places[$0] - place) }
    }
    return near.contains { $0 <= 4 }
  }

  /// Whether both stand beside one and the same name, in whatever spelling.
  private static func meet(_ first: Set<Int>, _ second: Set<Int>, _ text: AnalyzedText) -> Bool {
    if first.isEmpty || second.isEmpty { return false }
    return !first.isDisjoint(with: second)
  }
}
