import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct PartyTag: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.party-tag",
    summary: "A party's letters that are nowhere explained",
    rationale: """
      German news puts a politician's party in brackets, and everybody knows the letters. English readers need the party \
      named or placed once: the centre-left Social Democrats (SPD).
      """,
    category: .consistency, errorType: "style/organization-style", severity: .neutral, confidence: 0.7,
    scope: Scope(roles: [.body, .caption, .listItem], quotations: .skip), origin: "de",
    sourceExpression: "Innenministerin Nancy Faeser (SPD)",
    examples: [
      .bad("Interior Minister Nancy Faeser (⟦SPD⟧) came. Hubertus Heil (SPD) did not."),
      .bad("The ⟦CSU⟧ leader rejected it."),
      .good("Interior Minister Nancy Faeser of the Social Democrats (SPD) came. Hubertus Heil (SPD) did not."),
      .good("The centre-left SPD lost."),
    ])

  /// Letters, what the party is for readers who do not know it, and the words of which one is enough.
  static let tags: [String: (advice: String, words: [String])] = [
    "SPD": ("the centre-left Social Democrats (SPD)", ["social democrat", "centre-left", "center-left"]),
    "CDU": (
      "the conservative Christian Democrats (CDU)",
      ["christian democrat", "conservative", "centre-right", "center-right"]
    ),
    "CSU": (
      "the CDU's Bavarian sister party, the CSU",
      ["christian social", "conservative", "bavarian sister", "sister party"]
    ),
    "FDP": (
      "the pro-business Free Democrats (FDP)", ["free democrat", "liberal", "pro-business", "business-friendly"]
    ),
    "AfD": (
      "the far-right Alternative for Germany (AfD)",
      ["alternative for germany", "alternative für", "far-right", "far right", "right-wing", "extreme right"]
    ),
    "BSW": ("the left-wing populist Sahra Wagenknecht Alliance (BSW)", ["wagenknecht", "left-wing", "populist"]),
    "NPD": ("the neo-Nazi party NPD", ["neo-nazi", "far-right", "right-wing", "national democratic"]),
    "ÖVP": ("the conservative People's Party (ÖVP)", ["people's party", "conservative"]),
    "SPÖ": ("the Social Democrats (SPÖ)", ["social democrat", "centre-left", "center-left"]),
    "FPÖ": ("the far-right Freedom Party (FPÖ)", ["freedom party", "far-right", "right-wing"]),
    "SVP": ("the right-wing Swiss People's Party (SVP)", ["people's party", "right-wing"]),
  ]

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let tags = LexemeSelection(text) { Self.tags[$0.form] != nil }
    guard !tags.isEmpty else { return }
    var seen: Set<String> = []
    for sentence in text.sentences where text.segment(of: sentence).role.isProse {
      tags.forEach(in: sentence.tokens, of: text) { token in
        let form = text.form(token)
        guard let tag = Self.tags[form], seen.insert(form).inserted, !Self.isPlaced(tag.words, text) else { return }
        findings.report(
          tokens: token..<token + 1,
          "“\(form)” says nothing to readers abroad; introduce it once, as in “\(tag.advice)”.")
      }
    }
  }

  /// Whether one of the phrases stands anywhere, with a hyphen or a space between its words.
  private static func isPlaced(_ phrases: [String], _ text: AnalyzedText) -> Bool {
    phrases.contains { phrase in
      let words = TokenizedPhrase.forms(phrase)
      let starts = LexemeSelection(text) { $0.folded.hasPrefix(words[0]) }
      var isFound = false
      starts.forEach(in: text.tokens.indices, of: text) { token in
        guard !isFound, words.count > 1 else { return isFound = true }
        let next =
          token + 1 < text.tokens.count && TokenizedPhrase.isHyphen(text.form(token + 1)) ? token + 2 : token + 1
        isFound = next < text.tokens.count && text.folded(next).hasPrefix(words[1])
      }
      return isFound
    }
  }
}
