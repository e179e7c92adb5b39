import DataFormats

/// Which of several right forms a house writes: one of the built-in ones, or a file of one's own.
public struct HouseStyle: Sendable {
  /// As the styles of a concept name it: `guardian`.
  public var id: String
  /// As messages name it: the Guardian.
  public var name: String
  /// What the choice rests on, as a style guide.
  public var source: String
  private var forms: Set<String>

  /// - Throws: what is wrong with the file, and where.
  public static func read(_ bytes: [UInt8], file: String) throws(DataError) -> HouseStyle {
    let keys = ["style", "name", "source", "forms"]
    let fields = try YAMLMapping(try YAMLReader.read(bytes, file: file), file: file, allowed: keys)
    let id = try fields.requiredString("style")
    return HouseStyle(
      id: id, name: try fields.string("name") ?? id, source: try fields.requiredString("source"),
      forms: Set(try fields.strings("forms")))
  }

  /// The form of a concept that the house wants; nil where it leaves the choice to the author.
  func form(of concept: Concept) -> String? {
    concept.styles[id] ?? concept.terms.first { $0.status.isRight && forms.contains($0.text) }?.text
  }
}
