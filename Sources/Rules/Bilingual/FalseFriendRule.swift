import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A word taken for the one of the other language that looks like it.
struct FalseFriendRule: PairRule {
  static let description = RuleDescription(
    id: "accuracy.false-friend",
    summary: "A false friend: the source's word looks like this one and means another",
    rationale: "Eventuell is not eventually, and a Konzern is no concern: the sentence reads well and is wrong.",
    category: .artifact, errorType: "accuracy/mistranslation", severity: .major, confidence: 0.9,
    examples: [
      .bad(
        "The ⟦eventual⟧ costs are unknown.", "The possible costs are unknown.",
        source: "Die eventuellen Kosten sind unbekannt."),
      .bad(
        "The ⟦actual⟧ figures are better.", "The current figures are better.",
        source: "Die aktuellen Zahlen sind besser."),
      .good("The actual figures are better.", source: "Die tatsächlichen Zahlen sind besser."),
      .good("The current figures are better.", source: "Die aktuellen Zahlen sind besser."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de", !pair.falseFriends.isEmpty else { return }
    let sourceFriends = pair.source.lexemes.map { lexeme in pair.falseFriends.first { $0.isSaid(by: lexeme.folded) } }
    guard sourceFriends.contains(where: { $0 != nil }) else { return }
    for link in pair.comparableLinks {
      let target = TermText(pair.target, pair.targetTokens(link.target))
      for token in pair.sourceTokens(link.source) {
        guard let friend = sourceFriends[Int(pair.source.tokens[token].lexeme)] else { continue }
        guard !friend.instead.contains(where: { target.holds($0, isGerman: false) }),
          let place = friend.target.lazy.compactMap({ target.place(ofForms: $0) }).first
        else { continue }
        let first = pair.target.lexeme(place.lowerBound)
        let isInName = first.shape != .lower && place.lowerBound > 0 && pair.target.form(place.lowerBound - 1) != "."
        if isInName { continue }
        findings.report(
          tokens: place,
          "The source's “\(pair.source.form(token))” is no “\(pair.target.document.text[pair.target.range(place)])”: it means \(friend.instead.joined(separator: ", ")).",
          replacements: friend.instead, source: pair.source.tokens[token].range)
      }
    }
  }
}
