import DataFormats
import Testing

@testable import Configuration

/// Files in memory below /work, the working folder.
private struct FakeSource: ConfigurationSource {
  var files: [String: String]
  var profiles: [(name: String, bytes: [UInt8])] = []

  func bytes(of path: String) throws(DataError) -> [UInt8]? { files[absolutePath(path)].map { Array($0.utf8) } }

  func absolutePath(_ path: String) -> String {
    if path == "." { return "/work" }
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return path.hasPrefix("/") ? path : "/work/\(path)"
  }
}

struct SettingsResolverTests {
  private func resolver(
    _ files: [String: String], choice: ConfigurationChoice = .search, commandLine: SettingsLayer = SettingsLayer()
  ) -> SettingsResolver<FakeSource> {
    let strict = Array("fail-on: neutral\nlanguage: en-US".utf8)
    return SettingsResolver(
      source: FakeSource(files: files, profiles: [("strict", strict)]), choice: choice, commandLine: commandLine)
  }

  @Test func theNearestFileHolds() throws {
    var resolver = resolver(["/.tlcheck.yml": "language: en-US", "/work/a/.tlcheck.yml": "language: en-GB"])
    #expect(try resolver.settings(for: "a/b/c.txt").language == "en-GB")
    #expect(try resolver.settings(for: "a/b/c.txt").file == "a/.tlcheck.yml")
    #expect(try resolver.settings(for: "d.txt").language == "en-US")
    #expect(try resolver.settings(for: nil).file == "/.tlcheck.yml")
  }

  @Test func withoutAFileTheBuiltInSettingsHold() throws {
    var resolver = resolver(["/work/.tlcheck.yml": "language: en-GB"], choice: .none)
    let settings = try resolver.settings(for: "a.txt")
    #expect(settings.language == "en")
    #expect(settings.layer.language?.origin == .builtIn)
    #expect(settings.sourceLanguage == nil)
  }

  @Test func layersWinInOrder() throws {
    var commandLine = SettingsLayer()
    commandLine.minConfidence = Sourced(0.9, .option("--min-confidence"))
    let text = """
      profile: strict
      min-confidence: 0.5
      accept: [one]
      rules: {a.b: minor}
      paths:
        drafts/**: {fail-on: never, accept: [two], rules: {a.b: off}}
      """
    var resolver = resolver(["/work/.tlcheck.yml": text], commandLine: commandLine)
    let draft = try resolver.settings(for: "drafts/x.txt")
    #expect(draft.failOn == .never)
    #expect(draft.language == "en-US")
    #expect(draft.minConfidence == 0.9)
    #expect(draft.layer.accept.map(\.value) == ["one", "two"])
    #expect(try draft.switches(for: ["a.b", "a.c"]) == ["a.b": .off])
    let other = try resolver.settings(for: "x.txt")
    #expect(other.failOn == .neutral)
    #expect(try other.switches(for: ["a.b", "a.c"]) == ["a.b": .minor])
    #expect(draft.key != other.key)
    #expect(try other.key == resolver.settings(for: "y.txt").key)
  }

  @Test func anUnknownRuleIsNamedAtItsPlace() throws {
    var resolver = resolver(["/work/.tlcheck.yml": "rules:\n  spelling.unknwon-word: off"])
    let settings = try resolver.settings(for: "x.txt")
    #expect {
      try settings.switches(for: ["spelling.unknown-word", "artifact.de.boss"])
    } throws: {
      "\($0)" == ".tlcheck.yml:2:26: unknown rule “spelling.unknwon-word”; did you mean “spelling.unknown-word”?"
    }
  }

  @Test func familiesMatchTheirRulesOnly() throws {
    var commandLine = SettingsLayer()
    try SettingKey.rules.apply("artifact.*=off", from: .option("--rule"), to: &commandLine)
    try SettingKey.rules.apply("artifact.de.boss=major", from: .option("--rule"), to: &commandLine)
    var resolver = resolver([:], commandLine: commandLine)
    let switches = try resolver.settings(for: nil).switches(for: ["artifact.de.boss", "artifact.fr.x", "artifacts.y"])
    #expect(switches == ["artifact.de.boss": .major, "artifact.fr.x": .off])
  }

  @Test func missingFilesAndProfilesAreNamed() {
    var missing = resolver([:], choice: .file("house.yml"))
    #expect { try missing.settings(for: nil) } throws: { "\($0)".hasPrefix("house.yml: no such configuration file") }
    var wrong = resolver(["/work/.tlcheck.yml": "profile: strikt"])
    #expect {
      try wrong.settings(for: nil)
    } throws: {
      "\($0)" == ".tlcheck.yml:1:10: unknown profile “strikt”; did you mean “strict”?"
    }
  }

  @Test func aProfileMayBeAFileAndNamesNoOther() throws {
    let file = "profile: desk.yml"
    var desk = resolver(["/work/.tlcheck.yml": file, "/work/desk.yml": "fail-on: critical"])
    #expect(try desk.settings(for: "x.txt").failOn.rawValue == "critical")
    #expect(try desk.settings(for: "x.txt").yaml.contains("desk.yml:1:10"))
    var chain = resolver(["/work/.tlcheck.yml": file, "/work/desk.yml": "profile: strict"])
    #expect { try chain.settings(for: "x.txt") } throws: { "\($0)".contains("a profile cannot name a profile") }
    var paths = resolver(["/work/.tlcheck.yml": file, "/work/desk.yml": "paths: {a/**: {fail-on: never}}"])
    #expect { try paths.settings(for: "x.txt") } throws: { "\($0)".contains("a profile cannot have “paths”") }
  }

  @Test func whatIsPrintedIsReadBackTheSame() throws {
    let text = "accept: [\"- a: b\", \"#c\", plain]\nrules: {a.b: minor}\nglossaries: [g.yml]\nmin-confidence: 0.25"
    var first = resolver(["/work/.tlcheck.yml": text])
    let settings = try first.settings(for: "x.txt")
    #expect(settings.yaml.contains("# .tlcheck.yml:4:17"))
    #expect(settings.yaml.contains("# built in"))
    var second = resolver(["/work/.tlcheck.yml": settings.yaml])
    #expect(try second.settings(for: "x.txt").key == settings.key)
  }
}
