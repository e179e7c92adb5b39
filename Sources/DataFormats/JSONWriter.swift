import Glibc  // for the linker: rounding lives in libm

/// Writes JSON (RFC 8259) as UTF-8 bytes, without white space. U+2028 and U+2029 are escaped as well, and so are `<`,
/// `>` and `&` on request, so that the result may stand in a script element of an HTML page.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  private var needsComma: Bool
  private let escapesMarkup: Bool

  /// - Parameter followsElement: whether what is written goes on with a list that has elements already.
  public init(escapesMarkup: Bool = false, followsElement: Bool = false) {
    self.escapesMarkup = escapesMarkup
    needsComma = followsElement
  }

  /// Hands over what was written so far and begins anew, in the same place of the structure.
  public mutating func take() -> [UInt8] { exchange(&bytes, with: []) }

  public mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }
  public mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", "]", body) }

  public mutating func array<Element>(
    of elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    array { json in for element in elements { body(&json, element) } }
  }

  /// For a structure that is written piece by piece: `begin("{")`, and later `end("}")`.
  public mutating func begin(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
    needsComma = false
  }

  public mutating func end(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
    needsComma = true
  }

  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A line break, where white space is allowed: between elements of an array, at the end.
  public mutating func lineBreak() { bytes.append(0x0A) }

  public mutating func string(_ value: String) {
    var copy = value
    copy.withUTF8 { string(utf8: $0) }
  }

  /// A string of well-formed UTF-8.
  public mutating func string(utf8 value: UnsafeBufferPointer<UInt8>) {
    separate()
    needsComma = true
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(value)
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func number(_ value: Int) { literal(String(value)) }

  /// A number that JSON can't hold (infinite, not a number) becomes null. Rounded to six decimals.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    if value.magnitude < 1e15, value == value.rounded() { return number(Int(value)) }
    literal(((value * 1e6).rounded() / 1e6).description)
  }

  public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }
  public mutating func null() { literal("null") }

  public mutating func field(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }
  public mutating func field(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }
  public mutating func field(_ name: String, _ value: Double) {
    key(name)
    number(value)
  }
  public mutating func field(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }
  public mutating func field(_ name: String, _ values: [String]) {
    key(name)
    array(of: values) { $0.string($1) }
  }
  public mutating func field(object name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }
  public mutating func field<Element>(
    array name: String, of elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(of: elements, body)
  }

  private mutating func enclose(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    begin(opening)
    body(&self)
    end(closing)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    while index < text.count {
      guard Self.mayNeedEscape(text[index]), let escape = escape(at: index, in: text) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[copied..<index])
      bytes.append(contentsOf: escape.text.utf8)
      index += escape.length
      copied = index
    }
    bytes.append(contentsOf: text[copied..<index])
  }

  /// False for nearly all bytes.
  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
      0xE2:
      true
    default: false
    }
  }

  /// What must stand for the character at an index, and how many bytes it replaces; nil where it may stand as it is.
  private func escape(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (text: String, length: Int)? {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0..<0x20: return ("\\u00" + (byte < 16 ? "0" : "1") + String(byte & 15, radix: 16), 1)
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      return escapesMarkup ? ("\\u00" + String(byte, radix: 16), 1) : nil
    case 0xE2:
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else { return nil }
      return (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return nil
    }
  }
}
