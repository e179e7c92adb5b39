import TextAnalysis
import TextModel

/// Finds where a sentence leaves English: several words in a row that English does not know, or whose English meaning the
/// neighbours exclude.
public struct ForeignRuns: Sendable {
  enum Standing: UInt8, Sendable {
    case english, either, foreign, neutral, name
  }

  private let standings: [Standing]
  private let isParticle: [Bool]
  private static let leastWords = 3

  public init(_ text: AnalyzedText) {
    standings = text.lexemes.map(Self.standing)
    isParticle = text.lexemes.map { particles.contains($0.folded) }
  }

  private static func standing(_ lexeme: Lexeme) -> Standing {
    guard lexeme.form.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return .neutral }
    let facts = lexeme.facts
    if facts.contains(.accepted) || facts.contains(.term) { return .english }
    if facts.isUnknownToEnglish {
      if lexeme.shape == .lower { return .foreign }
      return !facts.isDisjoint(with: [.german, .lowerGerman]) && lexeme.shape == .capitalised ? .foreign : .name
    }
    if lexeme.shape != .lower, !facts.isEnglishInLowerCase { return .either }
    if facts.contains(.german), facts.isDisjoint(with: .frequent), lexeme.shape != .lower { return .either }
    let isGerman = !facts.isDisjoint(with: [.german, .lowerGerman])
    return isGerman || foreignFunctionWords.contains(lexeme.folded) ? .either : .english
  }

  /// Runs of tokens in a sentence.
  public func find(in text: AnalyzedText, sentence: Range<Int>) -> [Range<Int>] {
    var foreign = 0
    for index in sentence where standing(text, index) == .foreign { foreign += 1 }
    if foreign < 2 { return [] }
    var runs: [Range<Int>] = []
    var start: Int?
    var end = 0
    var score = Score()
    func close() {
      guard let start, score.isPassage else { return }
      let kept = (start..<end).filter { isMeantForeign(text, $0) }
      if let first = kept.first, let last = kept.last { runs.append(first..<last + 1) }
    }
    for index in sentence {
      let standing = standing(text, index)
      switch standing {
      case .foreign, .either, .name:
        if start == nil {
          start = index
          score = Score()
        }
        if standing == .foreign || standing == .either || start != index { end = index + 1 }
        score.count(
          standing, isLower: text.lexeme(index).shape == .lower, isParticle: isParticle[Int(text.tokens[index].lexeme)])
      case .neutral:
        continue
      case .english:
        close()
        start = nil
      }
    }
    close()
    return runs
  }

  private func standing(_ text: AnalyzedText, _ index: Int) -> Standing {
    guard text.tokens[index].kind == .word else { return .neutral }
    let standing = standings[Int(text.tokens[index].lexeme)]
    return standing == .foreign && text.isGlued(index) ? .name : standing
  }

  /// Whether it can begin or end a passage: common English words at its edges belong to the English around it.
  private func isMeantForeign(_ text: AnalyzedText, _ index: Int) -> Bool {
    let standing = standing(text, index)
    if standing == .foreign { return true }
    let facts = text.lexeme(index).facts
    return standing == .either && facts.isDisjoint(with: .common) && !facts.isDisjoint(with: [.german, .lowerGerman])
  }

  private struct Score {
    var foreign = 0
    var lower = 0
    var words = 0

    /// Names hold particles and capitals; a passage has words of its own beside them.
    var isPassage: Bool { foreign >= ForeignRuns.leastWords && lower >= 2 && 5 * foreign >= 2 * words }

    mutating func count(_ standing: Standing, isLower: Bool, isParticle: Bool) {
      words += 1
      if standing == .foreign { foreign += 1 }
      if standing == .foreign, isLower, !isParticle { lower += 1 }
    }
  }
}

/// Lower-case words of names: von der Leyen, de la Cruz, bin Salman.
public let particles: Set<String> = [
  "a", "af", "al", "am", "an", "auf", "av", "bat", "bei", "ben", "bin", "bint", "d'", "da", "dal", "das", "de", "degli",
  "dei",
  "del", "dell", "della", "dello", "dem", "den", "der", "des", "di", "do", "dos", "du", "e", "ed", "el", "et", "i",
  "ibn",
  "im", "in", "la", "las", "le", "les", "lo", "los", "na", "ob", "of", "on", "op", "os", "pri", "que", "sur", "te",
  "ten",
  "ter",
  "the", "tot", "u", "ul", "un", "und", "unter", "van", "vom", "von", "y", "z", "zu", "zum", "zur", "és",
]

/// Short words of other languages that English also has or that dictionaries of English list.
let foreignFunctionWords: Set<String> = [
  "a", "an", "as", "au", "con", "de", "des", "die", "do", "du", "el", "en", "es", "et", "in", "is", "la", "las", "le",
  "les", "los", "me", "met", "no", "on", "par", "per", "plus", "por", "pour", "sans", "se", "son", "sur", "te", "tu",
  "un",
  "van", "war", "was",
]
