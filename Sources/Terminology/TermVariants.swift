import Findings
import Names
import TextAnalysis

/// Admitted forms of one concept that differ in spelling only: Nato and NATO, Hanover and Hannover, Turkey and Türkiye. A full
/// name and its acronym, or two words for one country, are no matter of spelling.
struct TermVariants {
  /// The form the article has most, or the house's own where both are as frequent.
  let usual: String
  /// The places of other forms, in order.
  let rare: [TermPlaces.Place]
  let usualPlaces: [TermPlaces.Place]

  /// Nil where the article keeps to one form.
  init?(_ concept: Concept, _ places: [TermPlaces.Place], preferred: String) {
    guard places.count > 1, Self.kinds.contains(concept.kind) else { return nil }
    var byForm: [String: [TermPlaces.Place]] = [:]
    for place in places where place.status(in: concept) == .ok {
      if let term = place.term { byForm[concept.terms[term].text, default: []].append(place) }
    }
    guard byForm.count > 1 else { return nil }
    let order = byForm.sorted {
      ($0.value.count, $0.key == preferred ? 1 : 0, $1.key) > ($1.value.count, $1.key == preferred ? 1 : 0, $0.key)
    }
    let rare = order.dropFirst().filter { Self.areVariants($0.key, order[0].key) }.flatMap(\.value)
    guard !rare.isEmpty else { return nil }
    usual = order[0].key
    usualPlaces = order[0].value
    self.rare = rare.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

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
