import DataFormats
import Testing

struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONNode { try JSONReader.read(Array(text.utf8), file: "x") }

  @Test func readsEveryKind() throws {
    let node = try read(#" {"a": [1, -2.5e2, true, false, null], "b": {"c": "d"}, "e": [], "f": {}} "#)
    #expect(node["a"]?.array == [.number(1), .number(-250), .bool(true), .bool(false), .null])
    #expect(node["b"]?["c"]?.string == "d")
    #expect(node["e"] == .array([]))
    #expect(node["f"] == .object([:]))
  }

  @Test func readsEscapes() throws {
    #expect(try read(#""a\"\\\/\b\f\n\r\tä€😀""#) == .string("a\"\\/\u{8}\u{C}\n\r\tä€😀"))
    #expect(try read(#""\u00e4\u20AC\ud83d\ude00\ud83dx\ude00""#) == .string("ä€😀\u{FFFD}x\u{FFFD}"))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", "1e", "+1", "nul", "\"", "\"\\x\"", "\"\\u12g4\"", "[1] 2",
    "\"a\nb\"", "-", "NaN", "1e999",
  ])
  func refuses(text: String) {
    #expect(throws: DataError.self) { try read(text) }
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(throws: DataError.self) { try JSONReader.read([0x22, 0xE4, 0x22], file: "x") }
  }

  @Test func refusesEndlessNesting() {
    #expect(throws: DataError.self) { try read(String(repeating: "[", count: 100_000)) }
  }

  @Test func namesThePlace() {
    #expect { try read("{\n  \"a\": ?}") } throws: { "\($0)".hasPrefix("x:2:8: ") }
  }
}
