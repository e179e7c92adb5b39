import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A name with the German genitive's s, taken over as if it were part of the name.
struct GermanGenitiveName: PairRule {
  static let description = RuleDescription(
    id: "name.german-genitive",
    summary: "A name with the s of the German genitive",
    rationale: "German sets the genitive's s without an apostrophe; in English it makes another name of it.",
    category: .name, errorType: "accuracy/mistranslation", severity: .minor, confidence: 0.9,
    examples: [
      .bad(
        "Zimmermann lost. It was one of the defeats ⟦Zimmermanns⟧ has had.",
        "Zimmermann lost. It was one of the defeats Zimmermann has had.",
        source: "Zimmermann verlor. Es war eine der Niederlagen Zimmermanns in diesem Winter."),
      .good(
        "Zimmermann lost. It was one of Zimmermann's defeats.",
        source: "Zimmermann verlor. Es war eine der Niederlagen Zimmermanns in diesem Winter."),
      .good("Peters lost, and so did Peters.", source: "Peters verlor, und das galt auch für Peters."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de" else { return }
    let inSource = Set(pair.source.lexemes.filter { $0.shape == .capitalised }.map(\.folded))
    let inTarget = Set(pair.target.lexemes.filter { $0.shape == .capitalised }.map(\.folded))
    let genitives = pair.target.lexemes.map { lexeme -> Bool in
      guard lexeme.shape == .capitalised, lexeme.folded.hasSuffix("s"), inSource.contains(lexeme.folded) else {
        return false
      }
      let name = String(lexeme.folded.dropLast())
      // A slip of the pen (Bezo's) makes no other name of Bezos: the name itself must be the usual form.
      let usual = pair.target.lexemes.first { $0.folded == name }?.count ?? 0
      return name.utf8.count >= 3 && usual >= lexeme.count && inSource.contains(name) && inTarget.contains(name)
        && !isWord(name, pair)
    }
    guard genitives.contains(true) else { return }
    for link in pair.comparableLinks {
      for token in pair.targetTokens(link.target) where genitives[Int(pair.target.tokens[token].lexeme)] {
        guard
          let said = pair.sourceTokens(link.source).first(where: { pair.source.folded($0) == pair.target.folded(token) }
          )
        else { continue }
        let name = String(pair.target.form(token).dropLast())
        findings.report(
          tokens: token..<token + 1,
          "“\(pair.target.form(token))” has the s of the German genitive: the name is \(name).",
          replacements: replacements(name, token, pair.target), source: pair.source.tokens[said].range)
      }
    }
  }

  /// Whether either language has the word as a common one, whose plural this may be.
  private func isWord(_ folded: String, _ pair: PairContext) -> Bool {
    pair.target.lexemes.contains { $0.folded == folded && $0.shape == .lower }
      || pair.source.lexemes.contains {
        $0.folded == folded && $0.facts.contains(.germanNoun) && !$0.facts.contains(.accepted)
      }
  }

  /// With an apostrophe before a noun, without the s elsewhere.
  private func replacements(_ name: String, _ token: Int, _ text: AnalyzedText) -> [String] {
    let next = token + 1
    guard next < text.tokens.count, text.tokens[next].kind == .word, !text.lexeme(next).facts.isEmpty else {
      return [name, name + "’s"]
    }
    let isVerb = !text.lexeme(next).classes.isDisjoint(with: [.auxiliary, .irregularPast])
    return isVerb ? [name, name + "’s"] : [name + "’s", name]
  }
}
