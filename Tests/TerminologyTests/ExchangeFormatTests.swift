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

  private func expectKyiv(_ contents: GlossaryContents, _ status: Term.Status = .deprecated) throws {
    let concept = try #require(contents.glossary.concepts.first)
    #expect(contents.glossary.concepts.count == 1)
    #expect(concept.id == "c5" && concept.kind == .place)
    #expect(concept.terms.map(\.text) == ["Kyiv", "Kiev"])
    #expect(concept.terms.map(\.status) == [.preferred, status])
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
    let found = try contents(
      filled(
        "dct", "<min:subjectField>place</min:subjectField>",
        "<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>",
        "<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech>"
      ),
      "terms.xml")
    try expectKyiv(found, .superseded)
    #expect(found.glossary.concepts[0].details.forms["Kyiv"]?.partOfSpeech == "noun")
  }

  /// The data categories of TBX-Basic, in each of the two styles.
  @Test(arguments: [
    """
    <conceptEntry id="c1"><descripGrp><descrip type="definition">A vote.</descrip><admin type="source">Duden</admin></descripGrp>
    <descrip type="subjectField">politics</descrip><ref type="crossReference" target="c2">other</ref>
    <xref type="xGraphic" target="http://example.org/a.png">picture</xref>
    <langSec xml:lang="de"><termSec><term>Wahl</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
    <termNote type="grammaticalGender">feminine</termNote></termSec></langSec>
    <langSec xml:lang="en"><termSec><term>election</term><termNote type="partOfSpeech">noun</termNote>
    <termNote type="termType">fullForm</termNote><termNote type="geographicalUsage">en-GB</termNote>
    <descrip type="context">The election is near.</descrip><note>Not “choice”.</note></termSec></langSec></conceptEntry>
    """,
    """
    <conceptEntry id="c1"><descripGrp><basic:definition>A vote.</basic:definition><basic:source>Duden</basic:source></descripGrp>
    <min:subjectField>politics</min:subjectField><basic:crossReference target="c2">other</basic:crossReference>
    <basic:xGraphic target="http://example.org/a.png">picture</basic:xGraphic>
    <langSec xml:lang="de"><termSec><term>Wahl</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
    <basic:grammaticalGender>feminine</basic:grammaticalGender></termSec></langSec>
    <langSec xml:lang="en"><termSec><term>election</term><min:partOfSpeech>noun</min:partOfSpeech>
    <basic:termType>fullForm</basic:termType><basic:geographicalUsage>en-GB</basic:geographicalUsage>
    <basic:context>The election is near.</basic:context><note>Not “choice”.</note></termSec></langSec></conceptEntry>
    """,
  ])
  func everyDataCategoryIsRead(_ entry: String) throws {
    let found = try contents(
      """
      <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
      \(entry)
      </body></text></tbx>
      """, "a.tbx")
    let details = try #require(found.glossary.concepts.first).details
    #expect(details.definition == "A vote." && details.authority == "Duden" && details.subject == "politics")
    #expect(details.related == ["c2"])
    #expect(details.forms["Wahl"]?.status == .admitted)
    let form = try #require(details.forms["election"])
    #expect(form.partOfSpeech == "noun" && form.type == "fullForm" && form.region == "en-GB")
    #expect(form.context == "The election is near." && form.note == "Not “choice”.")
    #expect(
      found.losses == [
        "“grammaticalGender” is not kept: it stood 1 time", "“xGraphic” is not kept: it stood 1 time",
      ])
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
    #expect(found.glossary.concepts[0].details.forms["upper house"]?.partOfSpeech == "noun" && found.losses.isEmpty)
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
    #expect(found.glossary.concepts[0].details.definition == "A part of a dialog.")
    #expect(found.glossary.concepts[0].details.authority == "x" && found.losses.isEmpty)
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
    #expect(found.glossary.concepts[0].details.forms["Kiew"]?.partOfSpeech == "properNoun" && found.losses.isEmpty)
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
    - {id: plain, en: election, de: [Wahl], definition: A vote., authority: House, see: [premier], subject: politics}
    - id: full
      en: United Nations
      short: UN
      superseded: [League of Nations]
      accents: any
      de: [Vereinte Nationen, UNO]
      definition: "All states, or most: 193."
      authority: AP Stylebook
      subject: politics
      note: Not “the UNO”.
      see: [premier, capital]
      needs: [council, "~state"]
      forms:
        United Nations: {pos: properNoun, type: fullForm, context: "It met."}
        UN: {pos: properNoun}
        UNO: {status: deprecated, region: DE}
    - {id: styled, en: Zelenskyy, admitted: [Zelenskiy], styles: {guardian: Zelenskiy}}
    """

  @Test func categoriesAreWrittenAsElementsOfTheirModules() throws {
    let house = try contents(Self.rich, "house.yml").glossary
    let text = String(
      decoding: try #require(GlossaryWriter.write(house, as: "out.tbx", tbxStyle: .dct)).bytes, as: UTF8.self)
    #expect(text.contains("style=\"dct\"") && text.contains("xmlns:min=\"http://www.tbxinfo.net/ns/min\""))
    #expect(text.contains("<min:partOfSpeech>properNoun</min:partOfSpeech>"))
    #expect(text.contains("<basic:context>It met.</basic:context>"))
    #expect(text.contains("<basic:crossReference target=\"premier\">premier</basic:crossReference>"))
    #expect(text.contains("<tlcheck:tlcheck-needs>council</tlcheck:tlcheck-needs>"))
    #expect(!text.contains(" type=\"p"))
  }

  @Test(arguments: ["yml", "csv", "tbx", "xlf", "utx"], TBXStyle.allCases)
  func whatIsNotReportedAsLostComesBack(_ ending: String, _ style: TBXStyle) throws {
    let original = try contents(Self.rich, "house.yml").glossary
    let (bytes, losses) = try #require(GlossaryWriter.write(original, as: "out.\(ending)", tbxStyle: style))
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
      if isKept("case, accents") { #expect(found.terms.map(\.ignoresCase) == concept.terms.map(\.ignoresCase)) }
      if isKept("definition") { #expect(found.details.definition == concept.details.definition) }
      if isKept("decision") { #expect(found.details.authority == concept.details.authority) }
      if isKept("subject") { #expect(found.details.subject == concept.details.subject) }
      if isKept("references") { #expect(found.details.related == concept.details.related) }
      if isKept("part of speech"), isKept("other than the preferred"), isKept("usage note") {
        #expect(found.details.forms == concept.details.forms)
      }
      if isKept("usage note") {
        #expect(found.details.forms[found.preferred]?.note == concept.details.forms[concept.preferred]?.note)
      }
      if losses.isEmpty {
        var (found, concept) = (found, concept)
        // XML makes white space single.
        (found.reason, concept.reason) = (nil, nil)
        #expect(found == concept)
      }
    }
    #expect(["yml", "tbx"].contains(ending) == losses.isEmpty, "\(losses)")
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

  @Test func whatIsMoreThanBasicSaysSo() throws {
    func written(_ text: String) throws -> String {
      let glossary = try contents(text, "a.yml").glossary
      return String(decoding: try #require(GlossaryWriter.write(glossary, as: "a.tbx")).bytes, as: UTF8.self)
    }
    #expect(try written("concepts:\n- {id: a, en: election, de: [Wahl]}\n").contains("type=\"TBX-Basic\""))
    let extended = try written("concepts:\n- {id: a, en: election, forbidden: [choice]}\n")
    #expect(extended.contains("type=\"TBX-tlcheck\"") && extended.contains("deprecatedTerm-admn-sts"))
  }

  @Test func circlesOfReferencesAreRefused() throws {
    func yaml(_ c: String) -> String {
      """
      concepts:
      - {id: a, en: one, see: [b]}
      - {id: b, en: two, see: [c]}
      - {id: c, en: three, see: [\(c)]}
      """
    }
    let error = try #require(problem(yaml("a"), "a.yml"))
    #expect(error.line == 4 && error.message.contains("“a” → “b” → “c” → “a”"), "\(error)")
    #expect(try #require(problem(yaml("c"), "a.yml")).message.contains("“c” → “c”"))
    #expect(try contents(yaml("elsewhere"), "a.yml").glossary.concepts.count == 3)
  }

  @Test func aGlossaryThatIsTooLargeIsNotRead() throws {
    let bytes = [UInt8](repeating: 0x61, count: 97 << 20)
    let error = #expect(throws: DataError.self) { try GlossaryReader.read(bytes, file: "a.csv") }
    #expect(try #require(error).message.contains("split it"))
  }
}
