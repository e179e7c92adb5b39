import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// The same word twice in a row.
struct RepeatedWord: SentenceRule {
  static let description = RuleDescription(
    id: "repetition.word",
    summary: "The same word twice in a row",
    rationale: "Translation engines stutter, and cut and paste leaves a word behind; a reader trips over it.",
    category: .repetition, errorType: "fluency/duplication", severity: .major, confidence: 0.97, scope: .story,
    examples: [
      .bad(
        "The protest caused ten kilometres of ⟦jams jams⟧.", "The protest caused ten kilometres of jams."),
      .bad(
        "⟦The the⟧ minister resigned on Friday.", "The minister resigned on Friday."),
      .bad(
        "They spoke of ⟦Donbass Donbass Donbass Donbass⟧.", "They spoke of Donbass."),
      .bad("In January ⟦2015 2015⟧ the shop closed.", "In January 2015 the shop closed."),
      .bad("All passengers ⟦were were⟧ safe.", "All passengers were safe."),
      .good("He had had enough of it."),
      .good("She said that that was wrong."),
      .good("It was a very, very long night."),
      .good("Duran Duran play in Bora Bora."),
      .good("That is a no no for the party, and bye bye to the cup."),
      .good("The state state-run media ignored it."),
      .good("He was hurt in a break-in in 1999, and you can opt-in in the settings."),
      .good("They want to address address problems and to record record profits."),
      .good("Boutros Boutros-Ghali led the United Nations."),
      .bad("The vote is on September ⟦17 17⟧.", "The vote is on September 17."),
      .bad("It shows how acid the chemical ⟦is is⟧.", "It shows how acid the chemical is."),
      .good("The results were 3 3 4 and 4 4 5."),
      .good("The M M company paid."),
      .good("The question is: is it enough?"),
      .good("What it is is a scandal."),
      .good("These are the pages that users refer to to create an account."),
      .bad("He went ⟦to to⟧ the city.", "He went to the city."),
      .bad("All 60-year-⟦old old⟧ people were ill.", "All 60-year-old people were ill."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    var index = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while index + 1 < end {
      let last = lastOfRun(text, from: index, end: end)
      if last > index, !isAllowed(text, index..<last + 1, in: sentence.tokens) {
        let tokens = index..<last + 1
        let mayBeName = mayBeName(text, tokens, in: sentence.tokens)
        findings.report(
          tokens: tokens, "“\(text.form(index))” stands here \(Self.times(tokens.count)): keep it once.",
          replacements: [text.form(index)], severity: mayBeName ? .neutral : nil, confidence: mayBeName ? 0.4 : nil)
      }
      index = last + 1
    }
  }

  private func lastOfRun(_ text: AnalyzedText, from start: Int, end: Int) -> Int {
    let kind = text.tokens[start].kind
    guard kind == .word || kind == .number, text.tokens[start].length > 1 || text.shape(start) == .lower else {
      return start
    }
    var last = start
    while last + 1 < end, text.hasSpaceBefore(last + 1), text.sameWord(last, last + 1) { last += 1 }
    return last
  }

  private func isAllowed(_ text: AnalyzedText, _ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    let isGlued =
      run.upperBound < sentence.upperBound && !text.hasSpaceBefore(run.upperBound)
      && text.mark(run.upperBound) == .hyphen
    if isGlued && run.count == 2 { return true }
    let word = text.folded(last)
    if text.tokens[last].kind == .number { return run.count < 4 && isAmongNumbers(text, run, in: sentence) }
    if run.count > 3 { return false }
    if Self.interjections.contains(word) { return true }
    if run.count == 2,
      Self.legitimate.contains(word) && isFollowedByWord(text, run, in: sentence)
        || Self.names.contains(word) && text.shape(last) != .lower
    {
      return true
    }
    return run.count == 2
      && (isName(text, last) || endsCompound(text, run) || isVerbBeforeNoun(text, run, in: sentence)
        || isAfterClause(text, run, in: sentence))
  }

  /// `the page they refer to to create one`: a relative clause ends in to, and an infinitive follows.
  private func isAfterClause(_ text: AnalyzedText, _ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    let (first, next) = (run.lowerBound, run.upperBound)
    guard first > sentence.lowerBound, next < sentence.upperBound, text.folded(first) == "to" else { return false }
    return Self.verbsWithTo.contains(text.folded(first - 1)) && text.openClasses(next).contains(.verb)
  }

  private static let verbsWithTo: Set<String> = [
    "refer", "referred", "listen", "listened", "turn", "turned", "talk", "talked",
  ]

  /// `a break-in in 1999`: the first of the two is half of another word.
  private func endsCompound(_ text: AnalyzedText, _ run: Range<Int>) -> Bool {
    let first = run.lowerBound
    return first > 0 && !text.hasSpaceBefore(first) && text.mark(first - 1) == .hyphen && text.hasSpaceBefore(first + 1)
      && text.folded(first) != "old"
  }

  /// `to record record profits`: a verb, and the noun of the same form before another noun.
  private func isVerbBeforeNoun(_ text: AnalyzedText, _ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    let (first, next) = (run.lowerBound, run.upperBound)
    guard first > sentence.lowerBound, next < sentence.upperBound, text.classes(first - 1) == .to else { return false }
    return text.openClasses(first).isSuperset(of: [.noun, .verb])
      && !text.openClasses(next).isDisjoint(with: [.noun, .pluralNoun])
  }

  private func isFollowedByWord(_ text: AnalyzedText, _ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    run.upperBound < sentence.upperBound && text.isWord(run.upperBound)
  }

  /// In a table or a list of results, numbers come again; after a month or at the end of a clause they do not.
  private func isAmongNumbers(_ text: AnalyzedText, _ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    if run.lowerBound > sentence.lowerBound, !text.isWord(run.lowerBound - 1) { return true }
    guard run.upperBound < sentence.upperBound else { return run.lowerBound == sentence.lowerBound }
    return text.mark(run.upperBound) == .none && text.tokens[run.lowerBound].length < 4
  }

  /// A doubled name is one when the article never writes it single.
  private func isName(_ text: AnalyzedText, _ index: Int) -> Bool {
    guard text.shape(index) == .capitalised, text.lexeme(index).count >= 4 else { return false }
    let lexeme = text.tokens[index].lexeme
    var single = 0
    for place in text.tokens.indices where text.tokens[place].lexeme == lexeme {
      let follows = place > 0 && text.tokens[place - 1].lexeme == lexeme
      let precedes = place + 1 < text.tokens.count && text.tokens[place + 1].lexeme == lexeme
      if !follows && !precedes { single += 1 }
    }
    return single == 0
  }

  /// `Adamu Adamu, the minister, said`: people whose first and last name are one, where no list knows them.
  private func mayBeName(_ text: AnalyzedText, _ run: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard run.count == 2, run.upperBound + 1 < sentence.upperBound, text.shape(run.lowerBound) == .capitalised,
      !text.lexeme(run.lowerBound).facts.isEnglishInLowerCase
    else { return false }
    let next = run.upperBound
    return text.isWord(next) && text.shape(next) == .lower || text.mark(next) == .comma && text.isWord(next + 1)
  }

  private static func times(_ count: Int) -> String { count == 2 ? "twice" : "\(count) times in a row" }

  /// `He had had`, `said that that`, `what it is is`, `to put it in in`, `her her`.
  private static let legitimate: Set<String> = ["had", "that", "is", "do", "her"]
  private static let interjections: Set<String> = [
    "no", "yes", "very", "bye", "ha", "hey", "blah", "bla", "far", "really", "never", "well", "please", "so", "many",
    "much",
    "la", "na", "knock", "tut", "go", "win", "night", "yeah", "yum", "wow", "boo", "choo", "chop", "hush", "hi",
    "oh", "ho", "hear", "long", "wait", "mama", "tick", "cha", "plus", "beep", "boom", "pom", "woof", "miaow",
  ]
  private static let names: Set<String> = [
    "duran", "bora", "wagga", "pago", "baden", "sirhan", "boutros", "walla", "puka", "aye", "mahi", "ylang", "dik",
    "tsetse",
    "mau", "agar", "filet", "chow", "couscous", "berber", "tuk", "dum", "pom", "talk", "tartar", "sing", "paw", "zsa",
    "yo",
    "lang", "jar", "papa", "cook", "kuku", "liu", "neville", "ford", "humbert", "johnson", "cous", "chi", "bling",
    "phi",
    "gaga", "koro", "toto", "kaka", "hip", "tam", "can", "dada", "fifty", "nunu", "didi", "lili", "mimi", "fifi",
    "coco",
  ]
}
