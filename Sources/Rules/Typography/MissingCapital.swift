import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `on monday`, `the german minister`.
struct MissingCapital: SegmentRule {
  static let description = RuleDescription(
    id: "typography.missing-capital",
    summary: "A weekday, month or nationality in small letters",
    rationale: "English writes them with a capital; German writes deutsch small, which translators carry over.",
    category: .spelling, errorType: "fluency/spelling", severity: .minor, confidence: 0.95, scope: .story,
    origin: "de", sourceExpression: "der deutsche Minister",
    examples: [
      .bad("The ⟦german⟧ minister came on ⟦monday⟧ in ⟦january⟧.", "The German minister came on Monday in January."),
      .good("The German minister may march in august company."),
      .good("They ate french fries, polish the swiss roll and speak of china."),
      .good("the german minister came on monday to berlin."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    for index in segment.tokens where text.isWord(index) && text.tokens[index].length > 3 {
      let classes = text.classes(index)
      guard !classes.isDisjoint(with: [.weekday, .month, .nationality]), text.shape(index) == .lower,
        !Self.common.contains(text.folded(index)), !isThing(text, index, segment.tokens),
        !LowerCaseText.isWithoutCapitals(text, segment.tokens)
      else { continue }
      let corrected = WordForm.capitalised(text.form(index))
      findings.report(
        tokens: index..<index + 1, "English writes “\(corrected)” with a capital.", replacements: [corrected])
    }
  }

  /// `french fries`, `swiss roll`, `german-shepherd`; parts of addresses and names in small letters.
  private func isThing(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    if Self.things.contains(text.word(index + 1, in: tokens)) { return true }
    let isGluedAfter =
      index + 1 < tokens.upperBound && !text.hasSpaceBefore(index + 1)
      && ![Mark.comma, .stop, .quotation, .closeBracket].contains(text.mark(index + 1))
      && text.folded(index + 1) != "'s"
    let isGluedBefore = index > tokens.lowerBound && !text.hasSpaceBefore(index) && text.mark(index - 1) != .quotation
    return isGluedAfter || isGluedBefore
  }

  private static let common: Set<String> = [
    "march", "may", "august", "polish", "english", "danish", "turkish", "dutch",
  ]
  private static let things: Set<String> = [
    "fries", "doors", "door", "windows", "roll", "rolls", "shepherd", "bread", "toast", "kiss", "horn", "press", "ink",
    "rubber", "delight", "cheese", "salad", "dressing", "measles",
  ]
}
