import DataFormats
import Findings
import Foundation
import Testing
import TextModel

@testable import Reporters

struct JSONReporterTests {
  private func decode(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func line(_ checked: CheckedDocument, name: DocumentJSON.NameField) throws -> [UInt8] {
    let sink = MemorySink()
    try DocumentJSON.writeLine(for: checked, name: name, to: sink)
    return sink.bytes
  }

  @Test func offsetsCountCodePoints() throws {
    let line = try line(SampleDocument.make("äö\r\n€😀 ⟦bäd⟧."), name: .id)
    let document = try decode(line)
    #expect(document["id"] as? String == "article.txt")
    let finding = try #require((document["findings"] as? [[String: Any]])?.first)
    let start = try #require(finding["start"] as? [String: Int])
    let end = try #require(finding["end"] as? [String: Int])
    #expect(start == ["offset": 7, "line": 2, "column": 4])
    #expect(end == ["offset": 10, "line": 2, "column": 7])
    #expect(finding["text"] as? String == "bäd")
    #expect(finding["source"] is NSNull)
    #expect(document["sourceLanguage"] is NSNull)
  }

  @Test func escapesWhatJSONAndLineReadersMustNotSee() throws {
    let hostile = "quote \" back \\ nl \n tab \t nul \u{0} ls \u{2028} ps \u{2029} euro € emoji 😀"
    var json = JSONWriter()
    json.object { $0.field("a", hostile) }
    #expect(!json.bytes.contains(0x0A) && !json.bytes.contains(0))
    #expect(!String(decoding: json.bytes, as: UTF8.self).contains("\u{2028}"))
    #expect(try decode(json.bytes)["a"] as? String == hostile)
  }

  @Test func mayStandInAScriptElement() throws {
    var json = JSONWriter(escapesMarkup: true)
    json.object { $0.field("a", "</script><!-- & -->") }
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(!text.contains("<") && !text.contains("&") && !text.contains(">"))
    #expect(try decode(json.bytes)["a"] as? String == "</script><!-- & -->")
  }

  @Test func numbersAreShortAndFinite() {
    var json = JSONWriter()
    json.array(of: [0.9, 12, 1.0 / 3, .infinity, -0.25]) { $0.number($1) }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[0.9,12,0.333333,null,-0.25]")
  }

  @Test func oneObjectHoldsAllDocuments() throws {
    let documents = [SampleDocument.make("⟦a⟧ ⟦b⟧"), SampleDocument.make("fine", name: "b.txt")]
    let report = try decode(Array(try SampleDocument.report("json", documents).utf8))
    #expect(report["schema"] as? String == "tlcheck/report/1")
    #expect((report["documents"] as? [[String: Any]])?.map { $0["path"] as? String } == ["article.txt", "b.txt"])
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["findings"] as? Int == 2)
    #expect(summary["major"] as? Int == 2)
    #expect(try decode(Array(try SampleDocument.report("json", []).utf8))["documents"] as? [Any] != nil)
  }

  @Test func alignmentAndSourceAreGivenInCodePoints() throws {
    var checked = SampleDocument.make("One ⟦two⟧.")
    checked.findings[0].source = 5..<10
    checked.sourceLanguage = "de"
    checked.alignment = AlignedSource(
      text: SourceText("Äh, zwölf."), sourceSegments: [0..<12], targetSegments: [0..<8],
      links: [.init(source: [0], target: [0], score: 0.5)])
    checked.terms = [
      TermRow(
        concept: "twelve", preferred: "twelve", status: .ok, occurrences: [.init(range: 4..<7, status: .ok)],
        sourceOccurrences: [5..<11])
    ]
    let document = try decode(line(checked, name: .path))
    #expect((document["sourceSegments"] as? [[String: Int]]) == [["start": 0, "end": 10]])
    let source = try #require((document["findings"] as? [[String: Any]])?[0]["source"] as? [String: Any])
    #expect((source["start"] as? [String: Int])?["offset"] == 4)
    let term = try #require((document["terms"] as? [[String: Any]])?.first)
    #expect(((term["sourceOccurrences"] as? [[String: Any]])?[0]["text"] as? String) == "zwölf")
  }

  @Test func longListsAreWrittenInPiecesInOrder() throws {
    let count = 10_000
    let checked = SampleDocument.make(String(repeating: "ä\n⟦ö⟧ ", count: count))
    let document = try decode(line(checked, name: .path))
    let findings = try #require(document["findings"] as? [[String: Any]])
    let lines = findings.map { ($0["start"] as? [String: Int])?["line"] ?? 0 }
    #expect(lines == Array(2...count + 1))
    #expect(findings.allSatisfy { ($0["start"] as? [String: Int])?["column"] == 1 && $0["text"] as? String == "ö" })
  }

  @Test func aDocumentThatCouldNotBeReadHasALineToo() throws {
    let line = try decode(DocumentJSON.errorLine(id: nil, message: "not \"JSON\""))
    #expect(line["id"] is NSNull)
    #expect((line["error"] as? [String: String]) == ["message": "not \"JSON\""])
  }
}
