import TextAnalysis

/// Patterns as instructions, each going on to the next one: alternatives and optional parts are jumps, not written out.
/// Source: Thompson 1968, “Regular expression search algorithm”, Communications of the ACM 11 (6).
struct PatternProgram {
  enum Instruction {
    /// One of these words comes.
    case words([UInt64])
    /// A form of one word comes, and a match tells which.
    case inflected([UInt64])
    case special(PhraseAutomaton.SpecialEdge.Kind, UInt8, UInt8)
    /// Goes on in each of these places, those before coming first.
    case split([Int])
    case jump(Int)
    case groupStart
    case groupEnd(UInt8)
    case end(phrase: UInt32)
  }

  /// Where a phrase begins, and whether its matches tell groups.
  struct Start {
    var place: Int
    var hasCaptures: Bool
  }

  private(set) var instructions: [Instruction] = []
  private(set) var starts: [Start] = []
  private var wanted: Set<PhraseMatch.Group> = []

  /// A pattern of more ways than this is a mistake.
  private static let limit = 20_000

  struct TooMany: Error {}

  mutating func add(
    _ pattern: PhrasePattern, phrase: UInt32, capturing wanted: Set<PhraseMatch.Group>
  ) throws(TooMany) {
    _ = try Self.countWays(of: pattern)
    self.wanted = wanted
    starts.append(Start(place: instructions.count, hasCaptures: !wanted.isEmpty))
    write(pattern)
    instructions.append(.end(phrase: phrase))
  }

  private static func countWays(of pattern: PhrasePattern) throws(TooMany) -> Int {
    switch pattern {
    case .word, .inflected: return words(of: pattern).count
    case .wordClass, .gap, .sentenceStart, .sentenceEnd: return 1
    case .optional(let part): return 1 + (try countWays(of: part))
    case .group(_, let part): return try countWays(of: part)
    case .alternatives(let parts):
      var sum = 0
      for part in parts { sum += try countWays(of: part) }
      return sum
    case .sequence(let parts):
      var product = 1
      for part in parts {
        product *= try countWays(of: part)
        guard product <= limit else { throw TooMany() }
      }
      return product
    }
  }

  private static func words(of pattern: PhrasePattern) -> [UInt64] {
    switch pattern {
    case .word(let form, let exact):
      let word = PhraseAutomaton.hash(form, exact: exact)
      let capitals = exact ? WordForm.uppercased(form) : form
      return capitals == form ? [word] : [word, PhraseAutomaton.hash(capitals, exact: true)]
    case .inflected(let word): return EnglishInflection.forms(of: word).map { PhraseAutomaton.hash($0, exact: false) }
    default: return []
    }
  }

  private mutating func write(_ pattern: PhrasePattern) {
    switch pattern {
    case .word: instructions.append(.words(Self.words(of: pattern)))
    case .inflected:
      let words = Self.words(of: pattern)
      instructions.append(wanted.contains(.inflected) ? .inflected(words) : .words(words))
    case .wordClass(let number): instructions.append(.special(.wordClass, UInt8(number), 0))
    case .gap(let least, let most): instructions.append(.special(.gap, UInt8(least), UInt8(most)))
    case .sentenceStart: instructions.append(.special(.sentenceStart, 0, 0))
    case .sentenceEnd: instructions.append(.special(.sentenceEnd, 0, 0))
    case .optional(let part): writeOptional(part)
    case .group(let number, let part):
      let isWanted = wanted.contains(.numbered(UInt8(number)))
      if isWanted { instructions.append(.groupStart) }
      write(part)
      if isWanted { instructions.append(.groupEnd(UInt8(number))) }
    case .alternatives(let parts): writeAlternatives(parts)
    case .sequence(let parts): for part in parts { write(part) }
    }
  }

  private mutating func writeOptional(_ part: PhrasePattern) {
    let split = instructions.count
    instructions.append(.split([]))
    write(part)
    instructions[split] = .split([instructions.count, split + 1])
  }

  private mutating func writeAlternatives(_ parts: [PhrasePattern]) {
    if let words = singleWords(parts) {
      instructions.append(.words(words))
      return
    }
    let split = instructions.count
    instructions.append(.split([]))
    var places: [Int] = []
    var jumps: [Int] = []
    for part in parts {
      places.append(instructions.count)
      write(part)
      jumps.append(instructions.count)
      instructions.append(.jump(0))
    }
    instructions[split] = .split(places)
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  /// Alternatives that are words only are one step; nil where some are more than that.
  private func singleWords(_ parts: [PhrasePattern]) -> [UInt64]? {
    var result: [UInt64] = []
    for part in parts {
      if case .inflected = part, wanted.contains(.inflected) { return nil }
      let words = Self.words(of: part)
      if words.isEmpty { return nil }
      result += words
    }
    return result
  }
}
