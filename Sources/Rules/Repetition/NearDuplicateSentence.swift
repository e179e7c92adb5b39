import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Two sentences next to each other that say the same in nearly the same words.
struct NearDuplicateSentence: DocumentRule {
  static let description = RuleDescription(
    id: "repetition.near-duplicate",
    summary: "Two neighbouring sentences in nearly the same words",
    rationale: "Two versions of a translation were left standing, or the engine said the sentence again.",
    category: .repetition, errorType: "fluency/duplication", severity: .major, confidence: 0.9, scope: .prose,
    examples: [
      .bad(
        "The police are looking for witnesses of the attack in Bonn. ⟦The police are looking for witnesses of the attack in the city of Bonn.⟧"
      ),
      .good("In 2019 the firm made 5 million euros in Bonn. In 2020 the firm made 6 million euros in Bonn."),
      .good("The police in Bonn are looking for witnesses. The police in Kiel are looking for witnesses."),
      .good("He won the first set of the match. He won the second set of the match."),
    ])

  private static let fewestWords = 7

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    var previous: Range<Int>?
    for sentence in text.sentences {
      let tokens = sentence.tokens
      defer { previous = text.segment(of: sentence).role == .body ? tokens : nil }
      guard let before = previous, text.segment(of: sentence).role == .body, couldBeSame(text, before, tokens),
        isNearlySame(text, before, tokens)
      else { continue }
      findings.report(
        tokens: tokens,
        "This sentence says again what the one before it says, in nearly the same words: keep one of them.",
        related: [text.range(before)])
    }
  }

  /// Cheap: about as long, and the same first word.
  private func couldBeSame(_ text: AnalyzedText, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    min(a.count, b.count) >= Self.fewestWords && abs(a.count - b.count) * 3 <= max(a.count, b.count)
      && a.count < 120 && a.prefix(2).contains { text.sameWord($0, b.lowerBound) }
  }

  /// All words of the shorter one come again in the longer one, and no name or number differs.
  private func isNearlySame(_ text: AnalyzedText, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let (shorter, longer) = a.count <= b.count ? (a, b) : (b, a)
    var counts: [UInt32: Int] = [:]
    for index in longer where text.tokens[index].kind != .punctuation {
      counts[text.tokens[index].lexeme, default: 0] += 1
    }
    var missing = 0
    var words = 0
    for index in shorter where text.tokens[index].kind != .punctuation {
      words += 1
      let lexeme = text.tokens[index].lexeme
      if let count = counts[lexeme], count > 0 { counts[lexeme] = count - 1 } else { missing += 1 }
    }
    guard words >= Self.fewestWords, missing == 0 else { return false }
    let isExact = counts.values.allSatisfy { $0 == 0 }
    return !isExact && !counts.contains { $0.value > 0 && isTelling(text.lexemes[Int($0.key)]) }
  }

  /// A name or a number: what it tells is new.
  private func isTelling(_ lexeme: Lexeme) -> Bool {
    lexeme.shape == .allCaps || lexeme.shape == .other || (lexeme.shape == .capitalised && lexeme.classes.isEmpty)
  }
}
