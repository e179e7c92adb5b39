import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `The minister resigned on Friday?`: a question mark where nothing is asked.
struct StatementQuestion: SentenceRule {
  static let description = RuleDescription(
    id: "punctuation.statement-question",
    summary: "A question mark after a statement",
    rationale: """
      News asks with a question word or with the verb before its subject. A long sentence with neither is a statement (in \
      220,000 words of edited news one such sentence had a question mark): the mark is a slip, or the words of a question \
      were put in the order of a statement.
      """,
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.9, scope: .prose,
    examples: [
      .bad(
        "The minister resigned on Friday after a long talk with the party⟦?⟧",
        "The minister resigned on Friday after a long talk with the party."),
      .bad(
        "The old bridge was closed in the north⟦?⟧ Bavaria will pay for it.",
        "The old bridge was closed in the north. Bavaria will pay for it."),
      .good("The minister resigned on Friday after a long talk with the party."),
      .good("Will the minister resign on Friday after a long talk with the party?"),
      .good("The question is, will the minister resign after a talk with the party?"),
      .good("The minister asked his party whether he should have resigned on Friday?"),
      .good("The minister resigned on Friday because of what?"),
      .good("\"The minister resigned on Friday after a long talk with the party?\""),
      .good("The minister has resigned after a long talk with the party, right?"),
      .good("The song Do They Know it's Christmas? is to sell 300,000 copies in a week."),
      .good("So the minister resigned on Friday after a long talk with the party?"),
      .good("Another day, another minister who has to leave the party on Friday?"),
    ])

  private static let fewestWords = 7

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    guard let mark = sentence.tokens.first(where: { text.mark($0) == .question }), isEnd(text, mark, sentence.tokens)
    else { return }
    let tokens = sentence.tokens.lowerBound..<mark + 1
    guard text.form(mark) == "?", !text.hasSpaceBefore(mark), text.countOfWords(tokens) >= Self.fewestWords,
      opensStatement(text, tokens), text.hasFiniteVerb(tokens), !tokens.contains(where: { asks(text, $0, tokens) })
    else { return }
    findings.report(
      tokens: mark..<mark + 1, "Nothing is asked in this sentence: write a full stop, or the words of a question.",
      replacements: [".", ""])
  }

  /// The sentence ends here, or goes on behind a dash.
  private func isEnd(_ text: AnalyzedText, _ mark: Int, _ tokens: Range<Int>) -> Bool {
    if mark == tokens.upperBound - 1 { return !isBeforeSmallLetter(text, mark) }
    return text.mark(mark + 1) == .dash || text.mark(mark + 1) == .hyphen
  }

  /// The mark belongs to a title, or another rule tells of it.
  private func isBeforeSmallLetter(_ text: AnalyzedText, _ last: Int) -> Bool {
    last + 1 < text.tokens.count && text.isWord(last + 1) && text.shape(last + 1) == .lower
  }

  /// An article, a name or a pronoun in front: what the statement is about.
  private func opensStatement(_ text: AnalyzedText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, text.isWord(first), text.shape(first) != .lower else { return false }
    let classes = text.classes(first)
    if !classes.isDisjoint(with: [.article, .possessive, .ambiguousPossessive, .subjectPronoun, .preposition]) {
      return !Self.addressing.contains(text.folded(first))
    }
    return classes.isEmpty && !Self.addressing.contains(text.folded(first))
      && text.openClasses(first).isDisjoint(with: [.verb, .adverb, .ingForm])
  }

  /// A question word, a verb before its subject, a tag at the end, or speech.
  private func asks(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    if text.tokens[index].isQuoted || text.mark(index) == .quotation { return true }
    guard text.isWord(index) else { return false }
    let word = text.folded(index)
    if Self.questionWords.contains(word) { return true }
    if index + 2 >= tokens.upperBound, index > tokens.lowerBound, !text.isWord(index - 1) { return true }
    let auxiliary: WordClass = [.finiteBe, .have, .had, .do, .modal, .contraction]
    guard !text.classes(index).isDisjoint(with: auxiliary) else { return false }
    // A title that asks (`Do They Know`), and `don't you think`.
    if text.shape(index) != .lower || isBeforeSubject(text, index, tokens) { return true }
    return index == tokens.lowerBound || !text.isWord(index - 1) || text.classes(index - 1).contains(.coordinator)
      || Self.addressing.contains(text.folded(index - 1))
  }

  private func isBeforeSubject(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    index + 1 < tokens.upperBound && text.classes(index + 1).contains(.subjectPronoun)
      || text.classes(index).contains(.contraction) && text.folded(index + 1) == "you"
  }

  private static let questionWords: Set<String> = [
    "who", "whom", "whose", "what", "when", "where", "why", "which", "how", "whether", "if", "question", "questions",
    "wonder", "wonders", "asks", "ask", "asked", "maybe", "perhaps", "really", "surely", "whatever", "whoever",
    "whenever",
    "unless",
  ]
  /// Words that begin questions without question words: `So you left?`
  private static let addressing: Set<String> = [
    "so", "and", "but", "or", "then", "now", "you", "your", "i", "my", "we", "our", "because", "except", "another",
    "nor", "yet", "still", "only", "even", "surely", "ready", "any", "no", "not", "anyone", "anybody", "anything",
  ]
}
