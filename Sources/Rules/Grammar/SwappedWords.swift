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
      "Edited English hardly ever has words of these classes in this order, and very often in the other one (counted in two million words).",
    category: .grammar, errorType: "fluency/word-order", severity: .major, confidence: 0.9, scope: .prose,
    examples: [
      .bad(
        "The elections ⟦indicated have⟧ that many people agree with him.",
        "The elections have indicated that many people agree with him."),
      .bad("He ⟦not did⟧ say who had bought the house.", "He did not say who had bought the house."),
      .bad(
        "The letter ⟦be must⟧ sent before the end of the week.", "The letter must be sent before the end of the week."),
      .good("The results have shown that many people agree."),
      .good("Not only did he say so, nor had she asked; how can it be otherwise?"),
      .good("They too were afraid, and the said report was late."),
      .good("Should intent be on the list of words that are not allowed?"),
      .good("On the off chance that you get home by nine, could you turn it on?"),
      .good("What has it been? Here is the house that it was in."),
      .good("The courts of the two first instances refused to hear the case of the man."),
      .good("It is a time when there never was such a need for the work of the poor."),
    ])

  /// How much more probable the other order must be, as a natural logarithm; at this value two pairs in 217,000 words of edited
  /// news, of which none was counted, are reported.
  private static let threshold: Float = 12
  /// Where a sequence is no less probable than this, no other order can win by so much.
  private static let improbable: Float = -13

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let model = WordOrderModel.shared
    let codes = WordOrderCodes(text, model: model)
    let sorts = FreeOrder(model)
    let block = 512
    let sentences = text.sentences
    let found = concurrentMap((sentences.count + block - 1) / block) { number -> [Int] in
      var result: [Int] = []
      var scratch = Scratch()
      for sentence in sentences[number * block..<min(sentences.count, (number + 1) * block)]
      where sentence.tokens.count > 5 {
        Self.find(
          in: sentence.tokens, of: text, codes: codes, sorts: sorts, model: model, scratch: &scratch, into: &result)
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
    in tokens: Range<Int>, of text: AnalyzedText, codes: WordOrderCodes, sorts: FreeOrder, model: WordOrderModel,
    scratch: inout Scratch, into result: inout [Int]
  ) {
    codes.write(tokens, of: text, into: &scratch.line)
    findImprobable(in: scratch.line, model, into: &scratch.places)
    var last = -2
    let line = scratch.line
    for (place, here) in scratch.places {
      let index = tokens.lowerBound + place - 2
      guard index > last + 1, sorts.mayBeSwapped(line, place) else { continue }
      let gain = (gainOfTriples(line, place, here, model) + gainOfPairs(line, place, model)) / 2
      if gain > threshold, canBeSwapped(text, index, tokens) {
        result.append(index)
        last = index
      }
    }
  }

  /// What is used again from sentence to sentence: the codes of one, and where in it a sequence is improbable.
  private struct Scratch {
    var line: [WordOrderModel.Code] = []
    var places: [(place: Int, log: Float)] = []
  }

  /// The places of two words whose four sequences of three are improbable together.
  private static func findImprobable(
    in line: [WordOrderModel.Code], _ model: WordOrderModel, into places: inout [(place: Int, log: Float)]
  ) {
    places.removeAll(keepingCapacity: true)
    line.withUnsafeBufferPointer { line in
      func log(_ place: Int) -> Float {
        place < line.count ? model.logProbability(line[place - 2], line[place - 1], line[place]) : 0
      }
      var (first, second, third) = (log(2), log(3), log(4))
      for place in 2..<line.count - 2 {
        let fourth = log(place + 3)
        let sum = first + second + third + fourth
        if sum < improbable { places.append((place, sum)) }
        (first, second, third) = (second, third, fourth)
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
    if isOldOrder(text, index) { return false }
    if movable(text, index), movable(text, index + 1), index == tokens.lowerBound || movable(text, index - 1) {
      return index + 2 >= tokens.upperBound || !["too", "enough"].contains(text.folded(index + 2))
    }
    return false
  }

  /// Rare orders that are right: the two first rows, there never was, a question mark of: “Why?”
  private static func isOldOrder(_ text: AnalyzedText, _ index: Int) -> Bool {
    let (first, second) = (text.folded(index), text.folded(index + 1))
    if ["first", "last", "next"].contains(second),
      text.tokens[index].kind == .number || text.classes(index).contains(.numberWord)
    {
      return true
    }
    if first == "never" || first == "ever", text.classes(index + 1) == .finiteBe { return true }
    return index + 2 < text.tokens.count && text.mark(index + 2) == .colon
  }

  private static func isWordOrNumber(_ text: AnalyzedText, _ index: Int) -> Bool {
    text.isWord(index) || text.tokens[index].kind == .number
  }

  /// Adverbs and others that stand in many places.
  private static func movable(_ text: AnalyzedText, _ index: Int) -> Bool { !free.contains(text.folded(index)) }
  private static let free: Set<String> = [
    "too", "said", "enough", "so", "once", "such", "quite", "way", "sort", "each", "long", "late", "early", "again",
    "only", "alone", "alongside", "off", "concerned", "involved", "affected", "accused",
  ]
}
