import DataFormats
import Findings

extension Concept: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(id)
    encoder.encode(code: kind)
    encoder.encode(terms)
    sourceForms.encode(to: &encoder)
    encoder.encode(leaks)
    encoder.encode(unless)
    encoder.encode(reason)
    encoder.encode(severity?.rawValue)
    encoder.encode(byKey: styles) { $1.encode($0) }
    encoder.encode(hasDetails)
    if hasDetails { details.encode(to: &encoder) }
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init(
      id: try decoder.string(), kind: try decoder.code(), terms: try decoder.array(),
      sourceForms: try SourceForms(from: &decoder),
      leaks: try decoder.bool(), unless: try decoder.strings(), reason: try decoder.optionalString(),
      severity: try decoder.optionalString().flatMap(Severity.init),
      styles: try decoder.byKey { (decoder) throws(DamagedCache) in try decoder.string() },
      details: try decoder.bool() ? try ConceptDetails(from: &decoder) : nil)
  }
}

extension SourceForms: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(UInt8(count))
    for (language, forms) in self {
      encoder.encode(language)
      encoder.encode(forms)
    }
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init()
    for _ in 0..<(try decoder.integer(UInt8.self)) { self[try decoder.string()] = try decoder.strings() }
  }
}

extension Term: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(text)
    encoder.encode(code: status)
    encoder.encode(UInt8((inflects ? 1 : 0) | (ignoresCase ? 2 : 0) | (ignoresAccents ? 4 : 0)))
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    text = try decoder.string()
    status = try decoder.code()
    let policies = try decoder.integer(UInt8.self)
    inflects = policies & 1 != 0
    ignoresCase = policies & 2 != 0
    ignoresAccents = policies & 4 != 0
  }
}

extension ConceptDetails: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    for text in [subject, definition, authority] { encoder.encode(text) }
    encoder.encode(related)
    encoder.encode(needs)
    encoder.encode(byKey: forms) { details, encoder in
      encoder.encode(details.named.map(\.key.rawValue))
      encoder.encode(details.named.map(\.value))
    }
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    subject = try decoder.optionalString()
    definition = try decoder.optionalString()
    authority = try decoder.optionalString()
    related = try decoder.strings()
    needs = try decoder.strings()
    forms = try decoder.byKey { (decoder) throws(DamagedCache) in
      var details = FormDetails()
      let keys = try decoder.strings()
      for (key, value) in zip(keys, try decoder.strings()) {
        guard let key = FormDetails.Key(rawValue: key), details.set(key, value) else { throw DamagedCache() }
      }
      return details
    }
  }
}

extension BinaryEncoder {
  /// The number of a case among all cases.
  fileprivate mutating func encode<Code: CaseIterable & Equatable>(code: Code) {
    encode(UInt8(Code.allCases.enumerated().first { $0.element == code }?.offset ?? 0))
  }

  fileprivate mutating func encode<Value>(
    byKey values: [String: Value], _ encode: (Value, inout BinaryEncoder) -> Void
  ) {
    let pairs = values.count < 2 ? Array(values) : values.sorted { $0.key < $1.key }
    self.encode(UInt32(pairs.count))
    for (key, value) in pairs {
      self.encode(key)
      encode(value, &self)
    }
  }
}

extension BinaryDecoder {
  fileprivate mutating func code<Code: CaseIterable>() throws(DamagedCache) -> Code {
    let code = Int(try integer(UInt8.self))
    guard code < Code.allCases.count else { throw DamagedCache() }
    return Code.allCases[Code.allCases.index(Code.allCases.startIndex, offsetBy: code)]
  }

  fileprivate mutating func byKey<Value>(
    _ decode: (inout BinaryDecoder) throws(DamagedCache) -> Value
  ) throws(DamagedCache) -> [String: Value] {
    var result: [String: Value] = [:]
    for _ in 0..<(try integer(UInt32.self)) {
      let key = try string()
      result[key] = try decode(&self)
    }
    return result
  }
}
