/// Writes glossaries in the formats that `GlossaryReader` reads.
public enum GlossaryWriter {
  /// Names of the formats, for help and messages.
  public static var formatNames: [String] { GlossaryReader.formats.map(\.name) }
  /// The endings of file names, without the full stop.
  public static var extensions: [String] { GlossaryReader.formats.flatMap(\.extensions) }

  /// - Parameter file: the name whose ending chooses the format.
  /// - Returns: the file's bytes, and sentences that say what the format has no place for; nil where no format has the
  ///   ending.
  public static func write(_ glossary: Glossary, as file: String) -> (bytes: [UInt8], losses: [String])? {
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    guard let format = GlossaryReader.formats.first(where: { $0.extensions.contains(ending) }) else { return nil }
    return (format.write(glossary), GlossaryFeatures.losses(of: glossary, in: format))
  }
}
