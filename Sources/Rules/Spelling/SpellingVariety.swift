import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct SpellingVariety: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.spelling-variety",
    summary: "British and American spelling mixed",
    rationale: """
      An article is written in one spelling throughout. Which one is what was asked for, or what most of the article's own \
      words show. The ending -ize is also British (Oxford), so it tells nothing.
      """,
    category: .consistency, errorType: "fluency/spelling", severity: .minor, confidence: 0.9,
    scope: Scope(quotations: .check),
    examples: [
      .bad(
        "The colour of the harbour changed. The ⟦center⟧ is closed.",
        "The colour of the harbour changed. The centre is closed."),
      .bad("The color of defense. Its ⟦labour⟧ is lost.", "The color of defense. Its labor is lost."),
      .good("The colour of the harbour at the World Trade Center."),
      .good("The Labour party made its program."),
      .good("They organize the harbour."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    var places: [(token: Int, pair: SpellingPair)] = []
    let pairs = text.lexemes.map { lexeme in
      lexeme.shape == .lower ? SpellingVarieties.pair(lexeme.folded) : nil
    }
    guard pairs.contains(where: { $0 != nil }) else { return }
    for sentence in text.sentences where !text.segment(of: sentence).role.isFurniture {
      for token in sentence.tokens where text.tokens[token].kind == .word {
        guard let pair = pairs[Int(text.tokens[token].lexeme)], text.shortQuotation(around: token) == nil else {
          continue
        }
        places.append((token, pair))
      }
    }
    guard let variety = wanted(article, places.map(\.pair)) else { return }
    var reported: [String: [Int]] = [:]
    var order: [String] = []
    for (token, pair) in places where pair.variety != variety {
      if reported[pair.word] == nil { order.append(pair.word) }
      reported[pair.word, default: []].append(token)
    }
    for word in order {
      guard let tokens = reported[word], let pair = SpellingVarieties.pair(word) else { continue }
      let name = pair.variety == .british ? "British" : "American"
      let other = variety == .british ? "British" : "American"
      let reason =
        article.varietyIsGiven ? "the article is to be in \(other) spelling" : "the article's other words are \(other)"
      findings.report(
        bytes: text.tokens[tokens[0]].range, "“\(word)” is the \(name) spelling; \(reason): “\(pair.counterpart)”.",
        replacements: [pair.counterpart], related: tokens.dropFirst().map { text.tokens[$0].range })
    }
  }

  /// As asked for, or what two thirds of the telling words show.
  private func wanted(_ article: ArticleContext, _ pairs: [SpellingPair]) -> EnglishVariety? {
    if article.varietyIsGiven { return article.variety }
    let british = pairs.count { $0.variety == .british }
    return SpellingVarieties.majority(british: british, american: pairs.count - british)
  }
}
