import DataFormats
import TextAnalysis

/// Parses phrase patterns by recursive descent.
struct PatternParser {
  private let text: [Character]
  private let classes: WordClasses
  private var at = 0
  private var groups = 0

  static func parse(_ pattern: String, classes: WordClasses) throws(PatternError) -> PhrasePattern {
    var parser = PatternParser(text: Array(pattern), classes: classes)
    let result = try parser.alternatives()
    guard parser.at == parser.text.count else {
      throw PatternError(offset: parser.at, message: "“\(parser.text[parser.at])” closes nothing")
    }
    guard result != .sequence([]) else { throw PatternError(offset: 0, message: "the pattern is empty") }
    return result
  }

  private init(text: [Character], classes: WordClasses) {
    self.text = text
    self.classes = classes
  }

  private var current: Character? { at < text.count ? text[at] : nil }

  private mutating func alternatives() throws(PatternError) -> PhrasePattern {
    var result = [try sequence()]
    while current == "|" {
      at += 1
      result.append(try sequence())
    }
    return result.count == 1 ? result[0] : .alternatives(result)
  }

  private mutating func sequence() throws(PatternError) -> PhrasePattern {
    var result: [PhrasePattern] = []
    while let character = current, character != "|", character != ")" {
      if character == " " {
        at += 1
        continue
      }
      var part = try element()
      if current == "?" {
        at += 1
        part = .optional(part)
      }
      result.append(part)
    }
    return result.count == 1 ? result[0] : .sequence(result)
  }

  private mutating func element() throws(PatternError) -> PhrasePattern {
    switch current {
    case "(": return try group()
    case "{": return try braces()
    case "~":
      at += 1
      if current == "(" { return try group().inflected }
      let word = word()
      guard !word.isEmpty else { throw PatternError(offset: at, message: "“~” stands before a word") }
      return .inflected(WordForm.folded(word))
    default: return try words()
    }
  }

  private mutating func group() throws(PatternError) -> PhrasePattern {
    let start = at
    at += 1
    groups += 1
    let number = groups
    let inner = try alternatives()
    guard current == ")" else { throw PatternError(offset: start, message: "this bracket is not closed") }
    at += 1
    return .group(number, inner)
  }

  /// `{class}`, `{0-3}`, `{start}`, `{end}`.
  private mutating func braces() throws(PatternError) -> PhrasePattern {
    let start = at
    guard let close = text[at...].firstIndex(of: "}") else {
      throw PatternError(offset: start, message: "this brace is not closed")
    }
    let name = String(text[(at + 1)..<close])
    at = close + 1
    if name == "start" { return .sentenceStart }
    if name == "end" { return .sentenceEnd }
    let bounds = name.split(separator: "-").map { Int($0) }
    if bounds.count == 2, let least = bounds[0], let most = bounds[1] {
      guard least <= most, most <= 8 else {
        throw PatternError(offset: start, message: "a gap goes from less to more, up to 8 words")
      }
      return .gap(least, most)
    }
    guard let pattern = classes.pattern(named: name) else {
      throw PatternError(offset: start, message: YAMLMapping.unknown("class", name, among: classes.names))
    }
    return try pattern.get()
  }

  /// Letters, digits and what may stand inside a word.
  private mutating func word() -> String {
    let start = at
    while let character = current, !Self.endsWord(character) { at += 1 }
    return String(text[start..<at])
  }

  private static func endsWord(_ character: Character) -> Bool {
    switch character {
    case " ", "(", ")", "|", "{", "}", "~", "?": true
    default: false
    }
  }

  /// A run without spaces, cut as the text's scanner cuts it: `Nato-Chef` is two words, `Kiev's` is two.
  private mutating func words() throws(PatternError) -> PhrasePattern {
    let start = at
    let run = word()
    guard !run.isEmpty else { throw PatternError(offset: start, message: "a word is missing here") }
    let parts = TokenizedPhrase.forms(run).map { Self.literal($0) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  static func literal(_ form: String) -> PhrasePattern {
    let shape = Lexeme.Shape(of: form)
    let isExact = shape != .lower && shape != .other
    return .word(isExact ? form : WordForm.folded(form), exact: isExact)
  }
}
