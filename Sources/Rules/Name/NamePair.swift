import Names

/// Whether two spellings in one article name the same, by what stands around them.
struct NamePair {
  enum Verdict {
    case sure, possible, different
  }

  let a: ArticleNames.Entry
  let b: ArticleNames.Entry
  let relation: NameSpelling.Relation

  init(_ a: ArticleNames.Entry, _ b: ArticleNames.Entry) {
    self.a = a
    self.b = b
    relation = a.spelling.relation(to: b.spelling)
  }

  /// Whether one name stands before both, after both: both are surnames, first names of one.
  var isSurname: Bool { !a.before.isDisjoint(with: b.before) }
  var isFirstName: Bool { !a.after.isDisjoint(with: b.after) }

  var verdict: Verdict {
    guard relation != .none, !a.places.isEmpty, !b.places.isEmpty, !isSameInLowerCase else { return .different }
    if isInflection {
      return relation != .marks && isGender && isSurname || isWomansSurnameCut ? .possible : .different
    }
    if relation == .near {
      guard letters >= 5, a.spelling.distance(to: b.spelling) <= 0.16 else { return .different }
      if isSurname { return startsAlike ? (isRare ? .sure : .possible) : .different }
      return isFirstName ? (startsAlike && isRare && letters >= 7 ? .sure : .possible) : .different
    }
    if isSurname || isFirstName { return .sure }
    if hasOwnFirstNames || standTogether { return .different }
    switch relation {
    case .romanisation: return letters >= 6 ? .sure : .possible
    case .marks: return letters >= 5 ? .sure : .possible
    case .letters, .near, .none: return letters >= 5 ? .possible : .different
    }
  }

  private var letters: Int { min(a.spelling.form.utf8.count, b.spelling.form.utf8.count) }

  /// Neither is a name that dictionaries know: two known ones are two names.
  private var isRare: Bool { letters >= 6 && !(a.isKnown && b.isKnown) }

  /// Only capitals or apostrophes differ: typography's matter.
  private var isSameInLowerCase: Bool { a.folded == b.folded }

  /// One stem with another ending: Mark and Marks, Jan and Jana, Christian and Christiane, Iran and Iranian.
  private var isInflection: Bool {
    let (stem, word) = stemFirst
    guard word.utf8.starts(with: stem.utf8) else { return isGender }
    let ending = word.utf8.dropFirst(stem.utf8.count)
    if stem.hasSuffix("y") || stem.hasSuffix("i"), ending.elementsEqual("y".utf8) || ending.elementsEqual("i".utf8) {
      return false
    }
    return Self.endings.contains { $0.utf8.elementsEqual(ending) }
  }

  private static let endings = [
    "s", "a", "e", "n", "r", "er", "en", "ian", "in", "o", "i", "y", "ns", "ova", "an", "na",
  ]

  private var stemFirst: (stem: String, word: String) {
    letters == a.spelling.form.utf8.count ? (a.folded, b.folded) : (b.folded, a.folded)
  }

  /// Mario and Maria, Ivanov and Ivanova: the last letter tells man and woman.
  private var isGender: Bool {
    let (stem, word) = stemFirst
    let marks = Array("aoe".utf8)
    guard let last = word.utf8.last, marks.contains(last) else { return false }
    if word.utf8.count == stem.utf8.count + 1 { return last == marks[0] && word.utf8.starts(with: stem.utf8) }
    guard word.utf8.count == stem.utf8.count, let other = stem.utf8.last else { return false }
    return other != last && marks.contains(other) && stem.utf8.dropLast().elementsEqual(word.utf8.dropLast())
  }

  /// Polina Gagarina, and Gagarin alone: the woman's surname has lost its ending. Two people each have a first name somewhere.
  private var isWomansSurnameCut: Bool {
    let (stem, word) = stemFirst
    let woman = word == a.folded ? a : b
    let other = word == a.folded ? b : a
    return word.utf8.count == stem.utf8.count + 1 && word.hasPrefix(stem) && Self.hasWomansEnding(word)
      && !woman.before.isEmpty && other.before.isEmpty
      && !standTogether
  }

  static func hasWomansEnding(_ folded: String) -> Bool {
    ["ina", "ova", "eva", "yna"].contains(where: folded.hasSuffix)
  }

  private var startsAlike: Bool { a.spelling.form.first == b.spelling.form.first }

  /// Both stand with first names, and never with the same.
  private var hasOwnFirstNames: Bool { !a.before.isEmpty && !b.before.isEmpty }

  /// Whether some sentence has both: a writer does not spell a name in two ways there, but names two people.
  private var standTogether: Bool { !Set(a.sentences).isDisjoint(with: b.sentences) }
}
