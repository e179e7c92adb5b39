internal import CICU
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A Latin word with letters of another script that look the same.
struct MixedScript: DocumentRule {
  static let description = RuleDescription(
    id: "residue.mixed-script",
    summary: "A letter of another script in a word",
    rationale: """
      A Cyrillic “а” looks like a Latin “a”, but the word is then found by no search and known by no dictionary; it comes from \
      keyboards and from texts that were put together of two sources. After Unicode Technical Standard 39.
      """,
    category: .residue, errorType: "fluency/character-encoding", severity: .major, confidence: 0.97,
    examples: [
      .bad("The ⟦p\u{430}rty⟧ was surprised.", "The party was surprised."),
      .bad("⟦\u{41C}oscow⟧ was silent.", "Moscow was silent."),
      .bad("He went to ⟦K\u{443}iv⟧ in May.", "He went to Kyiv in May."),
      .good("The word \u{41C}\u{43E}\u{441}\u{43A}\u{432}\u{430} is Russian."),
      .good("The length is 3 \u{3BC}m, and TNF\u{3B1} is a protein."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let corrections = text.lexemes.map { Self.corrected($0.form) }
    guard corrections.contains(where: { $0 != nil }) else { return }
    for index in text.tokens.indices {
      guard let correction = corrections[Int(text.tokens[index].lexeme)] else { continue }
      findings.report(
        tokens: index..<index + 1,
        "“\(text.form(index))” holds a letter of another script that only looks Latin; write “\(correction)”.",
        replacements: [correction])
    }
  }

  /// The word in Latin letters; nil where it is of one script, or holds a foreign letter that looks like none.
  static func corrected(_ form: String) -> String? {
    if form.utf8.allSatisfy({ $0 < 0xCE || $0 > 0xD3 }) { return nil }
    var result = String.UnicodeScalarView()
    var latin = 0
    var replaced = 0
    for scalar in form.unicodeScalars {
      let isForeign = (0x370...0x52F).contains(scalar.value)
      if isForeign {
        guard let twin = Unicode.Scalar(tl_latin_lookalike(scalar.value)), twin.value != 0 else { return nil }
        result.append(twin)
        replaced += 1
      } else {
        if tl_is_letter(scalar.value) { latin += 1 }
        result.append(scalar)
      }
    }
    return latin > 0 && replaced > 0 ? String(result) : nil
  }
}
