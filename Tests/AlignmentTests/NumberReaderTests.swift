import Alignment
import Testing

/// What a text's first number stands for.
struct NumberCase: Sendable, CustomTestStringConvertible {
  var text: String
  var value: Double
  var testDescription: String { text }

  init(_ text: String, _ value: Double) {
    self.text = text
    self.value = value
  }
}

private func first(_ text: String, _ language: String) -> NumberMention? {
  let text = analyzed(text, language)
  return NumberReader(text).mentions(in: text.tokens.indices).first
}

struct NumberReaderTests {
  @Test(arguments: [
    NumberCase("1.500 Euro", 1500), NumberCase("1,5 Prozent", 1.5), NumberCase("1.234.567,89 Euro", 1_234_567.89),
    NumberCase("20 Milliarden Euro", 2e10), NumberCase("1,5 Mio. Euro", 1.5e6), NumberCase("3 Billionen", 3e12),
    NumberCase("eine Million", 1e6), NumberCase("zwei Dutzend", 24), NumberCase("anderthalb Stunden", 1.5),
    NumberCase("zweieinhalb Jahre", 2.5), NumberCase("zweiundzwanzig", 22), NumberCase("dreihundertfünf", 305),
    NumberCase("neunzehnhundertneunzig", 1990), NumberCase("zwölftausend", 12_000), NumberCase("siebzehn", 17),
    NumberCase("dreißig", 30), NumberCase("15 000 Besucher", 15_000), NumberCase("zwei Drittel", 2.0 / 3),
    NumberCase("eine halbe Million", 5e5), NumberCase("19-Jähriger", 19), NumberCase("dreijährig", 3),
    NumberCase("im 19. Jahrhundert", 19), NumberCase("2-Milliarden-Programm", 2e9), NumberCase("1'500 Franken", 1500),
  ])
  func readsGerman(_ item: NumberCase) throws {
    let mention = try #require(first(item.text, "de"))
    #expect(mention.values.contains { NumberMention.same($0, item.value) }, "\(mention.values)")
  }

  @Test(arguments: [
    NumberCase("1,500 euros", 1500), NumberCase("1.5 per cent", 1.5), NumberCase("1,234,567.89", 1_234_567.89),
    NumberCase("20 billion euros", 2e10), NumberCase("€1.5m", 1.5e6), NumberCase("$3 trillion", 3e12),
    NumberCase("a million", 1e6), NumberCase("two dozen", 24), NumberCase("one and a half hours", 1.5),
    NumberCase("two and a half million", 2.5e6), NumberCase("twenty-two", 22),
    NumberCase("three hundred and five", 305),
    NumberCase("twelve thousand", 12_000), NumberCase("two thirds", 2.0 / 3), NumberCase("half a million", 5e5),
    NumberCase("the 1990s", 90), NumberCase("19th", 19), NumberCase("twenty-first", 21), NumberCase("4892 m", 4892),
    NumberCase("tens of thousands", 10_000),
  ])
  func readsEnglish(_ item: NumberCase) throws {
    let text = analyzed(item.text, "en")
    let mentions = NumberReader(text).mentions(in: text.tokens.indices)
    #expect(mentions.contains { $0.values.contains { NumberMention.same($0, item.value) } }, "\(mentions)")
  }

  @Test(arguments: [
    ("15.30 Uhr", "3.30 pm"), ("16 Uhr", "4 p.m."), ("16.15 Uhr", "16:15"), ("Mitternacht", "midnight"),
    ("Juli", "July"), ("Sonntag", "Sunday"), ("90er-Jahre", "nineties"), ("100 Milliarden", "100 billion"),
    ("A 45", "A45"), ("drei", "3"), ("zweite", "second"),
  ])
  func languagesMeet(_ german: String, _ english: String) throws {
    let source = try #require(first(german, "de"))
    let target = try #require(first(english, "en"))
    #expect(source.agrees(with: target), "\(source.values) \(target.values)")
  }

  @Test(arguments: [
    ("20 Milliarden", "20 million"), ("3 Billionen", "3 billion"), ("15.30 Uhr", "4.30 pm"), ("Juni", "July"),
    ("1.500", "1.500"), ("drei", "four"),
  ])
  func differentNumbersStayApart(_ german: String, _ english: String) throws {
    let source = try #require(first(german, "de"))
    let target = try #require(first(english, "en"))
    #expect(!source.agrees(with: target), "\(source.values) \(target.values)")
  }

  @Test(arguments: ["ein Haus", "Zweifel am Elfmeter", "die einen und die anderen", "Achtung"])
  func articlesAndLookalikesAreNoNumbers(_ text: String) { #expect(first(text, "de") == nil) }
}
