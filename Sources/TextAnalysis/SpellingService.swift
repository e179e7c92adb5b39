/// What rules ask of the dictionaries beyond the facts of the text's own forms.
public protocol SpellingService: WordKnowledge {
  /// Right spellings near a form that is none, best first; lower case. Costs up to some milliseconds: ask for what is shown.
  func corrections(of folded: String) -> [Correction]
  /// Those one slip away, and only among common words; cheap.
  func slips(of folded: String) -> [Correction]
}

/// A right spelling near a wrong one.
public struct Correction: Sendable, Equatable {
  /// One word, or two with a space.
  public var word: String
  /// About 1 for each slip, less for the usual ones (swapped letters, doubled letters, neighbouring keys).
  public var distance: Double
  public var isCommon: Bool

  public init(word: String, distance: Double, isCommon: Bool) {
    self.word = word
    self.distance = distance
    self.isCommon = isCommon
  }
}

extension NoWordKnowledge: SpellingService {
  public func corrections(of folded: String) -> [Correction] { [] }
  public func slips(of folded: String) -> [Correction] { [] }
}

extension WordKnowledge {
  public func facts(of form: String) -> WordFacts {
    facts(of: form, folded: WordForm.folded(form), shape: Lexeme.Shape(of: form))
  }
}
