import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sentence of which a part is missing: much shorter than the source's, and a run of its words unanswered.
struct OmittedClause: PairRule {
  static let description = RuleDescription(
    id: "omission.clause",
    summary: "A part of the source's sentence is missing",
    rationale: "Half a sentence was lost: readers learn less than the source says.",
    category: .omission, errorType: "accuracy/omission", severity: .major, confidence: 0.85,
    examples: [
      .bad(
        "⟦The police are looking for the man.⟧",
        source:
          "Die Polizei sucht den Mann, der am Montag in einem Kölner Geschäft mehrere Kunden bedroht und Schmuck gestohlen hatte."
      ),
      .good(
        "The police are looking for the man who threatened customers in a shop and stole jewellery.",
        source: "Die Polizei sucht den Mann, der in einem Geschäft Kunden bedroht und Schmuck gestohlen hatte."),
    ])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.alignment.words.hasBroadLexicon else { return }
    let ratio = pair.lengthRatio
    for link in pair.comparableLinks {
      guard let range = pair.targetRange(link.target), let source = pair.sourceRange(link.source) else { continue }
      let length = Double(range.count) / Double(source.count) * 0.88 / ratio
      guard let run = missingRun(pair, link, relativeLength: length) else { continue }
      let missing = pair.source.document.text[pair.source.range(run)]
      findings.report(
        bytes: range, "The translation lacks a part of the source's sentence, about “\(Excerpt.of(missing))”.",
        source: pair.source.range(run))
    }
  }

  private static let leastSurplus = 2

  /// The longest run of unanswered words, where there are enough of them for the length that is missing.
  private func missingRun(_ pair: PairContext, _ link: TextAlignment.Link, relativeLength: Double) -> Range<Int>? {
    var longest: (range: Range<Int>, words: Int)?
    var current: (range: Range<Int>, words: Int)?
    var words = 0
    var unanswered = 0
    for token in pair.sourceTokens(link.source) where pair.coverage.isExpected(source: token) {
      words += 1
      if pair.coverage.source[token] > .nearby {
        current = nil
        continue
      }
      if pair.coverage.source[token] == .nearby { continue }
      unanswered += 1
      current = ((current?.range.lowerBound ?? token)..<token + 1, (current?.words ?? 0) + 1)
      if current!.words > longest?.words ?? 0 { longest = current }
    }
    guard let longest else { return nil }
    if pair.links.count >= 4, unanswered * 5 < words * 2 || words < 5 { return nil }
    let isMissing =
      relativeLength <= 0.45 && unanswered >= 3 && words >= 4
      || relativeLength <= 0.6 && unanswered >= 3 && longest.words >= 2 && words >= 5
      || relativeLength <= 0.7 && unanswered >= 4 && longest.words >= 3
      || relativeLength <= 0.95 && unanswered >= 6 && longest.words >= 5
    // Words of the translation that answer nothing say in their own way what seems to be missing.
    let target = pair.coverage.count(target: link.target)
    return isMissing && unanswered >= target.words - target.answered + Self.leastSurplus ? longest.range : nil
  }
}
