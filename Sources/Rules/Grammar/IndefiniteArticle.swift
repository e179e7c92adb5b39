import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

/// `a hour`, `an European`: the article goes by the sound that follows.
struct IndefiniteArticle: SentenceRule {
  static let description = RuleDescription(
    id: "grammar.indefinite-article",
    summary: "a for an, or an for a",
    rationale: "The article goes by the sound that follows, not by the letter.",
    category: .grammar, errorType: "fluency/grammar", severity: .minor, confidence: 0.95, scope: .story,
    examples: [
      .bad("He waited ⟦a⟧ hour for ⟦an⟧ European train.", "He waited an hour for a European train."),
      .bad("It was ⟦a⟧ important day for ⟦a⟧ MP.", "It was an important day for an MP."),
      .bad("She is ⟦a⟧ 18-year-old from ⟦an⟧ university town.", "She is an 18-year-old from a university town."),
      .bad("She has ⟦an⟧ new plan for ⟦an⟧ UN mission.", "She has a new plan for a UN mission."),
      .bad("He met ⟦a⟧ FDP man at ⟦a⟧ HSV game.", "He met an FDP man at an HSV game."),
      .good("He ran a SQL query, sent an SMS and had an SPD card; a MiG jet."),
      .good("He waited an hour for a European train and a one-way ticket."),
      .good("An historic day, an hotel, a NATO base, an FBI man, a US aide."),
      .good("An 11-year-old, a 10-year-old, an 80 percent cut, a 100 metres."),
      .good("A uniform, a unanimous vote, an unimportant one, a eulogy, a unidirectional flow."),
      .good("Plan A is better. Vitamin A intake, an SMS, an LED lamp."),
      .good("Category A athletes ran; from A to Z, a-list, an AfD man, an eBay sale."),
      .good("An ex-wife, an x-ray, an L-shaped room, a U-turn, an S-Bahn train, a ewe."),
    ])

  private enum Sound { case vowel, consonant, unknown }

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for index in sentence.tokens.dropLast() where text.classes(index) == .article && text.tokens[index].length <= 2 {
      guard text.hasSpaceBefore(index + 1), isArticle(text, index, sentence.tokens), !isLetter(text, index),
        !text.isRestOfWord(index)
      else {
        continue
      }
      let isAn = text.tokens[index].length == 2
      let sound = sound(text, index + 1, sentence.tokens)
      guard sound == (isAn ? .consonant : .vowel) else { continue }
      let isCapital = text.shape(index) != .lower
      let corrected = isAn ? (isCapital ? "A" : "a") : isCapital ? "An" : "an"
      findings.report(
        tokens: index..<index + 1,
        "“\(text.form(index + 1))” begins with a \(isAn ? "consonant" : "vowel") sound: write “\(corrected)”.",
        replacements: [corrected])
    }
  }

  /// A small letter, or the first word of the sentence; `Plan A` is a name.
  private func isArticle(_ text: AnalyzedText, _ index: Int, _ sentence: Range<Int>) -> Bool {
    if text.form(index) == "a" || text.form(index) == "an" {
      return index == sentence.lowerBound || text.hasSpaceBefore(index) || text.mark(index - 1) != .none
    }
    return index == sentence.lowerBound || (text.mark(index - 1) == .quotation && text.form(index) != "A")
  }

  /// `a and b and c` are letters.
  private func isLetter(_ text: AnalyzedText, _ index: Int) -> Bool { text.classes(index + 1) == .coordinator }

  private func sound(_ text: AnalyzedText, _ index: Int, _ sentence: Range<Int>) -> Sound {
    switch text.tokens[index].kind {
    case .number: return soundOfNumber(text.form(index))
    case .word: return soundOfWord(text, index, sentence)
    default: return .unknown
    }
  }

  private func soundOfNumber(_ form: String) -> Sound {
    // `802.11`: a name of a standard.
    if form.contains("."), form.prefix(while: { $0 != "." }).count > 2 { return .unknown }
    let digits = form.prefix { $0.isNumber }
    if digits.first == "8" { return .vowel }
    let rest = form.dropFirst(digits.count)
    // 11th, 18 and 11,000, 18,500, but not 110 or 1,100.
    let isThousands = rest.first == ","
    if digits == "11" || digits == "18" { return rest.first == "." && rest.count > 3 ? .unknown : .vowel }
    if digits.count == 4, digits.hasPrefix("18") || digits.hasPrefix("11") { return .unknown }
    return isThousands || digits.count < 5 ? .consonant : .unknown
  }

  private func soundOfWord(_ text: AnalyzedText, _ index: Int, _ sentence: Range<Int>) -> Sound {
    let word = text.folded(index)
    guard let first = word.utf8.first, (0x61...0x7A).contains(first) else { return .unknown }
    if text.shape(index) == .lower && word.utf8.count > 1
      && !word.utf8.contains(where: { Self.writtenVowels.contains($0) }) || isHost(text, index, sentence)
    {
      return .unknown
    }
    let shape = text.shape(index)
    if word.utf8.count == 1 { return Self.vowelLetters.contains(first) ? .vowel : .consonant }
    if shape == .allCaps { return soundOfCapitals(word, first) }
    if shape == .mixed || shape == .other || word.contains(".") { return .unknown }
    if Self.eitherSound.contains(where: { word.hasPrefix($0) }) { return .unknown }
    if first == UInt8(ascii: "h") {
      return Self.silentH.contains(where: { word.hasPrefix($0) }) ? .vowel : shape == .lower ? .consonant : .unknown
    }
    if Self.single.contains(where: { word.hasPrefix($0) }) { return .consonant }
    if first == UInt8(ascii: "u") || first == UInt8(ascii: "e") || first == UInt8(ascii: "o") {
      if Self.glides.contains(where: { word.hasPrefix($0) }), !Self.noGlides.contains(where: { word.hasPrefix($0) }) {
        return .consonant
      }
      if shape != .lower, first == UInt8(ascii: "u") { return .unknown }
      return .vowel
    }
    if first == UInt8(ascii: "a") || first == UInt8(ascii: "i") { return .vowel }
    // `an y-axis`; foreign names such as Ybbs, Mbappé and Xhosa are sounded in their own way.
    let isCluster = shape != .lower && Self.foreignStarts.contains(first)
    return isCluster ? .unknown : .consonant
  }

  /// `fbi.gov`
  private func isHost(_ text: AnalyzedText, _ index: Int, _ sentence: Range<Int>) -> Bool {
    index + 2 < sentence.upperBound && text.mark(index + 1) == .stop && !text.hasSpaceBefore(index + 1)
      && !text.hasSpaceBefore(index + 2)
  }

  /// Letter by letter or as a word: sure only where both readings agree.
  private func soundOfCapitals(_ word: String, _ first: UInt8) -> Sound {
    if first == UInt8(ascii: "u") {
      return word.hasPrefix("uk") || word.hasPrefix("us") || word == "un" || word.hasPrefix("uefa")
        ? .consonant : .unknown
    }
    if Self.plainVowels.contains(first) { return .vowel }
    if Self.vowelLetters.contains(first) {
      // Without a vowel it can only be spelled out: an FDP man. (SQL is mostly read as sequel.)
      let isSpelled = word.utf8.count <= 2 || !word.utf8.contains { Self.writtenVowels.contains($0) }
      return isSpelled && word.utf8.count <= 4 && word != "sql" ? .vowel : .unknown
    }
    return .consonant
  }

  private static let writtenVowels = Set("aeiouy".utf8)
  private static let plainVowels = Set("aeio".utf8)
  /// Letters whose names begin with a vowel sound.
  private static let vowelLetters = Set("aefhilmnorsx".utf8)
  private static let foreignStarts = Set("hxymnw".utf8)
  private static let silentH = ["hour", "honest", "honour", "honor", "heir"]
  private static let eitherSound = [
    "herb", "hist", "hotel", "habit", "hilar", "hyster", "hallu", "homage", "heroic", "hereditary", "hono", "uh", "ey",
    "a's", "urals", "yt", "sms",
  ]
  private static let glides = [
    "uni", "use", "usa", "usu", "util", "uto", "ura", "uri", "uro", "ubi", "ufo", "uku", "unanim", "ukra", "euro", "eu",
    "ewe",
    "one", "once", "ouija", "uter", "usur", "ugan",
  ]
  /// Uni- for “one”, where un- before a word in i- would look the same.
  private static let single = ["unidir", "unidim", "uninom", "unitar", "unary"]
  private static let noGlides = ["unim", "unin", "unid", "unill", "unir", "uniss", "oner", "onel", "euh"]
}
