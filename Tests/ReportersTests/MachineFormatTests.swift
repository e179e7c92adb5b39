import Findings
import Foundation
import Testing
import TextModel

@testable import Reporters

/// What formats that machines read must hold, whatever an article holds.
struct MachineFormatTests {
  private static let hostile = "a \"b\" <c> & 'd' % , : | `e` \u{1} @me \u{2028}"

  /// A finding in a text, with a hostile message, path and replacement, and one that is advice.
  private static var documents: [CheckedDocument] {
    [
      SampleDocument.make(
        "Ä first\nThe ⟦<thing>⟧.", name: "dir/ä b,c:d.txt", replacements: [hostile], message: hostile),
      SampleDocument.make("⟦advice⟧", name: "b.txt", replacements: [""], severity: .neutral),
      SampleDocument.make("clean", name: "c.txt"),
    ]
  }

  private func decoded(_ format: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(SampleDocument.report(format, Self.documents).utf8))
  }

  @Test(arguments: allReporters.map { $0.format.name })
  func aReportWithoutDocumentsIsWhole(format: String) throws {
    let report = try SampleDocument.report(format, [])
    if ["json", "sarif", "gitlab", "rdjson"].contains(format) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(report.utf8)) }
    }
    #expect(report.isEmpty || report.utf8.last == 0x0A)
  }

  @Test func formatsAreNamedOnce() {
    let names = allReporters.map { $0.format.name }
    #expect(Set(names).count == names.count)
    #expect(makeReporter("no such format", SampleDocument.context) == nil)
  }

  @Test func compactIsOneLineAFinding() throws {
    let lines = try SampleDocument.report("compact", Self.documents).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("dir/ä b,c:d.txt:2:5: major: a \"b\""))
    #expect(lines[1] == "b.txt:1:1: neutral: This is wrong. Delete it. [test.rule]")
  }

  @Test func sarifHasWhatGitHubAsksFor() throws {
    let sarif = try #require(try decoded("sarif") as? [String: Any])
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "note"])
    let location = try #require(
      (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((location["artifactLocation"] as? [String: String])?["uri"] == "dir/%C3%A4%20b%2Cc%3Ad.txt")
    let region = try #require(location["region"] as? [String: Any])
    let numbers = ["startLine", "startColumn", "endLine", "endColumn"].map { region[$0] as? Int }
    #expect(numbers == [2, 5, 2, 12])
    #expect(results[0]["partialFingerprints"] != nil && results[0]["fixes"] != nil)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rule = try #require((driver["rules"] as? [[String: Any]])?.first)
    #expect(rule["id"] as? String == "test.rule")
    #expect((rule["properties"] as? [String: Any])?["precision"] as? String == "high")
    #expect((rule["help"] as? [String: String])?["text"]?.contains("Right: b") == true)
  }

  @Test func gitHubAnnotationsParseBack() throws {
    let lines = try SampleDocument.report("github", Self.documents).split(separator: "\n")
    let command = try #require(lines.first?.wholeMatch(of: /(?s)::(error|warning|notice) (.*?)::(.*)/))
    let pairs = command.2.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    let properties = Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
    #expect(properties["file"] == "dir/ä b%2Cc%3Ad.txt")
    #expect(properties["line"] == "2" && properties["col"] == "5" && properties["endColumn"] == "12")
    #expect(command.3.hasPrefix("a \"b\" <c> & 'd' %25 , : |"))
    #expect(lines[1].hasPrefix("::notice "))
  }

  @Test func gitLabFingerprintsDifferByFile() throws {
    let entries = try #require(try decoded("gitlab") as? [[String: Any]])
    #expect(Set(entries.map { $0["fingerprint"] as? String }).count == 2)
    #expect(entries.map { $0["severity"] as? String } == ["major", "info"])
  }

  @Test(arguments: ["junit", "checkstyle"])
  func xmlHoldsHostileText(format: String) throws {
    let report = try SampleDocument.report(format, Self.documents)
    #expect(report.contains("a &quot;b&quot; &lt;c&gt; &amp; 'd'"))
    #expect(!report.unicodeScalars.contains { $0.value == 1 })
    #expect(report.contains("b.txt") && report.contains("c.txt"))
  }

  @Test func reviewdogColumnsCountBytes() throws {
    let document = SampleDocument.make("one\r\nÄÖ ⟦thing⟧")
    let report = try SampleDocument.report("rdjson", [document])
    #expect(report.contains(#""range":{"start":{"line":2,"column":6},"end":{"line":2,"column":11}}"#))
  }

  @Test func csvCellsAreQuotedAndNeverFormulas() throws {
    let document = SampleDocument.make("⟦=1+1⟧", replacements: ["a", "b"], message: "say \"no\", then go")
    let row = try SampleDocument.report("csv", [document]).split(separator: "\r\n")[1]
    #expect(row.contains(#","say ""no"", then go","#))
    #expect(row.contains(",'=1+1,") && row.contains(",a | b,"))
  }

  @Test func markdownIsNeitherMarkupNorMention() throws {
    let report = try SampleDocument.report("markdown", Self.documents)
    #expect(report.contains("&lt;c&gt; &amp;") && report.contains("\\| \\`e\\`") && !report.contains("@me"))
    #expect(report.contains("| *delete* |"))
    #expect(report.hasSuffix("**1 major, 1 neutral** in 3 files, 30 words · quality score 83.3 of 100\n"))
  }

  @Test func thePageHoldsHostileTextAsData() throws {
    let text = "</script><script>alert(1)</script> ⟦x⟧ \u{2028}"
    let page = try SampleDocument.report("html", [SampleDocument.make(text)])
    #expect(!page.contains("alert(1)</script>"))
    #expect(page.contains(#"\u003c/script\u003e\u003cscript\u003ealert(1)"#))
    #expect(page.utf8.count < 150_000)
    #expect(!page.contains("{{"))
  }

  @Test func thePolicyNamesScriptAndStyleByTheirHash() {
    let empty = SHA256.digest([]).map { String($0, radix: 16) }.joined()
    #expect(empty.hasPrefix("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
    let million = SHA256.digest(Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(base64(million) == "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA=")
    #expect(["", "f", "fo", "foo"].map { base64(Array($0.utf8)) } == ["", "Zg==", "Zm8=", "Zm9v"])
  }

  @Test func pageOffsetsCountUTF16Units() {
    let text = SourceText("ä😀b")
    let index = UTF16Index(text, offsets: [0, 2, 6, 7])
    #expect([0, 2, 6, 7].map { index[$0] } == [0, 1, 3, 4])
  }
}
