import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A mark in the middle of a clause: `the, man`, `it is. right`.
struct StrayMark: SegmentRule {
  static let description = RuleDescription(
    id: "punctuation.stray-mark",
    summary: "A mark in the middle of a clause",
    rationale: "A mark parts what belongs together, an article from its noun or a verb from its object.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.93,
    scope: .storyButCaptions,
    examples: [
      .bad("The letter expands ⟦a, proposal⟧ to cooperate.", "The letter expands a proposal to cooperate."),
      .bad("Heavy rain fell from north ⟦to. the⟧ region.", "Heavy rain fell from north to the region."),
      .bad("The northern ⟦sky. will⟧ be dark.", "The northern sky will be dark."),
      .bad("This nation ⟦was? sent⟧ home.", "This nation was sent home."),
      .bad("Ortega met ⟦Santos; said⟧ the paper.", "Ortega met Santos said the paper."),
      .bad("Several ⟦cases: have⟧ occurred.", "Several cases have occurred."),
      .bad("He ⟦was, born⟧ in 1946 in Leeds.", "He was born in 1946 in Leeds."),
      .bad("The peak of Mauna ⟦Kea; was⟧ covered.", "The peak of Mauna Kea was covered."),
      .bad("The top of ⟦Mauna; Kea⟧.", "The top of Mauna Kea."),
      .bad("You will ⟦find, that⟧ you know it.", "You will find that you know it."),
      .bad("Terror came ⟦upon, the⟧ millions.", "Terror came upon the millions."),
      .good("The message was so clear, that evening, that he left."),
      .good("He was, however, born in 1946."),
      .bad("A team of 300 ⟦local; helpers⟧ came on Sunday.", "A team of 300 local helpers came on Sunday."),
      .bad("They saw a ⟦famous! painter⟧ at work.", "They saw a famous painter at work."),
      .good("The play is original; not an adaptation of a book."),
      .good("They are the best in the local; others follow."),
      .good("The plan, the first of its kind, failed."),
      .good("Yahoo! is a firm of the 1990s."),
      .good("The group OutRage! said no."),
      .good("He was with John Doe Jr. in Bonn."),
      .good("The firm Miller Inc. said no."),
      .good("This is the man we spoke of, he said."),
      .good("He left; the others stayed."),
      .good("It was sold for approx. two million."),
      .good("Vitamin A, the first, is known."),
      .good("\"What is it for?\" he asked."),
      .good("She won the race ... and left."),
      .good("He knows what it is: nothing."),
      .good("They asked what a dog is, how do you say basketball? and which is the largest town."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard tokens.count > 3 else { return }
    for index in tokens.lowerBound + 1..<tokens.upperBound - 1 where text.tokens[index].kind == .punctuation {
      let mark = text.mark(index)
      guard mark.followsWord, !text.hasSpaceBefore(index), text.isWord(index - 1), text.hasSpaceBefore(index + 1),
        isStray(text, mark, index, tokens)
      else { continue }
      report(text, mark, index, into: &findings)
    }
  }

  private func report(_ text: AnalyzedText, _ mark: Mark, _ index: Int, into findings: inout FindingCollector) {
    let (before, after) = (text.form(index - 1), text.form(index + 1))
    var replacements = [before + " " + after]
    var message = "“\(text.form(index))” parts “\(before)” from “\(after)”, which belong together: delete it."
    if mark.isTerminal, text.shape(index + 1) == .lower {
      message = "A sentence ends here and the next begins with a small letter: delete the mark, or write a capital."
      replacements.append(before + text.form(index) + " " + WordForm.capitalised(after))
    }
    findings.report(tokens: index - 1..<index + 2, message, replacements: replacements)
  }

  private func isStray(_ text: AnalyzedText, _ mark: Mark, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let next = index + 1
    guard text.isWord(next) || text.tokens[next].kind == .number || text.mark(next) == .openBracket else {
      return false
    }
    if isBeforeAll(text, mark, index - 1) || partsAdjective(text, mark, index, tokens) { return true }
    if opensPhrase(text, index - 1), mark != .ellipsis, !isLetterName(text, index - 1, tokens) { return true }
    switch mark {
    case .comma: return partsVerb(text, index, tokens) || partsPreposition(text, index) || partsThat(text, index)
    case .stop: return endsBeforeSmallLetter(text, index)
    case .question, .exclamation:
      if isQuestionInList(text, mark, index, tokens) { return false }
      return endsBeforeSmallLetter(text, index) && !mayBeBrand(text, index - 1) || marksBeforeVerb(text, index)
    case .colon, .semicolon: return partsClause(text, mark, index, tokens)
    default: return false
    }
  }

  /// `how do you say it? and what is it?`
  private func isQuestionInList(_ text: AnalyzedText, _ mark: Mark, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard mark == .question, text.classes(index + 1) == .coordinator else { return false }
    let questions: Set<String> = ["what", "how", "why", "who", "when", "where", "which"]
    return (max(tokens.lowerBound, index - 12)..<index).contains { questions.contains(text.folded($0)) }
  }

  /// `and! Schlegel`, `more than! 10`, `on! Sunday`: words after which no such mark stands, whatever follows.
  private func isBeforeAll(_ text: AnalyzedText, _ mark: Mark, _ index: Int) -> Bool {
    guard text.shape(index) == .lower, mark != .comma else { return false }
    let classes = text.classes(index)
    if !classes.isDisjoint(with: [.coordinator, .than]) { return mark != .colon || classes == .than }
    let asksForNoun: WordClass = [.preposition, .of, .to, .particle]
    return (mark == .exclamation || mark == .semicolon) && !classes.isDisjoint(with: asksForNoun)
      && (mark == .exclamation || classes.isDisjoint(with: .particle))
  }

  /// `13 million migrant; workers`, `a famous! painter`: an adjective after its article or number waits for a noun.
  private func partsAdjective(_ text: AnalyzedText, _ mark: Mark, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard mark == .semicolon || mark == .exclamation || mark == .question || mark == .colon,
      index > tokens.lowerBound + 1, isAdjective(text, index - 1),
      !text.openClasses(index + 1).isDisjoint(with: [.noun, .pluralNoun]), text.shape(index + 1) == .lower
    else { return false }
    // `a still-active; volcano`
    var opener = text.mark(index - 2) == .hyphen && !text.hasSpaceBefore(index - 1) ? index - 4 : index - 2
    guard opener >= tokens.lowerBound else { return false }
    if text.openClasses(opener) == .adjective { opener -= 1 }
    guard opener >= tokens.lowerBound else { return false }
    return text.folded(opener) == "a" || text.folded(opener) == "an" || text.tokens[opener].kind == .number
      || !text.classes(opener).isDisjoint(with: .numberWord)
  }

  private func isAdjective(_ text: AnalyzedText, _ index: Int) -> Bool {
    let classes = text.openClasses(index)
    return classes == .adjective || classes.contains(.adjective) && text.mark(index - 1) == .hyphen
  }

  /// Articles and the like never end a phrase: nothing may part them from their noun.
  private func opensPhrase(_ text: AnalyzedText, _ index: Int) -> Bool {
    !text.classes(index).isDisjoint(with: [.article, .possessive, .every])
  }

  /// `Vitamin A`, `Plan A`, `Hepatitis A`.
  private func isLetterName(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    text.tokens[index].length == 1
      && (text.shape(index) != .lower || text.mark(index - 1 < tokens.lowerBound ? index : index - 1) != .none)
  }

  /// `was, born` with no second comma that would close a parenthesis.
  private func partsVerb(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard !text.classes(index - 1).isDisjoint(with: [.finiteBe, .have, .modal]), text.isWord(index + 1) else {
      return false
    }
    let isVerb = text.folded(index + 1).hasSuffix("ed") || Self.participles.contains(text.folded(index + 1))
    guard isVerb, text.shape(index + 1) == .lower else { return false }
    return !tokens.suffix(from: index + 1).prefix(25).contains { text.mark($0) == .comma || text.mark($0) == .dash }
  }

  /// `terror upon, the millions`, `and, was`.
  private func partsPreposition(_ text: AnalyzedText, _ index: Int) -> Bool {
    let next = text.classes(index + 1)
    if Self.closePrepositions.contains(text.folded(index - 1)) {
      // `influenced by, or moved towards, the party`: both prepositions have one noun.
      let comma = (max(1, index - 8)..<index).last { text.mark($0) == .comma }
      let isShared = comma.map { !text.classes($0 - 1).isDisjoint(with: [.preposition, .of, .particle, .to]) } ?? false
      return !next.isDisjoint(with: [.article, .possessive]) && !isShared
    }
    let word = text.folded(index - 1)
    if word == "while" || word == "although" {
      return text.folded(index + 1).hasSuffix("ing") && !Self.likePrepositions.contains(text.folded(index + 1))
    }
    return word == "and" && !next.isDisjoint(with: [.finiteBe, .have, .had]) && text.shape(index + 1) == .lower
  }

  /// `you will find, that you`: the comma German sets before its `dass`.
  private func partsThat(_ text: AnalyzedText, _ index: Int) -> Bool {
    guard text.classes(index + 1) == .that, index + 2 < text.tokens.count,
      Self.beforeThat.contains(text.folded(index - 1))
    else {
      return false
    }
    return !text.classes(index + 2).isDisjoint(with: [
      .subjectPronoun, .eitherPronoun, .article, .possessive, .there, .demonstrative, .numberWord,
    ])
      && text.shape(index - 1) == .lower && !text.tokens[index].isQuoted
  }

  private static let likePrepositions: Set<String> = [
    "according", "including", "during", "following", "regarding", "concerning", "depending",
  ]
  private static let closePrepositions: Set<String> = [
    "into", "during", "among", "towards", "toward", "upon", "despite", "of",
  ]
  private static let beforeThat: Set<String> = [
    "find", "found", "believe", "believes", "believed", "hope", "hopes", "hoped", "fear", "fears", "feared", "assume",
    "assumes", "assumed", "expect", "expects", "expected", "announced", "reported", "claims", "claimed", "stated",
    "states",
    "emphasised", "emphasized", "stressed", "explained", "confirmed", "shows", "showed", "means", "meant", "ensure",
    "proves",
    "realised", "realized", "knew", "knows", "learned", "demanded", "demands", "admitted", "complained", "warned",
    "warns",
    "suggests", "suggested", "report", "news", "impression", "opinion", "hope", "belief", "doubt", "evidence",
    "assumption", "decided", "convinced", "aware", "glad", "sure", "certain",
  ]

  private func endsBeforeSmallLetter(_ text: AnalyzedText, _ index: Int) -> Bool {
    let next = index + 1
    let isSignature = next + 1 == text.tokens.count || text.tokens[next + 1].flags.contains(.newlineBefore)
    guard text.isWord(next), text.shape(next) == .lower, !isSignature,
      !LowerCaseStart.particles.contains(text.folded(next)),
      text.folded(next) != "'s"
    else { return false }
    if text.mark(index) != .stop { return !text.tokens[index].isQuoted }
    return !isAbbreviation(text, index - 1)
  }

  /// `Yahoo! is`, `OutRage! said`: the mark belongs to the name.
  private func mayBeBrand(_ text: AnalyzedText, _ index: Int) -> Bool {
    text.shape(index) == .capitalised || text.shape(index) == .mixed
  }

  /// `has? 85,000`, `visit! Angela`: a form of be, have or a modal before the mark, and a clause without its end.
  private func marksBeforeVerb(_ text: AnalyzedText, _ index: Int) -> Bool {
    let before = text.classes(index - 1)
    return text.tokens[index + 1].kind == .number && !before.isDisjoint(with: [.have, .finiteBe])
  }

  private func isAbbreviation(_ text: AnalyzedText, _ index: Int) -> Bool {
    let word = text.folded(index)
    if text.tokens[index].length <= 2 && text.classes(index).isEmpty { return true }
    return Self.abbreviations.contains(word) || (text.shape(index) != .lower && text.tokens[index].length <= 5)
  }

  /// A colon or semicolon after a word that asks for more, or before one that can't begin a clause.
  private func partsClause(_ text: AnalyzedText, _ mark: Mark, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let (before, next) = (index - 1, index + 1)
    if text.mark(next) == .openBracket { return mark == .colon && isBracketShort(text, next, tokens) }
    guard text.isWord(next) else { return false }
    if isAdverbOfModal(text, before), text.shape(next) == .lower { return true }
    if mark == .semicolon, isShortTail(text, index, tokens) { return true }
    let asksForMore: WordClass = [.to, .modal, .coordinator, .intensifier, .that]
    if !text.classes(before).isDisjoint(with: asksForMore), text.shape(next) == .lower, text.shape(before) == .lower {
      return true
    }
    guard text.shape(next) == .lower else { return false }
    let cannotBegin: WordClass =
      mark == .semicolon ? [.of, .have, .said, .finiteBe, .preposition] : [.of, .have, .said, .preposition]
    if text.classes(next).contains(.preposition), text.shape(before) != .lower || text.folded(next) == "for" {
      return false
    }
    if mark == .semicolon, hasSemicolonList(text, index, tokens) { return false }
    // `a month; at other times for six`, `in 1998; in 2005 it was sold`: a clause or a contrast.
    if mark == .semicolon, opensClause(text, next, tokens) { return false }
    return !text.classes(next).isDisjoint(with: cannotBegin)
  }

  /// A preposition before a comma or a verb, and `of course`.
  private func opensClause(_ text: AnalyzedText, _ next: Int, _ tokens: Range<Int>) -> Bool {
    guard !text.classes(next).isDisjoint(with: [.preposition, .of]), next + 1 < tokens.upperBound else { return false }
    if text.folded(next) == "of" { return text.folded(next + 1) == "course" }
    let end = min(tokens.upperBound, next + 8)
    return text.hasFiniteVerb(next + 1..<end) || text.folded(next) == "at"
  }

  /// `A course will normally; cover`.
  private func isAdverbOfModal(_ text: AnalyzedText, _ index: Int) -> Bool {
    index > 0 && text.classes(index - 1).contains(.modal) && text.folded(index).hasSuffix("ly")
  }

  /// `Mauna; Kea.`: no clause is that short.
  private func isShortTail(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard !hasSemicolonList(text, index, tokens), !text.tokens[index].isQuoted else { return false }
    let end = min(tokens.upperBound, index + 5)
    guard let stop = (index + 1..<end).first(where: { text.mark($0) == .stop }) else { return false }
    let tail = index + 1..<stop
    if Self.tailOpeners.contains(text.folded(index + 1)) || text.shape(index + 1) != .lower && tail.count > 2 {
      return false
    }
    if !text.classes(index + 1).isDisjoint(with: [.subjectPronoun, .eitherPronoun, .there]) { return false }
    let verbs: WordFacts = [.verb, .thirdPerson, .pastForm]
    return !text.hasFiniteVerb(tail) && !tail.contains { text.mark($0) == .comma }
      && (text.classes(index + 1).contains(.preposition)
        || !tail.dropFirst().contains { !text.openClasses($0).isDisjoint(with: verbs) })
  }

  private func hasSemicolonList(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    tokens.contains { $0 != index && text.mark($0) == .semicolon }
  }

  private func isBracketShort(_ text: AnalyzedText, _ open: Int, _ tokens: Range<Int>) -> Bool {
    if open > 1, text.shape(open - 2) != .lower, open + 2 < tokens.upperBound, text.shape(open + 1) == .capitalised {
      return true
    }
    return open + 2 < tokens.upperBound && text.mark(open + 2) == .closeBracket && text.tokens[open + 1].kind == .number
      && open + 3 < tokens.upperBound && text.isWord(open + 3)
  }

  /// What a verbless afterthought begins with: `original; not an adaptation`.
  private static let tailOpeners: Set<String> = [
    "not", "just", "at", "only", "also", "but", "or", "rather", "never", "even", "hence", "thus", "usually", "often",
    "perhaps", "maybe", "nothing", "so", "as", "if", "and", "pick", "especially", "mostly",
  ]
  private static let participles: Set<String> = [
    "born", "been", "taken", "given", "seen", "done", "made", "found", "held", "built", "sent", "sold", "told", "won",
    "shown",
  ]
  private static let abbreviations: Set<String> = [
    "approx", "etc", "esp", "vs", "no", "nos", "vol", "ed", "eds", "est", "fig", "min", "max", "dept", "inc", "ltd",
    "corp",
    "bros",
    "ave", "blvd", "mt", "jr", "sr", "al", "cf", "op", "resp", "incl", "tel", "ext", "hrs", "hr", "mins", "sec", "secs",
    "km",
    "mph", "ft", "in", "lb", "lbs", "oz", "pp", "para", "art", "sect", "ca", "viz", "yrs", "yr", "dr", "mr", "mrs",
    "ms", "st",
    "prof", "rev", "gen", "col", "capt", "sgt", "lt", "sen", "rep", "gov", "pres", "asst", "assoc", "univ", "jan",
    "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
    "fri",
    "sat", "sun", "misc", "abbr", "sq", "cu", "gal", "doz", "illus", "trans", "intl", "natl", "dist", "div", "mfg",
    "govt",
  ]
}
