import DataFormats
import Testing
import TextModel

@testable import Documents

/// What the readers of bilingual files make of files as translation tools write them.
@Suite struct BilingualFileTests {
  @Test func readsTMX() throws {
    let read = try BilingualSample(.tmx, BilingualSamples.tmx)
    #expect(read.sources == ["Der Rat tagt & berät.", "Er sah <Bonn>.", "Offen"])
    #expect(read.targets == ["The council meets & confers.", "He saw <Bonn>.", "Open"])
    #expect(read.part?.source.language == "de-DE")
    #expect(read.part?.target.language == "en-GB")
    #expect(read.tally == BilingualTally(units: 4, untranslated: 1))
  }

  @Test func takesTheLanguagesThatAreAskedFor() throws {
    let memory = """
      <tmx version="1.4"><header srclang="*all*"/><body><tu><tuv xml:lang="fr"><seg>Oui.</seg></tuv>\
      <tuv xml:lang="en"><seg>Yes.</seg></tuv><tuv xml:lang="de"><seg>Ja.</seg></tuv></tu></body></tmx>
      """
    #expect(try BilingualSample(.tmx, memory, source: "de").sources == ["Ja."])
    #expect(try BilingualSample(.tmx, memory).sources == ["Oui."])
    #expect(throws: DataError.self) { try BilingualSample(.tmx, memory, source: "pl") }
  }

  @Test func readsXLIFF1() throws {
    let read = try BilingualSample(.xliff, BilingualSamples.xliff1)
    #expect(read.targets == ["The \u{FFFC} is open.", "One.", "Two."])
    #expect(read.sources == ["Der \u{FFFC} ist offen.", "Eins.", "Zwei."])
    #expect(read.part?.target.codes.map(\.label) == ["<x id=\"7\"/>", "<g id=\"1\">"])
    #expect(read.part?.target.codes.map(\.kind) == ["x", "g"])
    #expect(read.lockedTexts == ["Two"])
    #expect(read.tally == BilingualTally(units: 6, untranslated: 2, locked: 1))
  }

  @Test func readsXLIFF2() throws {
    let read = try BilingualSample(.xliff, BilingualSamples.xliff2)
    #expect(read.sources == ["Er kam.", "Sie\nging nach Bonn."])
    #expect(read.targets == ["He came.", "She\nwent to Bonn."])
    #expect(read.lockedTexts == ["Bonn"])
    #expect(read.part?.target.language == "en-US")
    #expect(read.tally == BilingualTally(units: 4, untranslated: 1, locked: 1))
  }

  @Test func readsPO() throws {
    let read = try BilingualSample(.po, BilingualSamples.po)
    #expect(read.sources == ["Der „Rat“ tagt.\n", "%d Stadt", "%d Städte"])
    #expect(read.targets == ["The \"council\"\tmeets.\n", "%d town", "%d towns"])
    #expect(read.tally == BilingualTally(units: 5, untranslated: 1, fuzzy: 1))
  }

  @Test func readsPOInAnotherEncoding() throws {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\n"
    let text = header + "msgid \"gr\u{F6}\u{DF}er\"\nmsgstr \"bigger \u{E9}\"\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let read = try BilingualSample(.po, bytes)
    #expect(read.sources == ["größer"])
    #expect(read.targets == ["bigger é"])
  }

  @Test(arguments: [
    "de\ten-GB\tnote\nJa.\tYes.\tx\n\nOffen\t\n", "Ja.\tYes.\nOffen\t \n",
    "target\tsource\r\nYes.\tJa.\r\n\tOffen",
  ])
  func readsTabSeparatedText(_ table: String) throws {
    let read = try BilingualSample(.tsv, table)
    #expect(read.sources == ["Ja."])
    #expect(read.targets == ["Yes."])
    #expect(read.tally == BilingualTally(units: 2, untranslated: 1))
  }

  @Test func readsUTF16() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in BilingualSamples.tmx.replacing("UTF-8", with: "UTF-16").utf16 {
      bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }
    #expect(try BilingualSample(.tmx, bytes).targets == BilingualSample(.tmx, BilingualSamples.tmx).targets)
  }

  @Test(arguments: BilingualSamples.all, [1, 3, 17, 1000])
  func readsTheSameInBlocksOfAnySize(_ sample: BilingualSamples.Sample, _ size: Int) throws {
    let whole = try BilingualSample(sample.format, sample.text)
    let cut = try BilingualSample(sample.format, Array(sample.text.utf8), blockSize: size)
    #expect(cut.targets == whole.targets)
    #expect(cut.part?.target.origin == whole.part?.target.origin)
    #expect(cut.part?.source.origin == whole.part?.source.origin)
  }

  @Test(arguments: BilingualSamples.all)
  func everyLetterKeepsItsPlace(_ sample: BilingualSamples.Sample) throws {
    for text in [sample.text, sample.text.replacing("\n", with: "\r\n")] {
      let read = try BilingualSample(sample.format, text)
      let file = Array(text.unicodeScalars)
      for document in [read.part?.source, read.part?.target] {
        let document = try #require(document)
        let origin = try #require(document.origin)
        var checked = 0
        for segment in document.segments {
          for at in segment.range where document.text.bytes[at] & 0xC0 != 0x80 && origin.isVerbatim(at..<at + 1) {
            let position = origin.position(at: at, in: document.text.bytes)
            let length = (at + 1..<segment.range.upperBound).prefix { document.text.bytes[$0] & 0xC0 == 0x80 }.count + 1
            #expect(String(file[position.offset]) == document.text[at..<at + length])
            let lines = String(String.UnicodeScalarView(file[..<position.offset])).replacing("\r\n", with: "\n")
            #expect(position.line == lines.count { $0 == "\n" } + 1)
            checked += 1
          }
        }
        #expect(checked > 10)
      }
    }
  }

  @Test func whatEndsBeforeAMarkEndsThere() throws {
    let text = Self.memory + "<tu><tuv xml:lang=\"de\"><seg>Ja</seg></tuv><tuv xml:lang=\"en\">"
    let segment = "<seg><bpt i=\"1\">x</bpt>Yes<ept i=\"1\">y</ept> sir</seg>"
    let read = try BilingualSample(.tmx, text + segment + "</tuv></tu></body></tmx>")
    let target = try #require(read.part?.target)
    let start = text.count + "<seg><bpt i=\"1\">x</bpt>".count
    #expect(target.origin?.position(at: 0, in: target.text.bytes).offset == start)
    #expect(target.origin?.end(at: 3, in: target.text.bytes).offset == start + 3)
  }

  @Test func aLargeFileComesInParts() throws {
    let unit =
      "<tu><tuv xml:lang=\"de\"><seg>\(String(repeating: "Ja. ", count: 250))</seg></tuv>"
      + "<tuv xml:lang=\"en\"><seg>\(String(repeating: "Yes. ", count: 200))</seg></tuv></tu>\n"
    let text = Self.memory + "\n" + String(repeating: unit, count: 700) + "</body></tmx>"
    let file = BilingualSample.file(.tmx, Array(text.utf8), blockSize: 1 << 14)
    var parts = 0
    var lastLine = 0
    while let part = try file.next() {
      parts += 1
      for segment in part.target.segments {
        let line = part.target.origin?.position(at: segment.range.lowerBound, in: part.target.text.bytes).line ?? 0
        #expect(line == lastLine + (lastLine == 0 ? 2 : 1))
        lastLine = line
      }
    }
    #expect(parts == 3)
    #expect(lastLine == 701)
  }

  @Test(arguments: [
    (BilingualFormat.xliff, "<xliff version=\"1.2\">\n<file></xliff>", 2, "not well-formed"),
    (.xliff, "<tmx/>", 1, "is no XLIFF"), (.tmx, "\n<html/>", 2, "is no TMX"), (.tmx, "", 1, "is empty"),
    (.tmx, "<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx/>", 1, "declares the entity"),
    (.tsv, "Ja.\tYes.\nNein.\n", 2, "has no tab"), (.po, "msgid \"a\"\nmsgstr \"b\n", 3, "end-of-line"),
    (.xliff, otherTarget, 0, "into “fr”"),
  ])
  func saysWhatIsWrong(_ format: BilingualFormat, _ text: String, _ line: Int, _ message: String) throws {
    let error = try #require(throws: DataError.self) { try BilingualSample(format, text) }
    #expect(error.line == line)
    #expect(error.message.contains(message), "\(error)")
  }

  private static let memory = "<tmx version=\"1.4\"><header srclang=\"de\"/><body>"
  private static let otherTarget = """
    <xliff version="2.0" srcLang="en" trgLang="fr"><file><unit><segment><source>a</source><target>b</target></segment>\
    </unit></file></xliff>
    """

  @Test func tellsFormatsByNameAndContent() {
    #expect(BilingualFormat.forFile(named: "a/b.SDLXLIFF") == .xliff)
    #expect(BilingualFormat.forFile(named: "a.po/b.txt") == nil)
    for sample in BilingualSamples.all where sample.format != .tsv {
      #expect(BilingualFormat.forContent(Array(sample.text.utf8)) == sample.format)
    }
    #expect(BilingualFormat.forContent(Array("The tmx file.\n".utf8)) == nil)
  }
}
