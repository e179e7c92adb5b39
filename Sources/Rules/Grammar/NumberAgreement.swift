import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `five production that`, `after three week.`: a noun in the singular after a number.
struct NumberAgreement: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.number-agreement",
    summary: "A singular noun after a number",
    rationale: "From two on, what is counted stands in the plural.",
    category: .grammar, errorType: "fluency/grammar", severity: .major, confidence: 0.92, scope: .prose,
    examples: [
      .bad("She named five ⟦invention⟧ that changed her life.", "She named five inventions that changed her life."),
      .bad("They came back after three ⟦week⟧.", "They came back after three weeks."),
      .good("They came back after three weeks, with two aircraft."),
      .good("It was the number two keeper, a five week plan and chapter three episode."),
      .good("She had several nuclear power plants; ten percent."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let numbers = LexemeSelection(text) { Self.numbers.contains($0.folded) }
    for sentence in text.sentences where sentence.tokens.count > 3 {
      numbers.forEach(in: sentence.tokens.dropLast(2), of: text) { index in
        let noun = index + 1
        guard text.openClasses(noun) == .noun, text.hasSpaceBefore(noun), !Self.invariable.contains(text.folded(noun)),
          !text.isHalfOfCompound(index), isEnd(text, noun + 1, sentence.tokens), !isName(text, index, sentence.tokens)
        else { return }
        let plural = EnglishInflection.inflect(text.folded(noun), as: .plural)
        findings.report(
          tokens: noun..<noun + 1, "After “\(text.form(index))” stands the plural: “\(plural)”.", replacements: [plural]
        )
      }
    }
  }

  /// Nothing follows that the noun could describe.
  private func isEnd(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    text.endsPhrase(index, tokens)
      || text.hasSpaceBefore(index) && !text.classes(index).isDisjoint(with: [.that, .relative])
  }

  /// `number two keeper`, `Chapter Two`: the number belongs to what stands before it.
  private func isName(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard index > tokens.lowerBound, text.isWord(index - 1) else { return false }
    if !text.classes(index - 1).isEmpty { return false }
    return text.shape(index - 1) != .lower || !text.openClasses(index - 1).isDisjoint(with: .noun)
  }

  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several", "many",
  ]
  /// The same in the plural, or names of what is not counted.
  private static let invariable: Set<String> = [
    "aircraft", "spacecraft", "hovercraft", "percent", "people", "series", "species", "sheep", "salmon", "offspring",
    "personnel", "police", "cattle", "poultry", "staff", "crew", "yen", "yuan", "rand", "euro", "pence", "pm", "am",
    "infantry", "cavalry", "folk", "kind", "horsepower", "dozen", "hundred", "thousand", "million", "billion", "gross",
    "counsel", "swine", "trillion", "headquarters", "crossroads", "shrimp", "trout", "squid", "cod", "elk", "bison",
    "deer", "reindeer", "moose", "grouse", "caribou", "halibut", "mackerel", "herring", "haddock", "tuna", "quail",
    "buffalo", "antelope", "fish", "craft", "watercraft", "yuan", "baht", "dram", "quid", "stone", "foot",
  ]
}
