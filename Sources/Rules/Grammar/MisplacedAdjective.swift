import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `good a fight`, `entire their vacation`: an adjective before the article it should follow.
struct MisplacedAdjective: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.misplaced-adjective",
    summary: "An adjective before its article",
    rationale: "English sets the article first, but for such, so, as, how and too.",
    category: .grammar, errorType: "fluency/word-order", severity: .major, confidence: 0.92, scope: .prose,
    examples: [
      .bad("He had ⟦good a⟧ fight with him.", "He had a good fight with him."),
      .bad("They plan ⟦entire their⟧ holiday.", "They plan their entire holiday."),
      .bad("It is seen from ⟦northern the⟧ towns.", "It is seen from the northern towns."),
      .good("It was as good a fight as any, so big a crowd, how great a day."),
      .good("It was too small a house; that is not good a year on."),
      .good("He was good. A man came, young the way he was."),
      .good("The new one was big, a house of its own."),
      .good("They made the new a habit; she got a full the next day."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let known = LexemeSelection(text) {
      $0.shape == .lower && (Self.adjectives.contains($0.folded) || Self.pureAdjectives.contains($0.folded))
    }
    for sentence in text.sentences where sentence.tokens.count > 4 {
      known.forEach(in: sentence.tokens.dropFirst().dropLast(2), of: text) { report(text, $0, into: &findings) }
    }
  }

  private func report(_ text: AnalyzedText, _ index: Int, into findings: inout FindingCollector) {
    let next = text.classes(index + 1)
    guard next == .article || next == .possessive, text.hasSpaceBefore(index + 1), text.isWord(index + 2),
      text.isWord(index - 1), text.shape(index + 1) == .lower, isBefore(text, index, next)
    else { return }
    let swapped = text.form(index + 1) + " " + text.form(index)
    findings.report(
      tokens: index..<index + 2, "The adjective stands before its article: “\(swapped)”.", replacements: [swapped])
  }

  private func isBefore(_ text: AnalyzedText, _ index: Int, _ next: WordClass) -> Bool {
    let word = text.folded(index)
    let before = text.classes(index - 1)
    if Self.beforeArticles.contains(text.folded(index - 1)) { return false }
    let isIndefinite = next == .article && text.tokens[index + 1].length < 3
    // After a noun or verb form a phrase may end with the adjective; after these it can't.
    let isInside = !before.isDisjoint(with: [.preposition, .of, .had, .have, .particle])
    if isIndefinite { return Self.adjectives.contains(word) && isInside }
    return Self.pureAdjectives.contains(word) || (isInside && Self.adjectives.contains(word) && before.contains(.of))
  }

  private static let beforeArticles: Set<String> = ["as", "so", "how", "too", "that", "however", "this", "of", "not"]
  private static let adjectives: Set<String> = [
    "good", "bad", "great", "big", "large", "small", "new", "old", "young", "long", "short", "strong", "important",
    "serious",
    "huge", "major", "minor", "similar", "different", "special", "certain", "possible", "public", "national",
    "international",
  ]
  private static let pureAdjectives: Set<String> = [
    "entire", "northern", "southern", "eastern", "western", "main", "whole-hearted", "numerous", "various", "former",
    "latter",
    "political", "economic", "historical", "legendary", "mere", "utter", "principal",
  ]
}
