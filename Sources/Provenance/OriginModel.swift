import DataFormats
import RuleEngine

/// The source languages that can be told from a translation, and the cues for them. Cues that are phrases are found by the
/// same automaton as rules and terms, so they cost nothing of their own.
public struct OriginModel: Sendable {
  private(set) var languages: [OriginLanguage] = []
  private(set) var cues: [OriginCue] = []
  /// By the automaton's phrase number: the cue and 1; 0 for phrases of others.
  private var phraseCues = FlatArray<UInt32>([])
  private(set) var ruleCues: [String: [Int]] = [:]
  private(set) var letterCues: [UInt32: [Int]] = [:]

  private static let fileKeys = ["language", "about", "prior", "artifact", "advice", "cues"]
  private static let cueKeys = ["kind", "weight", "pattern", "rule", "letters"]

  public init() {}

  /// The languages by tag.
  public var tags: [String] { languages.map(\.tag) }
  /// Identifiers of the rules whose findings are cues.
  public var rules: [String] { ruleCues.keys.sorted() }

  func cue(ofPhrase phrase: Int) -> Int? {
    phrase < phraseCues.count && phraseCues[phrase] > 0 ? Int(phraseCues[phrase]) - 1 : nil
  }

  /// Adds a language's file; its keys are described in Dictionaries/README.md.
  public mutating func add(
    _ bytes: some Collection<UInt8>, file: String, to builder: inout AutomatonBuilder
  ) throws(DataError) {
    let top = try YAMLMapping(try YAMLReader.read(bytes, file: file), file: file, allowed: Self.fileKeys)
    languages.append(
      OriginLanguage(
        tag: try top.requiredString("language"), prior: try top.double("prior") ?? -3,
        artifact: try top.double("artifact") ?? 1, advice: try top.double("advice") ?? 0.4))
    var phrases = Array(phraseCues)
    for node in try top.nodes("cues") {
      let fields = try YAMLMapping(node, file: file, allowed: Self.cueKeys)
      guard let kind = try fields.choice("kind", OriginCue.Kind.self), let weight = try fields.double("weight") else {
        throw fields.error(at: nil, "a cue needs “kind” and “weight”")
      }
      for (pattern, place) in try fields.nodes("pattern").map({ ($0.string ?? "", $0) }) {
        do throws(InvalidPattern) {
          let phrase = try builder.add(pattern: pattern, capturing: { _ in false }).phrase
          while phrases.count <= phrase { phrases.append(0) }
          phrases[phrase] = UInt32(addCue(kind, weight) + 1)
        } catch {
          throw fields.error(at: place, "in the pattern “\(pattern)”: \(error.message)")
        }
      }
      for rule in try fields.strings("rule") { ruleCues[rule, default: []].append(addCue(kind, weight)) }
      if let letters = try fields.string("letters") {
        let cue = addCue(kind, weight)
        for letter in letters.unicodeScalars { letterCues[letter.value, default: []].append(cue) }
      }
    }
    phraseCues = FlatArray(phrases)
  }

  private mutating func addCue(_ kind: OriginCue.Kind, _ weight: Double) -> Int {
    cues.append(OriginCue(language: languages.count - 1, kind: kind, logOdds: weight))
    return cues.count - 1
  }
}

extension OriginModel: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(languages.map(\.tag))
    encoder.encode(plain: languages.flatMap { [$0.prior, $0.artifact, $0.advice] })
    encoder.encode(plain: cues.map { UInt8($0.language) })
    encoder.encode(cues.map(\.kind.rawValue))
    encoder.encode(plain: cues.map(\.logOdds))
    encoder.encode(plain: phraseCues)
    let rules = ruleCues.sorted { $0.key < $1.key }.flatMap { rule in rule.value.map { (rule.key, $0) } }
    encoder.encode(rules.map(\.0))
    encoder.encode(plain: rules.map { UInt32($0.1) })
    let letters = letterCues.sorted { $0.key < $1.key }.flatMap { letter in letter.value.map { (letter.key, $0) } }
    encoder.encode(plain: letters.map(\.0))
    encoder.encode(plain: letters.map { UInt32($0.1) })
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    let tags = try decoder.strings()
    let weights: FlatArray<Double> = try decoder.flat()
    guard weights.count == tags.count * 3 else { throw DamagedCache() }
    for (index, tag) in tags.enumerated() {
      languages.append(
        OriginLanguage(
          tag: tag, prior: weights[index * 3], artifact: weights[index * 3 + 1], advice: weights[index * 3 + 2]))
    }
    let owners: FlatArray<UInt8> = try decoder.flat()
    let kinds = try decoder.strings()
    let logOdds: FlatArray<Double> = try decoder.flat()
    guard owners.count == kinds.count, logOdds.count == kinds.count else { throw DamagedCache() }
    for (index, name) in kinds.enumerated() {
      guard let kind = OriginCue.Kind(rawValue: name), Int(owners[index]) < tags.count else { throw DamagedCache() }
      cues.append(OriginCue(language: Int(owners[index]), kind: kind, logOdds: logOdds[index]))
    }
    phraseCues = try decoder.flat()
    ruleCues = try Self.groups(try decoder.strings(), try decoder.flat(), below: cues.count)
    letterCues = try Self.groups(try decoder.flat(UInt32.self), try decoder.flat(), below: cues.count)
    guard phraseCues.allSatisfy({ $0 <= cues.count }) else { throw DamagedCache() }
  }

  private static func groups<Key: Hashable>(
    _ keys: some Collection<Key>, _ cues: FlatArray<UInt32>, below limit: Int
  ) throws(DamagedCache) -> [Key: [Int]] {
    guard keys.count == cues.count, cues.allSatisfy({ $0 < limit }) else { throw DamagedCache() }
    var result: [Key: [Int]] = [:]
    for (key, cue) in zip(keys, cues) { result[key, default: []].append(Int(cue)) }
    return result
  }
}
