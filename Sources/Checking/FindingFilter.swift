import Findings
import RuleEngine

/// Orders findings and takes out what the user's options exclude, and what two rules say of the same words.
struct FindingFilter {
  let options: CheckOptions
  func filtered(_ findings: [Finding]) -> [Finding] {
    let wanted = findings.map(withOwnSeverity).filter {
      $0.severity >= options.minSeverity && $0.confidence >= options.minConfidence
    }
    return Self.withoutDoubles(wanted.sorted(by: Finding.precedes))
  }

  private func withOwnSeverity(_ finding: Finding) -> Finding {
    guard let severity = options.severities[finding.rule] else { return finding }
    var finding = finding
    finding.severity = severity
    return finding
  }

  /// Where two rules mark the same words, the surer one speaks; a word that a glossary or phrase explains is no misspelling.
  private static func withoutDoubles(_ sorted: [Finding]) -> [Finding] {
    var result: [Finding] = []
    for finding in sorted {
      if let last = result.last, last.range == finding.range, last.source == finding.source,
        last.category != .repetition || finding.category == .spelling
      {
        if rank(finding) > rank(last) { result[result.count - 1] = finding }
        continue
      }
      result.append(finding)
    }
    return withoutExplained(withoutDeleted(result))
  }

  /// What is to be deleted as residue of the page needs no correction inside it.
  private static func withoutDeleted(_ sorted: [Finding]) -> [Finding] {
    let deleted = sorted.filter { $0.category == .residue && $0.replacements.first == "" }.map(\.range)
    guard !deleted.isEmpty else { return sorted }
    let covering = CoveringRanges(deleted)
    return sorted.filter { $0.category == .residue || $0.category == .repetition || !covering.cover($0.range) }
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
