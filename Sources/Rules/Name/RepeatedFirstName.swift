import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct RepeatedFirstName: DocumentRule {
  static let description = RuleDescription(
    id: "name.repeated-first-name",
    summary: "The first name given again",
    rationale: """
      News English gives a person's full name once and then the surname alone, unless two people share it. German news \
      repeats first names more freely.
      """,
    category: .style, errorType: "style/unidiomatic", severity: .neutral, confidence: 0.55,
    scope: Scope(roles: [.body], quotations: .skip),
    examples: [
      .bad(
        "Annalena Baerbock spoke in Berlin. Baerbock was tired. Later ⟦Annalena Baerbock⟧ left.",
        "Annalena Baerbock spoke in Berlin. Baerbock was tired. Later Baerbock left."),
      .good("Annalena Baerbock spoke in Berlin. Later Baerbock left."),
      .good("Jill Biden came. Biden spoke. Hunter Biden left before Jill Biden did."),
      .good("New Delhi protested. Delhi is hot. Later New Delhi agreed."),
    ])

  /// Beyond this many mentions the text is a table or a very long report, where a reminder helps.
  private static let farthest = 2000

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let names = text.lexemes.map(Self.isName)
    guard names.contains(true) else { return }
    var surnames: [Int: Surname] = [:]
    for sentence in text.sentences where text.segment(of: sentence).role == .body {
      visit(sentence.tokens, text, names, &surnames)
    }
    for surname in surnames.values where surname.standsAlone && surname.firstNames.count == 1 {
      for (earlier, place) in zip(surname.full, surname.full.dropFirst()) where place - earlier < Self.farthest {
        let name = text.form(place + 1)
        findings.report(
          tokens: place..<place + 2, "The full name was given before; “\(name)” alone is enough.", replacements: [name])
      }
    }
  }

  private struct Surname {
    var firstNames: Set<UInt32> = []
    /// Tokens of the first names.
    var full: [Int] = []
    var standsAlone = false
  }

  private func visit(
    _ sentence: Range<Int>, _ text: AnalyzedText, _ names: [Bool], _ surnames: inout [Int: Surname]
  ) {
    for token in sentence where names[Int(text.tokens[token].lexeme)] {
      let lexeme = Int(text.tokens[token].lexeme)
      let isFollowed = token + 1 < sentence.upperBound && Self.isCapital(token + 1, text)
      guard !isFollowed else { continue }
      guard token > sentence.lowerBound, Self.isCapital(token - 1, text) else {
        surnames[lexeme, default: Surname()].standsAlone = true
        continue
      }
      let first = token - 1
      // Longer names, titles before a name and firms are left alone.
      let isLonger = first > sentence.lowerBound && (Self.isCapital(first - 1, text) || text.isGlued(first))
      surnames[lexeme, default: Surname()].firstNames.insert(text.tokens[first].lexeme)
      guard names[Int(text.tokens[first].lexeme)], !isLonger else { continue }
      surnames[lexeme]?.full.append(first)
    }
  }

  private static func isCapital(_ token: Int, _ text: AnalyzedText) -> Bool {
    guard text.tokens[token].kind == .word else { return false }
    let shape = text.lexeme(token).shape
    return shape == .capitalised || shape == .mixed
  }

  private static func isName(_ lexeme: Lexeme) -> Bool {
    lexeme.shape == .capitalised && lexeme.form.utf8.count >= 3
      && lexeme.facts.isDisjoint(with: [.common, .germanNoun, .lowerGerman])
      && lexeme.classes.isDisjoint(with: [.weekday, .month, .nationality])
  }
}
