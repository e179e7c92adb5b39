import DataFormats
import Findings

/// A source expression whose look-alike, or literal rendering, means something else in the target language.
public struct FalseFriend: Sendable, Equatable {
  public var id: String
  public var source: [SourcePattern]
  /// Words of the translation that are the wrong sense.
  public var target: [String]
  /// What is meant, likeliest first.
  public var instead: [String]
  /// Of these one must stand somewhere in the source: a WM is a World Cup in football and a World Championship on skis.
  public var near: [SourcePattern]
  /// Where one of these stands in the source, the rendering may be right.
  public var unless: [SourcePattern]
  /// Nil for the rule's own.
  public var severity: Severity?

  /// Reads `friends:` of a file; the keys are described in Dictionaries/README.md.
  public static func read(_ bytes: some Collection<UInt8>, file: String) throws(DataError) -> [FalseFriend] {
    let top = try YAMLMapping(try YAMLReader.read(bytes, file: file), file: file, allowed: ["about", "friends"])
    return try top.nodes("friends").map { (node) throws(DataError) in
      let fields = try YAMLMapping(
        node, file: file, allowed: ["id", "de", "en", "instead", "near", "unless", "severity"])
      return FalseFriend(
        id: try fields.requiredString("id"), source: try fields.strings("de").map(SourcePattern.init),
        target: try fields.strings("en"), instead: try fields.strings("instead"),
        near: try fields.strings("near").map(SourcePattern.init),
        unless: try fields.strings("unless").map(SourcePattern.init),
        severity: try fields.choice("severity", Severity.self))
    }
  }
}

extension FalseFriend: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(id)
    for patterns in [source, near, unless] { encoder.encode(patterns.map(\.text)) }
    encoder.encode(target)
    encoder.encode(instead)
    encoder.encode(severity?.rawValue)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    id = try decoder.string()
    source = try decoder.strings().map(SourcePattern.init)
    near = try decoder.strings().map(SourcePattern.init)
    unless = try decoder.strings().map(SourcePattern.init)
    target = try decoder.strings()
    instead = try decoder.strings()
    severity = try decoder.optionalString().flatMap(Severity.init)
  }
}
