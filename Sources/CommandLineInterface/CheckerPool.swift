import Checking
import Configuration
import DataFormats
import EmbeddedData
import RuleEngine
import Terminology

/// Makes checkers for settings. Files with the same settings share one, and checkers share what is compiled for them.
struct CheckerPool {
  private var checkers: [String: Result<Checker, FailedSetup>] = [:]
  private var knowledge: [[String]: KnowledgeBase] = [:]

  /// Why nothing can be checked with some settings; named once for all files that have them.
  struct FailedSetup: Error {
    var message: String
  }

  private let measuresRules: Bool

  init(measuresRules: Bool = false) { self.measuresRules = measuresRules }

  mutating func checker(for settings: EffectiveSettings) throws(FailedSetup) -> Checker {
    let key = settings.key
    if let known = checkers[key] { return try known.get() }
    let made: Result<Checker, FailedSetup>
    do {
      made = .success(try make(settings))
    } catch {
      made = .failure(FailedSetup(message: "\(error)"))
    }
    checkers[key] = made
    return try made.get()
  }

  private mutating func make(_ settings: EffectiveSettings) throws -> Checker {
    let knowledge = try knowledgeBase(settings)
    var options = CheckOptions()
    options.language = settings.language
    options.sourceLanguage = settings.sourceLanguage
    options.glossaryFiles = settings.glossaries
    options.ruleFiles = settings.ruleFiles
    let names = settings.layer.rules.isEmpty ? [] : knowledge.descriptions.map(\.id)
    for (rule, value) in try settings.switches(for: names) {
      if let severity = value.severity { options.severities[rule] = severity } else { options.rulesOff.insert(rule) }
    }
    options.minSeverity = settings.minSeverity
    options.minConfidence = settings.minConfidence
    options.acceptedWords = try settings.layer.accept.map(\.value) + settings.acceptFiles.flatMap(Self.words)
    options.spelling = settings.spelling
    options.style = try settings.style.map(Self.houseStyle)
    options.measuresRules = measuresRules
    if let maxPenalty = settings.maxPenalty { options.passScore = 100 - maxPenalty / 10 }
    return try Checker(options: options, knowledge: knowledge)
  }

  mutating func knowledgeBase(_ settings: EffectiveSettings) throws -> KnowledgeBase {
    let key = settings.glossaries + ["|"] + settings.ruleFiles
    if let known = knowledge[key] { return known }
    let made = try cached(settings)
    knowledge[key] = made
    return made
  }

  /// A house's files go on top of what the program brings, which is compiled once for all houses.
  private func cached(_ settings: EffectiveSettings) throws -> KnowledgeBase {
    let builtIn = { try KnowledgeCache(files: []).knowledge { try KnowledgeBase() } }
    let files = settings.glossaries + settings.ruleFiles
    if files.isEmpty { return try builtIn() }
    return try KnowledgeCache(files: files).knowledge {
      try KnowledgeBase(
        extending: builtIn(), glossaryFiles: settings.glossaries.map(Self.dataFile),
        ruleFiles: settings.ruleFiles.map(Self.dataFile))
    }
  }

  /// A house that ships with the program, or the file of one.
  private static func houseStyle(_ wanted: String) throws -> HouseStyle {
    let folder = "Dictionaries/styles/"
    if wanted.contains("/") || wanted.hasSuffix(".yml") {
      let file = try dataFile(wanted)
      return try HouseStyle.read(file.bytes, file: wanted)
    }
    let files = EmbeddedFiles.files(under: folder)
    if let file = files.first(where: { $0.path == folder + wanted + ".yml" }) {
      return try HouseStyle.read(Array(file.bytes), file: file.path)
    }
    let names = EmbeddedFiles.names(in: folder)
    throw DataError(file: "style \(wanted)", message: YAMLMapping.unknown("style", wanted, among: names))
  }

  static func dataFile(_ path: String) throws(FileError) -> DataFile {
    DataFile(path: path, bytes: try FileSystem.read(path))
  }

  /// The words of a list, one a line, without comments.
  private static func words(in path: String) throws(FileError) -> [String] {
    try String(decoding: FileSystem.read(path), as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.prefix { $0 != "#" }.split(separator: " ")
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}
