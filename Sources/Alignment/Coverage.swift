import TextAnalysis

/// Which words of either side are answered on the other, within aligned sentences.
public struct Coverage: Sendable {
  public enum Answer: UInt8, Comparable, Sendable {
    case none
    /// By a word of the sentence before or after the aligned ones.
    case nearby
    case cognate
    case translation
    case same

    public static func < (a: Answer, b: Answer) -> Bool { a.rawValue < b.rawValue }
  }

  /// For each token.
  public let source: [Answer]
  public let target: [Answer]
  private let sourceContent: [Bool]
  private let targetContent: [Bool]
  private let alignment: TextAlignment

  public init(_ alignment: TextAlignment) {
    self.alignment = alignment
    sourceContent = ContentWords.flags(of: alignment.source)
    targetContent = ContentWords.flags(of: alignment.target)
    var source = [Answer](repeating: .none, count: alignment.source.tokens.count)
    var target = [Answer](repeating: .none, count: alignment.target.tokens.count)
    for link in alignment.links {
      let inside = Self.places(of: link.target, alignment)
      let around = Self.places(of: Self.neighbours(link.target, alignment.targetUnits.count), alignment)
      for unit in link.source {
        for index in alignment.sourceUnits[unit].tokens where alignment.source.tokens[index].kind == .word {
          for found in alignment.words.links[Int(alignment.source.tokens[index].lexeme)] {
            if let places = inside[found.target] {
              let answer = Self.answer(found.kind)
              source[index] = max(source[index], answer)
              for place in places { target[place] = max(target[place], answer) }
            } else if let places = around[found.target] {
              source[index] = max(source[index], .nearby)
              for place in places { target[place] = max(target[place], .nearby) }
            }
          }
        }
      }
    }
    self.source = source
    self.target = target
  }

  private static func answer(_ kind: WordLinks.Kind) -> Answer {
    switch kind {
    case .same: .same
    case .translation: .translation
    case .cognate: .cognate
    }
  }

  private static func neighbours(_ units: [Int], _ count: Int) -> [Int] {
    guard let first = units.first, let last = units.last else { return [] }
    return [first - 1, last + 1].filter { $0 >= 0 && $0 < count }
  }

  /// Places of each form in some units of the target.
  private static func places(of units: [Int], _ alignment: TextAlignment) -> [UInt32: [Int]] {
    var result: [UInt32: [Int]] = [:]
    for unit in units {
      for index in alignment.targetUnits[unit].tokens {
        result[alignment.target.tokens[index].lexeme, default: []].append(index)
      }
    }
    return result
  }

  public func isContent(source token: Int) -> Bool {
    alignment.source.tokens[token].kind == .word && sourceContent[Int(alignment.source.tokens[token].lexeme)]
  }

  public func isContent(target token: Int) -> Bool {
    alignment.target.tokens[token].kind == .word && targetContent[Int(alignment.target.tokens[token].lexeme)]
  }

  /// Whether a word of the source should have an answer: one that no word list knows says nothing by having none.
  public func isExpected(source token: Int) -> Bool {
    guard isContent(source: token) else { return false }
    return source[token] > .none || alignment.words.isInLexicon[Int(alignment.source.tokens[token].lexeme)]
      || !alignment.words.hasBroadLexicon
  }

  /// Content words of a side, and how many of them are answered.
  public struct Count: Sendable {
    public var words = 0
    public var answered = 0
    /// 1 where there is nothing to answer.
    public var share: Double { words == 0 ? 1 : Double(answered) / Double(words) }
  }

  public func count(source units: [Int]) -> Count {
    count(units.map { alignment.sourceUnits[$0].tokens }, isContent(source:), source)
  }

  public func count(target units: [Int]) -> Count {
    count(units.map { alignment.targetUnits[$0].tokens }, isContent(target:), target)
  }

  private func count(_ ranges: [Range<Int>], _ isContent: (Int) -> Bool, _ answers: [Answer]) -> Count {
    var result = Count()
    for index in ranges.joined() where isContent(index) {
      result.words += 1
      if answers[index] > .none { result.answered += 1 }
    }
    return result
  }
}
