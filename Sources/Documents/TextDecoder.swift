import TextModel

/// How the bytes of a file stood for characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
}

/// A file's text, with what its reader should be told about the decoding.
public struct DecodedText: Sendable, Equatable {
  /// Line ends and composed or decomposed letters as they stand in the file; without the byte-order mark.
  public var text: SourceText
  public var encoding: TextEncoding
  /// Sentences for the user; empty for plain UTF-8.
  public var notes: [String]
}

/// Turns a file's bytes into UTF-8. Encodings are told by the byte-order mark, else UTF-8 is tried, else Windows-1252
/// (which holds all printable characters of Latin-1 at the same places).
public struct TextDecoder: Sendable {
  /// The largest file that is decoded, in bytes.
  public var limit: Int

  public init(limit: Int = 64 << 20) { self.limit = limit }

  /// - Parameter name: what an error calls the file.
  /// - Throws: when the file is larger than the limit, is not text, or breaks the rules of its encoding.
  public func decode(_ bytes: [UInt8], name: String) throws(DocumentError) -> DecodedText {
    guard bytes.count <= limit else { throw .tooLarge(bytes.count, limit: limit, name: name) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try decodeUTF16(bytes, .utf16LittleEndian, name) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try decodeUTF16(bytes, .utf16BigEndian, name) }
    if let problem = BinaryContent.problem(of: bytes) {
      throw .binary(problem.message, name: name, remedy: problem.remedy)
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = marked ? Array(bytes[3...]) : bytes
    guard let bad = UTF8Survey.firstError(in: text) else {
      return DecodedText(text: SourceText(utf8: text), encoding: .utf8, notes: [])
    }
    guard !marked, let decoded = Windows1252.decode(text) else {
      throw .malformed(.utf8, line: line(of: bad, in: text), name: name)
    }
    let note = "is not UTF-8; it was read as Windows-1252, so check that accented letters and quotation marks are right"
    return DecodedText(text: SourceText(utf8: decoded), encoding: .windows1252, notes: [note])
  }

  private func decodeUTF16(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ name: String
  ) throws(DocumentError) -> DecodedText {
    let high = encoding == .utf16BigEndian ? 0 : 1
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
    var result: [UInt8] = []
    result.reserveCapacity(units.count * 2)
    let broken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { result.append($0) })
    if broken || bytes.count % 2 != 0 {
      throw .malformed(encoding, line: line(of: result.count, in: result), name: name)
    }
    if result.contains(0) { throw .binary("is not text: it holds NUL characters", name: name) }
    return DecodedText(
      text: SourceText(utf8: result), encoding: encoding, notes: ["was read as \(encoding.rawValue)"])
  }

  private func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var lines = 1
    for index in 0..<min(offset, bytes.count) {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && next != 0x0A) { lines += 1 }
    }
    return lines
  }
}
