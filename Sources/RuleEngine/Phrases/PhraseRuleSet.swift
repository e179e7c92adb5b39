import DataFormats
import Findings
import TextAnalysis
import TextModel

/// Phrase rules as a set: what each phrase of the automaton means to them.
public struct PhraseRuleSet: Sendable {
  public private(set) var rules: [PhraseRule] = []
  /// By the automaton's phrase number; those of others own nothing here.
  private var owners: [Owner] = []
  private var inflectedWords: [[String]] = []

  private enum Purpose: UInt32 {
    case nothing, find, unless, needs
  }

  private struct Owner {
    var rule: UInt32 = 0
    var purposeCode: UInt32 = 0

    var purpose: Purpose { Purpose(rawValue: purposeCode) ?? .nothing }
  }

  public init() {}

  /// Compiles a rule's patterns into the automaton.
  public mutating func add(_ rule: PhraseRule, to builder: inout AutomatonBuilder) throws(InvalidPattern) {
    let index = rules.count
    rules.append(rule)
    inflectedWords.append([])
    for (patterns, purpose) in [(rule.patterns, Purpose.find), (rule.unless, .unless), (rule.needs, .needs)] {
      for pattern in patterns {
        let (phrase, words) = try builder.add(pattern: pattern)
        while owners.count <= phrase { owners.append(Owner()) }
        owners[phrase] = Owner(rule: UInt32(index), purposeCode: purpose.rawValue)
        if purpose == .find { inflectedWords[index] += words }
      }
    }
  }

  /// - Parameter isOn: whether a rule is to be checked at all.
  public func check(
    _ text: AnalyzedText, matches: [PhraseMatch], isOn: (String) -> Bool, into findings: inout FindingCollector
  ) {
    var candidates: [Int: [PhraseMatch]] = [:]
    var exceptions: [Int: [Range<Int>]] = [:]
    var evidenced: Set<Int> = []
    for match in matches {
      guard match.phrase < owners.count else { continue }
      let owner = owners[match.phrase]
      let rule = Int(owner.rule)
      switch owner.purpose {
      case .nothing: continue
      case .find: candidates[rule, default: []].append(match)
      case .unless: exceptions[rule, default: []].append(match.tokens)
      case .needs: evidenced.insert(rule)
      }
    }
    for (index, found) in candidates.sorted(by: { $0.key < $1.key }) {
      let rule = rules[index]
      guard isOn(rule.description.id), rule.needs.isEmpty || evidenced.contains(index) else { continue }
      let silent = exceptions[index] ?? []
      findings.begin(rule.description)
      for match in Self.leftmostLongest(found) where !silent.contains(where: { $0.covers(match.tokens) }) {
        let template = ReplacementTemplate(text: text, match: match, inflectedWords: inflectedWords[index])
        findings.report(
          tokens: match.tokens, template.message(rule.message),
          replacements: rule.replacements.map { template.replacement($0) })
      }
    }
  }

  /// Of overlapping matches of one rule, the one that begins first, then the longest.
  static func leftmostLongest(_ matches: [PhraseMatch]) -> [PhraseMatch] {
    let sorted = matches.sorted {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }
    var result: [PhraseMatch] = []
    for match in sorted where match.tokens.lowerBound >= result.last?.tokens.upperBound ?? 0 { result.append(match) }
    return result
  }
}

extension PhraseRuleSet: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(rules)
    encoder.encode(plain: owners)
    for words in inflectedWords { encoder.encode(words) }
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    rules = try decoder.array()
    owners = try decoder.plain()
    for _ in rules { inflectedWords.append(try decoder.strings()) }
    guard owners.allSatisfy({ $0.purpose == .nothing || $0.rule < rules.count }) else { throw DamagedCache() }
  }
}

extension Range<Int> {
  /// Whether the other range lies within this one.
  public func covers(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && upperBound >= other.upperBound }
}
