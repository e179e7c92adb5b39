import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

/// A noun where a verb belongs, an adjective where a noun or adverb belongs: `he conclusion`, `the historical of`.
struct WrongWordClass: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.wrong-word-class",
    summary: "A noun, adjective or verb in another's place",
    rationale: "Translation engines pick the right stem and the wrong ending.",
    category: .grammar, errorType: "fluency/grammar", severity: .major, confidence: 0.92, scope: .prose,
    examples: [
      .bad("\"We must go,\" ⟦he conclusion⟧."),
      .bad("The machine ⟦can appreciation⟧ art."),
      .bad("Your hands ⟦will reaction⟧ with it."),
      .bad("It ⟦is possibility⟧ to refuel there."),
      .bad("The church ⟦had been restoration⟧ and opened."),
      .bad("It is the last match in ⟦the historical⟧ of the team."),
      .bad("⟦In additional⟧, he promised to go on."),
      .bad("We strive to ⟦significant reduce⟧ emissions."),
      .bad("Congress ⟦would quick⟧ pass a law."),
      .bad("The service ⟦could significant⟧ improve."),
      .good("He concludes that it can function and will experience, influence or mention it."),
      .good("It is possible; there is entertainment for all."),
      .good("The church had been in restoration."),
      .good("In addition, the potential of the musical is high."),
      .good("In additional talks they agreed to various cuts."),
      .good("They want to significantly reduce and to national acclaim."),
      .bad("Volunteers ⟦were recruitment⟧ as helpers."),
      .bad("It is generally ⟦consideration⟧ a safe place."),
      .bad("It was a group that ⟦description⟧ itself as free."),
      .bad("The paper ⟦will dealer⟧ with the border."),
      .good("They saw the King adaptation The Long Road on Monday."),
      .good("He described the exhibition the king had seen; the organization itself is old."),
      .good("It was speculation by the security staff."),
      .good("The trial of the professional will trial the new one; the criminal was caught."),
      .good("The deal will signal that they can appeal and will reveal it."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let suspects = LexemeSelection(text) {
      $0.shape == .lower
        && (isNominal($0.folded) || isAdjective($0.folded) || Self.nounsOfVerbs.contains($0.folded) || isAgent($0))
    }
    for sentence in text.sentences where sentence.tokens.count > 2 {
      suspects.forEach(in: sentence.tokens.dropFirst(), of: text) { next in
        let classes = text.classes(next - 1)
        if let problem = nounForVerb(text, next, sentence.tokens) {
          findings.report(tokens: problem.tokens, problem.message)
          return
        }
        guard !classes.isDisjoint(with: Self.triggers), text.hasSpaceBefore(next), !text.isRestOfWord(next - 1),
          !isCompound(text, next, sentence.tokens),
          let problem = problem(text, next - 1, classes, sentence.tokens)
        else { return }
        findings.report(tokens: problem.tokens, problem.message)
      }
    }
  }

  private struct Problem {
    var tokens: Range<Int>
    var message: String
  }

  private static let triggers: WordClass = [.subjectPronoun, .modal, .finiteBe, .been, .article, .to, .particle]

  private func problem(_ text: AnalyzedText, _ index: Int, _ classes: WordClass, _ tokens: Range<Int>) -> Problem? {
    let next = index + 1
    let word = text.folded(next)
    let pair = index..<next + 1
    if classes.contains(.subjectPronoun) {
      return text.shape(index) == .lower && text.tokens[index].length > 1 && isNominal(word)
        ? Problem(tokens: pair, message: "“\(text.form(next))” is a noun; a verb belongs after “\(text.form(index))”.")
        : nil
    }
    if classes.contains(.modal) {
      return text.shape(index) == .lower && !isQuestion(text, index, tokens)
        && (isNominal(word) || isAdjective(word) || isAgent(text.lexeme(next)))
        && !Self.alsoVerbs.contains(word)
        ? Problem(
          tokens: pair, message: "A verb belongs after “\(text.form(index))”, and “\(text.form(next))” is none.") : nil
    }
    if classes.contains(.been) || classes.contains(.finiteBe) {
      return noun(text, index, word, tokens)
    }
    if classes.contains(.article) {
      return isAdjectiveAlone(text, next, word, tokens)
        ? Problem(tokens: pair, message: "“\(text.form(next))” is an adjective, and its noun is missing.") : nil
    }
    if classes.contains(.to) {
      let verb = next + 1
      guard isAdjective(word), verb < tokens.upperBound, text.classes(verb).contains(.baseVerb) else { return nil }
      return Problem(
        tokens: next..<verb + 1, message: "An adverb belongs before the verb: “\(text.form(next))” is an adjective.")
    }
    // `In additional, …`
    guard text.folded(index) == "in", word == "additional", next + 1 < tokens.upperBound, text.mark(next + 1) == .comma
    else { return nil }
    return Problem(tokens: pair, message: "“In addition” is meant.")
  }

  /// `had been restoration`, `is possibility to`.
  private func noun(_ text: AnalyzedText, _ index: Int, _ word: String, _ tokens: Range<Int>) -> Problem? {
    let next = index + 1
    let pair = index..<next + 1
    let isAbility = word.hasSuffix("ility") && ["to", "for"].contains(text.word(next + 1, in: tokens))
    if isAbility, !hasThere(text, index, tokens) {
      return Problem(
        tokens: pair, message: "An adjective belongs after “\(text.form(index))”, and “\(text.form(next))” is a noun.")
    }
    let isPassive =
      index > tokens.lowerBound && text.classes(index) == .been
      && !text.classes(index - 1).isDisjoint(with: [.have, .had, .focus])
    // `were recruitment as`, `are investigation the`: what follows shows that a participle was meant.
    let isFollowed =
      text.classes(index).contains(.finiteBe) && Self.afterParticiples.contains(text.word(next + 1, in: tokens))
    guard isPassive || isFollowed, Self.nounsOfVerbs.contains(word), !hasThere(text, index, tokens) else { return nil }
    return Problem(
      tokens: (isPassive ? index - 1 : index)..<next + 1,
      message: "“\(text.form(next))” is a noun; a participle belongs here.")
  }

  /// `is generally consideration an`, `a group that description itself`, `Smith attendance the`: an object follows the noun.
  private func nounForVerb(_ text: AnalyzedText, _ next: Int, _ tokens: Range<Int>) -> Problem? {
    let word = text.folded(next)
    guard text.openClasses(next) == .noun, isNominal(word) || Self.nounsOfVerbs.contains(word),
      next - 1 > tokens.lowerBound,
      next + 1 < tokens.upperBound, text.hasSpaceBefore(next), text.hasSpaceBefore(next + 1)
    else { return nil }
    let problem = Problem(
      tokens: next..<next + 1, message: "“\(text.form(next))” is a noun; a form of its verb belongs here.")
    let before = text.classes(next - 1)
    if ["itself", "himself", "herself", "themselves"].contains(text.folded(next + 1)) {
      return before.isDisjoint(with: [.that, .relative, .subjectPronoun]) ? nil : problem
    }
    let after = text.classes(next + 1)
    let hasObject = (after == .article || after == .possessive) && text.shape(next + 1) == .lower
    let hasAgent = Self.nounsOfVerbs.contains(word) && ["among", "by", "into"].contains(text.folded(next + 1))
    guard hasObject || hasAgent, !hasThere(text, next - 1, tokens) else { return nil }
    let isAdverb = text.openClasses(next - 1) == .adverb || before == .not || before == .focus
    if isAdverb, !text.classes(next - 2).isDisjoint(with: [.finiteBe, .be, .been, .modal]) { return problem }
    guard hasObject, ["tion", "sion", "ment", "ance"].contains(where: { word.hasSuffix($0) }) || word == "refusal"
    else {
      return nil
    }
    let isName = text.shape(next - 1) == .capitalised || text.shape(next - 1) == .allCaps
    return !before.isDisjoint(with: [.finiteBe, .been]) || isName && text.isWord(next - 1) && before.isEmpty
      ? problem : nil
  }

  /// `the document will dealer with`: whoever does it, and no verb.
  private func isAgent(_ lexeme: Lexeme) -> Bool {
    lexeme.facts.openClasses == .noun && lexeme.folded.hasSuffix("er") && lexeme.classes.isEmpty
  }

  private func hasThere(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    (max(tokens.lowerBound, index - 4)..<index).contains { text.classes($0).contains(.there) }
  }

  private func isCompound(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    index + 1 < tokens.upperBound && text.mark(index + 1) == .hyphen && !text.hasSpaceBefore(index + 1)
  }

  /// `will power`, `Will the ministry`: inversion in questions puts the subject after the modal.
  private func isQuestion(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    text.mark(tokens.upperBound - 1) == .question || index == tokens.lowerBound || isInverted(text, index, tokens)
      || !text.classes(index - 1).isDisjoint(with: [.article, .possessive, .ambiguousPossessive])
  }

  /// `Only in this way can government be`, `nor should development`.
  private func isInverted(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    // `as would unemployment`, `but should competition disappear`
    if !text.classes(index - 1).isDisjoint(with: [.as, .than, .but]) { return true }
    let openers: Set<String> = ["only", "nor", "neither", "never", "rarely", "seldom", "so", "such", "not", "hardly"]
    return (max(tokens.lowerBound, index - 6)..<index).contains { openers.contains(text.folded($0)) }
  }

  private func isNominal(_ word: String) -> Bool {
    word.utf8.count > 6 && Self.nominalEndings.contains(where: { word.hasSuffix($0) }) && !Self.alsoVerbs.contains(word)
  }

  private func isAdjective(_ word: String) -> Bool {
    Self.adjectives.contains(word)
      || word.utf8.count > 6 && Self.adjectiveEndings.contains(where: { word.hasSuffix($0) })
  }

  /// `the historical of the team`.
  private func isAdjectiveAlone(_ text: AnalyzedText, _ index: Int, _ word: String, _ tokens: Range<Int>) -> Bool {
    guard index + 1 < tokens.upperBound, text.classes(index + 1) == .of, !Self.alsoNouns.contains(word) else {
      return false
    }
    return Self.pureAdjectiveEndings.contains(where: { word.hasSuffix($0) }) && word.utf8.count > 7
  }

  private static let nominalEndings = ["tion", "sion", "ment", "ness", "ility", "ance", "ence"]
  private static let adjectiveEndings = ["ional", "ical", "ious", "eous", "uous", "ficant", "ative", "itive", "istic"]
  private static let pureAdjectiveEndings = [
    "orical", "tional", "ious", "eous", "uous", "itical", "omical", "istic", "ological",
  ]
  private static let adjectives: Set<String> = [
    "quick", "easy", "normal", "careful", "successful", "additional", "constant", "possible",
  ]
  /// Words with such endings that are verbs as well.
  private static let alsoVerbs: Set<String> = [
    "mention", "question", "position", "function", "caution", "station", "condition", "petition", "audition", "ration",
    "section",
    "envision", "provision", "commission", "implement", "document", "cement", "comment", "supplement", "complement",
    "compliment",
    "experiment", "augment", "ferment", "torment", "lament", "segment", "fragment", "witness", "harness", "finance",
    "balance",
    "advance", "enhance", "influence", "experience", "sequence", "reference", "sentence", "silence", "evidence",
    "conference",
    "commence", "distance", "instance", "freelance", "glance", "dance", "chance", "fence", "pretence", "vacation",
    "apportion",
    "proportion", "auction", "sanction", "transition", "partition", "motion", "mission", "pension", "tension",
    "champion",
    "requisition", "disposition", "reposition", "recommission", "decommission", "regiment", "garment", "business",
    "countenance",
    "ordnance", "convalesce", "postposition", "intention", "dimension", "functional", "precious", "mutual",
    "requirement",
  ]
  private static let alsoNouns: Set<String> = [
    "professional", "national", "international", "traditional", "political", "religious", "unconscious", "periodical",
    "conditional", "recreational", "transitional", "cultural", "optional", "victorious", "injurious", "previous",
    "various",
    "rectangular", "obvious", "serious", "characteristic", "statistic", "logistic", "subconscious", "curious",
    "courageous",
  ]
  private static let afterParticiples: Set<String> = [
    "by", "as", "about", "among", "a", "an", "the", "according", "near", "into", "from",
  ]
  private static let nounsOfVerbs: Set<String> = [
    "restoration", "promotion", "recruitment", "location", "taxation", "distribution", "investigation",
    "representation",
    "incorporation", "announcement", "establishment", "development", "confirmation", "description", "inclusion",
    "conclusion",
    "expectation", "consideration", "formation", "duplication", "production", "destruction", "construction",
    "publication",
    "invitation", "attendance", "refusal", "removal", "elimination", "decision",
    "creation",
  ]
}
