import TextAnalysis

/// Fills in messages and replacements from a match.
struct ReplacementTemplate {
  let text: AnalyzedText
  let match: PhraseMatch
  /// Base words of the pattern's `~word`s.
  let inflectedWords: [String]

  /// The groups that a rule's message or replacements say again.
  static func groups(of rule: PhraseRule) -> Set<PhraseMatch.Group> {
    var groups: Set<PhraseMatch.Group> = []
    for template in [rule.message] + rule.replacements {
      for (byte, next) in zip(template.utf8, template.utf8.dropFirst()) where byte == UInt8(ascii: "$") {
        if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(next) { groups.insert(.numbered(next - UInt8(ascii: "0"))) }
      }
    }
    if rule.replacements.contains(where: { $0.utf8.contains(UInt8(ascii: "~")) }) { groups.insert(.inflected) }
    return groups
  }

  /// Replaces `$0`, `$1` …
  func message(_ template: String) -> String { fill(template) }

  /// Replaces `$1` and inflects `~word` as the match's first inflected word is; keeps the case of the first letter.
  func replacement(_ template: String) -> String {
    var result = ""
    for (index, word) in template.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += " " }
      result += word.hasPrefix("~") ? inflected(String(word.dropFirst())) : fill(String(word))
    }
    return keepingCase(result)
  }

  private func fill(_ template: String) -> String {
    guard template.contains("$") else { return template }
    var result = ""
    var rest = template[...]
    while let sign = rest.firstIndex(of: "$") {
      result += rest[..<sign]
      let after = rest.index(after: sign)
      guard after < rest.endIndex, let number = rest[after].wholeNumberValue else {
        result += "$"
        rest = rest[after...]
        continue
      }
      result += number == 0 ? string(match.tokens) : match.tokens(of: .numbered(UInt8(number))).map(string) ?? ""
      rest = rest[rest.index(after: after)...]
    }
    return result + rest
  }

  private func string(_ tokens: Range<Int>) -> String { text.document.text[text.range(tokens)] }

  /// `~chief`, or `~chief,` with what follows the word.
  private func inflected(_ word: String) -> String {
    let base = String(word.prefix { $0.isLetter || $0 == "-" })
    return EnglishInflection.inflect(base, as: form) + word.dropFirst(base.count)
  }

  /// Which form the match's first inflected word has. A plain form wins over a rarer reading of the same letters.
  private var form: EnglishInflection.Form {
    guard let token = match.tokens(of: .inflected)?.lowerBound else { return .base }
    let word = text.folded(token)
    if inflectedWords.contains(word) { return .base }
    for base in inflectedWords {
      if let form = EnglishInflection.form(of: word, base: base) { return form }
    }
    return .base
  }

  /// A sentence's first word stays capitalised, and words in capitals stay so.
  private func keepingCase(_ replacement: String) -> String {
    let words = match.tokens.map { text.lexeme($0) }.filter { $0.shape != .other }
    guard let first = words.first else { return replacement }
    if words.count > 1 || first.form.unicodeScalars.count > 4, words.allSatisfy({ $0.shape == .allCaps }) {
      return WordForm.uppercased(replacement)
    }
    let startsSentence = first.shape != .lower && beginsSentence(match.tokens.lowerBound)
    return startsSentence ? WordForm.capitalised(replacement) : replacement
  }

  /// Nothing but marks stands before it in its sentence, or it follows an opening quotation mark or a colon.
  private func beginsSentence(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    let previous = text.tokens[token - 1]
    if previous.kind == .punctuation { return text.form(token - 1) != "," && text.form(token - 1) != "-" }
    return previous.kind != .word && previous.kind != .number || text.tokens[token].flags.contains(.newlineBefore)
      || text.startsSentence(token)
  }
}
