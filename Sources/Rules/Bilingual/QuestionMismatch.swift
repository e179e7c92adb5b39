import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A statement made a question, or a question made a statement.
struct QuestionMismatch: PairRule {
  static let description = RuleDescription(
    id: "punctuation.question",
    summary: "A question where the source has a statement, or the other way round",
    rationale: "The sentence says something else than the source, or its mark is wrong.",
    category: .punctuation, errorType: "accuracy/mistranslation", severity: .major, confidence: 0.85,
    examples: [
      .bad("The bridge is safe⟦?⟧", source: "Die Brücke ist sicher."),
      .bad("Who pays for the bridge⟦.⟧", source: "Wer bezahlt die Brücke?"),
      .good("Who pays for the bridge?", source: "Wer bezahlt die Brücke?"),
      .good("The bridge is safe.", source: "Die Brücke ist sicher."),
      .good("Who pays for the bridge?", source: "Wer bezahlt die Brücke"),
    ])

  static let readsEverySource = true
  /// Languages that often ask without a mark, or with one that is another's: か, 吗, ;.
  private static let asksByWords: Set<Substring> = [
    "ja", "zh", "th", "ko", "el", "hy", "am", "my", "km", "lo", "vi", "id",
  ]

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.kinship == .translation else { return }
    for link in pair.links where !link.source.isEmpty && !link.target.isEmpty {
      let asked = marks(pair.source, pair.sourceTokens(link.source))
      let rendered = marks(pair.target, pair.targetTokens(link.target))
      if asked.isEmpty, let mark = rendered.last, !sourceAsksNearby(pair, link.source),
        !asksWithoutMark(pair, link.source)
      {
        findings.report(
          tokens: mark..<mark + 1, "The source makes a statement here, the translation asks a question.",
          severity: Self.asksByWords.contains(pair.sourceLanguage) ? .neutral : nil,
          source: pair.sourceRange(link.source))
      } else if let mark = asked.last, rendered.isEmpty, !targetAsksNearby(pair, link.target),
        let last = ending(pair, link.target)
      {
        findings.report(
          tokens: last..<last + 1, "The source asks a question here, the translation makes a statement.",
          source: pair.source.tokens[mark].range)
      }
    }
  }

  /// The mark that should ask: the last full stop, or where there is none whatever ends the headline.
  private func ending(_ pair: PairContext, _ units: [Int]) -> Int? {
    let tokens = pair.targetTokens(units)
    return tokens.last { pair.target.form($0) == "." } ?? tokens.last { pair.target.form($0) == ":" } ?? tokens.last
  }

  private func marks(_ text: AnalyzedText, _ tokens: [Int]) -> [Int] {
    tokens.filter { index in
      let form = text.form(index)
      let isGarbled =
        index + 1 < text.tokens.count && text.tokens[index + 1].kind == .word && !text.hasSpaceBefore(index + 1)
      return !isGarbled
        && (form == "?" || form == "？" || form == "؟" || form == "⁇" || (form.hasPrefix("?") && form.count <= 3))
    }
  }

  /// `Was machen wir`: a headline that asks and ends without a mark.
  private func asksWithoutMark(_ pair: PairContext, _ units: [Int]) -> Bool {
    let tokens = pair.sourceTokens(units)
    guard let first = tokens.first, let last = tokens.last else { return false }
    return pair.source.tokens[last].kind == .word && Self.interrogatives.contains(pair.source.folded(first))
  }

  private static let interrogatives: Set<String> = [
    "wer", "wen", "wem", "wessen", "was", "wie", "wo", "wohin", "woher", "wann", "warum", "wieso", "weshalb", "welche",
    "welcher", "welches", "welchen", "welchem",
  ]

  private func sourceAsksNearby(_ pair: PairContext, _ units: [Int]) -> Bool {
    guard let first = units.first, let last = units.last else { return false }
    let near = [first - 1, last + 1].filter(pair.alignment.sourceUnits.indices.contains)
    return !marks(pair.source, pair.sourceTokens(near)).isEmpty
  }

  private func targetAsksNearby(_ pair: PairContext, _ units: [Int]) -> Bool {
    guard let first = units.first, let last = units.last else { return false }
    let near = [first - 1, last + 1].filter(pair.alignment.targetUnits.indices.contains)
    return !marks(pair.target, pair.targetTokens(near)).isEmpty
  }
}
