import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// `elections indicated have that`, `in Czech the Republic`: two neighbours that read right the other way round.
struct SwappedWords: DocumentRule {
  static let description = RuleDescription(
    id: "grammar.swapped-words",
    summary: "Two words in each other’s place",
    rationale:
      "Edited English hardly ever has words of these classes in this order, and very often in the other one (counted in 500,000 words).",
    category: .grammar, errorType: "fluency/word-order", severity: .major, confidence: 0.9, scope: .prose,
    examples: [
      .bad("The results ⟦shown have⟧ that many people agree.", "The results have shown that many people agree."),
      .bad("He ⟦not did⟧ say who had bought the house.", "He did not say who had bought the house."),
      .bad(
        "The letter ⟦be must⟧ sent before the end of the week.", "The letter must be sent before the end of the week."),
      .good("The results have shown that many people agree."),
      .good("Not only did he say so, nor had she asked; how can it be otherwise?"),
      .good("They too were afraid, and the said report was late."),
      .good("What has it been? Here is the house that it was in."),
    ])

  /// How much more probable the other order must be, as a natural logarithm; at this value one pair in some 30,000 words of
  /// edited news that was not counted is reported.
  private static let threshold: Float = 8.8
  /// Where a sequence is no less probable than this, no other order can win by so much.
  private static let improbable: Float = -13

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let model = WordOrderModel.shared
    let codes = WordOrderCodes(text, model: model)
    let sorts = Sorts(model)
    let block = 512
    let sentences = text.sentences
    let found = concurrentMap((sentences.count + block - 1) / block) { number -> [Int] in
      var result: [Int] = []
      for sentence in sentences[number * block..<min(sentences.count, (number + 1) * block)]
      where sentence.tokens.count > 5 {
        Self.find(in: sentence.tokens, of: text, codes: codes, sorts: sorts, model: model, into: &result)
      }
      return result
    }
    for index in found.joined() {
      let swapped = Self.swapped(text, index)
      findings.report(
        tokens: index..<index + 2,
        "“\(text.form(index)) \(text.form(index + 1))” reads as if the two words had changed places: “\(swapped)”.",
        replacements: [swapped])
    }
  }

  private static func swapped(_ text: AnalyzedText, _ index: Int) -> String {
    let (first, second) = (text.form(index), text.form(index + 1))
    guard text.startsSentence(index), text.shape(index) == .capitalised else { return second + " " + first }
    return WordForm.capitalised(second) + " " + text.folded(index)
  }

  private static func find(
    in tokens: Range<Int>, of text: AnalyzedText, codes: WordOrderCodes, sorts: Sorts, model: WordOrderModel,
    into result: inout [Int]
  ) {
    let line = codes.codes(of: tokens, in: text)
    var logs = [Float](repeating: 0, count: line.count)
    for place in 2..<line.count { logs[place] = model.logProbability(line[place - 2], line[place - 1], line[place]) }
    var last = -2
    for place in 2..<line.count - 2 {
      let index = tokens.lowerBound + place - 2
      let here = logs[place] + logs[place + 1] + logs[place + 2] + (place + 3 < line.count ? logs[place + 3] : 0)
      guard here < improbable, index > last + 1, sorts.mayBeSwapped(line, place), canBeSwapped(text, index, tokens)
      else { continue }
      let gain = (gainOfTriples(line, place, here, model) + gainOfPairs(line, place, model)) / 2
      if gain > threshold {
        result.append(index)
        last = index
      }
    }
  }

  private static func gainOfTriples(
    _ line: [WordOrderModel.Code], _ place: Int, _ here: Float, _ model: WordOrderModel
  ) -> Float {
    let (a, b, x, y, c) = (line[place - 2], line[place - 1], line[place], line[place + 1], line[place + 2])
    var there = model.logProbability(a, b, y) + model.logProbability(b, y, x) + model.logProbability(y, x, c)
    if place + 3 < line.count { there += model.logProbability(x, c, line[place + 3]) }
    return there - here
  }

  private static func gainOfPairs(_ line: [WordOrderModel.Code], _ place: Int, _ model: WordOrderModel) -> Float {
    let (b, x, y, c) = (line[place - 1], line[place], line[place + 1], line[place + 2])
    return model.logProbability(b, y) + model.logProbability(y, x) + model.logProbability(x, c)
      - model.logProbability(b, x) - model.logProbability(x, y) - model.logProbability(y, c)
  }

  private static func canBeSwapped(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard index + 1 < tokens.upperBound, isWordOrNumber(text, index), isWordOrNumber(text, index + 1),
      text.hasSpaceBefore(index + 1), text.isWord(index) || text.isWord(index + 1)
    else { return false }
    if movable(text, index), movable(text, index + 1), index == tokens.lowerBound || movable(text, index - 1) {
      return index + 2 >= tokens.upperBound || !["too", "enough"].contains(text.folded(index + 2))
    }
    return false
  }

  private static func isWordOrNumber(_ text: AnalyzedText, _ index: Int) -> Bool {
    text.isWord(index) || text.tokens[index].kind == .number
  }

  /// Adverbs and others that stand in many places.
  private static func movable(_ text: AnalyzedText, _ index: Int) -> Bool { !free.contains(text.folded(index)) }
  private static let free: Set<String> = [
    "too", "said", "enough", "so", "once", "such", "quite", "way", "sort", "each", "long", "late", "early", "again",
    "only", "alongside", "concerned", "involved", "affected", "accused",
  ]

  /// Sorts of words whose order is free after some others: a question or an inversion sets the subject after its verb.
  private struct Sorts: Sendable {
    private let auxiliaries, subjects, lateSubjects: Set<WordOrderModel.Code>
    private let contraction, unknown, number, capitalised, noun, nounOrVerb: WordOrderModel.Code

    init(_ model: WordOrderModel) {
      func codes(_ words: String) -> Set<WordOrderModel.Code> {
        Set(words.split(separator: " ").compactMap { model.code(word: String($0)) })
      }
      contraction = model.code(named: "contraction")
      unknown = model.code(named: "unknown")
      number = model.code(named: "number")
      capitalised = model.code(named: "capitalised")
      noun = model.code(classes: .noun)
      nounOrVerb = model.code(classes: [.noun, .verb])
      auxiliaries = codes("can is are do have has had").union([contraction])
      subjects = codes("he it there one that this each some many").union([capitalised, unknown])
      lateSubjects = subjects.union([
        model.code(classes: .pluralNoun), model.code(classes: [.noun, .pluralNoun]),
      ])
    }

    func mayBeSwapped(_ line: [WordOrderModel.Code], _ place: Int) -> Bool {
      let (before, first, second) = (line[place - 1], line[place], line[place + 1])
      if first == contraction || second == contraction || first == unknown || second == unknown { return false }
      if auxiliaries.contains(first), lateSubjects.contains(second) { return false }
      if auxiliaries.contains(before), subjects.contains(first) { return false }
      if first == number { return second != capitalised && second != noun && second != nounOrVerb }
      return first != capitalised || second != capitalised
    }
  }
}
