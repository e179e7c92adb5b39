import DataFormats
import Findings
import TextAnalysis
import TextModel

/// Phrase rules as a set: what each phrase of the automaton means to them.
public struct PhraseRuleSet: Sendable {
  public private(set) var rules = LazyArray<PhraseRule>()
  /// By the automaton's phrase number; those of others own nothing here.
  private var owners = FlatArray<Owner>([])
  private var inflectedWords = LazyArray<InflectedWords>()

  /// The base words of a rule's `~word`s.
  private struct InflectedWords: BinaryCodable, Sendable {
    var words: [String] = []

    init(words: [String]) { self.words = words }
    func encode(to encoder: inout BinaryEncoder) { encoder.encode(words) }
    init(from decoder: inout BinaryDecoder) throws(DamagedCache) { words = try decoder.strings() }
  }

  private enum Purpose: UInt32 {
    case nothing, find, unless, needs
  }

  private struct Owner {
    var rule: UInt32 = 0
    var purposeCode: UInt32 = 0
    /// Of an exception: how many words before it belong to it.
    var lead = ExceptionLead()

    var purpose: Purpose { Purpose(rawValue: purposeCode) ?? .nothing }
  }

  public init() {}

  /// Compiles rules into the automaton.
  public mutating func add(_ rules: [PhraseRule], to builder: inout AutomatonBuilder) throws(InvalidPattern) {
    var owners = Array(owners)
    for rule in rules {
      let captures = ReplacementTemplate.groups(of: rule)
      var words: [String] = []
      for (patterns, purpose) in [(rule.patterns, Purpose.find), (rule.unless, .unless), (rule.needs, .needs)] {
        for pattern in patterns {
          let (lead, rest) = purpose == .unless ? ExceptionLead.split(pattern) : (ExceptionLead(), pattern)
          let (phrase, inflected): (Int, [String])
          do {
            (phrase, inflected) = try builder.add(pattern: rest, capturing: purpose == .find ? captures : [])
          } catch {
            let offset = pattern.count - rest.count + error.offset
            throw InvalidPattern(pattern: pattern, offset: offset, message: error.message)
          }
          while owners.count <= phrase { owners.append(Owner()) }
          owners[phrase] = Owner(rule: UInt32(self.rules.count), purposeCode: purpose.rawValue, lead: lead)
          if purpose == .find { words += inflected }
        }
      }
      self.rules.append(rule)
      inflectedWords.append(InflectedWords(words: words))
    }
    self.owners = FlatArray(owners)
  }

  /// - Parameter isOn: whether a rule is to be checked at all.
  /// - Returns: the rules whose phrases were met, each with its findings.
  public func check(
    _ text: AnalyzedText, matches: [PhraseMatch], isOn: (String) -> Bool
  ) -> [(rule: RuleDescription, findings: [Finding])] {
    var candidates = [[PhraseMatch]](repeating: [], count: rules.count)
    var exceptions = [[Range<Int>]](repeating: [], count: rules.count)
    var evidenced: Set<Int> = []
    for match in matches {
      guard match.phrase < owners.count else { continue }
      let owner = owners[match.phrase]
      let rule = Int(owner.rule)
      switch owner.purpose {
      case .nothing, .unless: continue
      case .find: candidates[rule].append(match)
      case .needs: evidenced.insert(rule)
      }
    }
    for match in matches where match.phrase < owners.count {
      let owner = owners[match.phrase]
      guard owner.purpose == .unless, !candidates[Int(owner.rule)].isEmpty else { continue }
      if let range = owner.lead.extend(match.tokens, in: text) { exceptions[Int(owner.rule)].append(range) }
    }
    let met = candidates.indices.compactMap { index -> Met? in
      guard !candidates[index].isEmpty, let rule = rules[index], isOn(rule.description.id),
        rule.needs.isEmpty || evidenced.contains(index)
      else { return nil }
      return Met(
        rule: rule, inflectedWords: inflectedWords[index]?.words ?? [], matches: candidates[index],
        exceptions: exceptions[index])
    }
    return concurrentMap(met.count) { (met[$0].rule.description, met[$0].findings(in: text)) }
  }

  /// A rule with what a text has of its phrases.
  private struct Met: Sendable {
    let rule: PhraseRule
    let inflectedWords: [String]
    let matches: [PhraseMatch]
    let exceptions: [Range<Int>]

    func findings(in text: AnalyzedText) -> [Finding] {
      let silent = CoveringRanges(exceptions)
      var collector = FindingCollector(text: text)
      collector.begin(rule.description)
      for match in PhraseRuleSet.leftmostLongest(matches) where !silent.cover(match.tokens) {
        let template = ReplacementTemplate(text: text, match: match, inflectedWords: inflectedWords)
        collector.report(
          tokens: match.tokens, template.message(rule.message),
          replacements: rule.replacements.map { template.replacement($0) })
      }
      return collector.findings
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
    rules.encode(to: &encoder)
    encoder.encode(plain: owners)
    inflectedWords.encode(to: &encoder)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    rules = try LazyArray(from: &decoder)
    owners = try decoder.flat()
    inflectedWords = try LazyArray(from: &decoder)
  }
}
