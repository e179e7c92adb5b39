import Findings

/// Sums over the documents of a report.
struct ReportTotals {
  private(set) var documents = 0
  private(set) var words = 0
  private(set) var findings = 0
  private(set) var bySeverity: [Severity: Int] = [:]
  private(set) var penalty = 0.0
  private(set) var failed = 0

  mutating func add(_ checked: CheckedDocument) {
    if checked.part == 0 { documents += 1 }
    words += checked.wordCount
    findings += checked.findings.count
    for finding in checked.findings { bySeverity[finding.severity, default: 0] += 1 }
    penalty += checked.score.penalty
    if !checked.score.pass { failed += 1 }
  }

  func count(_ severity: Severity) -> Int { bySeverity[severity, default: 0] }
  /// What an editor has to look at: all but advice.
  var faults: Int { findings - count(.neutral) }
  var perThousandWords: Double { words == 0 ? 0 : penalty * 1000 / Double(words) }
  var score: Double { max(0, 100 - perThousandWords / 10) }
}
