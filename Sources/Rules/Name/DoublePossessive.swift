import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `Werths's`: the German genitive and the English one.
struct DoublePossessive: DocumentRule {
  static let description = RuleDescription(
    id: "name.double-possessive",
    summary: "A name with the German and the English genitive",
    rationale: "German makes “Webers Pferd” of Weber; an English ’s behind it makes the genitive twice.",
    category: .name, errorType: "fluency/word-form", severity: .minor, confidence: 0.95, scope: .prose, origin: "de",
    sourceExpression: "Webers Pferd",
    examples: [
      .bad("Ines Halder won. ⟦Halders's⟧ horse was fast.", "Ines Halder won. Halder's horse was fast."),
      .good("Ines Halder won. Halder's horse was fast."),
      .good("Ines Halders won. Halders's horse was fast, and Halder left."),
      .good("James won, and James's horse as well."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let names = Set(text.lexemes.lazy.filter { $0.shape == .capitalised }.map(\.form))
    guard text.lexemes.contains(where: { $0.shape == .capitalised && Self.stem($0.form, names) != nil }) else { return }
    var bare: Set<String> = []
    var doubled: [Int] = []
    for sentence in text.sentences where text.segment(of: sentence).role.isProse {
      for token in sentence.tokens where text.shape(token) == .capitalised && Self.stem(text.form(token), names) != nil
      {
        let isPossessive = sentence.tokens.contains(token + 1) && ["'s", "'"].contains(text.folded(token + 1))
        if isPossessive { doubled.append(token) } else { bare.insert(text.form(token)) }
      }
    }
    for token in doubled where !bare.contains(text.form(token)) && text.folded(token + 1) == "'s" {
      guard let stem = Self.stem(text.form(token), names) else { continue }
      let corrected = stem + text.form(token + 1)
      findings.report(
        tokens: token..<token + 2, "The -s of “\(text.form(token))” is the German genitive; write “\(corrected)”.",
        replacements: [corrected])
    }
  }

  /// The name without its s, where the article has it.
  private static func stem(_ form: String, _ names: Set<String>) -> String? {
    guard form.utf8.count > 4, form.hasSuffix("s"), !form.hasSuffix("ss") else { return nil }
    let stem = String(form.dropLast())
    return names.contains(stem) ? stem : nil
  }
}
