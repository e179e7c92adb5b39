import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `an importance position`, `it was very success`, `should be awareness of`: a noun where its adjective belongs.
struct NounForAdjective: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.noun-for-adjective",
    summary: "A noun in an adjective’s place",
    rationale:
      "Very goes with adjectives; these nouns do not describe other nouns, and these prepositions follow their adjectives.",
    category: .grammar, errorType: "fluency/grammar", severity: .major, confidence: 0.92, scope: .prose,
    examples: [
      .bad("He holds an ⟦importance⟧ position in the party.", "He holds an important position in the party."),
      .bad("The tour was ⟦very success⟧ in the north."),
      .bad("The unions should be ⟦awareness of⟧ the danger.", "The unions should be aware of the danger."),
      .bad("The court was equally ⟦responsibility for⟧ it.", "The court was equally responsible for it."),
      .good("The importance of the position is great; it was very successful."),
      .good("There was awareness of it, and our hope is awareness."),
      .good("It is our responsibility; the responsibility for it is theirs."),
      .good("That was the very moment."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let nouns = LexemeSelection(text) { $0.shape == .lower && $0.facts.openClasses == .noun }
    for sentence in text.sentences where sentence.tokens.count > 4 {
      let tokens = sentence.tokens
      nouns.forEach(in: tokens.dropFirst(2), of: text) { index in
        guard text.hasSpaceBefore(index), !text.isHalfOfCompound(index) else { return }
        let word = text.folded(index)
        if let adjective = Self.beforeNouns[word], isBeforeNoun(text, index, tokens) {
          findings.report(
            tokens: index..<index + 1,
            "“\(word)” is a noun; “\(adjective)” describes “\(text.form(index + 1))”.", replacements: [adjective])
        } else if ["very", "extremely"].contains(text.folded(index - 1)), isLink(text, index - 2),
          !Self.describing.contains(word)
        {
          findings.report(
            tokens: index - 1..<index + 1, "An adjective belongs after “\(text.form(index - 1))”: “\(word)” is a noun.")
        } else if let (adjective, prepositions) = Self.withPrepositions[word],
          prepositions.contains(text.word(index + 1, in: tokens)), isAfterLink(text, index, tokens)
        {
          findings.report(
            tokens: index..<index + 2, "“\(word)” is a noun; “\(adjective)” is meant.",
            replacements: [adjective + " " + text.form(index + 1)])
        }
      }
    }
  }

  private func isBeforeNoun(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard index + 1 < tokens.upperBound, text.hasSpaceBefore(index + 1) else { return false }
    let next = text.openClasses(index + 1)
    let before = text.classes(index - 1)
    let isDescribing =
      !before.isDisjoint(with: [
        .article, .possessive, .quantifier, .of, .preposition, .numberWord, .comparison, .coordinator,
      ])
      || text.openClasses(index - 1).contains(.adjective)
    // `their importance lies in`, `economic necessity forces`: a verb as well as a plural.
    let isCounted = !before.isDisjoint(with: [.numberWord, .quantifier, .comparison])
    return isDescribing && !next.isDisjoint(with: [.noun, .pluralNoun])
      && next.isSubset(of: isCounted ? [.noun, .pluralNoun, .verb, .thirdPerson] : [.noun, .pluralNoun, .verb])
  }

  private func isLink(_ text: AnalyzedText, _ index: Int) -> Bool {
    !text.classes(index).isDisjoint(with: [.finiteBe, .be, .been]) && text.shape(index) == .lower
  }

  /// A form of be, at most with an adverb between; and no `there`, after which a noun is right.
  private func isAfterLink(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let isAdverb =
      text.openClasses(index - 1) == .adverb || !text.classes(index - 1).isDisjoint(with: [.focus, .intensifier, .not])
    let link = isAdverb ? index - 2 : index - 1
    guard tokens.contains(link), isLink(text, link) else { return false }
    return !(max(tokens.lowerBound, link - 4)..<link).contains { text.classes($0).contains(.there) }
  }

  private static let beforeNouns: [String: String] = [
    "importance": "important", "significance": "significant", "necessity": "necessary", "possibility": "possible",
    "impossibility": "impossible", "relevance": "relevant",
  ]
  private static let describing: Set<String> = ["fun", "luxury", "quality", "class", "fashion", "business"]
  private static let withPrepositions: [String: (String, Set<String>)] = [
    "responsibility": ("responsible", ["for"]), "awareness": ("aware", ["of"]), "similarity": ("similar", ["to"]),
    "equality": ("equal", ["to"]), "difference": ("different", ["from"]), "familiarity": ("familiar", ["with"]),
    "dependence": ("dependent", ["on"]), "relevance": ("relevant", ["to"]),
    "availability": ("available", ["for", "to"]),
    "importance": ("important", ["for", "to"]), "impossibility": ("impossible", ["to"]),
    "capability": ("capable", ["of"]),
    "readiness": ("ready", ["to", "for"]), "possibility": ("possible", ["to", "for"]),
  ]
}
