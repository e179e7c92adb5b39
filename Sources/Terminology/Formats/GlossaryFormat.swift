import DataFormats

/// One way to write a glossary down. A new one is a file here and a line in `GlossaryReader.formats`.
protocol GlossaryFormat: Sendable {
  /// As it is called in messages and on the command line.
  var name: String { get }
  /// Endings of file names, lower case, without the full stop.
  var extensions: [String] { get }
  /// Whether the first bytes of a file say that it is one.
  func isRecognised(_ head: String) -> Bool
  /// - Parameter bytes: UTF-8 without a byte-order mark.
  func read(_ bytes: [UInt8], file: String) throws(DataError) -> GlossaryContents
  /// What of a concept it can say.
  var keeps: GlossaryFeatures { get }
  func write(_ glossary: Glossary) -> [UInt8]
}

/// A glossary as it stood in a file.
public struct GlossaryContents: Sendable {
  /// From 1.
  public struct Place: Sendable, Equatable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  public var glossary: Glossary
  /// Where each concept begins.
  public var places: [Place]
  /// What the file says and this program does not keep, in sentences.
  public var losses: [String] = []
  /// Whether the format has seen to it that no identifier stands twice.
  var hasCheckedIdentifiers = false
}
