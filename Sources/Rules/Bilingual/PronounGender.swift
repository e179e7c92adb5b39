import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A woman's pronoun where the source speaks of a man, or the other way round.
struct PronounGender: PairRule {
  static let description = RuleDescription(
    id: "grammar.pronoun-gender",
    summary: "She for he, or he for she",
    rationale: "Readers take it for another person, and whoever is meant is insulted.",
    category: .grammar, errorType: "accuracy/mistranslation", severity: .major, confidence: 0.8,
    examples: [
      .bad(
        "The trainer wants to see that from ⟦her⟧ players.", source: "Der Trainer will das von seinen Spielern sehen."),
      .good(
        "The trainer wants to see that from his players.", source: "Der Trainer will das von seinen Spielern sehen."),
      .good("The minister and her deputy agreed.", source: "Die Ministerin und ihr Stellvertreter waren einig."),
    ])

  private static let feminine: Set<String> = ["she", "her", "hers", "herself"]
  private static let masculine: Set<String> = ["he", "his", "him", "himself"]
  private static let germanMasculine: Set<String> = [
    "er", "ihm", "ihn", "seine", "seinen", "seinem", "seiner", "seines", "dessen",
  ]
  private static let germanFeminine: Set<String> = ["sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres", "deren"]
  /// Neuter nouns for girls and women take er's possessive.
  private static let neuterWomen: Set<String> = [
    "mädchen", "baby", "kind", "model", "opfer", "mitglied", "paar", "schiff", "girl", "kindes",
  ]

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de" else { return }
    for link in pair.comparableLinks {
      let source = pair.sourceTokens(link.source).map(pair.source.folded)
      let target = pair.targetTokens(link.target)
      let hasHe = source.contains(where: Self.germanMasculine.contains)
      let hasShe = source.contains(where: Self.germanFeminine.contains) || source.contains(where: Self.isWoman)
      guard hasHe, !hasShe, !source.contains(where: Self.neuterWomen.contains) else { continue }
      guard let place = target.first(where: { Self.feminine.contains(pair.target.folded($0)) }) else { continue }
      findings.report(
        tokens: place..<place + 1,
        "The source speaks of a man or a thing here (er, sein): “\(pair.target.form(place))” makes a woman of him.",
        replacements: replacement(for: place, pair), severity: pair.target.tokens[place].isQuoted ? .neutral : nil,
        source: pair.sourceRange(link.source))
    }
  }

  /// Ministerin, Kanzlerin: a woman is spoken of even without a pronoun.
  private static func isWoman(_ folded: String) -> Bool {
    folded == "frau"
      || folded.utf8.count > 6 && (folded.hasSuffix("erin") || folded.hasSuffix("tin") || folded.hasSuffix("igin"))
  }

  private func replacement(for token: Int, _ pair: PairContext) -> [String] {
    let form = pair.target.form(token)
    let isCapital = pair.target.lexeme(token).shape == .capitalised
    let masculine: [String]
    switch pair.target.folded(token) {
    case "she": masculine = ["he"]
    case "herself": masculine = ["himself"]
    case "hers": masculine = ["his"]
    default: masculine = ["his", "him"]
    }
    return form.isEmpty ? [] : masculine.map { isCapital ? WordForm.capitalised($0) : $0 }
  }
}
