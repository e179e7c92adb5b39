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
      let allLost = names.lost(link)
      let lost = allLost.filter { !names.isSpelledOut($0, link) }
      for (index, run) in names.strange(link).enumerated() {
        let said = pair.target.document.text[pair.target.range(run)]
        guard index < lost.count else {
          if lost.count == allLost.count { added(said, run, link, pair, into: &findings) }
          continue
        }
        let wanted = pair.source.document.text[pair.source.range(lost[index])]
        let isSameName = NameFinder.mayBeTransliterated(wanted, said)
        findings.report(
          tokens: run,
          isSameName ? "The source spells this name “\(wanted)”." : "The source says “\(wanted)” here, not “\(said)”.",
          severity: isSameName ? .neutral : nil, source: pair.source.range(lost[index]))
      }
    }
  }

  /// A name that answers no lost one: named by a translator for clarity, or made up.
  private func added(
    _ said: String, _ run: Range<Int>, _ link: TextAlignment.Link, _ pair: PairContext,
    into findings: inout FindingCollector
  ) {
    let isElsewhere = pair.source.lexemes.contains { $0.folded == WordForm.folded(said) }
    // A name that English dictionaries have is seldom garbled: whoever wrote it wanted to be clear.
    let isFamiliar = run.allSatisfy { NameFinder.isEnglishName(pair.target.lexeme($0)) }
    findings.report(
      tokens: run, "The source does not name “\(said)” here.", severity: isElsewhere || isFamiliar ? .neutral : .minor,
      confidence: 0.6, source: pair.sourceRange(link.source))
  }
}
