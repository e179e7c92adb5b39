import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `Bartsch ergänzte:` before a quotation, of which the translation has the quotation only.
struct LostAttribution: PairRule {
  static let description = RuleDescription(
    id: "omission.attribution",
    summary: "The words that say whose quotation follows are missing",
    rationale: "Readers take the quotation for the words of whoever spoke before, or of nobody.",
    category: .omission, errorType: "accuracy/omission", severity: .minor, confidence: 0.8,
    examples: [
      .bad(
        "The bridge is ⟦safe.⟧ “It remains closed until Monday.”",
        source: "Die Brücke ist sicher. Der Bürgermeister sagte: „Sie bleibt bis Montag gesperrt.“"),
      .good(
        "The bridge is safe. The mayor added: “It remains closed until Monday.”",
        source: "Die Brücke ist sicher. Der Bürgermeister ergänzte: „Sie bleibt bis Montag gesperrt.“"),
      .good(
        "The bridge is safe. The mayor was like, “It remains closed until Monday.”",
        source: "Die Brücke ist sicher. Der Bürgermeister sagte: „Sie bleibt bis Montag gesperrt.“"),
      .good(
        "The bridge is safe. “It remains closed until Monday,” said the mayor.",
        source: "Die Brücke ist sicher. Der Bürgermeister sagte: „Sie bleibt bis Montag gesperrt.“"),
    ])

  private static let mostWords = 8
  /// A speaker may be named behind the second sentence of a quotation.
  private static let linksLookedAt = 3

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.sourceLanguage == "de", pair.kinship == .translation else { return }
    for (index, link) in pair.links.enumerated() where !link.source.isEmpty && !link.isMoved {
      for unit in link.source {
        guard let tokens = attribution(in: unit, pair), let verb = tokens.first(where: { isSaying($0, pair) }),
          pair.coverage.source[verb] <= .nearby, beginsWithQuotation(after: tokens.upperBound, pair),
          !isSaid(near: index, pair),
          let place = pair.place(ofMissing: [unit])
        else { continue }
        let said = pair.source.document.text[pair.source.range(tokens)]
        findings.report(
          bytes: place, "The source says whose words follow, “\(said)”: say it here or behind the quotation.",
          source: pair.source.range(tokens))
      }
    }
  }

  /// The tokens of a few words with a verb of saying and a colon, where a quotation follows.
  private func attribution(in unit: Int, _ pair: PairContext) -> Range<Int>? {
    let units = pair.alignment.sourceUnits
    let tokens = units[unit].tokens
    guard let colon = tokens.first(where: { pair.source.form($0) == ":" }) else { return nil }
    let opening =
      colon + 1 < tokens.upperBound ? colon + 1 : unit + 1 < units.count ? units[unit + 1].tokens.first : nil
    guard let opening, pair.source.mark(opening) == .quotation else { return nil }
    let words = (tokens.lowerBound..<colon).filter { pair.source.tokens[$0].kind == .word }
    guard words.count <= Self.mostWords, !words.contains(where: { pair.source.tokens[$0].isQuoted }) else { return nil }
    return tokens.lowerBound..<colon + 1
  }

  /// Whether the translation of the quotation has nothing before it: `We were like, “…”` says it in its own way.
  private func beginsWithQuotation(after token: Int, _ pair: PairContext) -> Bool {
    guard let unit = pair.alignment.sourceUnits.firstIndex(where: { $0.tokens.contains(token) }),
      let rendered = pair.targetUnits(of: unit).first,
      let first = pair.alignment.targetUnits[rendered].tokens.first
    else { return false }
    return pair.target.mark(first) == .quotation
      || pair.targetUnits(of: unit).dropFirst().contains { other in
        pair.alignment.targetUnits[other].tokens.first.map { pair.target.mark($0) == .quotation } ?? false
      }
  }

  /// Whether the translation has as many verbs of saying as the source, here and in the sentences that follow.
  private func isSaid(near index: Int, _ pair: PairContext) -> Bool {
    let links = pair.links[index..<min(pair.links.count, index + Self.linksLookedAt)]
    let wanted = pair.sourceTokens(links.flatMap(\.source)).count { isSaying($0, pair) }
    let said = pair.targetTokens(links.flatMap(\.target)).count { Self.isSaying(english: pair.target.lexeme($0)) }
    return said >= wanted
  }

  private func isSaying(_ token: Int, _ pair: PairContext) -> Bool {
    !pair.source.tokens[token].isQuoted && Self.german.contains(pair.source.folded(token))
  }

  private static let german: Set<String> = [
    "sagt", "sagte", "sagten", "erklärt", "erklärte", "erklärten", "ergänzt", "ergänzte", "ergänzten", "betont",
    "betonte", "betonten", "meint", "meinte", "meinten", "schreibt", "schrieb", "schreiben", "schrieben", "heißt",
    "hieß", "berichtet", "berichtete", "teilte", "teilten", "fügt", "fügte", "fügten", "kritisierte", "kritisierten",
    "forderte", "forderten", "warnt", "warnte", "warnten", "antwortet", "antwortete", "fragt", "fragte", "kommentierte",
    "rief", "erzählt", "erzählte", "äußerte", "räumte", "erinnert", "erinnerte",
  ]

  private static func isSaying(english lexeme: Lexeme) -> Bool {
    EnglishHedge.isSaid(lexeme) || stems.contains { lexeme.folded.hasPrefix($0) }
  }

  private static let stems = [
    "add", "continu", "read", "warn", "demand", "comment", "ask", "answer", "repl", "critici", "emphasi", "stress",
    "call", "recall", "note", "goes", "went", "writ", "tell", "express", "shout", "admit", "concede", "word", "speak",
    "spoke", "remind", "rememb", "underlin", "insist", "point", "remark", "observ", "conclud", "argu", "describ",
  ]
}
