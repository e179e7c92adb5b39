import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `is wide spoken in`, `significant faster than`, `Apparent it was`: an adjective where its adverb belongs.
struct AdjectiveForAdverb: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.adjective-for-adverb",
    summary: "An adjective in an adverb’s place",
    rationale: "Verbs, participles and adjectives are described by adverbs, and so are whole sentences.",
    category: .grammar, errorType: "fluency/grammar", severity: .major, confidence: 0.92, scope: .prose,
    examples: [
      .bad("Spanish is also ⟦wide⟧ spoken in the south.", "Spanish is also widely spoken in the south."),
      .bad("It is ⟦significant⟧ faster than the old one.", "It is significantly faster than the old one."),
      .bad("⟦Apparent⟧ it was the flag of a club.", "Apparently it was the flag of a club."),
      .bad("They came in third and fourth ⟦respective⟧.", "They came in third and fourth respectively."),
      .good("Spanish is widely spoken; it is wide and spoken of."),
      .good("It is much faster than the significant one, and they came in their respective cars."),
      .good("Apparent to all, it was good news. It is good enough."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let adjectives = LexemeSelection(text) {
      $0.facts.contains(.adjective) && $0.classes.isEmpty
        && $0.facts.openClasses.isSubset(of: [.adjective, .noun, .adverb])
        && $0.shape != .allCaps && !$0.folded.hasSuffix("ly")
    }
    for sentence in text.sentences where sentence.tokens.count > 4 {
      adjectives.forEach(in: sentence.tokens.dropLast(), of: text) { index in
        guard isSuspect(article, index, sentence.tokens), !text.isHalfOfCompound(index),
          var adverb = article.adverb(of: text.folded(index))
        else { return }
        if text.shape(index) == .capitalised { adverb = WordForm.capitalised(adverb) }
        findings.report(
          tokens: index..<index + 1, "An adverb belongs here: “\(adverb)”, for “\(text.form(index))” is an adjective.",
          replacements: [adverb])
      }
    }
  }

  private func isSuspect(_ article: ArticleContext, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let text = article.text
    let isFirst = index == tokens.lowerBound
    let next = index + 1
    if isFirst {
      return text.facts(index) == .adjective && text.hasEnding(index, Self.endings)
        && (text.classes(next) == .subjectPronoun || text.folded(next) == "it")
    }
    guard text.shape(index) == .lower, text.hasSpaceBefore(index) else { return false }
    if text.folded(index) == "respective" { return text.endsPhrase(next, tokens) }
    guard text.hasSpaceBefore(next), next + 1 < tokens.upperBound else { return false }
    if text.folded(next + 1) == "than" {
      // `more political power than the majority`, `ideological rather than scientific`
      if Self.noComparatives.contains(text.folded(next)) { return false }
      return text.facts(index) == .adjective && text.hasEnding(next, ["er"])
        && text.openClasses(next).isSubset(of: [.adjective, .adverb, .noun, .verb]) && text.openClasses(next) != .noun
        && text.hasEnding(index, Self.endings)
    }
    guard isAfterLink(text, index) else { return false }
    let classes = text.openClasses(next)
    // `is wide spoken in`, `was careful designed by`
    if Self.standingParticiples.contains(text.folded(next)) || text.folded(index) == "hard" { return false }
    if classes.contains(.pastForm), classes.isSubset(of: [.pastForm, .adjective, .noun]) {
      return text.facts(index).isSubset(of: [.adjective, .adverb]) && !text.hasEnding(index, ["ed", "ing"])
        && !text.classes(next + 1).isDisjoint(with: [.preposition, .particle, .to])
    }
    // `be constant vigilant`
    guard classes == .adjective, text.hasEnding(index, Self.endings), !text.hasEnding(next, ["er", "est"]) else {
      return false
    }
    return text.endsPhrase(next + 1, tokens) || text.mark(next + 1) == .comma
      || !text.classes(next + 1).isDisjoint(with: [.preposition, .particle, .to, .that, .subordinator])
  }

  private func isAfterLink(_ text: AnalyzedText, _ index: Int) -> Bool {
    let link = text.classes(index - 1).isDisjoint(with: .focus) ? index - 1 : index - 2
    return link >= 0 && !text.classes(link).isDisjoint(with: [.finiteBe, .be, .been, .being])
  }

  /// Ends in -er and compares nothing.
  private static let noComparatives: Set<String> = ["rather", "other", "power", "number", "order", "member"]
  /// `rich compared to others`, `mild given the year`: no participle of the verb before.
  private static let standingParticiples: Set<String> = ["compared", "given", "provided", "granted"]
  private static let endings = ["al", "ant", "ent", "ful", "ous", "ive", "ic", "ate"]
}

extension AnalyzedText {
  /// The open word classes of a form, whatever its case.
  fileprivate func facts(_ index: Int) -> WordFacts { lexemes[Int(tokens[index].lexeme)].facts.openClasses }
}
