import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Orders findings and takes out what the rules' scopes and the user's options exclude.
struct FindingFilter {
  let options: CheckOptions
  /// Scopes by rule identifier.
  let descriptions: [String: Scope]

  func filtered(_ findings: [Finding], in text: AnalyzedText) -> [Finding] {
    let scoped = findings.compactMap { inScope($0, text) }
    let wanted = scoped.filter { $0.severity >= options.minSeverity && $0.confidence >= options.minConfidence }
    return Self.withoutDoubles(wanted.sorted(by: Finding.precedes))
  }

  private func inScope(_ finding: Finding, _ text: AnalyzedText) -> Finding? {
    var finding = finding
    if let scope = descriptions[finding.rule] {
      if let roles = scope.roles, let role = Self.role(at: finding.range.lowerBound, text), !roles.contains(role) {
        return nil
      }
      if scope.quotations != .check, Self.isQuoted(finding.range, text) {
        if scope.quotations == .skip { return nil }
        finding.severity = .neutral
      }
    }
    if let severity = options.severities[finding.rule] { finding.severity = severity }
    return finding
  }

  /// The part of the article at a byte offset.
  private static func role(at offset: Int, _ text: AnalyzedText) -> Role? {
    let segments = text.document.segments
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < segments.count && segments[low].range.contains(offset) ? segments[low].role : nil
  }

  private static func isQuoted(_ range: Range<Int>, _ text: AnalyzedText) -> Bool {
    var low = 0
    var high = text.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if text.tokens[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < text.tokens.count && text.tokens[low].isQuoted
  }

  /// Where two rules mark the same words, the surer one speaks; a word that a glossary or phrase explains is no misspelling.
  private static func withoutDoubles(_ sorted: [Finding]) -> [Finding] {
    var result: [Finding] = []
    for finding in sorted {
      if let last = result.last, last.range == finding.range, last.source == finding.source, last.category != .repetition || finding.category == .spelling {
        if rank(finding) > rank(last) { result[result.count - 1] = finding }
        continue
      }
      result.append(finding)
    }
    return withoutExplained(result)
  }

  /// Leaves out guesses that overlap a finding which knows more. Long findings (a whole sentence) explain no word.
  private static func withoutExplained(_ sorted: [Finding]) -> [Finding] {
    let explaining = sorted.filter { !isGuess($0) && $0.range.count < 200 }.map(\.range)
    var next = 0
    var coveredUntil = 0
    return sorted.filter { finding in
      while next < explaining.count, explaining[next].lowerBound < finding.range.upperBound {
        coveredUntil = max(coveredUntil, explaining[next].upperBound)
        next += 1
      }
      return !isGuess(finding) || coveredUntil <= finding.range.lowerBound
    }
  }

  private static func rank(_ finding: Finding) -> Double {
    (isGuess(finding) ? 0 : 1000) + finding.severity.penalty * 10 + finding.confidence
  }

  /// What rests only on a word being unknown.
  private static func isGuess(_ finding: Finding) -> Bool {
    finding.rule.hasPrefix("spelling.") || finding.rule == "untranslated.german-word"
  }
}
