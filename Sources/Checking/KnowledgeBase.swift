import DataFormats
import EmbeddedData
import Provenance
import Reviewing
import RuleEngine
import Rules
import Terminology
import TextAnalysis

/// All rules and terms of a run, compiled.
public struct KnowledgeBase: Sendable {
  public private(set) var phraseRules = PhraseRuleSet()
  public private(set) var terms = TermIndex()
  public private(set) var origins = OriginModel()
  private(set) var fingerprints = FingerprintModel()
  let classes: WordClasses
  /// The program's own, and a user's.
  private(set) var automata: [PhraseAutomaton] = []
  private(set) var sourceTerms: SourceTerms

  /// The program's own rules and terms.
  /// - Throws: what is wrong with one of its files, with its place.
  public init() throws(DataError) {
    classes = try Self.readClasses()
    sourceTerms = try SourceTerms()
    var builder = AutomatonBuilder(classes: classes)
    for file in DataFile.embedded(under: "Dictionaries/origin/") {
      try origins.add(file.bytes, file: file.path, to: &builder)
    }
    if let file = DataFile.embedded(under: "Dictionaries/fingerprint.yml").first {
      fingerprints = try FingerprintModel(file.bytes, file: file.path)
    }
    try addGlossaries(DataFile.embedded(under: "Dictionaries/glossaries/"), to: &builder)
    terms.endBuiltIn()
    try addRules(DataFile.embedded(under: "Dictionaries/rules/"), to: &builder)
    automata = [builder.build()]
  }

  /// A user's rules and terms on top of what is compiled already.
  /// - Throws: what is wrong with a file of the user's, with its place.
  public init(
    extending base: KnowledgeBase, glossaryFiles: [DataFile] = [], ruleFiles: [DataFile] = []
  ) throws(DataError) {
    self = base
    var builder = AutomatonBuilder(classes: classes, firstPhrase: base.automata.last?.phraseEnd ?? 0)
    try addGlossaries(glossaryFiles, to: &builder)
    try addRules(ruleFiles, to: &builder)
    automata.append(builder.build())
  }

  private mutating func addRules(_ files: [DataFile], to builder: inout AutomatonBuilder) throws(DataError) {
    for (file, rules) in try Self.read(files, PhraseRuleReader.read) {
      do throws(InvalidPattern) {
        try phraseRules.add(rules, to: &builder)
      } catch {
        throw error.located(in: file)
      }
    }
  }

  private mutating func addGlossaries(_ files: [DataFile], to builder: inout AutomatonBuilder) throws(DataError) {
    let leakGuard = LeakGuard()
    var sourceRows: [UInt64] = []
    for (file, glossary) in try Self.read(files, GlossaryReader.read) {
      do throws(InvalidPattern) {
        sourceRows += try terms.add(leakGuard.guarded(glossary, file: file.path), to: &builder)
      } catch {
        throw error.located(in: file)
      }
    }
    if !files.isEmpty { sourceTerms.add(sourceRows) }
  }

  /// What stands in files, read on all cores.
  private static func read<Content: Sendable>(
    _ files: [DataFile], _ read: @Sendable ([UInt8], String) throws(DataError) -> Content
  ) throws(DataError) -> [(file: DataFile, content: Content)] {
    let results = concurrentMap(files.count) { index in
      Result { () throws(DataError) in try read(files[index].bytes, files[index].path) }
    }
    var contents: [(file: DataFile, content: Content)] = []
    for (file, result) in zip(files, results) { contents.append((file, try result.get())) }
    return contents
  }

  private static func readClasses() throws(DataError) -> WordClasses {
    guard let file = DataFile.embedded(under: "Dictionaries/classes.yml").first else { return WordClasses() }
    return try WordClasses(try YAMLReader.read(file.bytes, file: file.path), file: file.path)
  }

  /// What is known of every rule, sorted by identifier.
  public var descriptions: [RuleDescription] {
    let built =
      allRules.map { type(of: $0).description } + TermRules.all + [UnusedSuppression.description]
      + RunRecord.descriptions
    return (built + phraseRules.rules.all.map(\.description)).sorted { $0.id < $1.id }
  }
}

extension KnowledgeBase: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    classes.encode(to: &encoder)
    origins.encode(to: &encoder)
    fingerprints.encode(to: &encoder)
    phraseRules.encode(to: &encoder)
    terms.encode(to: &encoder)
    sourceTerms.encode(to: &encoder)
    encoder.encode(automata)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    classes = try WordClasses(from: &decoder)
    origins = try OriginModel(from: &decoder)
    fingerprints = try FingerprintModel(from: &decoder)
    phraseRules = try PhraseRuleSet(from: &decoder)
    terms = try TermIndex(from: &decoder)
    sourceTerms = try SourceTerms(from: &decoder)
    automata = try decoder.array()
  }
}

/// A data file with its name for messages.
public struct DataFile: Sendable {
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  static func embedded(under prefix: String) -> [DataFile] {
    EmbeddedFiles.files(under: prefix).filter { $0.path.hasSuffix(".yml") }.map {
      DataFile(path: $0.path, bytes: Array($0.bytes))
    }
  }
}

extension InvalidPattern {
  /// The error at the place of the pattern in its file.
  func located(in file: DataFile) -> DataError {
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.contains(pattern) }
    let column = line.flatMap { lines[$0].range(of: pattern, offset: offset) }
    return DataError(
      file: file.path, line: line.map { $0 + 1 } ?? 1, column: column ?? 1,
      message: "in the pattern “\(pattern)”: \(message)")
  }
}

extension Substring {
  /// The column, from 1, of a character of a part of this line.
  fileprivate func range(of part: String, offset: Int) -> Int? {
    let line = Array(self)
    let part = Array(part)
    guard line.count >= part.count else { return nil }
    return (0...line.count - part.count).first { Array(line[$0..<$0 + part.count]) == part }.map { $0 + offset + 1 }
  }
}
