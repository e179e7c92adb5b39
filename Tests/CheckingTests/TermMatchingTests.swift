import Checking
import DataFormats
import Terminology
import TextModel
import Testing

/// How terms are met in running text: inflected, joined, in capitals, overlapping, and where they mean something else.
struct TermMatchingTests {
  private static let glossary = """
    glossary: test
    defaults: {severity: major}
    concepts:
    - {id: t-kyiv, type: place, en: Kyiv, deprecated: [Kiev], de: [Kiew], unless: [chicken Kiev, Dynamo Kiev]}
    - {id: t-odesa, type: place, en: Odesa, deprecated: [Odessa], unless: ["Odessa , Texas"]}
    - {id: t-us, type: place, en: US, de: [VS]}
    - {id: t-premier, type: office, en: state premier, forbidden: [minister president]}
    - {id: t-summit, type: event, en: Zorbian Summit, forbidden: [Zorbian Summit Meeting, Zorbian]}
    - {id: t-pete, type: place, en: Saint Peter, deprecated: [St. Peterzburg]}
    - {id: t-war, type: event, en: First World War, de: [1. Zeltkrieg]}
    - {id: t-body, type: organisation, en: Zousing Authority, deprecated: [U.S. Zousing Body]}
    - {id: t-club, type: organisation, en: Zorb Club, deprecated: [Zorbclub e.V., e.V. Zorb]}
    - {id: t-greens, type: organisation, en: Zreens, de: [Zrünen]}
    - {id: t-crisis, type: event, en: zorona crisis, de: [Zorona-Krise]}
    - {id: t-diet, type: organisation, en: Ziet, de: [Zundestag, Zolksrat]}
    - {id: t-accents, type: place, en: Zișinău, deprecated: [Zișinev], accents: any}
    - {id: t-plain, type: place, en: Zöping, deprecated: [Zöpping]}
    - {id: t-force, type: organisation, en: Zato Response Force, forbidden: [Zato Reaction Force]}
    - {id: t-inner, type: organisation, en: Inner Zircle, deprecated: [Zircle of Friends]}
    - {id: t-longer, type: organisation, en: Zircle of Friends of Art}
    - {id: t-lender, type: term, en: lending house, forbidden: [zank], needs: [money, ~loan]}
    - {id: t-cross, type: organisation, en: Zed Cross, de: [Zotes Zeuzland]}
    - {id: t-paper, type: product, en: policy paper, forbidden: [position-paper]}
    """

  private static let checker = Result { () throws -> Checker in
    try checker(with: DataFile(path: "test.yml", bytes: Array(glossary.utf8)))
  }

  private static func checker(with file: DataFile) throws -> Checker {
    var options = CheckOptions()
    options.spelling = false
    return try Checker(
      options: options, knowledge: try KnowledgeBase(extending: try builtInKnowledge.get(), glossaryFiles: [file]))
  }

  private func findings(_ text: String) throws -> [String] {
    let checker = try Self.checker.get()
    let bytes = SourceText(text)
    let document = Document(
      name: "t", format: "text", text: bytes, language: "en",
      segments: [Segment(role: .body, range: 0..<bytes.count, paragraph: 0)])
    return checker.check(document).findings.filter { $0.rule.hasPrefix("terminology.") }.map {
      "\(bytes[$0.range]) → \($0.replacements.first ?? "")"
    }
  }

  @Test(arguments: [
    ("The mayor of Kiev spoke.", ["Kiev → Kyiv"]),
    ("Kiev's mayor and Kiev’s port.", ["Kiev → Kyiv", "Kiev → Kyiv"]),
    ("A Kiev-based firm.", ["Kiev → Kyiv"]),
    ("The train to Kiew was late.", ["Kiew → Kyiv"]),
    (
      "The minister president left. Two minister presidents stayed.",
      [
        "minister president → state premier", "minister presidents → state premiers",
      ]
    ),
    ("A minister president's car.", ["minister president → state premier"]),
    ("RAIN IN KIEV AGAIN", ["KIEV → KYIV"]),
    ("They gave us more, and the US gave less.", []),
    ("She ate chicken Kiev before Dynamo Kiev won.", []),
    ("She ate chicken Kiev in Kiev.", ["Kiev → Kyiv"]),
    ("He was born in Odessa, Texas, and not in Odessa.", ["Odessa → Odesa"]),
    ("At the Zorbian Summit Meeting they met.", ["Zorbian Summit Meeting → Zorbian Summit"]),
    ("At the Zorbian Summit they met.", []),
    ("The Zorbian guests.", ["Zorbian → Zorbian Summit"]),
    ("A position-paper was read; a position paper too.", ["position-paper → policy paper"]),
    ("He said: “We love Kiev.”", ["Kiev → Kyiv"]),
    ("She went to St. Peterzburg. He stayed.", ["St. Peterzburg → Saint Peter"]),
    ("Before the 1. Zeltkrieg it was so.", ["1. Zeltkrieg → First World War"]),
    ("He left the U.S. Zousing Body for good.", ["U.S. Zousing Body → Zousing Authority"]),
    ("The Zorbclub e.V. met. The e.V. Zorb did not.", ["Zorbclub e.V. → Zorb Club", "e.V. Zorb → Zorb Club"]),
    ("A Zrünen-Politiker left.", ["Zrünen → Zreens"]),
    ("The Zoronakrise and the Zorona-Krise.", ["Zoronakrise → zorona crisis", "Zorona-Krise → zorona crisis"]),
    ("A seat of the Zundestages, of the Zolksrats.", ["Zundestages → Ziet", "Zolksrats → Ziet"]),
    ("In Zisinau, not Zisinev.", ["Zisinev → Zișinău"]),
    ("In Zöpping, not Zopping.", ["Zöpping → Zöping"]),
    (
      "The ZATO Reaction Force and THE ZATO REACTION FORCE",
      [
        "ZATO Reaction Force → Zato Response Force", "ZATO REACTION FORCE → ZATO RESPONSE FORCE",
      ]
    ),
    ("The Zircle of Friends and the Zircle of Friends of Art.", ["Zircle of Friends → Inner Zircle"]),
    ("A zank stood there.", []),
    ("In Kyiv (Kiew) and Kyiv (formerly Kiev) and Kyiv, then Kiev, it rained.", []),
    ("Kyiv is called Kiew in German; German: Kiew, not Kiew city.", []),
    ("In Kyiv the (Kiew) train left, and Kyiv, Kiev.", ["Kiew → Kyiv", "Kiev → Kyiv"]),
    ("At the Zoten Zeuzlands and the Zotes Zeuzland.", ["Zoten Zeuzlands → Zed Cross", "Zotes Zeuzland → Zed Cross"]),
    ("A zank gave them two loans.", ["zank → lending house"]),
  ])
  func match(_ text: String, _ wanted: [String]) throws { #expect(try findings(text) == wanted) }

  @Test func inQuotationsAFormIsLessGrave() throws {
    let text = SourceText("He said: “We love Kiev.” She went to Kiev, and “Kiew” it was.")
    let document = Document(
      name: "t", format: "text", text: text, language: "en",
      segments: [Segment(role: .body, range: 0..<text.count, paragraph: 0)])
    let found = try Self.checker.get().check(document).findings.filter { $0.rule.hasPrefix("terminology.") }
    #expect(found.map(\.severity) == [.minor, .major, .major])
  }

  @Test func whatWasReplacedIsLessGraveAndSaysWhy() throws {
    let list = "source,target,superseded,type,usage\nZiew,Zyiv,Ziev,place,Since 2019.\n"
    let checker = try Self.checker(with: DataFile(path: "house.csv", bytes: Array(list.utf8)))
    let text = SourceText("They went from Ziev to Zyiv.")
    let document = Document(
      name: "t", format: "text", text: text, language: "en",
      segments: [Segment(role: .body, range: 0..<text.count, paragraph: 0)])
    let checked = checker.check(document)
    let found = checked.findings.filter { $0.rule == "terminology.deprecated" }
    #expect(found.map(\.message) == ["“Ziev” was replaced by “Zyiv”; write that. Since 2019."])
    #expect(found.map(\.severity) == [.minor])
    #expect(checked.terms.map { $0.occurrences.map(\.status) } == [[.deprecated, .ok]])
  }

  /// What is read from the cache is as it was built.
  @Test func rereadKnowledgeFindsTheSame() throws {
    let file = DataFile(path: "test.yml", bytes: Array(Self.glossary.utf8))
    let extended = try KnowledgeBase(extending: try builtInKnowledge.get(), glossaryFiles: [file])
    var encoder = BinaryEncoder()
    extended.encode(to: &encoder)
    var decoder = encoder.bytes.withUnsafeBytes { BinaryDecoder(SharedMemory($0)) }
    let reread = try KnowledgeBase(from: &decoder)
    let text = SourceText("Kiev’s Zrünen met a boss in Bavaria, two minister presidents said of Zundestages.")
    let document = Document(
      name: "t", format: "text", text: text, language: "en",
      segments: [Segment(role: .body, range: 0..<text.count, paragraph: 0)])
    var options = CheckOptions()
    options.spelling = false
    let found = try [extended, reread].map { knowledge in
      let checked = try Checker(options: options, knowledge: knowledge).check(document)
      return checked.findings.map { "\($0.rule) \($0.range) \($0.replacements)" } + checked.terms.map { "\($0)" }
    }
    #expect(found[0].count > 5 && found[1] == found[0])
    #expect(reread.terms.all == extended.terms.all)
  }

  @Test func glossariesOfTheUserWinOverThoseOfTheProgram() throws {
    let file = DataFile(path: "house.csv", bytes: Array("source,target,deprecated\nKiew,Kiev,Kyiv\n".utf8))
    let checker = try Self.checker(with: file)
    let text = SourceText("They went from Kiev to Kyiv.")
    let document = Document(
      name: "t", format: "text", text: text, language: "en",
      segments: [Segment(role: .body, range: 0..<text.count, paragraph: 0)])
    let found = checker.check(document).findings.filter { $0.rule.hasPrefix("terminology.") }
    #expect(found.map { text[$0.range] } == ["Kyiv"])
    #expect(found.first?.replacements == ["Kiev"])
  }

  @Test func aPlainListLeavesEnglishWordsAlone() throws {
    let file = DataFile(path: "list.csv", bytes: Array("Gift,poison\nBundeswehrverband,soldiers’ union\n".utf8))
    let checker = try Self.checker(with: file)
    let text = SourceText("Gift shops were shut, said the Bundeswehrverband.")
    let document = Document(
      name: "t", format: "text", text: text, language: "en",
      segments: [Segment(role: .body, range: 0..<text.count, paragraph: 0)])
    let found = checker.check(document).findings.filter { $0.rule.hasPrefix("terminology.") }
    #expect(found.map { text[$0.range] } == ["Bundeswehrverband"])
  }
}
