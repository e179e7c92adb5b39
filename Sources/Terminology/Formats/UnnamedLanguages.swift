/// The languages of a file by csv2tbx of translate-toolkit, which calls the first column “en” and the second “xx”, whatever
/// they are. A desk's list has the German term first as often as the English one.
struct UnnamedLanguages {
  private(set) var concepts: [ForeignConcept] = []

  static func isUnnamed(_ language: String) -> Bool { language == "xx" || language == "und" }

  mutating func add(_ concept: ForeignConcept) { concepts.append(concept) }

  /// Whether what is called “en” is German.
  var areSwapped: Bool {
    var evidence = 0
    for concept in concepts {
      for term in concept.terms {
        evidence += Self.german(term.text) * (Self.isUnnamed(term.language) ? -1 : 1)
      }
    }
    return evidence > 0
  }

  /// The concepts with their languages named.
  func named() -> [ForeignConcept] {
    let areSwapped = areSwapped
    return concepts.map { concept in
      var concept = concept
      for index in concept.terms.indices {
        let isUnnamed = Self.isUnnamed(concept.terms[index].language)
        concept.terms[index].language = isUnnamed == areSwapped ? "en" : "de"
      }
      return concept
    }
  }

  /// How much a term looks German: by its letters, its endings, and the capital that each German noun has.
  private static func german(_ term: String) -> Int {
    let letters = term.unicodeScalars.contains { "äöüßÄÖÜ".unicodeScalars.contains($0) }
    let endings = ["ung", "heit", "keit", "schaft", "amt", "werk", "tag", "kanzler"].contains { term.hasSuffix($0) }
    let capital = term.first?.isUppercase == true && term.dropFirst().contains(where: \.isLowercase)
    return (letters ? 3 : 0) + (endings ? 2 : 0) + (capital ? 1 : 0)
  }
}
