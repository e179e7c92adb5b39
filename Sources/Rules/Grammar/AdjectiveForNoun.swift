import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `in terms of diplomatic, the`, `mosques in other regional.`: an adjective where its noun belongs.
struct AdjectiveForNoun: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.adjective-for-noun",
    summary: "An adjective that describes nothing",
    rationale: "After articles and prepositions stands a noun; these adjectives are none, and no noun follows them.",
    category: .grammar, errorType: "fluency/grammar", severity: .major, confidence: 0.9, scope: .prose,
    examples: [
      .bad("In terms of ⟦diplomatic⟧, the country is strong."),
      .bad("It is like the towns in other ⟦regional⟧."),
      .bad("It opens up new ⟦dimensional⟧ in terms of use."),
      .bad("We must see the ⟦contextual⟧ in which it was made."),
      .bad("On that day the ⟦personal⟧ fled to the south."),
      .good("The diplomatic, economic and cultural ties are strong."),
      .good("It is regional. They play in the final; it is a classic."),
      .good("A rash symptomatic of scarlet fever brought the curious."),
      .good("It opens up new dimensional thinking, in general and in particular."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let adjectives = LexemeSelection(text) {
      $0.shape == .lower && $0.facts.openClasses == .adjective && $0.classes.isEmpty
        && Self.isRelational($0.folded)
    }
    for sentence in text.sentences where sentence.tokens.count > 4 {
      adjectives.forEach(in: sentence.tokens.dropFirst(), of: text) { index in
        guard text.hasSpaceBefore(index), !text.isHalfOfCompound(index),
          isBeforeNouns(text, index - 1, sentence.tokens) && lacksNoun(text, index + 1, sentence.tokens)
            || isSubject(text, index, sentence.tokens)
        else { return }
        findings.report(
          tokens: index..<index + 1, "“\(text.form(index))” is an adjective, and the noun is missing.")
      }
    }
  }

  private static func isRelational(_ word: String) -> Bool {
    (endings + endingsBeforeOf).contains { word.hasSuffix($0) } && !nounsToo.contains(word)
  }

  /// `the personal fled`, `many traditional related to`, `the possible of`, `the factual that`
  private func isSubject(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard index + 2 < tokens.upperBound, text.hasSpaceBefore(index + 1) else { return false }
    let before = text.classes(index - 1)
    let next = text.classes(index + 1)
    if before == .article || before == .possessive {
      return next == .of || next == .that || Self.pasts.contains(text.folded(index + 1))
    }
    return text.folded(index - 1) == "many" && text.openClasses(index + 1).contains(.pastForm)
      && !text.classes(index + 2).isDisjoint(with: [.to, .preposition, .particle])
  }

  private func isBeforeNouns(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let classes = text.classes(index)
    if text.shape(index) != .lower || text.folded(index) == "on" { return false }
    if !classes.isEmpty {
      return classes.isSubset(of: [.article, .possessive, .of, .preposition, .particle])
        || ["many", "some", "these", "several"].contains(text.folded(index))
    }
    if text.folded(index) == "other" { return true }
    // `three main structural`, `up new dimensional`
    guard text.openClasses(index).contains(.adjective), text.openClasses(index).isSubset(of: [.adjective, .noun]),
      index > tokens.lowerBound
    else { return false }
    let before = text.classes(index - 1)
    return !before.isDisjoint(with: [.article, .possessive, .of, .preposition, .particle, .numberWord])
      || text.tokens[index - 1].kind == .number
  }

  private func lacksNoun(_ text: AnalyzedText, _ next: Int, _ tokens: Range<Int>) -> Bool {
    if text.hasEnding(next - 1, Self.endingsBeforeOf) { return false }
    // `a rash symptomatic of fever`
    if Self.beforeOf.contains(text.folded(next - 1)), text.folded(next) == "of",
      text.classes(next - 2).isDisjoint(with: [.article, .possessive])
    {
      return false
    }
    if text.endsPhrase(next, tokens) { return true }
    let classes = text.classes(next)
    if text.mark(next) == .comma {
      guard next + 1 < tokens.upperBound else { return true }
      let later = text.classes(next + 1)
      return later == .article || later == .subjectPronoun || later == .relative || text.folded(next + 1) == "namely"
    }
    return text.shape(next) == .lower && text.hasSpaceBefore(next)
      && (classes == .of || classes == .preposition || classes == .relative
        || ["in", "on", "by", "about", "after", "before", "during"].contains(text.folded(next)))
  }

  private static let endings = [
    "ical", "ional", "ural", "tic", "ral", "ious", "orial", "tual", "ental", "nomic", "ancial",
  ]
  /// Such adjectives stand for nouns at the end of a phrase (`the impossible`), but not before `of`.
  private static let endingsBeforeOf = ["able", "ible", "ent", "ant", "sonal"]
  private static let pasts: Set<String> = [
    "fled", "had", "has", "became", "began", "came", "went", "said", "told", "took", "gave", "knew", "wrote", "won",
    "made", "got", "found",
  ]
  private static let beforeOf: Set<String> = ["symptomatic", "characteristic", "typical", "critical", "supportive"]
  /// Nouns as well, in sport, law or set phrases.
  private static let nounsToo: Set<String> = [
    "general", "historic", "musical", "classical", "critical", "physical", "vertical", "tactical", "technical",
    "automatic",
    "periodic", "antibiotic", "real", "local", "vocal", "unconscious", "mineral", "several", "funeral", "integral",
    "electoral", "domestic", "previous", "various", "serious", "obvious", "neutral", "natural", "central", "rural",
    "conditional", "professional", "international", "national", "lyrical", "emotional", "oral", "identical",
    "additional", "medical", "elderly", "innocent", "pregnant", "curious", "ambitious", "religious", "diligent",
    "intelligent",
    "affluent",
    "ignorant", "arrogant", "violent", "competent", "incompetent", "vulnerable", "miserable", "credible", "gullible",
  ]
}
