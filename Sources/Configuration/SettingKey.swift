import DataFormats
import Findings

/// A setting that files and the command line share: one declaration from which both are read and described.
public struct SettingKey: Sendable {
  public enum Shape: Sendable {
    case scalar
    /// One text or a list of them.
    case list
    /// A list of paths, relative to the folder of the file that names them.
    case paths
    /// Names with a value each; read as `name=value`.
    case mapping
  }

  public let name: String
  public let shape: Shape
  /// The only texts it takes; empty where others decide.
  public let values: [String]
  /// One sentence for help, manual and `tlcheck init`.
  public let help: String
  /// What `tlcheck init` shows: the value in YAML.
  public let example: String
  private let store: @Sendable (String, Origin, inout SettingsLayer) throws(InvalidSetting) -> Void

  init(
    _ name: String, _ shape: Shape = .scalar, values: [String] = [], help: String, example: String,
    store: @escaping @Sendable (String, Origin, inout SettingsLayer) throws(InvalidSetting) -> Void
  ) {
    self.name = name
    self.shape = shape
    self.values = values
    self.help = help
    self.example = example
    self.store = store
  }

  /// Sets one value, or adds one to a list.
  public func apply(_ text: String, from origin: Origin, to layer: inout SettingsLayer) throws(InvalidSetting) {
    guard values.isEmpty || values.contains(text) else {
      throw InvalidSetting(YAMLMapping.unknown("value", text, among: values))
    }
    try store(text, origin, &layer)
  }

  public static func named(_ name: String) -> SettingKey? { all.first { $0.name == name } }

  /// All settings, in the order in which they are explained.
  public static let all: [SettingKey] = [
    language, sourceLanguage, sources, glossaries, rules, ruleFiles, accept, acceptFiles, spelling, failOn, maxPenalty,
    minSeverity, minConfidence, style, profile,
  ]
}

extension SettingKey {
  public static let language = SettingKey(
    "language", values: ["en", "en-GB", "en-US"],
    help: "English of the article; without a country the article's own majority decides.", example: "en-GB"
  ) { text, origin, layer in layer.language = Sourced(text, origin) }

  public static let sourceLanguage = SettingKey(
    "source-language", help: "Language it was translated from (de, fr, …), or auto.", example: "de"
  ) { text, origin, layer throws(InvalidSetting) in
    guard text == "auto" || isLanguageTag(text) else {
      throw InvalidSetting("“\(text)” is no language; give a tag such as de or fr, or auto")
    }
    layer.sourceLanguage = Sourced(text, origin)
  }

  public static let sources = SettingKey(
    "sources", .mapping, help: "Where the texts lie that articles were translated from: path patterns of both.",
    example: "{\"english/*.txt\": \"german/*.txt\"}"
  ) { text, origin, layer throws(InvalidSetting) in
    let article = String(text.prefix { $0 != "=" })
    let pattern = try SourcePattern(article: article, source: String(text.dropFirst(article.count + 1)))
    layer.sources.append(Sourced(pattern, origin))
  }

  public static let glossaries = SettingKey(
    "glossaries", .paths, help: "Glossary files (YAML or CSV) beside the built-in one.", example: "[house.yml]"
  ) { text, origin, layer in layer.glossaries.append(Sourced(text, origin)) }

  public static let rules = SettingKey(
    "rules", .mapping, help: "Rules or families (id.*) switched off or given a severity.",
    example: "{artifact.de.*: minor, punctuation.missing-stop: off}"
  ) { text, origin, layer throws(InvalidSetting) in
    layer.rules.append(Sourced(try ruleSetting(text), origin))
  }

  public static let ruleFiles = SettingKey(
    "rule-files", .paths, help: "Files of phrase rules beside the built-in ones.", example: "[house-rules.yml]"
  ) { text, origin, layer in layer.ruleFiles.append(Sourced(text, origin)) }

  public static let accept = SettingKey(
    "accept", .list, help: "Words that are spelled right.", example: "[Zeitenwende, Kiezdeutsch]"
  ) { text, origin, layer in layer.accept.append(Sourced(text, origin)) }

  public static let acceptFiles = SettingKey(
    "accept-files", .paths, help: "Files of such words, one a line; # begins a comment.", example: "[words.txt]"
  ) { text, origin, layer in layer.acceptFiles.append(Sourced(text, origin)) }

  public static let spelling = SettingKey(
    "spelling", values: ["on", "off", "yes", "no", "true", "false"], help: "Whether spelling is checked.",
    example: "on"
  ) { text, origin, layer in layer.spelling = Sourced(["on", "yes", "true"].contains(text), origin) }

  public static let failOn = SettingKey(
    "fail-on", values: FailureLevel.allCases.map(\.rawValue),
    help: "Lowest severity that gives exit status 1; never for always 0.", example: "major"
  ) { text, origin, layer in
    layer.failOn = FailureLevel(rawValue: text).map { Sourced($0, origin) }
  }

  public static let maxPenalty = SettingKey(
    "max-penalty",
    help: "Penalty points per 1,000 words (minor 1, major 5, critical 25) above which an article or the run fails.",
    example: "50"
  ) { text, origin, layer throws(InvalidSetting) in
    guard let number = Double(text), number >= 0, number.isFinite else {
      throw InvalidSetting("“\(text)” is no number of penalty points, such as 50")
    }
    layer.maxPenalty = Sourced(number, origin)
  }

  public static let minSeverity = SettingKey(
    "min-severity", values: Severity.allCases.map(\.rawValue), help: "Lowest severity that is reported.",
    example: "minor"
  ) { text, origin, layer in
    layer.minSeverity = Severity(rawValue: text).map { Sourced($0, origin) }
  }

  public static let minConfidence = SettingKey(
    "min-confidence", help: "Lowest confidence that is reported, 0 to 1.", example: "0.5"
  ) { text, origin, layer throws(InvalidSetting) in
    guard let number = Double(text), (0...1).contains(number) else {
      throw InvalidSetting("“\(text)” is no number from 0 to 1")
    }
    layer.minConfidence = Sourced(number, origin)
  }

  public static let style = SettingKey(
    "style",
    help:
      "House whose forms of names and terms are wanted: ap, bbc, dw, economist, guardian, reuters, or a file's path.",
    example: "guardian"
  ) { text, origin, layer in layer.style = Sourced(text, origin) }

  public static let profile = SettingKey(
    "profile",
    help: "Set of settings that lies under the others: default, strict, headlines, subtitles, wire, or a file.",
    example: "strict"
  ) { text, origin, layer in layer.profile = Sourced(text, origin) }

  /// Reads `ID=off` or `FAMILY.*=minor`.
  static func ruleSetting(_ text: String) throws(InvalidSetting) -> RuleSetting {
    guard let equals = text.lastIndex(of: "=") else {
      throw InvalidSetting("“\(text)” has no value; write ID=off or ID=minor")
    }
    let pattern = String(text[..<equals])
    let word = String(text[text.index(after: equals)...])
    guard let value = RuleSwitch(rawValue: word) else {
      throw InvalidSetting(YAMLMapping.unknown("value", word, among: RuleSwitch.allCases.map(\.rawValue)))
    }
    guard !pattern.isEmpty, !pattern.dropLast(pattern.hasSuffix(".*") ? 2 : 0).contains("*") else {
      throw InvalidSetting("“\(pattern)” names no rule; write the whole id, or a family as in artifact.de.*")
    }
    return RuleSetting(pattern: pattern, value: value)
  }

  /// Whether a text has the form of a BCP 47 tag: two or three letters, then parts of up to eight after hyphens.
  static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }
}
