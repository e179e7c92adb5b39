/// Reads one JSON text (RFC 8259) strictly: no comments, no trailing commas, well-formed UTF-8.
public struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private var index = 0
  private static let depthLimit = 200

  /// - Parameter file: its name in error messages.
  /// - Throws: what is no JSON, with its line and column (in bytes).
  public static func read(_ bytes: some Collection<UInt8>, file: String) throws(DataError) -> JSONNode {
    let input = Array(bytes)
    let result = input.withUnsafeBufferPointer { buffer -> Result<JSONNode, DataError> in
      var reader = JSONReader(bytes: buffer, file: file)
      do throws(DataError) {
        return .success(try reader.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  private mutating func document() throws(DataError) -> JSONNode {
    let node = try value(depth: 0)
    skipSpace()
    if index < bytes.count { throw error("something follows the JSON value") }
    return node
  }

  private mutating func value(depth: Int) throws(DataError) -> JSONNode {
    guard depth < Self.depthLimit else { throw error("nested deeper than \(Self.depthLimit) levels") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw error("the JSON text ends too early")
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(DataError) -> [String: JSONNode] {
    var members: [String: JSONNode] = [:]
    index += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw error("expected a name in double quotes") }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("expected a colon after “\(name)”") }
      members[name] = try value(depth: depth + 1)
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw error("expected a comma or a closing brace") }
    }
  }

  private mutating func array(depth: Int) throws(DataError) -> [JSONNode] {
    var nodes: [JSONNode] = []
    index += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return nodes }
    while true {
      nodes.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return nodes }
      guard take(UInt8(ascii: ",")) else { throw error("expected a comma or a closing bracket") }
    }
  }

  private mutating func string() throws(DataError) -> String {
    index += 1
    var text: [UInt8] = []
    while true {
      let start = index
      while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { index += 1 }
      text += bytes[start..<index]
      switch peek {
      case UInt8(ascii: "\""):
        index += 1
        guard let result = String(validating: text, as: UTF8.self) else { throw error("the text is not UTF-8") }
        return result
      case UInt8(ascii: "\\"): try escape(into: &text)
      case nil: throw error("a text has no closing quote")
      default: throw error("a control character in a text must be escaped")
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(DataError) {
    index += 1
    guard let letter = peek else { throw error("the JSON text ends too early") }
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += String(try escapedScalar()).utf8
    default: throw error("unknown escape in a text")
    }
  }

  /// The four digits after `\u`, with those of a second surrogate; a surrogate alone becomes U+FFFD.
  private mutating func escapedScalar() throws(DataError) -> Unicode.Scalar {
    let first = try hexadecimal()
    guard (0xD800..<0xDC00).contains(first), peek == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let afterFirst = index
    index += 2
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second) else {
      index = afterFirst
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(DataError) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("expected four hexadecimal digits")
      }
      number = number << 4 | UInt32(digit)
      index += 1
    }
    return number
  }

  private mutating func number() throws(DataError) -> Double {
    let start = index
    _ = take(UInt8(ascii: "-"))
    let hasLeadingZero = peek == UInt8(ascii: "0")
    let whole = skipDigits()
    var isValid = whole == 1 || (whole > 1 && !hasLeadingZero)
    if take(UInt8(ascii: ".")) { isValid = isValid && skipDigits() > 0 }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      isValid = isValid && skipDigits() > 0
    }
    guard isValid, let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)), number.isFinite else {
      index = start
      throw error("expected a JSON value")
    }
    return number
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func word(_ text: StaticString, _ node: JSONNode) throws(DataError) -> JSONNode {
    let expected = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[index...].starts(with: expected) else { throw error("expected a JSON value") }
    index += expected.count
    return node
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private func error(_ message: String) -> DataError {
    let before = bytes[..<index]
    let line = 1 + before.count { $0 == 0x0A }
    let column = index - (before.lastIndex(of: 0x0A) ?? -1)
    return DataError(file: file, line: line, column: column, message: message)
  }
}
