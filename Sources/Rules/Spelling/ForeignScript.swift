import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct ForeignScript: SentenceRule {
  static let description = RuleDescription(
    id: "untranslated.foreign-script",
    summary: "words in a script that English is not written in",
    rationale: """
      Readers of English can't read Cyrillic, Chinese or Arabic letters. Outside brackets and quotation marks, where they \
      gloss a name, they were left standing by the translation.
      """,
    category: .untranslated, errorType: "accuracy/untranslated", severity: .major, confidence: 0.95, scope: .prose,
    examples: [
      .bad("The ⟦парад⟧ began at noon."),
      .bad("He spoke of ⟦早些时候⟧ and left."),
      .good("The river Dnipro (Дніпро) divides the city."),
      .good("The station is called “Вокзал”, as the sign says."),
      .good("The β variant and 5 µm of dust."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    var start: Int?
    for token in sentence.tokens {
      let isForeign = text.tokens[token].kind == .word && Self.isForeign(text, text.tokens[token].range)
      if isForeign, start == nil { start = token }
      if !isForeign, let first = start {
        report(first..<token, sentence, into: &findings)
        start = nil
      }
    }
    if let first = start { report(first..<sentence.tokens.upperBound, sentence, into: &findings) }
  }

  private func report(_ run: Range<Int>, _ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    if text.isBracketed(run.lowerBound, in: sentence.tokens)
      || text.isBracketed(run.upperBound - 1, in: sentence.tokens)
    {
      return
    }
    if text.tokens[run.lowerBound].isQuoted, text.shortQuotation(around: run.lowerBound) != nil { return }
    // Inside brackets further away a gloss may go on for several words.
    if isInBrackets(run.lowerBound, text, sentence.tokens) { return }
    findings.report(
      tokens: run,
      "“\(text.document.text[text.range(run)])” is not in Latin letters: translate it, or write it as English does.")
  }

  private func isInBrackets(_ token: Int, _ text: AnalyzedText, _ sentence: Range<Int>) -> Bool {
    var depth = 0
    for index in sentence.lowerBound..<token {
      switch text.bytes[text.tokens[index].range.lowerBound] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return depth > 0
  }

  /// Two letters and more of another script, or one that writes whole words.
  private static func isForeign(_ text: AnalyzedText, _ range: Range<Int>) -> Bool {
    let bytes = text.bytes
    // Latin letters with accents begin with C3 to CA, combining marks with CC and CD, Vietnamese ones with E1 BA or BB.
    guard bytes[range.lowerBound] >= 0xCE, bytes[range.lowerBound] != 0xE2, range.count >= 3 else { return false }
    return !(bytes[range.lowerBound] == 0xE1 && (0xB4...0xBB).contains(bytes[range.lowerBound + 1]))
      && !(bytes[range.lowerBound] == 0xEF && bytes[range.lowerBound + 1] == 0xAC)
  }
}
