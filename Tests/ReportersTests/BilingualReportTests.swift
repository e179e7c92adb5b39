import Findings
import Testing
import TextModel

@testable import Reporters

/// What reports show of a text beside its source, and of one that was taken out of a file.
struct BilingualReportTests {
  /// `<s>Wert: 3 Mrd.</s><t>A “value” of &amp; 3 million</t>` with the file's third line at the translation.
  private func sample(_ marked: String, replacements: [String] = ["3 billion"]) -> CheckedDocument {
    var checked = SampleDocument.make(marked, replacements: replacements)
    checked.findings[0].source = 6..<12
    checked.sourceLanguage = "de"
    checked.alignment = AlignedSource(
      text: SourceText("Wert: 3 Mrd."), sourceSegments: [0..<12], targetSegments: [0..<checked.document.text.count],
      links: [AlignedSource.Link(source: [0], target: [0], score: 1)])
    return checked
  }

  private func placed(_ checked: CheckedDocument, entityAt entity: Int) -> CheckedDocument {
    var checked = checked
    var origin = TextOrigin()
    func piece(_ start: Int, _ column: Int, _ isVerbatim: Bool) -> TextOrigin.Piece {
      let position = Position(offset: 40 + column, line: 3, column: column, byteColumn: column + 2)
      return TextOrigin.Piece(start: start, position: position, isVerbatim: isVerbatim)
    }
    origin.pieces = [piece(0, 10, true), piece(entity, 10 + entity, false), piece(entity + 1, 15 + entity, true)]
    checked.document.origin = origin
    return checked
  }

  @Test func showsTheSourcesLineBelow() throws {
    let report = try SampleDocument.report("text", [sample("Worth ⟦3 million⟧")])
    #expect(report.contains("│ en  Worth 3 million\n"))
    #expect(report.contains("│           ^^^^^^^^^\n"))
    #expect(report.contains("│ de  Wert: 3 Mrd.\n"))
    #expect(report.contains("│           ^^^^^^\n"))
  }

  @Test func placesAreThoseOfTheFile() throws {
    let checked = placed(sample("A & ⟦3 million⟧"), entityAt: 2)
    #expect(try SampleDocument.report("compact", [checked]).hasPrefix("article.txt:3:18:"))
    #expect(try SampleDocument.report("json", [checked]).contains("\"start\":{\"offset\":58,\"line\":3,\"column\":18}"))
    #expect(try SampleDocument.report("rdjson", [checked]).contains("\"start\":{\"line\":3,\"column\":20}"))
  }

  @Test func offersNoFixAcrossMarkup() throws {
    #expect(try SampleDocument.report("sarif", [placed(sample("A & ⟦3 million⟧"), entityAt: 2)]).contains("\"fixes\""))
    #expect(try !SampleDocument.report("sarif", [placed(sample("⟦A & 3⟧ million"), entityAt: 2)]).contains("\"fixes\""))
    let escaped = placed(sample("A & ⟦3 million⟧", replacements: ["<3"]), entityAt: 2)
    #expect(try !SampleDocument.report("sarif", [escaped]).contains("\"fixes\""))
  }

  @Test func theSecondPartOfAFileIsNoSecondFile() throws {
    var second = SampleDocument.make("⟦Bad⟧.")
    second.part = 1
    #expect(try SampleDocument.report("text", [SampleDocument.make("Good."), second]).contains("1 file, 20 words"))
  }
}
