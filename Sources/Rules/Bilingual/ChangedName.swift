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

  static let readsEverySource = true

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
        let isUnsure = pair.sourceLanguage != "de" && !names.isSure(lost[index], link)
        let isSameName = NameKinship.mayBeTransliterated(wanted, said)
        findings.report(
          tokens: run,
          isSameName ? "The source spells this name “\(wanted)”." : "The source says “\(wanted)” here, not “\(said)”.",
          severity: isSameName || isUnsure || NameKinship.areKin(WordForm.folded(wanted), WordForm.folded(said))
            ? .neutral : nil,
          source: pair.source.range(lost[index]))
      }
    }
  }

  /// A name that answers no lost one: named by a translator for clarity, or made up.
  private func added(
    _ said: String, _ run: Range<Int>, _ link: TextAlignment.Link, _ pair: PairContext,
    into findings: inout FindingCollector
  ) {
    let isElsewhere = pair.source.lexemes.contains { $0.folded == WordForm.folded(said) }
    findings.report(
      tokens: run, "The source does not name “\(said)” here.",
      severity: pair.sourceLanguage != "de" || isElsewhere || mayExplain(run, link, pair) ? .neutral : .minor,
      confidence: 0.6,
      source: pair.sourceRange(link.source))
  }

  /// Whether it may say in other words what the source says: Netherlands for Niederländer, an acronym for another. Names
  /// that no English dictionary has are rather garbled.
  private func mayExplain(_ run: Range<Int>, _ link: TextAlignment.Link, _ pair: PairContext) -> Bool {
    let first = pair.target.lexeme(run.lowerBound)
    let left = pair.sourceTokens(link.source).filter {
      pair.isUntouched(source: $0) && pair.source.tokens[$0].kind == .word && pair.source.lexeme($0).shape != .lower
    }
    if run.count == 1, first.shape == .allCaps, left.contains(where: { pair.source.lexeme($0).shape == .allCaps }) {
      return true
    }
    guard run.allSatisfy({ NameFinder.isEnglishName(pair.target.lexeme($0)) }) else { return false }
    return left.contains {
      let form = pair.source.folded($0)
      return form.first == first.folded.first || form.utf8.count > 4 && form.suffix(4) == first.folded.suffix(4)
    }
  }
}
