import Findings
import Names
import RuleEngine
import TextAnalysis
import TextModel

struct GermanTransliterationLeft: DocumentRule {
  static let description = RuleDescription(
    id: "name.german-transliteration",
    summary: "A Slavic name in German transliteration",
    rationale: """
      German and English write Cyrillic names in letters of their own: Kudryzkyj is Kudrytskyi, Medwedjew is Medvedev. \
      Readers and search engines do not find the person under the German spelling.
      """,
    category: .name, errorType: "fluency/transliteration", severity: .minor, confidence: 0.92, scope: .story,
    origin: "de",
    examples: [
      .bad(
        "The head of Ukrenergo, Volodymyr ⟦Kudryzkyj⟧, spoke on Monday.",
        "The head of Ukrenergo, Volodymyr Kudrytskyi, spoke on Monday."),
      .bad("The operator ⟦Charkiwenerho⟧ warned of cuts.", "The operator Kharkivenergo warned of cuts."),
      .bad("The writer Igor ⟦Bondarjew⟧ left the country.", "The writer Igor Bondarev left the country."),
      .good("Harald Tschentscher and Peter Strelow met in Berlin."),
      .good("The head of Ukrenergo, Volodymyr Kudrytskyi, spoke on Monday."),
      .good("Slavoj Janko came with Andrej Babiš and Jan Nowak."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let found = text.lexemes.map(Self.transliteration)
    guard found.contains(where: { $0 != nil }) else { return }
    for index in text.tokens.indices where text.tokens[index].kind == .word {
      guard let name = found[Int(text.tokens[index].lexeme)] else { continue }
      let form = text.form(index)
      if name.isSure {
        findings.report(
          tokens: index..<index + 1,
          "“\(form)” is the German transliteration of a Slavic name; in English it is “\(name.english[0])”.",
          replacements: name.english)
      } else {
        findings.report(
          tokens: index..<index + 1,
          "“\(form)” looks like a German transliteration; English would have “\(name.english[0])”.",
          replacements: name.english, severity: .neutral, confidence: 0.5)
      }
    }
  }

  private static func transliteration(_ lexeme: Lexeme) -> GermanTransliteration? {
    guard lexeme.shape == .capitalised, lexeme.facts.isDisjoint(with: [.british, .american, .accepted, .german]) else {
      return nil
    }
    return GermanTransliteration(lexeme.form)
  }
}
