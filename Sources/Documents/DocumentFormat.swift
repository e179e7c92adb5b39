import TextModel

/// A kind of file that can be read. A new one is a file with a `DocumentFormat` in it, and a line below.
public struct DocumentFormat: Sendable {
  /// As the report names it: `text`, `markdown`.
  public var name: String
  /// File name endings without the dot, in lower case.
  public var extensions: [String]
  /// Finds the text to check in a decoded file, and the parts of an article in it, in order and not overlapping.
  public var read: @Sendable (SourceText) -> Content

  public struct Content: Sendable {
    public var text: SourceText
    public var segments: [Segment]
    /// The file, where the text was taken out of it.
    public var file: MarkedUpFile?
  }

  /// A format in which the file is the text.
  public init(name: String, extensions: [String], segments: @escaping @Sendable (SourceText) -> [Segment]) {
    self.init(name: name, extensions: extensions) { Content(text: $0, segments: segments($0)) }
  }

  public init(name: String, extensions: [String], read: @escaping @Sendable (SourceText) -> Content) {
    self.name = name
    self.extensions = extensions
    self.read = read
  }
}

/// Every format, in alphabetical order.
public let documentFormats: [DocumentFormat] = [
  .html,
  .markdown,
  .text,
]

extension DocumentFormat {
  /// By the ending of a file's name; plain text where none fits.
  public static func forFile(named path: String) -> DocumentFormat {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return .text }
    let ending = path[path.index(after: dot)...].lowercased()
    return documentFormats.first { $0.extensions.contains(ending) } ?? .text
  }
}
