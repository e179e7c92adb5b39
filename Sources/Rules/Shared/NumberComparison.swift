import Alignment
import TextAnalysis

/// The numbers of aligned sentences, laid side by side: those that answer each other are taken away.
struct NumberComparison {
  /// What is left on each side.
  private(set) var source: [NumberMention] = []
  private(set) var target: [NumberMention] = []
  /// A mention taken apart keeps its place; only its numbers are compared.
  private typealias Item = (mention: NumberMention, values: [Double])

  /// - Parameters:
  ///   - nearSource, nearTarget: mentions of the sentences beside these, which may answer too.
  init(
    source: [NumberMention], target: [NumberMention], nearSource: [NumberMention], nearTarget: [NumberMention]
  ) {
    var left = source
    var right = target
    Self.cancel(&left, &right)
    left = left.flatMap(Self.parts)
    right = right.flatMap(Self.parts)
    Self.cancel(&left, &right)
    if Self.hasFirm(left), Self.hasFirm(right) {
      self.source = left
      self.target = right
      return
    }
    let allSource = (source + nearSource).flatMap { [$0] + Self.parts($0) }
    let allTarget = (target + nearTarget).flatMap { [$0] + Self.parts($0) }
    self.source = left.filter { mention in !allTarget.contains { Self.answers(mention, $0) } }
    self.target = right.filter { mention in !allSource.contains { Self.answers(mention, $0) } }
  }

  private static func hasFirm(_ mentions: [NumberMention]) -> Bool {
    mentions.contains { $0.firmness > .hint && !$0.isCalendarWord }
  }

  /// Takes away what agrees: first the firm ones among themselves, likeliest value first.
  private static func cancel(_ left: inout [NumberMention], _ right: inout [NumberMention]) {
    for test in [sameReading, agrees] {
      for (index, mention) in left.enumerated().reversed() {
        if let other = right.lastIndex(where: { test(mention, $0) }) {
          left.remove(at: index)
          right.remove(at: other)
        }
      }
    }
  }

  private static func sameReading(_ a: NumberMention, _ b: NumberMention) -> Bool {
    guard let first = a.values.first, let second = b.values.first else { return false }
    return NumberMention.same(first, second)
  }

  private static func agrees(_ a: NumberMention, _ b: NumberMention) -> Bool {
    a.agrees(with: b) || isShortYear(a, of: b) || isShortYear(b, of: a)
  }

  private static func answers(_ mention: NumberMention, _ other: NumberMention) -> Bool { agrees(mention, other) }

  /// ’69 for 1969.
  private static func isShortYear(_ short: NumberMention, of long: NumberMention) -> Bool {
    guard let a = short.values.first, let b = long.values.first, a < 100, (1800...2100).contains(b) else {
      return false
    }
    return b.truncatingRemainder(dividingBy: 100) == a
  }

  private static func parts(_ mention: NumberMention) -> [NumberMention] {
    guard !mention.parts.isEmpty else { return [mention] }
    return mention.parts.map { values in
      NumberMention(tokens: mention.tokens, values: values, firmness: mention.firmness, magnitude: 1)
    }
  }
}
