import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct CompoundVariants: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.compound",
    summary: "A compound with a hyphen and in one word",
    rationale: "Both may be right, but an article keeps to one: e-mail or email, co-operation or cooperation.",
    category: .consistency, errorType: "style/inconsistent-style", severity: .neutral, confidence: 0.8,
    scope: .storyOutsideQuotations,
    examples: [
      .bad(
        "The cooperation went on for years. Such cooperation is rare. They praised the ⟦co-operation⟧.",
        "The cooperation went on for years. Such cooperation is rare. They praised the cooperation."),
      .bad("He wrote an email, and no second email. The ⟦e-mail⟧ was lost."),
      .good("She will resign. Others re-sign their contracts."),
      .good("The long-term plan was good in the long term."),
    ])

  private struct Compound {
    var solid: [Range<Int>] = []
    var hyphenated: [Range<Int>] = []
  }

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let hyphens = LexemeSelection(text) { TokenizedPhrase.isHyphen($0.form) }
    guard !hyphens.isEmpty else { return }
    let solid = Dictionary(text.lexemes.lazy.filter { $0.shape == .lower }.map { ($0.folded, $0.form) }) { first, _ in
      first
    }
    var compounds: [String: Compound] = [:]
    hyphens.forEach(in: text.tokens.indices, of: text) { hyphen in
      guard let joined = joined(at: hyphen, text), solid[joined] != nil else { return }
      compounds[joined, default: Compound()].hyphenated.append(hyphen - 1..<hyphen + 2)
    }
    guard !compounds.isEmpty else { return }
    let solidForms = LexemeSelection(text) { $0.shape == .lower && compounds[$0.folded] != nil }
    solidForms.forEach(in: text.tokens.indices, of: text) { index in
      compounds[text.folded(index)]?.solid.append(index..<index + 1)
    }
    for compound in compounds.values where !compound.solid.isEmpty { report(compound, text, into: &findings) }
  }

  /// The two words beside a hyphen as one. `re-` tells other words apart: re-sign and resign.
  private func joined(at hyphen: Int, _ text: AnalyzedText) -> String? {
    let (before, after) = (hyphen - 1, hyphen + 1)
    guard before >= 0, after < text.tokens.count, !text.tokens[hyphen].hasSpaceBefore,
      !text.tokens[after].hasSpaceBefore,
      text.lexeme(before).shape == .lower, text.lexeme(after).shape == .lower, text.folded(before) != "re",
      !text.lexeme(after).form.isEmpty, text.folded(after).utf8.count >= 3
    else { return nil }
    let isLonger =
      after + 1 < text.tokens.count && TokenizedPhrase.isHyphen(text.form(after + 1))
      || before > 0 && TokenizedPhrase.isHyphen(text.form(before - 1))
    return isLonger ? nil : text.folded(before) + text.folded(after)
  }

  private func report(_ compound: Compound, _ text: AnalyzedText, into findings: inout FindingCollector) {
    let hyphenIsRarer = compound.hyphenated.count <= compound.solid.count
    let (rare, usual) = hyphenIsRarer ? (compound.hyphenated, compound.solid) : (compound.solid, compound.hyphenated)
    guard let first = rare.first, let model = usual.first else { return }
    let (found, wanted) = (text.document.text[text.range(first)], text.document.text[text.range(model)])
    let related = (rare.dropFirst() + usual).map { text.range($0) }
    findings.report(
      tokens: first, "The article has “\(wanted)” elsewhere; keep to one of it and “\(found)”.", replacements: [wanted],
      related: related)
  }
}
