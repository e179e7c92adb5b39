import Documents
import Testing
import TextModel

@Suite struct TextDecoderTests {
  private let decoder = TextDecoder()

  private func decode(_ bytes: [UInt8]) throws -> DecodedText { try decoder.decode(bytes, name: "a.txt") }
  private func text(_ decoded: DecodedText) -> String { String(decoding: decoded.text.bytes, as: UTF8.self) }

  @Test func readsUTF8WithAndWithoutMark() throws {
    let plain = try decode(Array("Zürich – 5 €".utf8))
    let marked = try decode([0xEF, 0xBB, 0xBF] + Array("Zürich – 5 €".utf8))
    #expect(plain == marked)
    #expect(text(plain) == "Zürich – 5 €")
    #expect(plain.encoding == .utf8)
    #expect(plain.notes.isEmpty)
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func readsUTF16(_ encoding: TextEncoding) throws {
    let string = "\u{FEFF}Grüße 🙂\r\nEnde"
    let bytes = string.utf16.flatMap { unit in
      encoding == .utf16LittleEndian
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let decoded = try decode(bytes)
    #expect(text(decoded) == "Grüße 🙂\r\nEnde")
    #expect(decoded.encoding == encoding)
    #expect(decoded.notes.count == 1)
  }

  @Test func saysThatItReadWindows1252() throws {
    let bytes: [UInt8] = Array("M".utf8) + [0xFC] + Array("nchen ".utf8) + [0x93, 0x80, 0x94] + Array(".\n".utf8)
    let decoded = try decode(bytes)
    #expect(text(decoded) == "München “€”.\n")
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.notes.first?.contains("Windows-1252") == true)
  }

  @Test(arguments: ["a\nb\n", "a\r\nb\r\n", "a\rb\r", "a\n\rb", "no line end", "", "\n\n", "e\u{301}\n"])
  func keepsTheTextAsItStands(_ string: String) throws {
    #expect(try decode(Array(string.utf8)).text.bytes == Array(string.utf8))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func namesTheLineOfMalformedUTF8(_ lineEnd: String) {
    var bytes = Array(["Öl", "über", "Straße"].joined(separator: lineEnd).utf8)
    bytes.removeLast(3)  // leaves the first byte of ß
    bytes[bytes.count - 1] = 0xC3
    bytes += Array("!".utf8)
    expectMalformed(bytes, .utf8, line: 3)
  }

  @Test func takesACharacterCutOffAtTheEndForMalformedUTF8() {
    expectMalformed(Array("caf".utf8) + [0xC3], .utf8, line: 1)
  }

  @Test func refusesSurrogatesAndOverlongForms() {
    expectMalformed(Array("Öäü\n".utf8) + [0xED, 0xA0, 0x80], .utf8, line: 2)
    expectMalformed(Array("Öäü\n".utf8) + [0xC0, 0xAF], .utf8, line: 2)
    expectMalformed(Array("Öäü\n".utf8) + [0xF4, 0x90, 0x80, 0x80], .utf8, line: 2)
  }

  @Test func refusesHalfOfAPairInUTF16() {
    expectMalformed([0xFF, 0xFE, 0x41, 0, 0x0A, 0, 0x00, 0xD8, 0x41, 0], .utf16LittleEndian, line: 2)
    expectMalformed([0xFE, 0xFF, 0, 0x41, 0x42], .utf16BigEndian, line: 1)
  }

  private func expectMalformed(_ bytes: [UInt8], _ encoding: TextEncoding, line: Int) {
    let error = #expect(throws: DocumentError.self) { try decode(bytes) }
    #expect(error?.reason == .malformed(encoding: encoding, line: line))
    #expect(error?.message.contains("line \(line)") == true)
    #expect(error?.remedy.isEmpty == false)
  }

  private static let noText: [[UInt8]] = [
    Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 0x03, 0x04, 1], Array("text".utf8) + [0, 1, 2],
    Array("t\0e\0x\0t\0 \0w\0i\0t\0h\0".utf8), [1, 2, 3, 4, 5, 6, 7, 0x41], [0xFF, 0xFE, 0x41, 0, 0, 0],
  ]

  @Test(arguments: noText)
  func refusesWhatIsNoText(_ bytes: [UInt8]) {
    let error = #expect(throws: DocumentError.self) { try decode(bytes) }
    #expect(error?.reason == .binary)
  }

  @Test func refusesMoreThanTheLimit() throws {
    let small = TextDecoder(limit: 10)
    _ = try small.decode(Array("0123456789".utf8), name: "a")
    let error = #expect(throws: DocumentError.self) { try small.decode(Array("0123456789+".utf8), name: "a") }
    #expect(error?.reason == .tooLarge(bytes: 11, limit: 10))
  }
}
