import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A name of the source that the translation replaces by another.
struct ChangedName: PairRule {
  static let description = RuleDescription(
    id: "name.changed",
    summary: "A name that is not the source's",
    rationale: "A wrong name is a correction in tomorrow's paper, and may be a case for the lawyers.",
    category: .name, errorType: "accuracy/mistranslation", severity: .major, confidence: 0.85,
    examples: [
      .bad("That would be risky, said ⟦Genevieve⟧.", source: "Das wäre riskant, sagte Grindel."),
      .good("That would be risky, said Grindel.", source: "Das wäre riskant, sagte Grindel."),
      .good("The mayor of Munich was pleased.", source: "Der Münchner Bürgermeister freute sich."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    let names = NameFinder(pair)
    for link in pair.comparableLinks {
      let lost = names.lost(link)
      guard !lost.isEmpty else { continue }
      for (name, run) in zip(lost, names.strange(link)) {
        let (said, wanted) = (pair.target.document.text[pair.target.range(run)], pair.source.document.text[pair.source.range(name)])
        findings.report(
          tokens: run, "The source says “\(wanted)” here, not “\(said)”.", source: pair.source.range(name))
      }
    }
  }
}

/// A name of the source that the translation does not mention.
struct MissingName: PairRule {
  static let description = RuleDescription(
    id: "name.missing",
    summary: "A name of the source is missing",
    rationale: "Who did it, and where, belongs to the news; a name is also what gets lost when a sentence is garbled.",
    category: .name, errorType: "accuracy/omission", severity: .minor, confidence: 0.75,
    examples: [
      .bad("⟦Islam was successful on the islands.⟧", source: "Auf den Inseln und in Mayotte war der Islam erfolgreich."),
      .good("Islam was successful in Mayotte.", source: "In Mayotte war der Islam erfolgreich."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    let names = NameFinder(pair)
    for link in pair.comparableLinks {
      let lost = names.lost(link)
      let replaced = names.strange(link).count
      guard lost.count > replaced, let range = pair.targetRange(link.target) else { continue }
      for name in lost.dropFirst(replaced) {
        let wanted = pair.source.document.text[pair.source.range(name)]
        findings.report(
          bytes: range, "The source names “\(wanted)” here; the translation does not.", source: pair.source.range(name))
      }
    }
  }
}
