import Alignment
import EmbeddedData
import Findings
import RuleEngine
import Rules
import Testing
import TextAnalysis
import TextModel

/// A rule and one of its examples with its source.
struct PairExample: Sendable, CustomTestStringConvertible {
  var rule: any PairRule
  var example: RuleExample

  var testDescription: String { "\(type(of: rule).description.id): \(example.text)" }
}

struct PairRuleExamplesTests {
  @Test(arguments: pairExamples())
  func exampleHolds(_ item: PairExample) {
    let found = findings(of: item.rule, in: item.example)
    #expect(found.map(\.range) == item.example.marked)
  }

  @Test(arguments: pairExamples().filter { $0.example.isBad && $0.example.corrected != nil })
  func firstReplacementCorrects(_ item: PairExample) {
    var bytes = Array(item.example.text.utf8)
    for finding in findings(of: item.rule, in: item.example).reversed() {
      guard let replacement = finding.replacements.first else { continue }
      bytes.replaceSubrange(finding.range, with: Array(replacement.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == item.example.corrected)
  }

  @Test func builtInFalseFriendsAreWellFormed() throws {
    let files = EmbeddedFiles.files(under: "Dictionaries/bilingual/").filter { $0.path.hasSuffix(".yml") }
    #expect(!files.isEmpty)
    for file in files {
      let friends = try FalseFriend.read(file.bytes, file: file.path)
      #expect(Set(friends.map(\.id)).count == friends.count)
      #expect(friends.allSatisfy { !$0.source.isEmpty && !$0.target.isEmpty && !$0.instead.isEmpty })
    }
  }
}

private func pairExamples() -> [PairExample] {
  allRules.compactMap { $0 as? any PairRule }.flatMap { rule in
    type(of: rule).description.examples.map { PairExample(rule: rule, example: $0) }
  }
}

private func findings(of rule: any PairRule, in example: RuleExample) -> [Finding] {
  let target = analyzed(example.text, "en")
  let alignment = TextAligner(lexicon: lexicon).align(source: analyzed(example.source ?? "", "de"), target: target)
  let friends = EmbeddedFiles.files(under: "Dictionaries/bilingual/de-en/").flatMap {
    (try? FalseFriend.read($0.bytes, file: $0.path)) ?? []
  }
  let pair = PairContext(
    article: ArticleContext(text: target, variety: nil, varietyIsGiven: false), alignment: alignment,
    falseFriends: friends)
  var collector = FindingCollector(text: target)
  collector.begin(type(of: rule).description)
  rule.check(pair, into: &collector)
  let isAdvice = type(of: rule).description.severity == .neutral
  return collector.findings.filter { isAdvice || $0.severity > .neutral }.sorted(by: Finding.precedes)
}

private func analyzed(_ string: String, _ language: String) -> AnalyzedText {
  let segment = Segment(role: .body, range: 0..<string.utf8.count, paragraph: 0)
  let document = Document(
    name: "example", format: "text", text: SourceText(string), language: language, segments: [segment])
  return TextAnalyzer(knowledge: ExampleKnowledge(), abbreviations: []).analyze(document)
}

/// Lower-case forms are words of their language; of the capitalised ones only those of the small lexicon are German.
private struct ExampleKnowledge: WordKnowledge {
  func facts(of form: String, folded: String, shape: Lexeme.Shape) -> WordFacts {
    var facts: WordFacts = []
    if germanWords.contains(folded) { facts.formUnion([.german]) }
    if germanWords.contains(form) { facts.insert(.lowerGerman) }
    if englishWords.contains(folded) { facts.formUnion([.british, .american, .lowerBritish, .lowerAmerican]) }
    return facts
  }
}

private let germanWords = Set(
  pairs.map { $0.0.lowercased() } + pairs.map(\.0)
    + ["auf", "den", "in", "das", "wäre", "und", "war", "der", "nach", "dem", "wurde", "niemand", "die"])
private let englishWords = Set(
  pairs.map { $0.1.lowercased() } + [
    "the", "a", "in", "on", "is", "was", "of", "and", "for", "that", "would", "be", "are", "still", "looking", "hurt",
  ])

private let lexicon = BilingualLexicon(
  sourceLanguage: "de", targetLanguage: "en",
  senses: pairs.map { BilingualLexicon.Sense(sources: [$0.0], targets: [$0.1]) }, isBroad: true)

private let pairs: [(String, String)] = [
  ("Polizei", "police"), ("sucht", "looking"), ("weiter", "still"), ("Täter", "offender"), ("verletzt", "hurt"),
  ("niemand", "nobody"), ("Brücke", "bridge"), ("gesperrt", "closed"), ("Montag", "Monday"), ("bleibt", "remains"),
  ("Kosten", "costs"), ("Sanierung", "repairs"), ("trägt", "bears"), ("Land", "state"), ("Bürgermeister", "mayor"),
  ("rechnet", "expects"), ("Arbeiten", "works"), ("Jahr", "year"), ("dauern", "last"), ("geschlossen", "closed"),
  ("erfreut", "pleased"), ("zeigte", "was"), ("freute", "pleased"), ("Mann", "man"), ("Geschäft", "shop"),
  ("Kunden", "customers"), ("bedroht", "threatened"), ("Schmuck", "jewellery"), ("gestohlen", "stole"),
  ("mehrere", "several"), ("sicher", "safe"), ("bezahlt", "pays"), ("gab", "gave"), ("Euro", "euros"), ("zog", "moved"),
  ("lebt", "lived"), ("Jahren", "years"), ("Straße", "road"), ("kostet", "costs"), ("Spiel", "game"),
  ("beginnt", "starts"), ("Gäste", "guests"), ("blieben", "stayed"), ("Stunden", "hours"), ("Söhne", "sons"),
  ("geboren", "born"), ("riskant", "risky"), ("sagte", "said"), ("Inseln", "islands"), ("erfolgreich", "successful"),
  ("Islam", "Islam"), ("Menschen", "people"), ("gestorben", "died"), ("kam", "come"), ("kam", "came"),
  ("Trainer", "trainer"), ("Spielern", "players"), ("sehen", "see"), ("Ministerin", "minister"), ("einig", "agreed"),
  ("Stellvertreter", "deputy"), ("Zahlen", "figures"), ("besser", "better"), ("unbekannt", "unknown"),
  ("Feuer", "fire"), ("brach", "broke"), ("Nacht", "night"), ("München", "Munich"), ("Münchner", "Munich"),
  ("tatsächlichen", "actual"), ("aktuellen", "current"), ("eventuellen", "possible"), ("eventuellen", "eventual"),
]

struct SourcePatternTests {
  private let text = analyzed("Die Linken-Politiker und der Altbundeskanzler kamen.", "de")

  @Test func hyphensBetweenWordsArePassedOver() {
    #expect(SourcePattern("=linken politiker").stands(in: text))
    #expect(!SourcePattern("=linke politiker").stands(in: text))
  }

  @Test func starIsTheEndOfAWord() {
    #expect(SourcePattern("*kanzler").stands(in: text))
    #expect(!SourcePattern("=kanzler").stands(in: text))
    #expect(!SourcePattern("*altbundeskanzler").stands(in: text))
  }

  @Test(arguments: ["=konzern", "konz", "*zern"])
  func everyPatternIsFoundUnderAKeyOfItsWord(_ pattern: String) {
    let index = SourceWordIndex([("de-en:" + SourcePattern(pattern).key, 7)])
    var numbers: [Int] = []
    SourcePattern.forEachKey(of: "konzern", after: SourceWordIndex.Key("de-en:".utf8)) { key in
      index.forEachNumber(of: key) { numbers.append($0) }
    }
    #expect(numbers == [7])
  }

  @Test func indexGivesTheNumbersOfAKey() {
    let index = SourceWordIndex([("de:wien", 3), ("de:rom", 1), ("de:wien", 7)])
    func numbers(_ key: String) -> [Int] {
      var result: [Int] = []
      index.forEachNumber(of: SourceWordIndex.Key(key.utf8)) { result.append($0) }
      return result
    }
    #expect(numbers("de:wien") == [3, 7])
    #expect(numbers("de:bonn").isEmpty)
  }

  @Test func inflectedFormsLeadToTheirStem() {
    #expect(GermanEnding.stems(of: "bundestages").contains("bundestag"))
    #expect(GermanEnding.stems(of: "rom") == ["rom"])
  }
}

struct GlossaryTermMissingTests {
  private func findings(_ target: String, isWanted: Bool = true) -> [Finding] {
    let source = analyzed("Die Sanierung der Brücke beginnt am Montag.", "de")
    let text = analyzed(target, "en")
    let alignment = TextAligner(lexicon: lexicon).align(source: source, target: text)
    let pair = PairContext(
      article: ArticleContext(text: text, variety: nil, varietyIsGiven: false), alignment: alignment,
      glossaryTerms: [
        GlossaryTerm(
          sources: ["Sanierung"], accepted: ["refurbishment"], discouraged: ["sanitation"], isWanted: isWanted)
      ])
    return allRules.compactMap { $0 as? any PairRule }
      .filter { type(of: $0).description.id == "terminology.glossary-term" }
      .flatMap { rule in
        var collector = FindingCollector(text: text)
        collector.begin(type(of: rule).description)
        rule.check(pair, into: &collector)
        return collector.findings
      }
  }

  @Test func anotherWordIsReported() {
    #expect(findings("The repairs of the bridge start on Monday.").map(\.severity) == [.minor])
  }

  @Test func builtInTermsAreAdvice() {
    #expect(findings("The works on the bridge start on Monday.", isWanted: false).map(\.severity) == [.neutral])
  }

  @Test func builtInTermsAreSilentWhereADictionaryAnswersTheWord() {
    #expect(findings("The repairs of the bridge start on Monday.", isWanted: false).isEmpty)
  }

  @Test(arguments: [
    "The refurbishment of the bridge starts on Monday.", "The sanitation of the bridge starts on Monday.",
  ])
  func theTermAndTheFormsOfOtherRulesAreSilent(_ target: String) {
    #expect(findings(target).isEmpty)
  }
}

/// Rules about what is the same in any language.
struct ForeignSourceTests {
  private func findings(_ id: String, _ target: String, source: String, _ language: String) -> [Finding] {
    let text = analyzed(target, "en")
    let alignment = TextAligner(lexicon: nil).align(source: analyzed(source, language), target: text)
    let pair = PairContext(
      article: ArticleContext(text: text, variety: nil, varietyIsGiven: false), alignment: alignment)
    return allRules.compactMap { $0 as? any PairRule }.filter { type(of: $0).description.id == id }
      .flatMap { rule in
        var collector = FindingCollector(text: text)
        collector.begin(type(of: rule).description)
        rule.check(pair, into: &collector)
        return collector.findings.filter { $0.severity > .neutral }
      }
  }

  @Test func aFigureLeftOverOnBothSidesIsChanged() {
    let found = findings(
      "number.mismatch", "The plan costs 740 billion dollars.", source: "Il piano costa 700 miliardi di dollari.", "it")
    #expect(found.count == 1)
  }

  @Test(arguments: [
    ("Six people came.", "Vinieron dos personas.", "es"), ("Five people came.", "Пришли три человека.", "ru"),
    ("It begins at 11:25 (13:25).", "Empieza a las 12:25 (13:25).", "es"),
    ("It is 12 metres long and weighs 1 ton.", "全長約１０メートル、重さ約１トン。", "ja"),
  ])
  func anotherNumberIsReported(_ target: String, _ source: String, _ language: String) {
    #expect(findings("number.mismatch", target, source: source, language).count == 1)
  }

  @Test(arguments: [
    ("The plan costs 700 billion dollars.", "Il piano costa 700 miliardi di dollari.", "it"),
    ("It has 13,000 inhabitants.", "Tiene 13 mil habitantes.", "es"),
    ("They scored 100 runs.", "Marcaron cien carreras.", "es"), ("It took 20 years.", "Durò due decenni.", "it"),
    ("Both lived.", "Los dos vivieron.", "es"), ("It begins at 3:30 p.m.", "Empieza a las 15:30.", "es"),
    ("It costs 50,000 yuan.", "价格是5万元。", "zh"),
  ])
  func figuresSaidOtherwiseAreSilent(_ target: String, _ source: String, _ language: String) {
    #expect(findings("number.mismatch", target, source: source, language).isEmpty)
  }

  @Test func aQuestionIsOneInAnyLanguage() {
    #expect(findings("punctuation.question", "The bridge is safe?", source: "El puente es seguro.", "es").count == 1)
    #expect(findings("punctuation.question", "Is it safe?", source: "安全ですか。", "ja").isEmpty)
  }
}
