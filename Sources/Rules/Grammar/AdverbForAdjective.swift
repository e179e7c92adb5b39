import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `a totally length of ten metres`, `with differently hardware`: an adverb where an adjective belongs.
struct AdverbForAdjective: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.adverb-for-adjective",
    summary: "An adverb before a noun",
    rationale: "A noun is described by an adjective; an adverb in -ly goes with verbs, adjectives and participles.",
    category: .grammar, errorType: "fluency/grammar", severity: .major, confidence: 0.92, scope: .prose,
    examples: [
      .bad("The bridge has a ⟦totally⟧ length of ten metres.", "The bridge has a total length of ten metres."),
      .bad("It is a ⟦poorly⟧ town by the sea.", "It is a poor town by the sea."),
      .bad(
        "They tried it with ⟦differently⟧ hardware and failed.", "They tried it with different hardware and failed."),
      .bad("She was ⟦responsibly for⟧ the fire.", "She was responsible for the fire."),
      .bad("It is the start of a ⟦newly⟧ one.", "It is the start of a new one."),
      .good("It has a totally new length; the poorly paid teachers of a highly regarded town."),
      .good("It is a mostly volunteer force, a formerly independent state."),
      .good("The family of a friendly man; with possibly fatal results."),
      .good("She was responsibly calm for a child; they live differently from us."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let adverbs = LexemeSelection(text) {
      $0.shape == .lower && $0.facts.openClasses == .adverb && $0.classes.isEmpty && $0.folded.hasSuffix("ly")
        && !Self.beforeNouns.contains($0.folded)
    }
    for sentence in text.sentences where sentence.tokens.count > 4 {
      adverbs.forEach(in: sentence.tokens.dropFirst().dropLast(), of: text) { index in
        guard text.hasSpaceBefore(index), text.hasSpaceBefore(index + 1), !text.isHalfOfCompound(index) else { return }
        check(article, index, sentence.tokens, into: &findings)
      }
    }
  }

  private func check(
    _ article: ArticleContext, _ index: Int, _ tokens: Range<Int>, into findings: inout FindingCollector
  ) {
    let text = article.text
    guard let adjective = article.adjective(of: text.folded(index)) else { return }
    let before = text.classes(index - 1)
    let next = text.word(index + 1, in: tokens)
    if !before.isDisjoint(with: [.finiteBe, .be, .been]), Self.withPrepositions[adjective]?.contains(next) == true {
      findings.report(
        tokens: index..<index + 2,
        "“\(text.form(index))” is an adverb; after “\(text.form(index - 1))” stands “\(adjective)”.",
        replacements: [adjective + " " + next])
      return
    }
    let isDetermined = before == .article || before == .possessive
    let isAfterPreposition = before == .preposition || before == .of
    guard isDetermined || isAfterPreposition, isNoun(text, index + 1, strictly: !isDetermined, tokens) else { return }
    findings.report(
      tokens: index..<index + 1,
      "“\(text.form(index))” is an adverb; before the noun “\(text.form(index + 1))” stands “\(adjective)”.",
      replacements: [adjective])
  }

  /// A noun and no part of a longer description: `a poorly heated room` has a participle, `a truly gold ring` may be right.
  private func isNoun(_ text: AnalyzedText, _ index: Int, strictly: Bool, _ tokens: Range<Int>) -> Bool {
    let classes = text.openClasses(index)
    let nouns: WordFacts = strictly ? [.noun, .pluralNoun] : [.noun, .pluralNoun, .verb, .thirdPerson]
    let isOne = text.folded(index) == "one" && text.endsPhrase(index + 1, tokens)
    if isOne { return true }
    guard !classes.isDisjoint(with: [.noun, .pluralNoun]) && classes.isSubset(of: nouns) else { return false }
    // `a profoundly elitist tradition`, `a tightly knit group`
    guard !text.hasEnding(index, ["er", "ed", "ing", "ist", "ian", "knit"]), index + 1 < tokens.upperBound else {
      return index + 1 >= tokens.upperBound
    }
    if text.isHalfOfCompound(index) { return false }
    let later = text.openClasses(index + 1)
    return later.isDisjoint(with: [.adjective, .pastForm, .ingForm]) && !text.isHalfOfCompound(index + 1)
  }

  /// Adjectives with what follows them, where the adverb with it has no meaning.
  private static let withPrepositions: [String: Set<String>] = [
    "responsible": ["for"], "familiar": ["with"], "proud": ["of"], "capable": ["of"], "typical": ["of", "for"],
    "available": ["for", "to"], "necessary": ["for"], "satisfied": ["with"], "different": ["from"],
  ]
  /// Adverbs of degree and judgement, which may stand before a noun used as an adjective.
  private static let beforeNouns: Set<String> = [
    "nearly", "roughly", "approximately", "mostly", "mainly", "partly", "largely", "possibly", "formerly", "virtually",
    "practically", "essentially", "really", "truly", "purely", "strictly", "merely", "simply", "supposedly",
    "allegedly",
    "presumably", "predominantly", "primarily", "exclusively", "entirely", "wholly", "fully", "probably", "exactly",
    "namely", "previously", "currently", "reportedly", "specifically", "solely", "especially", "particularly",
    "effectively",
    "typically", "originally", "technically", "potentially", "decidedly", "distinctly", "actually", "likely",
    "precisely", "apparently",
  ]
}
