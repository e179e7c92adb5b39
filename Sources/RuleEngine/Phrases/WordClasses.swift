import DataFormats
import Findings
import TextAnalysis

/// The word classes that patterns name in braces: the lists of `classes.yml`, and those that a word's shape decides.
public struct WordClasses: Sendable {
  /// Classes that need no list.
  enum BuiltIn: String, CaseIterable {
    case number, digits, year, ordinal, capitalised, lower, name, word, quote
  }

  var names: [String] = BuiltIn.allCases.map(\.rawValue)
  /// Class bits of a word in lower case, and of one exactly so.
  var folded: [String: UInt64] = [:]
  var exact: [String: UInt64] = [:]
  /// Members of more than one word, by class number.
  var phrases: [[String]] = BuiltIn.allCases.map { _ in [] }

  public init() {}

  /// - Parameter node: a mapping from a class's name to its members.
  public init(_ node: YAMLNode, file: String) throws(DataError) {
    guard let pairs = node.mapping else {
      throw DataError(file: file, line: node.line, column: node.column, message: "expected “class: [members]”")
    }
    for (key, value) in pairs {
      guard let name = key.string, let members = value.sequence, names.count < 64 else {
        throw DataError(
          file: file, line: key.line, column: key.column, message: "a class is a name and a list of words")
      }
      add(name, members.compactMap(\.string))
    }
  }

  private mutating func add(_ name: String, _ members: [String]) {
    let bit = UInt64(1) << UInt64(names.count)
    names.append(name)
    phrases.append([])
    for member in members {
      if TokenizedPhrase.forms(member).count > 1 {
        phrases[phrases.count - 1].append(member)
      } else if WordForm.folded(member) == member {
        folded[member, default: 0] |= bit
      } else {
        exact[member, default: 0] |= bit
        exact[WordForm.uppercased(member), default: 0] |= bit
      }
    }
  }

  /// The pattern that a class's name stands for; nil where there is no such class.
  func pattern(named name: String) -> Result<PhrasePattern, PatternError>? {
    guard let number = names.firstIndex(of: name) else { return nil }
    let longer = phrases[number].map { phrase -> PhrasePattern in
      .sequence(TokenizedPhrase.forms(phrase).map { PatternParser.literal($0) })
    }
    return .success(longer.isEmpty ? .wordClass(number) : .alternatives(longer + [.wordClass(number)]))
  }

  /// The class bits of a form.
  func bits(of lexeme: Lexeme, kind: Token.Kind) -> UInt64 {
    var result = folded[lexeme.folded, default: 0] | exact[lexeme.form, default: 0]
    func set(_ wordClass: BuiltIn) {
      result |= 1 << UInt64(BuiltIn.allCases.firstIndex(of: wordClass) ?? 0)
    }
    switch kind {
    case .number:
      let digits = lexeme.folded.utf8.prefix { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
      let suffix = lexeme.folded.dropFirst(digits.count)
      if suffix.isEmpty { set(.number); set(.digits) }
      if ["st", "nd", "rd", "th"].contains(suffix) { set(.ordinal) }
      if suffix.isEmpty, let year = Int(lexeme.form), lexeme.form.utf8.count == 4, (1000...2100).contains(year) {
        set(.year)
      }
    case .word:
      set(.word)
      if Self.numberWords.contains(lexeme.folded) { set(.number) }
      if Self.ordinalWords.contains(lexeme.folded) { set(.ordinal) }
      if lexeme.shape == .lower { set(.lower) }
      if lexeme.shape == .capitalised || lexeme.shape == .allCaps || lexeme.shape == .mixed {
        set(.capitalised)
        if lexeme.facts.isDisjoint(with: [.common, .frequent]) { set(.name) }
      }
    case .punctuation:
      if QuotationMarks.all.contains(lexeme.form) { set(.quote) }
    case .symbol, .link: break
    }
    return result
  }

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty",
    "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "trillion", "dozen",
  ]
  private static let ordinalWords: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]
}

/// The marks that open and close quotations in the languages of news.
enum QuotationMarks {
  static let all: Set<String> = ["\"", "“", "”", "„", "«", "»", "‹", "›", "‚", "‘"]
}
