import DataFormats
import Terminology
import Testing

struct DelimitedGlossaryTests {
  private func read(_ text: String, file: String = "list.csv") throws -> [Concept] {
    try GlossaryReader.read(Array(text.utf8), file: file).concepts
  }

  private func problem(_ text: String, file: String = "list.csv") -> DataError? {
    #expect(throws: DataError.self) { try read(text, file: file) }
  }

  @Test(arguments: [
    "Kiew,Kyiv\nMailand,Milan\n", "source,target\nKiew,Kyiv\nMailand,Milan",
    "\u{FEFF}de;en\r\nKiew;Kyiv\r\nMailand;Milan\r\n",
    "Kiew\tKyiv\rMailand\tMilan\r", "\"Kiew\",\"Kyiv\"\n\n\"Mailand\" ,Milan\n",
  ])
  func plainListsOfEveryMake(_ text: String) throws {
    let concepts = try read(text)
    #expect(concepts.map(\.preferred) == ["Kyiv", "Milan"])
    #expect(concepts.map { $0.sourceForms["de"] ?? [] } == [["Kiew"], ["Mailand"]])
    #expect(concepts.map(\.id) == ["kyiv", "milan"])
  }

  @Test func everyColumnIsRead() throws {
    let concepts = try read(
      """
      id,de,en,admitted,deprecated,forbidden,type,case,note,unless,leak,severity
      kyiv,Kiew|Kyjiw,Kyiv,Kyjiv,Kiev,"Kieff; Kiow",place,exact,"The ""Ukrainian"" name,
      since 2019",chicken Kiev;Kiev (Rus|Ballet),no,minor
      """)
    #expect(concepts.count == 1)
    let concept = try #require(concepts.first)
    #expect(concept.id == "kyiv" && concept.kind == .place && !concept.leaks && concept.severity == .minor)
    #expect(concept.sourceForms == ["de": ["Kiew", "Kyjiw"]])
    #expect(concept.terms.map(\.text) == ["Kyiv", "Kyjiv", "Kiev", "Kieff", "Kiow"])
    #expect(concept.terms.map(\.status) == [.preferred, .admitted, .deprecated, .forbidden, .forbidden])
    #expect(concept.reason == "The \"Ukrainian\" name,\nsince 2019")
    #expect(concept.unless == ["chicken Kiev", "Kiev (Rus|Ballet)"])
  }

  @Test func theColumnsOfATermBankAreRead() throws {
    let concepts = try read(
      """
      source,target,superseded,accents,needs,subject,definition,authority,see,pos,term type,usage,context,region
      Kischinau,Chișinău,Kishinev,any,council;~state,places,A city.,AP|2019,other,noun,fullForm,Mind the marks.,In Chișinău.,MD
      """)
    let concept = try #require(concepts.first)
    #expect(concept.terms.map(\.status) == [.preferred, .superseded] && concept.terms[0].ignoresAccents)
    let details = concept.details
    #expect(details.needs == ["council", "~state"] && details.subject == "places" && details.definition == "A city.")
    #expect(details.authority == "AP|2019" && details.related == ["other"])
    let form = try #require(details.forms["Chișinău"])
    #expect(form.partOfSpeech == "noun" && form.type == "fullForm" && form.note == "Mind the marks.")
    #expect(form.context == "In Chișinău." && form.region == "MD")
  }

  @Test func rowsOfOneConceptComeTogether() throws {
    let concepts = try read("Kanzler,chancellor\nBundeskanzler,chancellor\nKanzler,head of government\n")
    #expect(concepts.count == 1)
    #expect(concepts[0].sourceForms["de"] == ["Kanzler", "Bundeskanzler"])
    #expect(concepts[0].terms.map(\.status) == [.preferred, .admitted])
  }

  @Test func aRowForEachTermWithItsStatus() throws {
    let concepts = try read("source,target,status\nKiew,Kiev,superseded\nKiew,Kyiv,preferred\n")
    #expect(concepts.map(\.preferred) == ["Kyiv"])
    #expect(concepts[0].terms.map(\.status) == [.preferred, .superseded])
  }

  @Test func windows1252FromASpreadsheet() throws {
    let bytes = Array("source;target\n".utf8) + [0x4D, 0xFC, 0x6E, 0x63, 0x68, 0x65, 0x6E] + Array(";Munich\n".utf8)
    #expect(try GlossaryReader.read(bytes, file: "a.csv").concepts[0].sourceForms["de"] == ["München"])
  }

  @Test(arguments: [
    ("sorce,target\nKiew,Kyiv", 1, 1, "source"),
    ("source,target,stauts\nKiew,Kyiv,preferred", 1, 15, "status"),
    ("source,target,status\nKiew,Kyiv,prefered", 2, 11, "preferred"),
    ("source,target,note\nKiew,Kyiv,x\nMailand,Milan", 3, 9, "2 columns"),
    ("Kiew,Kyiv\nMailand,Milan,oops", 2, 15, "quotation marks"),
    ("id,source,target\na,Kiew,Kyiv\na,Mailand,Milan", 3, 1, "line 2"),
    ("source,target\nMünchen,\"Munich", 2, 9, "never closed"),
    ("source,target\nMünchen,\"Munich\"er", 2, 17, "quotation mark"),
    ("source,target\nMünchen,", 2, 9, "missing"),
    ("source,target,target\na,b,c", 1, 15, "two columns"),
    ("just words", 1, 1, "header"),
    ("source,deprecated\nKiew,Kiev", 1, 1, "target"),
  ])
  func errorsNamePlaceAndRemedy(_ text: String, _ line: Int, _ column: Int, _ part: String) throws {
    let error = try #require(problem(text))
    #expect(error.line == line && error.column == column, "\(error)")
    #expect(error.message.contains(part), "\(error)")
  }

  @Test func anUnknownEndingNamesTheKnownOnes() throws {
    #expect(try #require(problem("x", file: "list.docx")).message.contains(".csv"))
  }
}
