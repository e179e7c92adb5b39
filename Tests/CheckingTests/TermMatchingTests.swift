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
    - {id: t-paper, type: product, en: policy paper, forbidden: [position-paper]}
    """

  private static let checker = Result { () throws -> Checker in
    try checker(with: DataFile(path: "test.yml", bytes: Array(glossary.utf8)))
  }

  private static func checker(with file: DataFile) throws -> Checker {
    var options = CheckOptions()
    options.spelling = false
    return try Checker(options: options, knowledge: try KnowledgeBase(glossaryFiles: [file]))
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
  ])
  func match(_ text: String, _ wanted: [String]) throws { #expect(try findings(text) == wanted) }

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
