/// Writes glossaries in the formats that `GlossaryReader` reads.
public enum GlossaryWriter {
  /// Names of the formats, for help and messages.
  public static var formatNames: [String] { GlossaryReader.formats.map(\.name) }
  /// The endings of file names, without the full stop.
  public static var extensions: [String] { GlossaryReader.formats.flatMap(\.extensions) }

  /// - Parameters:
  ///   - file: the name whose ending chooses the format.
  ///   - tbxStyle: how a TBX file says its data categories.
  /// - Returns: the file's bytes, and sentences that say what the format has no place for; nil where no format has the
  ///   ending.
  public static func write(_ glossary: Glossary, as file: String, tbxStyle: TBXStyle = .dca) -> (
    bytes: [UInt8], losses: [String]
  )? {
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    guard let format = GlossaryReader.formats.first(where: { $0.extensions.contains(ending) }) else { return nil }
    let bytes = format is TBXGlossary ? TBXWriter.bytes(glossary, tbxStyle) : format.write(glossary)
    return (bytes, GlossaryFeatures.losses(of: glossary, in: format))
  }
}
