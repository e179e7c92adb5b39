import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Words that the translation says twice in a sentence, and the source once: an engine that went round in a circle.
struct RepeatedInTranslation: PairRule {
  static let description = RuleDescription(
    id: "repetition.not-in-source",
    summary: "Words that the translation repeats and the source does not",
    rationale: "Translation engines fall into loops: what stands twice has pushed out what the source says.",
    category: .repetition, errorType: "fluency/duplication", severity: .minor, confidence: 0.8,
    examples: [
      .bad(
        "Jewellery was stolen in the closed shop and the ⟦closed shop⟧.",
        source: "Im Geschäft an der Brücke wurde Schmuck gestohlen."),
      .bad("The ⟦bridge of the bridge⟧ is closed.", source: "Das Geländer der Brücke ist gesperrt."),
      .bad("She is allergic to ⟦white-white⟧.", source: "Sie ist allergisch gegen Milcheiweiß."),
      .good(
        "The closed bridge remains a closed bridge.",
        source: "Die gesperrte Brücke bleibt eine gesperrte Brücke."),
      .good(
        "They played long ball after long ball.", source: "Sie schlugen einen langen Ball nach dem anderen."),
      .good("The great-great-grandfather built it.", source: "Der Ururgroßvater hat es gebaut."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    for link in pair.comparableLinks {
      for unit in link.target {
        guard let found = loop(pair.alignment.targetUnits[unit].tokens, link, pair) else { continue }
        findings.report(
          tokens: found.place,
          found.isLeader
            ? "These marks go on far longer than the source's: cut them."
            : "This stands twice in the sentence, and once in the source: look what it took the place of.",
          severity: found.isSure ? nil : .neutral, confidence: found.isSure ? nil : 0.6,
          source: pair.sourceRange(link.source))
      }
    }
  }

  private struct Loop {
    var place: Range<Int>
    var isSure: Bool
    var isLeader = false
  }

  private func loop(_ tokens: Range<Int>, _ link: TextAlignment.Link, _ pair: PairContext) -> Loop? {
    if let place = endlessMarks(tokens, link, pair) { return Loop(place: place, isSure: true, isLeader: true) }
    if let place = doubledWord(tokens, pair), !repeatsAnyWord(link, pair) { return Loop(place: place, isSure: true) }
    if let found = doubledPair(tokens, pair), isSaidOnce(link, found.place, pair) { return found }
    return nil
  }

  /// The second place of two content words that follow each other, small words between them passed over. It is sure
  /// where nothing of weight stands between the two places: the station and the station.
  private func doubledPair(_ tokens: Range<Int>, _ pair: PairContext) -> Loop? {
    var seen: [UInt64: Int] = [:]
    var before: Int?
    for token in tokens where pair.target.tokens[token].kind == .word {
      guard pair.coverage.isContent(target: token) else { continue }
      defer { before = token }
      guard let last = before, token - last <= 2, pair.target.lexeme(token).shape == .lower,
        pair.target.form(token - 1) != "-"
      else { continue }
      let key = UInt64(pair.target.tokens[last].lexeme) << 32 | UInt64(pair.target.tokens[token].lexeme)
      guard let first = seen[key] else {
        seen[key] = token
        continue
      }
      if pair.target.tokens[token].isQuoted { continue }
      let between = first + 1..<max(first + 1, last)
      if between.count == 1, Self.pairing.contains(pair.target.folded(first + 1)) { continue }
      let isSure = !between.contains { pair.coverage.isContent(target: $0) || pair.target.tokens[$0].kind == .number }
      return Loop(place: last..<token + 1, isSure: isSure && between.count <= 6)
    }
    return nil
  }

  /// Long ball after long ball.
  private static let pairing: Set<String> = ["after", "by", "upon", "on", "to"]

  /// `white-white`, `double/double`, `the pancreas of the pancreas`.
  private func doubledWord(_ tokens: Range<Int>, _ pair: PairContext) -> Range<Int>? {
    let text = pair.target
    for token in tokens.dropFirst(2) where text.tokens[token].kind == .word && !text.tokens[token].isQuoted {
      guard text.lexeme(token).shape == .lower, text.tokens[token].length >= 4, pair.coverage.isContent(target: token)
      else { continue }
      let isJoined = [.hyphen, .slash].contains(text.mark(token - 1)) && !text.hasSpaceBefore(token)
      if isJoined, text.sameWord(token - 2, token), !text.hasSpaceBefore(token - 1),
        !Self.doubling.contains(text.folded(token))
      {
        return token - 2..<token + 1
      }
      let hasArticle = ["the", "a", "an"].contains(text.folded(token - 1))
      let of = hasArticle ? token - 2 : token - 1
      if of > tokens.lowerBound, text.folded(of) == "of", text.sameWord(of - 1, token) { return of - 1..<token + 1 }
    }
    return nil
  }

  private static let doubling: Set<String> = [
    "great", "half", "fifty", "bling", "hush", "chop", "night", "tick", "knock", "blah", "pooh", "ping", "choo", "tsk",
    "goody", "boogie", "never", "beri", "ylang", "twenty",
  ]

  /// Dots or dashes without end, where the source has a few or none.
  private func endlessMarks(_ tokens: Range<Int>, _ link: TextAlignment.Link, _ pair: PairContext) -> Range<Int>? {
    let longest = tokens.filter { pair.target.tokens[$0].kind == .punctuation }.max {
      pair.target.tokens[$0].length < pair.target.tokens[$1].length
    }
    guard let longest, pair.target.tokens[longest].length >= Self.endless else { return nil }
    let inSource = pair.sourceTokens(link.source).map { pair.source.tokens[$0] }.filter { $0.kind == .punctuation }
    let limit = 3 * Int(inSource.map(\.length).max() ?? 0)
    return Int(pair.target.tokens[longest].length) > limit ? longest..<longest + 1 : nil
  }

  private static let endless = 40

  private func repeatsAnyWord(_ link: TextAlignment.Link, _ pair: PairContext) -> Bool {
    let words = pair.sourceTokens(link.source).filter(pair.coverage.isContent(source:)).map {
      pair.source.tokens[$0].lexeme
    }
    return Set(words).count < words.count
  }

  /// Whether at most one word of the source may be rendered by each of the repeated ones.
  private func isSaidOnce(_ link: TextAlignment.Link, _ place: Range<Int>, _ pair: PairContext) -> Bool {
    let wanted = Set(place.map { pair.target.tokens[$0].lexeme })
    let rendering = pair.sourceTokens(link.source).filter { token in
      pair.coverage.isContent(source: token)
        && pair.alignment.words.links[Int(pair.source.tokens[token].lexeme)].contains { wanted.contains($0.target) }
    }
    return rendering.count <= 2 && Set(rendering.map { pair.source.tokens[$0].lexeme }).count == rendering.count
  }
}
