import Findings
import TextAnalysis
import TextModel

extension AnalyzedText {
  /// The severity that a scope leaves to a finding at a place; nil where the rule is to be silent there.
  func severity(_ severity: Severity, of range: Range<Int>, in scope: Scope) -> Severity? {
    if let roles = scope.roles, let role = role(at: range.lowerBound), !roles.contains(role) { return nil }
    guard scope.quotations != .check, isQuoted(at: range.lowerBound) else { return severity }
    return scope.quotations == .skip ? nil : .neutral
  }

  /// The part of the article at a byte offset; nil between parts.
  private func role(at offset: Int) -> Role? {
    let segments = document.segments
    let index = Self.firstIndex(below: segments.count) { segments[$0].range.upperBound > offset }
    return index < segments.count && segments[index].range.contains(offset) ? segments[index].role : nil
  }

  private func isQuoted(at offset: Int) -> Bool {
    let index = Self.firstIndex(below: tokens.count) { tokens[$0].range.upperBound > offset }
    return index < tokens.count && tokens[index].isQuoted
  }

  /// The first index from which on a condition holds, by bisection.
  private static func firstIndex(below count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
