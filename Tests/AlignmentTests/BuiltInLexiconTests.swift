import EmbeddedData
import Testing
import TextAnalysis

@testable import Alignment

/// The program's own list of words, and how inflected German finds its way to it.
struct BuiltInLexiconTests {
  private func renders(_ german: String, _ english: String) -> Bool {
    guard let lexicon = BuiltInLexicon.lexicon(from: "de", to: "en") else { return false }
    let stem = WordKey.hash(WordKey.stem(Array(english.utf8), language: "en"))
    return lexicon.translations(of: WordForm.folded(german)).stems.contains(stem)
  }

  @Test(arguments: [
    ("Haus", "house"), ("Häuser", "house"), ("ging", "go"), ("ausgegangen", "go"), ("beging", "commit"),
    ("abgesagten", "cancel"), ("abzusagen", "cancel"), ("gelernte", "learn"), ("steigenden", "rise"),
    ("schnelleren", "fast"), ("größeren", "big"), ("Strasse", "street"), ("muß", "must"),
  ])
  func inflectedFormsAreRendered(_ german: String, _ english: String) { #expect(renders(german, english)) }

  @Test(arguments: [("Krankenhäuser", "hospital"), ("Gebäudeeinstürze", "collapse"), ("Regierungspartei", "party")])
  func compoundsAreRenderedByTheirParts(_ german: String, _ english: String) { #expect(renders(german, english)) }

  @Test(arguments: [("Haus", "dog"), ("Grindel", "street")])
  func otherWordsAreNot(_ german: String, _ english: String) { #expect(!renders(german, english)) }

  @Test func otherLanguagesHaveNone() { #expect(BuiltInLexicon.lexicon(from: "fr", to: "en") == nil) }

  @Test func everyLineIsAWordAndItsRenderings() {
    let lines = EmbeddedFiles.words("Dictionaries/bilingual/de-en/words.txt")
    let words = lines.map { $0.prefix { $0 != " " && $0 != ":" } }
    #expect(lines.count > 5000)
    #expect(Set(words).count == words.count)
    for line in lines {
      let sides = line.split(separator: ":", omittingEmptySubsequences: false)
      #expect(sides.count == 2 && !sides[0].isEmpty && sides[1].hasPrefix(" ") && sides[1].count > 1, "\(line)")
    }
  }

  @Test func irregularFormsOfEnglishAnswerTheirWord() {
    let alignment = TextAligner(lexicon: BuiltInLexicon.lexicon(from: "de", to: "en")).align(
      source: analyzed("Die Kinder gingen nach Hause.", "de"), target: analyzed("The children went home.", "en"))
    let coverage = Coverage(alignment)
    let answered = alignment.target.tokens.indices.filter { coverage.target[$0] == .translation }
    #expect(answered.map(alignment.target.folded).contains("went"))
    #expect(answered.map(alignment.target.folded).contains("children"))
  }
}
