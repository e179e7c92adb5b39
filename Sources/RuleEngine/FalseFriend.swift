import DataFormats

/// A source word that looks like a target word of another sense.
public struct FalseFriend: Sendable, Equatable {
  public var id: String
  /// Beginnings of source words in lower case; with `=` before it, the whole word.
  public var source: [String]
  /// Words of the translation that are the wrong sense.
  public var target: [String]
  /// What is meant, likeliest first.
  public var instead: [String]

  public init(id: String, source: [String], target: [String], instead: [String]) {
    self.id = id
    self.source = source
    self.target = target
    self.instead = instead
  }

  public func isSaid(by folded: String) -> Bool {
    source.contains { $0.hasPrefix("=") ? $0.dropFirst() == folded : folded.hasPrefix($0) }
  }

  /// Reads `friends:` of a file; the keys are described in Dictionaries/README.md.
  public static func read(_ bytes: some Collection<UInt8>, file: String) throws(DataError) -> [FalseFriend] {
    let top = try YAMLMapping(try YAMLReader.read(bytes, file: file), file: file, allowed: ["about", "friends"])
    return try top.nodes("friends").map { (node) throws(DataError) in
      let fields = try YAMLMapping(node, file: file, allowed: ["id", "de", "en", "instead"])
      return FalseFriend(
        id: try fields.requiredString("id"), source: try fields.strings("de"), target: try fields.strings("en"),
        instead: try fields.strings("instead"))
    }
  }
}
