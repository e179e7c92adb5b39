import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct TitleNumber: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.title-number",
    summary: "One event in the singular and in the plural",
    rationale: """
      Sports with many events hold World Championships, football a European Championship. Whichever it is, an article \
      speaks of one event in one number.
      """,
    category: .consistency, errorType: "terminology/inconsistent-use", severity: .neutral, confidence: 0.6,
    scope: .storyOutsideQuotations,
    examples: [
      .bad(
        "The World Championships began on Monday. She won at the ⟦World Championship⟧.",
        "The World Championships began on Monday. She won at the World Championships."),
      .good("The World Championships began on Monday. She won a World Championship title."),
      .good("The European Championship began on Monday. Spain has won four European Championships."),
      .good("The World Championships began on Monday. He was at the World Championships."),
    ])

  private struct Event {
    var singular: [Int] = []
    var plural: [Int] = []
  }

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let nouns = LexemeSelection(text) { $0.folded == "championship" || $0.folded == "championships" }
    guard !nouns.isEmpty else { return }
    var events: [String: Event] = [:]
    for sentence in text.sentences {
      nouns.forEach(in: sentence.tokens, of: text) { token in
        guard token - 1 >= sentence.tokens.lowerBound, text.isWord(token - 1),
          !isCounted(token - 1, sentence.tokens, text)
        else { return }
        if text.folded(token).hasSuffix("s") {
          events[text.folded(token - 1), default: Event()].plural.append(token)
        } else if !isModifier(token, sentence.tokens, text) {
          events[text.folded(token - 1), default: Event()].singular.append(token)
        }
      }
    }
    for event in events.values where !event.singular.isEmpty && !event.plural.isEmpty {
      let pluralIsUsual = event.plural.count >= event.singular.count
      let (rare, usual) = pluralIsUsual ? (event.singular, event.plural) : (event.plural, event.singular)
      let wanted = text.text(usual[0] - 1..<usual[0] + 1)
      for place in rare {
        findings.report(
          tokens: place - 1..<place + 1, "The article also has “\(wanted)”; keep to one number.",
          replacements: [wanted],
          related: usual.map { text.range($0 - 1..<$0 + 1) })
      }
    }
  }

  /// Four European Championships, his first World Championship.
  private func isCounted(_ token: Int, _ sentence: Range<Int>, _ text: AnalyzedText) -> Bool {
    guard token > sentence.lowerBound else { return false }
    let lexeme = text.lexeme(token - 1)
    return text.tokens[token - 1].kind == .number || !lexeme.classes.isDisjoint(with: [.numberWord, .quantifier])
      || lexeme.classes.contains(.article) && lexeme.folded != "the"
      || ["first", "last", "next"].contains(lexeme.folded)
  }

  /// World Championship title.
  private func isModifier(_ token: Int, _ sentence: Range<Int>, _ text: AnalyzedText) -> Bool {
    guard sentence.contains(token + 1), text.tokens[token + 1].hasSpaceBefore, text.isWord(token + 1) else {
      return sentence.contains(token + 1) && text.mark(token + 1) == .hyphen
    }
    return text.lexeme(token + 1).classes.isEmpty && !text.isFiniteVerb(token + 1)
  }
}
