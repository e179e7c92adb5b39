/// A phrase pattern, parsed. The syntax is described in Dictionaries/README.md.
indirect enum PhrasePattern: Equatable {
  /// A word in any case (`folded`), or exactly so.
  case word(String, exact: Bool)
  /// Any inflection of a word, lower case.
  case inflected(String)
  /// A word of a class, by the class's number.
  case wordClass(Int)
  /// Any words, from a least to a greatest number.
  case gap(Int, Int)
  case sentenceStart
  case sentenceEnd
  case sequence([PhrasePattern])
  case alternatives([PhrasePattern])
  /// A numbered group, from 1.
  case group(Int, PhrasePattern)
  case optional(PhrasePattern)

  /// The same with each of its words inflected: `~(car|wagon)`.
  var inflected: PhrasePattern {
    switch self {
    case .word(let word, exact: false): .inflected(word)
    case .sequence(let parts): .sequence(parts.map(\.inflected))
    case .alternatives(let parts): .alternatives(parts.map(\.inflected))
    case .group(let number, let part): .group(number, part.inflected)
    case .optional(let part): .optional(part.inflected)
    default: self
    }
  }

  /// The base words of `~word`, in order.
  var inflectedWords: [String] {
    switch self {
    case .inflected(let word): [word]
    case .sequence(let parts), .alternatives(let parts): parts.flatMap(\.inflectedWords)
    case .group(_, let part), .optional(let part): part.inflectedWords
    default: []
    }
  }
}

/// What is wrong with a pattern, and where in it (in characters, from 0).
struct PatternError: Error {
  var offset: Int
  var message: String
}
