import TextModel

/// Makes documents of files and strings.
public struct DocumentReader: Sendable {
  public var decoder: TextDecoder

  /// - Parameter limit: the largest file that is read, in bytes.
  public init(limit: Int = 64 << 20) { decoder = TextDecoder(limit: limit) }

  /// A document, and what the user should be told about its decoding.
  public struct Reading: Sendable {
    public var document: Document
    public var encoding: TextEncoding
    public var notes: [String]
  }

  /// - Parameters:
  ///   - bytes: a file as it stands.
  ///   - name: its path, which also tells the format where none is given.
  ///   - language: BCP 47 tag of the text.
  /// - Throws: when the bytes are no text, or too many.
  public func read(
    _ bytes: [UInt8], name: String, language: String = "en", format: DocumentFormat? = nil
  ) throws(DocumentError) -> Reading {
    let decoded = try decoder.decode(bytes, name: name)
    let format = format ?? .forFile(named: name)
    let document = Self.document(of: decoded.text, name: name, language: language, format: format)
    return Reading(document: document, encoding: decoded.encoding, notes: decoded.notes)
  }

  /// A document of text that is decoded already.
  public static func document(
    of text: SourceText, name: String, language: String = "en", format: DocumentFormat = .text
  ) -> Document {
    let content = format.read(text)
    var document = Document(
      name: name, format: format.name, text: content.text, language: language, segments: content.segments)
    document.file = content.file
    return document
  }

  /// A document of segments that are given, each of them body text; they stand a blank line apart in its text.
  public static func document(ofSegments parts: [String], name: String, language: String = "en") -> Document {
    var bytes: [UInt8] = []
    var segments: [Segment] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes += [0x0A, 0x0A] }
      let start = bytes.count
      bytes.append(contentsOf: part.utf8)
      segments.append(Segment(role: .body, range: start..<bytes.count, paragraph: index))
    }
    return Document(
      name: name, format: "segments", text: SourceText(utf8: bytes), language: language, segments: segments)
  }
}
