import TextModel

/// A kind of file that can be read. A new one is a file with a `DocumentFormat` in it, and a line below.
public struct DocumentFormat: Sendable {
  /// As the report names it: `text`, `markdown`.
  public var name: String
  /// File name endings without the dot, in lower case.
  public var extensions: [String]
  /// Cuts the decoded text into the parts of an article, in order and not overlapping.
  public var segments: @Sendable (SourceText) -> [Segment]

  public init(name: String, extensions: [String], segments: @escaping @Sendable (SourceText) -> [Segment]) {
    self.name = name
    self.extensions = extensions
    self.segments = segments
  }
}

/// Every format, in alphabetical order.
public let documentFormats: [DocumentFormat] = [
  .text
]

extension DocumentFormat {
  /// By the ending of a file's name; plain text where none fits.
  public static func forFile(named path: String) -> DocumentFormat {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return .text }
    let ending = path[path.index(after: dot)...].lowercased()
    return documentFormats.first { $0.extensions.contains(ending) } ?? .text
  }
}
