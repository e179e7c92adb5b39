import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A name of the source that the translation does not mention.
struct MissingName: PairRule {
  static let description = RuleDescription(
    id: "name.missing",
    summary: "A name of the source is missing",
    rationale: "Who did it, and where, belongs to the news; a name is also what gets lost when a sentence is garbled.",
    category: .name, errorType: "accuracy/omission", severity: .minor, confidence: 0.75,
    examples: [
      .bad(
        "⟦Islam was successful on the islands.⟧", source: "Auf den Inseln und in Mayotte war der Islam erfolgreich."),
      .bad("⟦The man was hurt on Monday.⟧", source: "Der Mann wurde am Montag in der Gurlittstraße verletzt."),
      .good(
        "The man was hurt on Gurlittstrasse on Monday.",
        source: "Der Mann wurde am Montag in der Gurlittstraße verletzt."),
      .good("Islam was successful in Mayotte.", source: "In Mayotte war der Islam erfolgreich."),
    ])

  static let readsEverySource = true

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    let names = NameFinder(pair)
    for link in pair.comparableLinks {
      let lost = names.lost(link).filter { !names.isSpelledOut($0, link) }
      let replaced = names.strange(link).count
      guard lost.count > replaced, let range = pair.targetRange(link.target) else { continue }
      for name in lost.dropFirst(replaced) {
        let wanted = pair.source.document.text[pair.source.range(name)]
        // A name that stands nowhere may have an English form of its own: Londres, Giappone.
        let isSure = names.isSure(name, link) && (pair.sourceLanguage == "de" || !names.isLatin)
        findings.report(
          bytes: range, "The source names “\(wanted)” here; the translation does not.",
          severity: isSure ? nil : .neutral, source: pair.source.range(name))
      }
    }
  }
}
