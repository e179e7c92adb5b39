import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct IseIze: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.ise-ize",
    summary: "“organise” and “utilize” in one article",
    rationale: """
      British spelling has both endings, -ise (BBC, Guardian) and -ize (Oxford), American -ize alone. An article keeps to \
      the one that most of its verbs have.
      """,
    category: .consistency, errorType: "fluency/spelling", severity: .neutral, confidence: 0.85,
    scope: .proseOutsideQuotations,
    examples: [
      .bad(
        "They organised it. The hall was ⟦utilized⟧ by many.", "They organised it. The hall was utilised by many."),
      .bad(
        "The group recognizes it. It was organized well. He ⟦apologised⟧.",
        "The group recognizes it. It was organized well. He apologized."),
      .good("They organised it. The size of the prize was advertised."),
      .good("They organized it and revised the plan."),
      .good("They organised it with the World Health Organization."),
    ])

  private static let endings = ["ise", "ised", "ises", "ising", "isation", "isations", "iser", "isers"]

  /// What -ize is no ending of: downsize, seizing, prizes.
  private static let sizes: Set<String> = [
    "caps", "downs", "res", "overs", "unders", "outs", "rights", "ups", "se", "pr", "s",
  ]

  /// The word with the other ending; nil where it has none.
  private static func counterpart(_ lexeme: Lexeme, isIse: Bool) -> String? {
    guard lexeme.shape == .lower, lexeme.form.utf8.count >= 7 else { return nil }
    for ending in endings {
      let other = "iz" + ending.dropFirst(2)
      let (own, wanted) = isIse ? (ending, other) : (other, ending)
      guard lexeme.form.hasSuffix(own) else { continue }
      let stem = String(lexeme.form.dropLast(own.utf8.count))
      return sizes.contains(stem) ? nil : stem + wanted
    }
    return nil
  }

  /// British dictionaries have both endings, American ones only -ize.
  private static func isIse(_ lexeme: Lexeme) -> Bool {
    lexeme.facts.contains(.british) && !lexeme.facts.contains(.american)
  }

  private static func isIze(_ lexeme: Lexeme) -> Bool {
    lexeme.facts.contains(.american)
  }

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    var ise: [Int] = []
    var ize: [Int] = []
    let kinds = text.lexemes.map { lexeme -> Bool? in
      if Self.isIse(lexeme), Self.counterpart(lexeme, isIse: true) != nil { return true }
      if Self.isIze(lexeme), Self.counterpart(lexeme, isIse: false) != nil { return false }
      return nil
    }
    guard kinds.contains(true), kinds.contains(false) else { return }
    for sentence in text.sentences where text.segment(of: sentence).role.isProse {
      for token in sentence.tokens where text.tokens[token].kind == .word && !text.tokens[token].isQuoted {
        guard let isIse = kinds[Int(text.tokens[token].lexeme)] else { continue }
        if isIse { ise.append(token) } else { ize.append(token) }
      }
    }
    guard let a = ise.first, let b = ize.first else { return }
    let iseIsUsual = ise.count == ize.count ? a < b : ise.count > ize.count
    for token in iseIsUsual ? ize : ise {
      guard let other = Self.counterpart(text.lexeme(token), isIse: !iseIsUsual) else { continue }
      findings.report(
        tokens: token..<token + 1,
        "The article's other verbs have \(iseIsUsual ? "-ise" : "-ize"): “\(other)”.", replacements: [other])
    }
  }
}
