import Findings
import Names
import TextAnalysis

/// Admitted forms of one concept that differ in spelling only: Nato and NATO, Hanover and Hannover, Turkey and Türkiye; of events
/// and terms, in one word of several: DFB Cup and DFB-Pokal. A full name and its acronym, or two words for one country, are
/// neither.
struct TermVariants {
  /// The form the article has most, or the house's own where both are as frequent.
  let usual: String
  /// The places of other forms, in order.
  let rare: [TermPlaces.Place]
  let usualPlaces: [TermPlaces.Place]

  /// Nil where the article keeps to one form.
  init?(_ concept: Concept, _ places: [TermPlaces.Place], preferred: String) {
    let isName = Self.kinds.contains(concept.kind)
    guard places.count > 1, isName || Self.renderedKinds.contains(concept.kind) else { return nil }
    var byForm: [String: [TermPlaces.Place]] = [:]
    for place in places where place.status(in: concept) == .ok {
      if let term = place.term { byForm[concept.terms[term].text, default: []].append(place) }
    }
    guard byForm.count > 1 else { return nil }
    let order = byForm.sorted {
      ($0.value.count, $0.key == preferred ? 1 : 0, $1.key) > ($1.value.count, $1.key == preferred ? 1 : 0, $0.key)
    }
    let rare = order.dropFirst()
      .filter {
        isName ? Self.areVariants($0.key, order[0].key) : Self.areRenderings($0.key, order[0].key, of: concept.kind)
      }.flatMap(
        \.value)
    guard !rare.isEmpty else { return nil }
    usual = order[0].key
    usualPlaces = order[0].value
    self.rare = rare.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static let renderedKinds: Set<Concept.Kind> = [.event, .term]
  static let kinds: Set<Concept.Kind> = [.place, .person, .organisation, .product]

  static func areVariants(_ a: String, _ b: String) -> Bool {
    let (plainA, plainB) = (plain(a), plain(b))
    if plainA == plainB { return true }
    let words = (a.split(separator: " ").count, b.split(separator: " ").count)
    guard words == (1, 1), plainA.utf8.count > 3, plainB.utf8.count > 3, a.contains(where: \.isLowercase),
      b.contains(where: \.isLowercase)
    else { return false }
    return NameSpelling(a).canBeSameName(as: NameSpelling(b))
      || plainA.utf8.prefix(3).elementsEqual(plainB.utf8.prefix(3))
  }

  /// Several words of which one differs, and not by its number. An event is one thing whatever the word, but a World Cup
  /// may be another than the World Championships of its sport; of a term's forms only
  /// those of one stem are sure to mean the same: short-time work and short-time working.
  static func areRenderings(_ a: String, _ b: String, of kind: Concept.Kind) -> Bool {
    let (first, second) = (words(a), words(b))
    guard first.count == second.count, (2...4).contains(first.count) else { return false }
    let differing = zip(first, second).filter { $0 != $1 }
    guard differing.count == 1 else { return plain(a) == plain(b) && a.lowercased() != b.lowercased() }
    let (one, other) = differing[0]
    if one + "s" == other || other + "s" == one { return false }
    if kind == .event { return !(one == "cup" || other == "cup") || !(one + other).contains("championship") }
    return first[0] == second[0] && (one + "ing" == other || other + "ing" == one)
  }

  private static func words(_ term: String) -> [String] {
    WordForm.folded(term).split { $0 == " " || $0 == "-" }.map(String.init)
  }

  /// A form that has lost the marks of the preferred one: Huracan for Huracán. Only marks of Western languages count; Erdogan and
  /// Djokovic are how English writes them.
  static func hasLostMarks(_ form: String, of preferred: String) -> Bool {
    form != preferred && form.utf8.allSatisfy { $0 < 0x80 } && preferred.unicodeScalars.allSatisfy { $0.value < 0x100 }
      && WordForm.ascii(preferred) == form
  }

  /// Whether a form is another spelling of the wanted one, or has other words beside two that are the same: World War Two.
  static func isOther(_ form: String, than wanted: String) -> Bool {
    guard form != wanted else { return false }
    if areVariants(form, wanted) { return true }
    let words = [form, wanted].map { Set(WordForm.folded($0).split(separator: " ")) }
    return words[0].count == words[1].count && words[0].intersection(words[1]).count > 1
  }

  /// Lower case, without marks, hyphens, stops and spaces.
  static func plain(_ term: String) -> String {
    WordForm.ascii(WordForm.folded(term)).filter { $0.isLetter || $0.isNumber }
  }
}
