import DataFormats

/// Reads suppressions: from the file beside an article, and from the `suppress` key of a configuration file.
public enum SuppressionReader {
  /// The ending of the file beside an article: `article.txt.tlcheck`.
  public static let fileExtension = ".tlcheck"
  public static let key = "suppress"

  /// - Parameter file: its path, for messages.
  /// - Throws: what is not YAML, an unknown key or a wrong value, with its place.
  public static func read(_ bytes: [UInt8], file: String) throws(DataError) -> [Suppression] {
    let root = try YAMLReader.read(bytes, file: file)
    if root.isNull { return [] }
    return try suppressions(in: YAMLMapping(root, file: file, allowed: [key]))
  }

  /// The entries below `suppress`.
  public static func suppressions(in mapping: YAMLMapping) throws(DataError) -> [Suppression] {
    try mapping.nodes(key).map { (node) throws(DataError) in
      let fields = try YAMLMapping(node, file: mapping.file, allowed: ["rule", "text", "reason", "until"])
      let rule = try fields.requiredString("rule")
      guard !rule.isEmpty, !rule.dropLast(rule.hasSuffix(".*") ? 2 : 0).contains("*") else {
        throw fields.error(
          at: fields["rule"], "“\(rule)” names no rule; write the whole id, or a family as in artifact.de.*")
      }
      return Suppression(
        rule: rule, text: try fields.string("text"), reason: try fields.string("reason"), until: try until(fields),
        file: mapping.file, line: node.line, column: node.column)
    }
  }

  private static func until(_ fields: YAMLMapping) throws(DataError) -> CalendarDay? {
    guard let text = try fields.string("until") else { return nil }
    guard let day = CalendarDay(text) else {
      throw fields.error(at: fields["until"], "“\(text)” is no day; write it as 2026-12-31")
    }
    return day
  }
}
