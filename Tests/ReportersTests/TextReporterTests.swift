import Findings
import Testing
import TextModel

@testable import Reporters

struct TextReporterTests {
  /// The excerpt and the line under it.
  private func excerpt(_ marked: String, width: Int = 60) -> [String] {
    let document = SampleDocument.make(marked)
    let line = LineExcerpt(document.document.text, around: document.findings[0].range, width: width)
    return [line.text, String(repeating: " ", count: line.indent) + String(repeating: "^", count: line.length)]
  }

  @Test func underlinesWhatIsMarked() {
    #expect(excerpt("first\nThe ⟦NATO boss⟧ said\nlast") == ["The NATO boss said", "    ^^^^^^^^^"])
  }

  @Test func countsColumnsNotCodePoints() {
    #expect(excerpt("Cafe\u{301} 東京 ⟦bad⟧") == ["Cafe\u{301} 東京 bad", "          ^^^"])
    #expect(excerpt("a\t⟦bad⟧") == ["a   bad", "    ^^^"])
    #expect(excerpt("👩‍👩‍👧 ⟦bad⟧") == ["👩‍👩‍👧 bad", "   ^^^"])
  }

  @Test func cutsALongLineAroundThePlace() {
    let long = String(repeating: "abc ", count: 50)
    let lines = excerpt(long + "⟦bad⟧ " + long, width: 21)
    #expect(TerminalText.width(of: lines[0]) == 21)
    #expect(lines[0].hasPrefix("…") && lines[0].hasSuffix("…") && lines[0].contains("bad"))
    let before = lines[1].prefix { $0 == " " }.count
    #expect(lines[0].dropFirst(before).hasPrefix("bad"))
    #expect(excerpt("⟦bad⟧ " + long, width: 21)[0].hasPrefix("bad abc"))
    #expect(excerpt(long + "⟦bad⟧", width: 21)[0].hasSuffix("bad"))
  }

  @Test func aPlaceWithoutExtentHasOneColumn() {
    let text = SourceText("No stop\nnext")
    let line = LineExcerpt(text, around: 7..<7, width: 40)
    #expect((line.text, line.indent, line.length) == ("No stop", 7, 1))
  }

  @Test func aRangeOverSeveralLinesIsMarkedOnItsFirst() {
    #expect(excerpt("one ⟦two\nthree⟧ four") == ["one two", "    ^^^"])
  }

  @Test func nothingInATextSteersTheTerminal() throws {
    let report = try SampleDocument.report(
      "text", [SampleDocument.make("\u{1B}[2J ⟦\u{202E}bad⟧", replacements: ["\u{1B}[31m"], message: "\u{9B}1m")])
    #expect(!report.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B || $0.value == 0x202E })
  }

  @Test func saysPlaceSeverityMessageAdviceAndRule() throws {
    let report = try SampleDocument.report(
      "text", [SampleDocument.make("one\nThe ⟦thing⟧.", replacements: ["a", "b"])])
    #expect(
      report == """
        article.txt

          2:5  major     This is wrong.
               │ The thing.
               │     ^^^^^
               │ write: a · b
               ╰ test.rule

        1 finding: 1 major  ·  1 file, 10 words  ·  quality score 50.0 of 100

        """)
  }

  @Test func coloursOnlyWhenAsked() throws {
    var context = SampleDocument.context
    context.usesColor = true
    #expect(try SampleDocument.report("text", [SampleDocument.make("⟦a⟧")], context).contains("\u{1B}[31m"))
    #expect(try !SampleDocument.report("text", [SampleDocument.make("⟦a⟧")]).contains("\u{1B}"))
  }

  @Test func aCleanFileIsOneLine() throws {
    #expect(try SampleDocument.report("text", [SampleDocument.make("fine")]) == "No findings in 1 file, 10 words.\n")
  }

  @Test func listsTermsWithTheirForms() throws {
    var checked = SampleDocument.make("Kiev and Kyiv and Kiev")
    checked.terms = [
      TermRow(
        concept: "kyiv", preferred: "Kyiv", status: .inconsistent,
        occurrences: [
          .init(range: 0..<4, status: .deprecated), .init(range: 9..<13, status: .ok),
          .init(range: 18..<22, status: .deprecated),
        ])
    ]
    var context = SampleDocument.context
    context.showsTerms = true
    #expect(
      try SampleDocument.report("text", [checked], context).contains(
        "Kyiv  inconsistent  Kiev ×2 (deprecated), Kyiv ×1"))
  }
}
