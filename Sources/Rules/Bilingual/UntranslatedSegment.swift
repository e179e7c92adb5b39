import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sentence that stands in the translation as it stood in the source.
struct UntranslatedSegment: PairRule {
  static let description = RuleDescription(
    id: "untranslated.segment",
    summary: "A sentence left in the language of the source",
    rationale: "The translation engine skipped it, or it was pasted and never translated.",
    category: .untranslated, errorType: "accuracy/untranslated", severity: .critical, confidence: 0.97,
    examples: [
      .bad(
        "The mayor was pleased. ⟦Die Brücke bleibt bis Montag gesperrt.⟧ Nobody was hurt.",
        source: "Der Bürgermeister zeigte sich erfreut. Die Brücke bleibt bis Montag gesperrt. Niemand wurde verletzt."),
      .good(
        "The mayor was pleased. The Süddeutsche Zeitung had reported it.",
        source: "Der Bürgermeister zeigte sich erfreut. Die Süddeutsche Zeitung hatte es berichtet."),
    ])

  private static let fewestWords = 3
  private static let foreignShare = 0.6

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.kinship == .translation else { return }
    let sourceForms = Set(pair.source.lexemes.map(\.folded))
    for link in pair.links {
      for unit in link.target where isUntranslated(pair, unit, sourceForms) {
        findings.report(
          bytes: pair.alignment.targetUnits[unit].range,
          "This sentence is still in the language of the source: translate it.",
          source: pair.sourceRange(link.source))
      }
    }
  }

  /// Most of its words stand in the source as well, and those in lower case are not English.
  private func isUntranslated(_ pair: PairContext, _ unit: Int, _ sourceForms: Set<String>) -> Bool {
    var words = 0
    var kept = 0
    var lower = 0
    var foreign = 0
    var german = 0
    for token in pair.alignment.targetUnits[unit].tokens where pair.target.tokens[token].kind == .word {
      let lexeme = pair.target.lexeme(token)
      guard lexeme.form.utf8.count > 1 else { continue }
      words += 1
      let isKept = sourceForms.contains(lexeme.folded)
      if isKept { kept += 1 }
      guard lexeme.shape == .lower else { continue }
      lower += 1
      if !lexeme.facts.isEnglishInLowerCase && !lexeme.facts.contains(.accepted)
        && (isKept || lexeme.facts.contains(.lowerGerman))
      {
        foreign += 1
        if lexeme.facts.contains(.lowerGerman) { german += 1 }
      }
    }
    guard words >= Self.fewestWords, foreign >= 2, pair.sourceLanguage != "de" || german * 2 >= foreign else {
      return false
    }
    return Double(kept) >= Self.foreignShare * Double(words) && Double(foreign) >= 0.4 * Double(lower)
  }
}
