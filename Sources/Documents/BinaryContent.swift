/// Tells files that are no text, before anybody tries to decode them.
enum BinaryContent {
  struct Problem {
    var message: String
    var remedy: String
  }

  static func problem(of bytes: [UInt8]) -> Problem? {
    for (signature, kind, remedy) in signatures where bytes.starts(with: signature) {
      return Problem(message: "is \(kind), not text", remedy: remedy)
    }
    guard let nul = firstNUL(in: bytes) else { return controls(in: bytes) }
    if looksLikeUTF16(bytes) {
      return Problem(
        message: "looks like UTF-16 without a byte-order mark", remedy: "save it as UTF-8, or with a byte-order mark")
    }
    return Problem(
      message: "is not text: byte \(nul) is NUL", remedy: "give the text of the article")
  }

  private static func firstNUL(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { $0.firstIndex(of: 0) }
  }

  /// Half of the bytes of western text in UTF-16 are NUL, and all of those at even or all at odd places.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    let odd = sample.indices.count { $0 % 2 == 1 && sample[$0] == 0 }
    let even = sample.indices.count { $0 % 2 == 0 && sample[$0] == 0 }
    return max(odd, even) * 3 > sample.count && min(odd, even) * 20 < sample.count
  }

  /// Text has next to no control characters beside tab, line ends, form feed and escape.
  private static func controls(in bytes: [UInt8]) -> Problem? {
    let sample = bytes.prefix(65_536)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    guard controls * 20 > sample.count else { return nil }
    return Problem(
      message: "is not text: it is full of control characters", remedy: "give the text of the article")
  }

  private static let signatures: [(bytes: [UInt8], kind: String, remedy: String)] = [
    (Array("%PDF-".utf8), "a PDF file", "export its text first, as with pdftotext"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document", "save the article as plain text"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document", "save the article as plain text"),
    ([0x1F, 0x8B], "a gzip archive", "unpack it first"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image", "give the text of the article"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image", "give the text of the article"),
    (Array("{\\rtf".utf8), "a rich-text (RTF) file", "save the article as plain text"),
  ]
}
