import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct CapitalVariants: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.capital",
    summary: "One noun with a capital and without",
    rationale: """
      A nickname of a club is a name (the Lions), an office without its holder is none (the chancellor). Either way an \
      article writes it alike; German gives no hint, since all its nouns have capitals.
      """,
    category: .consistency, errorType: "style/inconsistent-style", severity: .neutral, confidence: 0.55,
    scope: .proseOutsideQuotations,
    examples: [
      .bad(
        "On Sunday the Lions won again. Nobody else had beaten the Lions. There the ⟦lions⟧ meet Würzburg.",
        "On Sunday the Lions won again. Nobody else had beaten the Lions. There the Lions meet Würzburg."),
      .bad(
        "On Monday the ministry agreed. Nobody told the ministry. Later the ⟦Ministry⟧ denied it.",
        "On Monday the ministry agreed. Nobody told the ministry. Later the ministry denied it."),
      .good("On Sunday the Lions won again. Nobody has seen lions there."),
      .good("On Monday the Ministry of Health agreed. Later the ministry denied it."),
      .good("The wind came from the west. A summit of the West was held."),
    ])

  /// Words that mean another thing with a capital.
  private static let others: Set<String> = [
    "west", "east", "north", "south", "times", "post", "star", "sun", "mirror", "guardian", "independent", "observer",
    "world", "house", "state", "states", "union", "left", "right", "earth", "moon", "king", "lord", "church", "games",
    "net",
    "mail", "express", "standard", "local", "fed", "chambers", "bank", "city", "strip", "allies", "wall", "republic",
  ]

  private struct Word {
    var lower: [Int] = []
    var capital: [Int] = []
  }

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    var words: [String: Word] = [:]
    for lexeme in text.lexemes where lexeme.shape == .capitalised && Self.isNoun(lexeme) {
      words[lexeme.folded] = Word()
    }
    guard !words.isEmpty else { return }
    let selected = LexemeSelection(text) {
      ($0.shape == .lower || $0.shape == .capitalised) && words[$0.folded] != nil
    }
    for sentence in text.sentences where text.segment(of: sentence).role.isProse {
      selected.forEach(in: sentence.tokens, of: text) { token in
        guard Self.standsAlone(token, sentence.tokens, text) else { return }
        if text.shape(token) == .lower {
          words[text.folded(token)]?.lower.append(token)
        } else {
          words[text.folded(token)]?.capital.append(token)
        }
      }
    }
    for word in words.values where !word.lower.isEmpty && !word.capital.isEmpty { report(word, text, into: &findings) }
  }

  private static func isNoun(_ lexeme: Lexeme) -> Bool {
    lexeme.facts.contains(.common) && !lexeme.facts.isDisjoint(with: [.noun, .pluralNoun]) && lexeme.classes.isEmpty
      && !others.contains(lexeme.folded)
  }

  /// `the Lions` with nothing beside it that it could be a name with.
  private static func standsAlone(_ token: Int, _ sentence: Range<Int>, _ text: AnalyzedText) -> Bool {
    guard token - 1 >= sentence.lowerBound, text.folded(token - 1) == "the", !text.tokens[token].isQuoted else {
      return false
    }
    guard sentence.contains(token + 1) else { return true }
    if text.isWord(token + 1) {
      let next = text.lexeme(token + 1)
      let isPartOfName = next.folded == "'s" && sentence.contains(token + 2) && text.shape(token + 2) == .capitalised
      return next.shape == .lower && !next.classes.contains(.of) && !isPartOfName
        && (!next.classes.isEmpty || next.folded == "'s" || !next.facts.isDisjoint(with: [.thirdPerson, .pastForm]))
    }
    let mark = text.mark(token + 1)
    return mark == .comma || mark.isTerminal || mark == .colon || mark == .semicolon
  }

  private func report(_ word: Word, _ text: AnalyzedText, into findings: inout FindingCollector) {
    let lowerIsUsual =
      word.lower.count == word.capital.count
      ? word.lower[0] < word.capital[0] : word.lower.count > word.capital.count
    let (rare, usual) = lowerIsUsual ? (word.capital, word.lower) : (word.lower, word.capital)
    let wanted = text.form(usual[0])
    for (number, place) in rare.enumerated() {
      findings.report(
        tokens: place..<place + 1,
        "The article has “the \(wanted)” elsewhere; keep to one of it and “\(text.form(place))”.",
        replacements: [wanted], related: number == 0 ? usual.map { text.tokens[$0].range } : [])
    }
  }
}
