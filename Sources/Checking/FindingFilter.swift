import Findings
import RuleEngine

/// Orders findings and takes out what the user's options exclude, and what two rules say of the same words. It works on
/// places in the list, and copies only what stays: a large text may have more findings than words.
struct FindingFilter {
  let options: CheckOptions

  func filtered(_ found: [Finding]) -> [Finding] {
    let findings = options.severities.isEmpty ? found : found.map(withOwnSeverity)
    let wanted = findings.indices.filter {
      findings[$0].severity >= options.minSeverity && findings[$0].confidence >= options.minConfidence
    }
    var kept = Self.sorted(wanted, findings)
    kept = Self.withoutDoubles(kept, findings)
    kept = Self.withoutDeleted(kept, findings)
    kept = Self.withoutExplained(kept, findings)
    kept = Self.withoutCrowdedAdvice(kept, findings)
    return kept.map { findings[$0] }
  }

  private func withOwnSeverity(_ finding: Finding) -> Finding {
    guard let severity = options.severities[finding.rule] else { return finding }
    var finding = finding
    finding.severity = severity
    return finding
  }

  /// As `Finding.precedes` has it.
  private static func sorted(_ indices: [Int], _ findings: [Finding]) -> [Int] {
    let places = indices.map { (start: findings[$0].range.lowerBound, end: findings[$0].range.upperBound, index: $0) }
    return places.sorted { a, b in
      if a.start != b.start { return a.start < b.start }
      return a.end == b.end ? findings[a.index].rule < findings[b.index].rule : a.end < b.end
    }.map(\.index)
  }

  /// Where two rules mark the same words, the surer one speaks; a word that a glossary or phrase explains is no misspelling.
  private static func withoutDoubles(_ sorted: [Int], _ findings: [Finding]) -> [Int] {
    var result: [Int] = []
    for index in sorted {
      if let last = result.last, findings[last].range == findings[index].range,
        findings[last].source == findings[index].source,
        findings[last].category != .repetition || findings[index].category == .spelling
      {
        if rank(findings[index]) > rank(findings[last]) { result[result.count - 1] = index }
        continue
      }
      result.append(index)
    }
    return result
  }

  /// What is to be deleted as residue of the page needs no correction inside it.
  private static func withoutDeleted(_ sorted: [Int], _ findings: [Finding]) -> [Int] {
    let deleted = sorted.filter { findings[$0].category == .residue && findings[$0].replacements.first == "" }
    guard !deleted.isEmpty else { return sorted }
    let covering = CoveringRanges(deleted.map { findings[$0].range })
    return sorted.filter {
      findings[$0].category == .residue || findings[$0].category == .repetition || !covering.cover(findings[$0].range)
    }
  }

  /// Leaves out guesses that overlap a finding which knows more. Long findings (a whole sentence) explain no word.
  private static func withoutExplained(_ sorted: [Int], _ findings: [Finding]) -> [Int] {
    let guesses = Set(sorted.filter { isGuess(findings[$0].rule) })
    if guesses.isEmpty { return sorted }
    let explaining = sorted.filter { !guesses.contains($0) && findings[$0].range.count < 200 }
    var next = 0
    var coveredUntil = 0
    return sorted.filter { index in
      let range = findings[index].range
      while next < explaining.count, findings[explaining[next]].range.lowerBound < range.upperBound {
        coveredUntil = max(coveredUntil, findings[explaining[next]].range.upperBound)
        next += 1
      }
      return !guesses.contains(index) || coveredUntil <= range.lowerBound
    }
  }

  /// One note on the wording of a place is enough: advice gives way to a graver note on words of its own, then to a longer one.
  private static func withoutCrowdedAdvice(_ sorted: [Int], _ findings: [Finding]) -> [Int] {
    var result: [Int] = []
    var last: Int?
    for index in sorted where isOnWording(findings[index]) {
      guard let before = last, findings[before].range.overlaps(findings[index].range) else {
        result.append(index)
        last = index
        continue
      }
      let (spoken, new) = (findings[before], findings[index])
      let isGraver =
        new.severity > spoken.severity || new.severity == spoken.severity && new.range.count > spoken.range.count
      if isGraver {
        if spoken.severity == .neutral { result.removeLast() }
        result.append(index)
        last = index
      } else if new.severity > .neutral {
        result.append(index)
      }
    }
    let dropped = Set(sorted.filter { isOnWording(findings[$0]) }).subtracting(result)
    return dropped.isEmpty ? sorted : sorted.filter { !dropped.contains($0) }
  }

  private static func isOnWording(_ finding: Finding) -> Bool {
    finding.category == .artifact || finding.category == .style
  }

  private static func rank(_ finding: Finding) -> Double {
    (isGuess(finding.rule) ? 0 : 1000) + finding.severity.penalty * 10 + finding.confidence
  }

  /// What rests only on a word being unknown.
  private static func isGuess(_ rule: String) -> Bool {
    rule.hasPrefix("spelling.") || rule == "untranslated.german-word"
  }
}
