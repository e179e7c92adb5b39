import DataFormats
import Findings
import TextModel

extension PhraseAutomaton: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(plain: edgeKeys)
    encoder.encode(plain: edgeTargets)
    encoder.encode(plain: nodes)
    encoder.encode(plain: specialEdges)
    encoder.encode(plain: endings)
    encoder.encode(plain: captures)
    encoder.encode(rootClasses)
    encoder.encode(phraseEnd)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    edgeKeys = try decoder.flat()
    edgeTargets = try decoder.flat()
    nodes = try decoder.flat()
    specialEdges = try decoder.flat()
    endings = try decoder.flat()
    captures = try decoder.flat()
    rootClasses = try decoder.integer()
    phraseEnd = try decoder.integer()
    guard !nodes.isEmpty, !edgeKeys.isEmpty, edgeKeys.count == edgeTargets.count else {
      throw DamagedCache()
    }
  }
}

extension PhraseRule: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    description.encode(to: &encoder)
    encoder.encode(patterns)
    encoder.encode(unless)
    encoder.encode(needs)
    encoder.encode(message)
    encoder.encode(replacements)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    description = try RuleDescription(from: &decoder)
    patterns = try decoder.strings()
    unless = try decoder.strings()
    needs = try decoder.strings()
    message = try decoder.string()
    replacements = try decoder.strings()
  }
}

extension RuleExample: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(markedText)
    encoder.encode(isBad)
    encoder.encode(corrected)
    encoder.encode(source)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    let (text, isBad) = (try decoder.string(), try decoder.bool())
    let (corrected, source) = (try decoder.optionalString(), try decoder.optionalString())
    self = isBad ? .bad(text, corrected, source: source) : .good(text, source: source)
  }
}

extension RuleDescription: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    for text in [id, summary, rationale, category.rawValue, errorType.rawValue, severity.rawValue] {
      encoder.encode(text)
    }
    encoder.encode(confidence)
    encoder.encode(scope.roles.map { $0.map(\.rawValue).sorted() } ?? [])
    encoder.encode(scope.quotations.rawValue)
    encoder.encode(languages)
    encoder.encode(origin)
    encoder.encode(sourceExpression)
    encoder.encode(examples)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    id = try decoder.string()
    summary = try decoder.string()
    rationale = try decoder.string()
    category = try decoder.choice()
    errorType = ErrorType(rawValue: try decoder.string())
    severity = try decoder.choice()
    confidence = try decoder.double()
    let roles = Set(try decoder.strings().compactMap(Role.init))
    scope = Scope(roles: roles.isEmpty ? nil : roles, quotations: try decoder.choice())
    languages = try decoder.strings()
    origin = try decoder.optionalString()
    sourceExpression = try decoder.optionalString()
    examples = try decoder.array()
  }
}

extension WordClasses: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(names)
    for members in [folded, exact] {
      let sorted = members.sorted { $0.key < $1.key }
      encoder.encode(sorted.map(\.key))
      encoder.encode(plain: sorted.map(\.value))
    }
    for members in phrases { encoder.encode(members) }
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init()
    names = try decoder.strings()
    folded = try Self.members(&decoder)
    exact = try Self.members(&decoder)
    phrases = []
    for _ in names { phrases.append(try decoder.strings()) }
  }

  private static func members(_ decoder: inout BinaryDecoder) throws(DamagedCache) -> [String: UInt64] {
    let words = try decoder.strings()
    let bits: FlatArray<UInt64> = try decoder.flat()
    guard words.count == bits.count else { throw DamagedCache() }
    return Dictionary(zip(words, bits)) { first, _ in first }
  }
}
