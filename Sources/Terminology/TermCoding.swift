import DataFormats
import Findings

extension Concept: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(id)
    encoder.encode(kind.rawValue)
    encoder.encode(terms)
    encoder.encode(sourceForms.keys.sorted())
    for language in sourceForms.keys.sorted() { encoder.encode(sourceForms[language] ?? []) }
    encoder.encode(leaks)
    encoder.encode(unless)
    encoder.encode(reason)
    encoder.encode(severity?.rawValue)
    encoder.encode(styles.keys.sorted())
    encoder.encode(styles.keys.sorted().map { styles[$0] ?? "" })
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    id = try decoder.string()
    kind = try decoder.choice()
    terms = try decoder.array()
    sourceForms = [:]
    for language in try decoder.strings() { sourceForms[language] = try decoder.strings() }
    leaks = try decoder.bool()
    unless = try decoder.strings()
    reason = try decoder.optionalString()
    severity = try decoder.optionalString().flatMap(Severity.init)
    let houses = try decoder.strings()
    styles = Dictionary(zip(houses, try decoder.strings())) { first, _ in first }
  }
}

extension Term: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(text)
    encoder.encode(status.rawValue)
    encoder.encode(inflects)
    encoder.encode(ignoresCase)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    text = try decoder.string()
    status = try decoder.choice()
    inflects = try decoder.bool()
    ignoresCase = try decoder.bool()
  }
}
