import DataFormats
import Testing
import TextAnalysis
import TextModel

@testable import Documents

/// Bytes without sense must be refused or read, never crash, and what is read must fit together.
@Suite struct RobustnessTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  private static let pieces: [String] = [
    "\n", "\r\n", "\r", "\n\n", " ", "\t", "\u{A0}", "- ", " - ", " – ", "—", "--", "(dpa)", "(", ")", "dpa", "© ",
    "Photo: ",
    "photo", ".", "?", ":", ",", "\"", "“", "”", "…", "»", "BERLIN", "Berlin", "Read more", "1. ", "• ", "NATO",
    "Der Minister", "said", "e\u{301}", "🙂", "Київ", "\u{FEFF}", "\u{200B}", "word-", "/", "By Jane Doe", "inter",
  ]

  @Test(arguments: 1...400)
  func readsAnySequenceOfPieces(_ seed: Int) {
    var random = Generator(state: UInt64(seed))
    let count = Int.random(in: 0...60, using: &random)
    let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
    check(DocumentReader.document(of: SourceText(text), name: "x"))
  }

  @Test(arguments: 1...400)
  func readsOrRefusesAnyBytes(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed) << 20)
    let range: ClosedRange<UInt8> = [0...255, 9...255, 0x20...0x7E, 0x80...0xFF][seed % 4]
    var bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: range, using: &random) }
    if seed % 7 == 0 { bytes = [0xFF, 0xFE] + bytes }
    if seed % 11 == 0 { bytes = [0xFE, 0xFF] + bytes }
    do throws(DocumentError) {
      let reading = try DocumentReader().read(bytes, name: "x")
      check(reading.document)
    } catch {
      #expect(!error.message.isEmpty && !error.remedy.isEmpty)
    }
  }

  private static let bilingualPieces: [String] = [
    "<", ">", "</", "/>", "&", "&amp;", "&#8222;", "<![CDATA[", "]]>", "<!--", "-->", "<tmx>", "</tmx>", "<body>",
    "<tu>", "</tu>",
    "<tuv xml:lang=\"de\">", "<tuv xml:lang=\"en\">", "</tuv>", "<seg>", "</seg>", "<seg/>", "<ph x=\"1\">", "</ph>",
    "<xliff version=\"1.2\">", "</xliff>", "<unit>", "<segment>", "<source>", "</source>", "<target>", "</target>",
    "<mrk mtype=\"seg\" mid=\"1\">", "</mrk>", "<g id=\"1\">", "</g>", "<x id=\"1\"/>", "\n", "\r\n", "\t", " ", "a",
    "ü",
    "msgid ", "msgstr ", "msgid_plural ", "msgstr[0] ", "#~ ", "#, fuzzy\n", "\"", "\\", "\\n", "\\x", "\\0", "\"a\"\n",
  ]

  @Test(arguments: BilingualFormat.allCases, 1...150)
  func readsOrRefusesAnyBilingualFile(_ format: BilingualFormat, _ seed: Int) throws {
    var random = Generator(state: UInt64(seed) << 8)
    let sample = BilingualSamples.all.filter { $0.format == format }.randomElement(using: &random)!
    var bytes = Array(sample.text.utf8)
    switch seed % 3 {
    case 0: bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 1:
      let at = Int.random(in: 0...bytes.count, using: &random)
      let piece = Self.bilingualPieces.randomElement(using: &random)!
      bytes.replaceSubrange(at..<min(bytes.count, at + seed % 20), with: piece.utf8)
    default:
      let count = Int.random(in: 1...60, using: &random)
      let pieces = (0..<count).map { _ in Self.bilingualPieces.randomElement(using: &random)! }
      bytes = Array(pieces.joined().utf8)
    }
    let file = BilingualSample.file(format, bytes, blockSize: Int.random(in: 1...200, using: &random))
    do {
      while let part = try file.next() {
        check(part.source, mayBeEmpty: true)
        check(part.target)
        #expect(part.source.segments.count == part.target.segments.count)
      }
    } catch let error as DataError {
      #expect(!error.message.isEmpty)
    }
  }

  private func check(_ document: Document, mayBeEmpty: Bool = false) {
    let bytes = document.text.bytes
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    var end = 0
    var paragraph = -1
    for segment in document.segments {
      #expect(mayBeEmpty || !segment.range.isEmpty)
      #expect(segment.range.lowerBound >= end && segment.range.upperBound <= bytes.count)
      #expect(segment.range.isEmpty || bytes[segment.range.lowerBound] & 0xC0 != 0x80)
      #expect(segment.range.upperBound == bytes.count || bytes[segment.range.upperBound] & 0xC0 != 0x80)
      #expect(segment.paragraph >= paragraph)
      end = segment.range.upperBound
      paragraph = segment.paragraph
    }
    let text = TextAnalyzer(knowledge: NoWordKnowledge(), abbreviations: []).analyze(document)
    #expect(text.sentencesOfSegment.count == document.segments.count)
  }

  @Test func composesDecomposedLettersAndKeepsOffsets() {
    let source = "Die Zu\u{308}rcher Ka\u{308}se."
    let document = DocumentReader.document(of: SourceText(source), name: "x")
    let text = TextAnalyzer(knowledge: NoWordKnowledge(), abbreviations: []).analyze(document)
    #expect(Array(text.form(1).unicodeScalars) == Array("Z\u{FC}rcher".unicodeScalars))
    #expect(text.folded(2).utf8.elementsEqual("k\u{E4}se".utf8))
    #expect(Array(document.text[text.tokens[1].range].unicodeScalars) == Array("Zu\u{308}rcher".unicodeScalars))
  }
}
