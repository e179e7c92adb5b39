import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `We are a big family, we welcome all.`: two main clauses with nothing but a comma between them.
struct CommaSplice: SentenceRule {
  static let description = RuleDescription(
    id: "grammar.comma-splice",
    summary: "Two sentences joined by a comma",
    rationale: "German sets a comma between main clauses; English wants a full stop, a semicolon or “and”.",
    category: .grammar, errorType: "fluency/punctuation", severity: .neutral, confidence: 0.8,
    scope: Scope(roles: [.body, .listItem], quotations: .skip),
    origin: "de", sourceExpression: "Wir sind eine große Familie, wir nehmen alle auf.",
    examples: [
      .bad("We are a big family⟦,⟧ we welcome everybody here."),
      .bad("The driver suffered a shock⟦,⟧ the other people in the car were unhurt."),
      .bad("The match was long⟦,⟧ there were three goals at the end."),
      .bad("The old man was ill on Monday⟦,⟧ his wife was still at work."),
      .good("The car was red, the house was blue, and the garden was green."),
      .good("We are a big family, and we welcome everybody here."),
      .good("When the match was long, there were three goals."),
      .good("The plan was late, he said on Monday."),
      .good("The mayor, he was told, had gone home."),
      .good("The more he was asked, the less he was heard."),
      .good("He said the plan was late, the second in a year."),
      .good("It was late, wasn't it?"),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    let tokens = sentence.tokens
    guard tokens.count > 8, let commas = commas(text, tokens) else { return }
    var begin = text.mark(tokens.lowerBound) == .quotation ? tokens.lowerBound + 1 : tokens.lowerBound
    for (place, comma) in commas.enumerated() {
      let end = place + 1 < commas.count ? commas[place + 1] : tokens.upperBound
      let (first, second) = (begin..<comma, comma + 1..<end)
      if first.count > 3, second.count > 3, isMainClause(text, first), beginsMainClause(text, second) {
        findings.report(
          tokens: comma..<comma + 1,
          "Two sentences joined by a comma, as in German; write a full stop, a semicolon or “and”.")
        return
      }
      begin = comma + 1
    }
  }

  /// The commas of a sentence without brackets, dashes and quotations; none where a list of clauses ends in “, and”.
  private func commas(_ text: AnalyzedText, _ tokens: Range<Int>) -> [Int]? {
    var found: [Int] = []
    for index in tokens {
      switch text.mark(index) {
      case .comma:
        if index + 1 < tokens.upperBound, text.classes(index + 1).contains(.coordinator) { return nil }
        found.append(index)
      case .colon, .semicolon, .openBracket, .dash, .question: return nil
      case .quotation: if index > tokens.lowerBound, index < tokens.upperBound - 2 { return nil }
      default: break
      }
    }
    return found.isEmpty || found.count > 4 ? nil : found
  }

  /// A clause that begins with its subject, has a finite verb and no word that makes it depend on another one.
  private func isMainClause(_ text: AnalyzedText, _ clause: Range<Int>) -> Bool {
    let head = text.classes(clause.lowerBound)
    let isSubject = !head.isDisjoint(with: Self.subjectStarts) || text.shape(clause.lowerBound) == .capitalised
    guard isSubject, !text.hasEnding(clause.lowerBound, ["ing", "ed"]),
      !Self.noSubject.contains(text.folded(clause.lowerBound))
    else { return false }
    var hasVerb = false
    for index in clause where text.isWord(index) {
      if !text.classes(index).isDisjoint(with: Self.dependents) { return false }
      if Self.opensClause.contains(text.folded(index)) { return false }
      if index > clause.lowerBound, isVerb(text, index) { hasVerb = true }
    }
    return hasVerb
  }

  private func isVerb(_ text: AnalyzedText, _ index: Int) -> Bool {
    text.isFiniteVerb(index) && !text.classes(index - 1).contains(.article)
  }

  /// Pronoun and verb, or article, a noun of up to four words and an auxiliary.
  private func beginsMainClause(_ text: AnalyzedText, _ clause: Range<Int>) -> Bool {
    let head = text.classes(clause.lowerBound)
    let next = clause.lowerBound + 1
    guard !isAttribution(text, clause) else { return false }
    if !head.isDisjoint(with: Self.pronouns) {
      if text.isFiniteVerb(next) { return true }
      if text.classes(next).contains(.focus) { return text.isFiniteVerb(next + 1) }
      return Self.plain.contains(text.folded(clause.lowerBound)) && text.openClasses(next).contains(.verb)
    }
    if head.contains(.demonstrative) { return !text.classes(next).isDisjoint(with: Self.auxiliaries) }
    let isNoun = !head.isDisjoint(with: [.article, .possessive, .ambiguousPossessive])
    guard isNoun, !Self.notNouns.contains(text.folded(next)) else { return false }
    for index in next + 1..<max(next + 1, min(next + 7, clause.upperBound)) where text.isWord(index) {
      if !text.classes(index).isDisjoint(with: Self.auxiliaries) { return index + 1 < clause.upperBound }
      let leaves =
        !text.classes(index).isDisjoint(with: Self.leavesNoun) || Self.opensClause.contains(text.folded(index))
      if leaves || text.hasEnding(index, ["ed", "ing"]) { return false }
    }
    return false
  }

  /// `he said`, `the minister told reporters`.
  private func isAttribution(_ text: AnalyzedText, _ clause: Range<Int>) -> Bool {
    clause.prefix(7).contains { text.classes($0).contains(.said) || Self.reporting.contains(text.folded($0)) }
  }

  private static let subjectStarts: WordClass = [
    .article, .possessive, .ambiguousPossessive, .demonstrative, .subjectPronoun, .eitherPronoun, .there,
  ]
  private static let pronouns: WordClass = [.subjectPronoun, .eitherPronoun, .there]
  /// Their verb has no ending.
  private static let plain: Set<String> = ["i", "we", "you", "they"]
  private static let leavesNoun: WordClass = [
    .relative, .that, .coordinator, .subjectPronoun, .eitherPronoun, .subordinator, .irregularPast,
  ]
  private static let auxiliaries: WordClass = [.finiteBe, .have, .had, .modal]
  private static let dependents: WordClass = [.subordinator, .relative, .that, .said, .than]
  private static let noSubject: Set<String> = [
    "as", "since", "after", "before", "until", "how", "what", "why", "whatever", "whoever", "wherever", "according",
    "given", "despite", "in", "at", "on", "for", "from", "with", "by", "during", "within", "without", "under", "over",
    "between", "among", "about", "like", "unlike", "not", "even", "only", "had", "were", "should", "if", "to", "here",
    "now", "then", "today", "yesterday", "tomorrow", "meanwhile", "however", "so", "but", "and", "or", "also", "once",
    "instead", "perhaps", "maybe", "soon", "later", "again", "thus", "more", "less",
  ]
  private static let reporting: Set<String> = [
    "added", "explained", "reported", "wrote", "announced", "claimed", "warned", "believes", "believed", "thinks",
    "thought", "insisted", "argued", "admitted", "stressed", "suggested", "revealed", "found", "asked", "noted",
    "hopes",
    "hoped", "fears", "feared", "continued", "concluded", "confirmed", "joked", "recalled", "predicted", "promised",
  ]
  private static let opensClause: Set<String> = [
    "as", "how", "what", "why", "before", "after", "since", "until", "more", "less", "so", "way",
  ]
  private static let notNouns: Set<String> = [
    "more", "less", "better", "worse", "first", "second", "last", "only", "same",
  ]
}
