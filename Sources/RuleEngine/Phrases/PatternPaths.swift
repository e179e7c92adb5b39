import TextAnalysis

/// A pattern's alternatives and optional parts written out, so that a path is a line of words, classes and gaps.
struct PatternPath {
  enum Step {
    case word(UInt64)
    case special(PhraseAutomaton.SpecialEdge.Kind, UInt8, UInt8)
  }

  private(set) var steps: [Step] = []
  private(set) var captures: [PhraseAutomaton.Capture] = []

  /// More paths than this out of one pattern is a mistake in the pattern.
  private static let limit = 20_000

  struct TooMany: Error {}

  static func paths(of pattern: PhrasePattern) throws(TooMany) -> [PatternPath] {
    switch pattern {
    case .word(let form, let exact):
      let forms = exact ? Set([form, WordForm.uppercased(form)]) : [form]
      return forms.sorted().map { PatternPath(steps: [.word(PhraseAutomaton.hash($0, exact: exact))]) }
    case .inflected(let word):
      let capture = PhraseAutomaton.Capture(.inflected, start: 0, end: 1)
      return EnglishInflection.forms(of: word).map {
        PatternPath(steps: [.word(PhraseAutomaton.hash($0, exact: false))], captures: [capture])
      }
    case .wordClass(let number): return [PatternPath(steps: [.special(.wordClass, UInt8(number), 0)])]
    case .gap(let least, let most): return [PatternPath(steps: [.special(.gap, UInt8(least), UInt8(most))])]
    case .sentenceStart: return [PatternPath(steps: [.special(.sentenceStart, 0, 0)])]
    case .sentenceEnd: return [PatternPath(steps: [.special(.sentenceEnd, 0, 0)])]
    case .optional(let part): return [PatternPath()] + (try paths(of: part))
    case .group(let number, let part):
      return try paths(of: part).map { path in
        var path = path
        path.captures.append(.init(.numbered(UInt8(number)), start: 0, end: UInt8(path.steps.count)))
        return path
      }
    case .alternatives(let parts):
      var result: [PatternPath] = []
      for part in parts { result += try paths(of: part) }
      return result
    case .sequence(let parts):
      var result = [PatternPath()]
      for part in parts {
        let ways = try paths(of: part)
        guard result.count * ways.count <= limit else { throw TooMany() }
        result = result.flatMap { head in ways.map(head.followed) }
      }
      return result
    }
  }

  private func followed(by tail: PatternPath) -> PatternPath {
    let shift = UInt8(clamping: steps.count)
    let moved = tail.captures.map {
      PhraseAutomaton.Capture($0.group, start: $0.start &+ shift, end: $0.end &+ shift)
    }
    return PatternPath(steps: steps + tail.steps, captures: captures + moved)
  }
}
