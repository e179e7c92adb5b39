import Configuration
import Findings

/// What a run amounted to: whether findings count, and how many there are of each rule.
struct RunTally: Sendable {
  private(set) var documents = 0
  private(set) var hasCountingFindings = false
  private var byRule: [String: Int] = [:]

  mutating func add(_ checked: CheckedDocument, failOn: FailureLevel) {
    documents += 1
    for finding in checked.findings {
      byRule[finding.rule, default: 0] += 1
      if failOn.includes(finding.severity) { hasCountingFindings = true }
    }
  }

  /// Findings by rule, the most frequent first.
  var statistics: String {
    let rows = byRule.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = rows.map { "\($0.value)".count }.max() ?? 1
    let total = byRule.values.reduce(0, +)
    let head = "\(total) findings of \(rows.count) rules in \(documents) documents"
    return
      ([head]
      + rows.map { row in
        let count = "\(row.value)"
        return String(repeating: " ", count: width + 2 - count.count) + "\(count)  \(row.key)"
      }).joined(separator: "\n")
  }

  func status(_ messages: Messages) -> ExitStatus {
    if messages.hasErrors { return .failure }
    return hasCountingFindings ? .findings : .clean
  }
}
