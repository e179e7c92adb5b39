/// The rows of comma- or tab-separated text (RFC 4180): fields may stand in double quotes, a quotation mark inside is
/// doubled, and a quoted field may run over lines. Line ends are LF, CRLF or CR.
public struct DelimitedText {
  public struct Field: Sendable {
    /// Bytes of the file, without the outer quotation marks.
    public var range: Range<Int>
    public var isQuoted: Bool
    var hasDoubledQuotes = false
  }

  private let bytes: [UInt8]
  private let file: String
  private let delimiter: UInt8
  /// `"` is an ordinary character where quoting is off, as in most tab-separated lists.
  private let quotes: Bool
  private var at = 0

  /// - Parameter file: its name in error messages.
  public init(_ bytes: [UInt8], file: String, delimiter: UInt8, quotes: Bool = true) {
    self.bytes = bytes
    self.file = file
    self.delimiter = delimiter
    self.quotes = quotes
  }

  /// Comma, semicolon or tab: what stands most often in the first line that is not empty, outside quotation marks.
  public static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D {
        if hasText { break }
        continue
      }
      hasText = true
      if !isQuoted, [0x2C, 0x3B, 0x09].contains(byte) { counts[byte, default: 0] += 1 }
    }
    return [0x09, 0x3B, 0x2C].max { (counts[$0] ?? 0, $0 == 0x09 ? 1 : 0) < (counts[$1] ?? 0, $1 == 0x09 ? 1 : 0) }
      ?? 0x2C
  }

  /// The next row into `row`, whose space is used again; false after the last one.
  /// - Throws: where a quotation mark is not closed, or text follows a closed one.
  public mutating func next(into row: inout [Field]) throws(DataError) -> Bool {
    row.removeAll(keepingCapacity: true)
    guard at < bytes.count else { return false }
    while true {
      row.append(try field())
      guard at < bytes.count else { return true }
      let byte = bytes[at]
      at += 1
      if byte == delimiter { continue }
      if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
      return true
    }
  }

  private mutating func field() throws(DataError) -> Field {
    if quotes, at < bytes.count, bytes[at] == 0x22 { return try quotedField() }
    let start = at
    while at < bytes.count, bytes[at] != delimiter, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    return Field(range: start..<at, isQuoted: false)
  }

  private mutating func quotedField() throws(DataError) -> Field {
    let start = at
    var hasDoubled = false
    at += 1
    while at < bytes.count {
      guard bytes[at] == 0x22 else {
        at += 1
        continue
      }
      at += 1
      if at < bytes.count, bytes[at] == 0x22 {
        hasDoubled = true
        at += 1
        continue
      }
      let field = Field(range: start + 1..<at - 1, isQuoted: true, hasDoubledQuotes: hasDoubled)
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      guard at == bytes.count || bytes[at] == delimiter || bytes[at] == 0x0A || bytes[at] == 0x0D else {
        throw error(at: at, "text after a closing quotation mark; double the marks that belong to the text: \"\"")
      }
      return field
    }
    throw error(at: start, "this quotation mark is never closed")
  }

  /// The text of a field, without white space around it where it is not quoted.
  public func text(_ field: Field) -> String {
    var range = field.range
    while !range.isEmpty, Self.isBlank(bytes[range.lowerBound]) { range = range.lowerBound + 1..<range.upperBound }
    while !range.isEmpty, Self.isBlank(bytes[range.upperBound - 1]) { range = range.lowerBound..<range.upperBound - 1 }
    let text = bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
    guard field.hasDoubledQuotes else { return text }
    var result = ""
    var isSecond = false
    for scalar in text.unicodeScalars {
      isSecond = scalar == "\"" && !isSecond
      if !isSecond { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  public func isEmpty(_ field: Field) -> Bool { field.range.allSatisfy { Self.isBlank(bytes[$0]) } }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  public func error(at offset: Int, _ message: String) -> DataError {
    let place = Self.place(of: offset, in: bytes)
    return DataError(file: file, line: place.line, column: place.column, message: message)
  }

  /// Line and column, in characters (code points), from 1.
  public static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for index in 0..<min(offset, bytes.count) {
      let byte = bytes[index]
      let endsLine = byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if endsLine {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
