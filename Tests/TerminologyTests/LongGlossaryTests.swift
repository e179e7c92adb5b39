import Terminology
import TextAnalysis
import Testing

/// What long glossaries are read and prepared with.
struct LongGlossaryTests {
  /// So many rows that the index of their identifiers and source forms grows several times.
  @Test func rowsOfOneTermOrOneSourceMeetAmongThousands() throws {
    let rows = (0..<5000).map { "Wort\($0),word \($0)" }
    let again = ["Wort7,other word", "Anderes,word 4999"]
    let concepts = try GlossaryReader.read(Array((rows + again).joined(separator: "\n").utf8), file: "a.csv").concepts
    #expect(concepts.count == 5000)
    #expect(concepts[7].terms.map(\.text) == ["word 7", "other word"])
    #expect(concepts[4999].sourceForms == ["de": ["Wort4999", "Anderes"]])
    #expect(Set(concepts.map(\.id)).count == 5000)
  }

  @Test func sourceFormsStandSortedByLanguage() {
    var forms: SourceForms = ["ru": ["Киев"], "de": ["Kiew"]]
    #expect(forms.languages == ["de", "ru"] && forms.all == ["Kiew", "Киев"] && forms["fr"] == nil)
    forms["ru"] = nil
    #expect(forms == ["de": ["Kiew"]] && forms.count == 1)
  }

  @Test func adjectivesAreDeclined() {
    #expect(
      GermanAdjective.declensions(of: "Deutsches Rotes Kreuz")
        == ["Deutsche Rote Kreuz", "Deutscher Roter Kreuz", "Deutschen Roten Kreuz"])
    #expect(GermanAdjective.declensions(of: "Bundestag") == [])
    #expect(GermanAdjective.declensions(of: "Unter den Linden") == [])
  }
}
