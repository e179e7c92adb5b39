import DataFormats
import Findings
import Testing

@testable import Configuration

struct ConfigurationFileTests {
  private func read(_ text: String, path: String = "desk/.tlcheck.yml") throws -> ConfigurationFile {
    try ConfigurationFile(Array(text.utf8), path: path)
  }

  private func problem(_ text: String) -> String? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func readsEveryKeyWithItsPlace() throws {
    let file = try read(
      """
      language: en-GB
      source-language: de
      glossaries: [house.yml, /srv/terms.csv]
      rules:
        artifact.de.*: off
        spelling.unknown-word: neutral
      accept: [Zeitenwende]
      accept-files: words.txt
      spelling: off
      fail-on: never
      min-severity: minor
      min-confidence: 0.75
      style: guardian
      profile: strict
      """)
    let base = file.base
    #expect(base.language == Sourced("en-GB", .file(path: "desk/.tlcheck.yml", line: 1, column: 11)))
    #expect(base.sourceLanguage?.value == "de")
    #expect(base.glossaries.map(\.value) == ["desk/house.yml", "/srv/terms.csv"])
    #expect(base.rules.map(\.value.pattern) == ["artifact.de.*", "spelling.unknown-word"])
    #expect(base.rules.map(\.value.value) == [.off, .neutral])
    #expect(base.rules[1].origin == .file(path: "desk/.tlcheck.yml", line: 6, column: 26))
    #expect(base.accept.map(\.value) == ["Zeitenwende"])
    #expect(base.acceptFiles.map(\.value) == ["desk/words.txt"])
    #expect(base.spelling?.value == false)
    #expect(base.failOn?.value == .never)
    #expect(base.minSeverity?.value == .minor)
    #expect(base.minConfidence?.value == 0.75)
    #expect(base.style?.value == "guardian")
    #expect(base.profile?.value == "strict")
  }

  @Test func anEmptyFileSaysNothing() throws {
    #expect(try read("# nothing yet\n").base == SettingsLayer())
  }

  @Test(arguments: [
    ("langauge: en", "desk/.tlcheck.yml:1:1: unknown key “langauge”; did you mean “language”?"),
    ("fail-on: mayor", "desk/.tlcheck.yml:1:10: “fail-on”: unknown value “mayor”; did you mean “major”?"),
    ("rules:\n  a.b: of", "desk/.tlcheck.yml:2:8: “rules”: unknown value “of”; did you mean “off”?"),
    ("rules: [a.b]", "desk/.tlcheck.yml:1:8: “rules” takes names with a value each"),
    ("min-confidence: 90", "desk/.tlcheck.yml:1:17: “min-confidence”: “90” is no number from 0 to 1"),
    ("language: [en]", "desk/.tlcheck.yml:1:11: “language” takes one value"),
    ("paths:\n  a/**:\n    acept: [x]", "desk/.tlcheck.yml:3:5: unknown key “acept”; did you mean “accept”?"),
    ("paths: [a]", "desk/.tlcheck.yml:1:8: “paths” takes patterns with settings below each"),
    (
      "rules:\n  a.*.b: off",
      "desk/.tlcheck.yml:2:10: “rules”: “a.*.b” names no rule; write the whole id, or a family as in artifact.de.*"
    ),
  ])
  func namesPlaceAndRemedy(text: String, expected: String) {
    #expect(problem(text) == expected)
  }

  @Test func brokenYAMLIsNamedWithItsLine() {
    #expect(problem("language: en\nrules: {a: off")?.hasPrefix("desk/.tlcheck.yml:") == true)
  }

  @Test func theTemplateWithItsMarksTakenOffIsValid() throws {
    let lines = ConfigurationTemplate.text.split(separator: "\n").map(String.init)
    #expect(throws: Never.self) { try read(ConfigurationTemplate.text) }
    let active = lines.filter { $0.hasPrefix("#") && ($0.hasPrefix("#  ") || !$0.hasPrefix("# ")) }.map {
      String($0.dropFirst())
    }
    let file = try read(active.joined(separator: "\n"))
    #expect(file.sections.count == 2)
    for key in SettingKey.all { #expect(active.contains { $0.hasPrefix(key.name + ": ") }) }
  }
}
