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
    let friends = pair.falseFriends.filter { friend in
      (friend.near.isEmpty || friend.near.contains { $0.stands(in: pair.source) })
        && !friend.unless.contains { $0.stands(in: pair.source) }
    }
    guard !friends.isEmpty else { return }
    let mayBegin = pair.source.lexemes.map { lexeme in
      friends.indices.filter { number in friends[number].source.contains { $0.mayBegin(with: lexeme.folded) } }
    }
    for link in pair.comparableLinks {
      let target = TermText(pair.target, pair.targetTokens(link.target))
      for unit in link.source {
        let tokens = pair.alignment.sourceUnits[unit].tokens
        for token in tokens {
          for number in mayBegin[Int(pair.source.tokens[token].lexeme)] {
            let friend = friends[number]
            let said = friend.source.lazy.compactMap { $0.range(at: token, in: pair.source, until: tokens.upperBound) }
            guard let range = said.first else { continue }
            report(friend, said: range, target, pair, into: &findings)
          }
        }
      }
    }
  }

  private func report(
    _ friend: FalseFriend, said source: Range<Int>, _ target: TermText, _ pair: PairContext,
    into findings: inout FindingCollector
  ) {
    let means = friend.instead.filter { wanted in !friend.target.contains { WordForm.folded($0) == wanted } }
    guard !means.contains(where: { target.holds($0, isGerman: false) }),
      let place = friend.target.lazy.compactMap({ target.place(ofForms: $0) }).first, !isInName(place, pair)
    else { return }
    let said = pair.target.document.text[pair.target.range(place)]
    findings.report(
      tokens: place,
      "The source's “\(pair.source.document.text[pair.source.range(source)])” is no “\(said)”: it means \(friend.instead.joined(separator: ", ")).",
      replacements: friend.instead, severity: friend.severity, confidence: friend.severity == .neutral ? 0.6 : nil,
      source: pair.source.range(source))
  }

  /// Capitals inside a sentence are part of a name, unless the expression itself has them.
  private func isInName(_ place: Range<Int>, _ pair: PairContext) -> Bool {
    let first = pair.target.lexeme(place.lowerBound)
    guard first.shape != .lower, !pair.target.startsSentence(place.lowerBound) else { return false }
    return place.count == 1 || place.contains { pair.target.lexeme($0).shape == .lower }
  }
}
