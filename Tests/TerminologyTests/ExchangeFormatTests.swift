import DataFormats
import Terminology
import Testing

/// TBX, XLIFF and UTX as the standards' samples and other tools write them, and round trips through every format.
struct ExchangeFormatTests {
  private func contents(_ text: String, _ file: String) throws -> GlossaryContents {
    try GlossaryReader.contents(Array(text.utf8), file: file)
  }

  private func problem(_ text: String, _ file: String = "a.tbx") -> DataError? {
    #expect(throws: DataError.self) { _ = try contents(text, file) }
  }

  private static let tbx3 = """
    <?xml version="1.0" encoding="UTF-8"?>
    <?xml-model href="TBXcoreStructV03_TBX-Basic_integrated.rng"?>
    <tbx style="STYLE" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
      xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
      <tbxHeader><fileDesc><sourceDesc><p>A sample &amp; no more.</p></sourceDesc></fileDesc></tbxHeader>
      <text><body>
        <conceptEntry id="c5">SUBJECT
          <langSec xml:lang="de-DE"><termSec><term>Kiew</term></termSec></langSec>
          <langSec xml:lang="en-US">
            <termSec><term>Kiev</term>DEPRECATED</termSec>
            <termSec><term>Ky<hi>iv</hi></term>PREFERRED</termSec>
          </langSec>
          <langSec xml:lang="pt"><termSec><term>Kiev</term></termSec></langSec>
        </conceptEntry>
      </body></text>
    </tbx>
    """

  private func filled(_ style: String, _ subject: String, _ deprecated: String, _ preferred: String) -> String {
    var text = Self.tbx3
    for (key, value) in [("STYLE", style), ("SUBJECT", subject), ("DEPRECATED", deprecated), ("PREFERRED", preferred)] {
      text = text.split(separator: key, omittingEmptySubsequences: false).joined(separator: value)
    }
    return text
  }

  private func expectKyiv(_ contents: GlossaryContents) throws {
    let concept = try #require(contents.glossary.concepts.first)
    #expect(contents.glossary.concepts.count == 1)
    #expect(concept.id == "c5" && concept.kind == .place)
    #expect(concept.terms.map(\.text) == ["Kyiv", "Kiev"])
    #expect(concept.terms.map(\.status) == [.preferred, .deprecated])
    #expect(concept.sourceForms == ["de": ["Kiew"]])
    #expect(contents.places[0].line == 7)
    #expect(contents.losses.contains { $0.contains("“pt”") })
  }

  @Test func version3WithCategoriesAsAttributes() throws {
    try expectKyiv(
      contents(
        filled(
          "dca", "<descrip type=\"subjectField\">place</descrip>",
          "<termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>",
          "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>"), "a.tbx"))
  }

  @Test func version3WithCategoriesAsElements() throws {
    try expectKyiv(
      contents(
        filled(
          "dct", "<min:subjectField>place</min:subjectField>",
          "<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>",
          "<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech>"
        ),
        "terms.xml"))
  }

  @Test func version2WithBothKindsOfTermGroups() throws {
    let found = try contents(
      """
      <?xml version='1.0' encoding="UTF-8"?>
      <!DOCTYPE martif PUBLIC 'ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN' 'TBXcdv04.dtd'>
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
      <text><body>
      <termEntry id="1"><langSet xml:lang="de"><tig><term>Bundesrat</term></tig></langSet>
      <langSet xml:lang="en"><ntig><termGrp><term>upper house</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
      </langSet></termEntry>
      </body></text></martif>
      """, "a.tbx")
    #expect(found.glossary.concepts.map(\.preferred) == ["upper house"])
    #expect(found.glossary.concepts[0].sourceForms == ["de": ["Bundesrat"]])
    #expect(found.losses == ["“partOfSpeech” is not kept: it stood 1 times"])
  }

  @Test func xliffGlossaryModule() throws {
    let found = try contents(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
        version="2.1" srcLang="de" trgLang="en">
      <file id="f1"><unit id="1"><gls:glossary>
        <gls:glossEntry id="g1" ref="#m1"><gls:term source="publicTermbase">Registerkarte</gls:term>
          <gls:translation id="1" source="myTermbase">tab</gls:translation><gls:translation>tab page</gls:translation>
          <gls:definition source="x">A part of a dialog.</gls:definition></gls:glossEntry>
      </gls:glossary><segment><source>x</source></segment></unit></file></xliff>
      """, "a.xlf")
    #expect(found.glossary.concepts[0].terms.map(\.text) == ["tab", "tab page"])
    #expect(found.glossary.concepts[0].terms.map(\.status) == [.preferred, .admitted])
    #expect(found.glossary.concepts[0].sourceForms == ["de": ["Registerkarte"]])
    #expect(found.losses == ["definitions are not kept: 1"])
  }

  @Test func utxWithStatuses() throws {
    let found = try contents(
      """
      #UTX 1.11; de/en; 2026-01-01T00:00:00Z; copyright: AAMT (2026); license: CC-BY 3.0;
      #src\ttgt\tsrc:pos\tterm status
      Kiew\tKyiv\tproperNoun\tapproved
      Kiew\tKiev\tproperNoun\tnon-standard
      Kiew\tKieff\tproperNoun\tforbidden
      """, "a.utx")
    #expect(found.glossary.concepts.count == 1)
    #expect(found.glossary.concepts[0].terms.map(\.status) == [.preferred, .deprecated, .forbidden])
    #expect(found.losses == ["the column “src:pos” is not kept: 3 fields"])
  }

  private static let rich = """
    glossary: house
    concepts:
    - id: capital
      type: place
      en: Kyiv
      admitted: [Kyjiv]
      deprecated: [Kiev]
      forbidden: ["Kieff: old", Kiow]
      de: [Kiew, "Kyjiw #1"]
      ru: [Киев]
      why: "“The” <name> & its \\"form\\",\\nsince 2019; yes"
      unless: [chicken Kiev, "Kiev (Rus|Ballet)"]
      leak: no
      severity: minor
    - {id: premier, en: premier, de: [Ministerpräsident], case: any}
    - {id: yes-word, en: "yes", de: ["nein, doch"]}
    - {id: styled, en: Zelenskyy, admitted: [Zelenskiy], styles: {guardian: Zelenskiy}}
    """

  @Test(arguments: ["yml", "csv", "tbx", "xlf", "utx"])
  func whatIsNotReportedAsLostComesBack(_ ending: String) throws {
    let original = try contents(Self.rich, "house.yml").glossary
    let (bytes, losses) = try #require(GlossaryWriter.write(original, as: "out.\(ending)"))
    let back = try GlossaryReader.read(bytes, file: "out.\(ending)")
    for concept in original.concepts where ending != "xlf" || concept.sourceForms["de"] != nil {
      let found = try #require(back.concepts.first { $0.id == concept.id })
      #expect(found.preferred == concept.preferred)
      #expect(found.sourceForms["de"] == concept.sourceForms["de"])
      let isKept = { (part: String) in !losses.contains { $0.contains(part) } }
      if isKept("admitted") { #expect(found.terms.map(\.text) == concept.terms.map(\.text)) }
      if isKept("the type") { #expect(found.kind == concept.kind) }
      if isKept("reason") { #expect(words(found.reason) == words(concept.reason)) }
      if isKept("exceptions") { #expect(found.unless == concept.unless) }
      if isKept("leak") { #expect(found.leaks == concept.leaks) }
      if isKept("severity") { #expect(found.severity == concept.severity) }
      if isKept("styles") { #expect(found.styles == concept.styles) }
      if isKept("other than German") { #expect(found.sourceForms == concept.sourceForms) }
      if isKept("case and") { #expect(found.terms.map(\.ignoresCase) == concept.terms.map(\.ignoresCase)) }
    }
    #expect((ending == "yml") == losses.isEmpty, "\(losses)")
  }

  private func words(_ text: String?) -> [Substring] { text?.split(whereSeparator: \.isWhitespace) ?? [] }

  @Test func brokenXMLIsRefusedWithItsPlace() throws {
    let error = try #require(problem("<tbx>\n<text>\n<body></text>\n</tbx>"))
    #expect(error.line == 3 && error.message.contains("not well-formed"), "\(error)")
    #expect(try #require(problem("<tbx></tbx>")).message.contains("<body>"))
    #expect(try #require(problem("<html/>", "a.tbx")).message.contains("not TBX"))
    #expect(try #require(problem("", "a.tbx")).line == 1)
  }

  @Test func entitiesAreRefused() throws {
    let bomb = """
      <!DOCTYPE tbx [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <tbx><text><body>&c;</body></text></tbx>
      """
    #expect(try #require(problem(bomb)).message.contains("entity “a”"))
    let outside = "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx><text><body>&x;</body></text></tbx>"
    #expect(try #require(problem(outside)).message.contains("entity “x”"))
  }

  @Test func anUnknownStatusNamesTheNearest() throws {
    let error = try #require(
      problem(
        filled(
          "dca", "", "<termNote type=\"administrativeStatus\">deprecatedTrm-admn-sts</termNote>", "")))
    #expect(error.message.contains("did you mean “deprecatedTerm-admn-sts”"), "\(error)")
  }

  @Test func aRepeatedIdentifierIsRefused() throws {
    let entry =
      "<conceptEntry id=\"a\"><langSec xml:lang=\"en\"><termSec><term>x</term></termSec></langSec></conceptEntry>\n"
    let error = try #require(problem("<tbx><text><body>\n\(entry)\(entry)</body></text></tbx>"))
    #expect(error.line == 3 && error.message.contains("line 2"), "\(error)")
  }
}
