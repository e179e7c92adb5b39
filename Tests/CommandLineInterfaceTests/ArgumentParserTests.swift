import Configuration
import Reporters
import Testing

@testable import CommandLineInterface

struct ArgumentParserTests {
  private func parse(_ words: String...) throws -> Invocation { try ArgumentParser.parse(words) }

  private func problem(_ words: String...) -> String? {
    do throws(UsageError) {
      _ = try ArgumentParser.parse(words)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func filesAreCheckedWithoutACommand() throws {
    let invocation = try parse("a.txt", "-", "folder")
    #expect(invocation.command.name == "check")
    #expect(invocation.operands == ["a.txt", "-", "folder"])
    #expect(try parse("check", "a.txt").operands == ["a.txt"])
  }

  @Test func takesValuesInEveryForm() throws {
    for words in [
      ["--format=json", "a"], ["--format", "json", "a"], ["-f", "json", "a"], ["-fjson", "a"], ["-qfjson", "a"],
      ["-qf", "json", "a"],
    ] {
      let invocation = try ArgumentParser.parse(words)
      #expect(invocation.reports == [Invocation.Report(format: "json", file: nil)])
      #expect(invocation.operands == ["a"])
      #expect(invocation.isQuiet == words[0].hasPrefix("-q"))
    }
  }

  @Test func optionsMayFollowAndPrecede() throws {
    let invocation = try parse(
      "--min-severity", "major", "check", "a.txt", "--fail-on=never", "--", "-b.txt", "--terms")
    #expect(invocation.operands == ["a.txt", "-b.txt", "--terms"])
    #expect(!invocation.showsTerms)
    #expect(invocation.settings.failOn == Sourced(.never, .option("--fail-on")))
    #expect(invocation.settings.minSeverity?.value == .major)
  }

  @Test func twoWordsAreACommand() throws {
    #expect(try parse("rules", "test", "mine.yml").command.name == "rules test")
    #expect(try parse("rules", "test", "mine.yml").operands == ["mine.yml"])
    #expect(try parse("rules").command.name == "rules")
  }

  @Test func reportsGoWhereTheyAreSent() throws {
    let invocation = try parse("--format", "text", "--format", "json=r=1.json", "a")
    #expect(
      try invocation.resolvedReports() == [.init(format: "text", file: nil), .init(format: "json", file: "r=1.json")])
    #expect(try parse("-o", "x", "a").resolvedReports() == [.init(format: "text", file: "x")])
    #expect(try parse("a").resolvedReports() == [.init(format: "text", file: nil)])
    #expect(throws: UsageError.self) { try parse("-f", "text", "-f", "json", "a").resolvedReports() }
    #expect(throws: UsageError.self) { try parse("-f", "text=a", "-f", "json=a", "a").resolvedReports() }
    #expect(throws: UsageError.self) { try parse("-f", "text=a", "-o", "b", "a").resolvedReports() }
  }

  @Test func anUnknownFormatLeavesTheOthers() throws {
    let invocation = try parse("-f", "jsno", "-f", "csv", "a")
    #expect(invocation.unknownFormats == ["--format: unknown format “jsno”; did you mean “json”?"])
    #expect(try invocation.resolvedReports() == [.init(format: "csv", file: nil)])
    #expect(try parse("-f", "jsno", "a").resolvedReports().isEmpty)
  }

  @Test func theFolderTakesReportsThatNameNoFile() throws {
    let reports = try parse("--output-dir", "out/", "-f", "json", "-f", "junit", "-f", "csv=x", "-f", "text=-", "a")
      .resolvedReports()
    #expect(reports.map(\.file) == ["out/report.json", "out/report.junit.xml", "x", nil])
  }

  @Test func everyFormatHasAFileOfItsOwn() throws {
    let formats = allReporters.flatMap { ["-f", $0.format.name] }
    let files = try ArgumentParser.parse(formats + ["--output-dir", "out", "a"]).resolvedReports().compactMap(\.file)
    #expect(Set(files).count == allReporters.count)
  }

  @Test func namesWhatIsWrongAndTheNearestRightName() {
    #expect(problem("--formt", "json") == "unknown option --formt; did you mean “--format”?")
    #expect(problem("--langauge=en", "a") == "unknown option --langauge; did you mean “--language”?")
    #expect(problem("-z", "a") == "unknown option -z")
    #expect(problem("-format", "json", "a") == "unknown option -format; did you mean “--format”?")
    #expect(problem("--color=alwasy", "a") == "--color: unknown value “alwasy”; did you mean “always”?")
    #expect(problem("--rule", "x", "a") == "--rule: “x” has no value; write ID=off or ID=minor")
    #expect(problem("--rule", "x=of", "a") == "--rule: unknown value “of”; did you mean “off”?")
    #expect(problem("--output") == "--output needs a value: FILE")
    #expect(problem("--terms=yes", "a") == "--terms takes no value")
    #expect(problem("stream", "--terms") == "tlcheck stream takes no option --terms")
    #expect(problem("completions", "fishh") == "unknown name “fishh”; did you mean “fish”?")
    #expect(problem("stream", "a.txt") == "tlcheck stream has no use for “a.txt”")
    #expect(problem()?.hasPrefix("tlcheck check needs a file") == true)
    #expect(problem("--jobs", "0", "a") == "--jobs: “0” is no number from 1 to 1024")
    #expect(problem("--max-size", "big", "a") == "--max-size: “big” is no size; write it as 500K, 64M or 1G")
    #expect(problem("--source-language", "german!", "a")?.contains("no language") == true)
  }

  @Test func helpAndVersionNeedNoOperands() throws {
    #expect(try parse("--help").wantsHelp)
    #expect(try parse("explain", "-h").command.name == "explain")
    #expect(try parse("-V").wantsVersion)
  }
}
