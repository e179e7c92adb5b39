import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct SpeechWithoutMarks: SentenceRule {
  static let description = RuleDescription(
    id: "punctuation.speech-without-marks",
    summary: "Somebody's words without quotation marks",
    rationale: """
      “I” and “we” before “she said” are the speaker's own words, and take quotation marks; without them the writer seems to \
      speak. Machines lose the marks of the source.
      """,
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.8, scope: .paragraphs,
    examples: [
      .bad("⟦I'm going home next week,⟧ she said.", "\"I'm going home next week,\" she said."),
      .bad("⟦We will take the late train,⟧ he said.", "\"We will take the late train,\" he said."),
      .good("\"I'm going home next week,\" she said."),
      .good("She was going home, she said."),
      .good("\"It is late. I'm going home, she said.\""),
      .good("The song I Will Survive is old, she said."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    let tokens = sentence.tokens
    guard tokens.count > 6, text.mark(tokens.upperBound - 1) == .stop else { return }
    let (comma, subject, verb) = (tokens.upperBound - 4, tokens.upperBound - 3, tokens.upperBound - 2)
    guard text.mark(comma) == .comma, Self.speakers.contains(text.folded(subject)),
      text.lexeme(verb).classes.contains(.said), !text.tokens[comma].isQuoted,
      !tokens.contains(where: { text.mark($0) == .quotation || text.isQuoteLike($0) })
    else { return }
    let words = tokens.lowerBound..<comma
    guard isFirstPerson(words, text) else { return }
    let quote = text.lexemes.contains { $0.form == "“" } ? ("“", "”") : ("\"", "\"")
    findings.report(
      tokens: words.lowerBound..<comma + 1, "These are the speaker's own words; set them in quotation marks.",
      replacements: [quote.0 + text.text(words.lowerBound..<comma + 1) + quote.1])
  }

  private static let speakers: Set<String> = ["he", "she", "they"]
  private static let subjects: Set<String> = ["i", "we"]
  private static let contracted: Set<String> = ["i'm", "i've", "i'll", "i'd", "we're", "we've", "we'll", "we'd"]

  /// “I” or “we” before a verb among the first words.
  private func isFirstPerson(_ words: Range<Int>, _ text: AnalyzedText) -> Bool {
    words.prefix(4).contains { index in
      if Self.contracted.contains(text.folded(index)) { return true }
      return Self.subjects.contains(text.folded(index)) && index + 1 < words.upperBound && text.isWord(index + 1)
        && text.shape(index + 1) == .lower
        && (text.form(index) == "I" || text.shape(index) == .lower || index == words.lowerBound)
    }
  }
}

extension AnalyzedText {
  /// A single quotation mark, and no apostrophe within a word.
  fileprivate func isQuoteLike(_ index: Int) -> Bool { mark(index) == .apostrophe }
}
