import Configuration
import Findings

/// What a run amounted to: whether findings count, and how many there are of each rule.
struct RunTally: Sendable {
  private(set) var documents = 0
  private(set) var hasCountingFindings = false
  private var byRule: [String: Int] = [:]
  private var words = 0
  private var penalty = 0.0
  private var failedArticles = 0
  /// Nil where articles of the run have different ones, or none.
  private var maxPenalty: Double?
  private var hasSameMaxPenalty = true

  /// - Parameter maxPenalty: points per 1,000 words with which the article still passes.
  mutating func add(_ checked: CheckedDocument, failOn: FailureLevel, maxPenalty: Double? = nil) {
    if documents > 0, maxPenalty != self.maxPenalty { hasSameMaxPenalty = false }
    self.maxPenalty = maxPenalty
    if checked.part == 0 { documents += 1 }
    words += checked.wordCount
    penalty += checked.score.penalty
    if maxPenalty != nil, !checked.score.pass { failedArticles += 1 }
    for index in checked.findings.indices {
      byRule[checked.findings[index].rule, default: 0] += 1
      if failOn.includes(checked.findings[index].severity) { hasCountingFindings = true }
    }
  }

  private var penaltyPerThousandWords: Double { words == 0 ? 0 : penalty * 1000 / Double(words) }
  private var runFails: Bool {
    guard hasSameMaxPenalty, let maxPenalty else { return false }
    return penaltyPerThousandWords > maxPenalty
  }

  /// What became of `--max-penalty`; nil where it was not asked for.
  var verdict: String? {
    guard hasSameMaxPenalty, let maxPenalty else {
      return failedArticles == 0 ? nil : "\(failedArticles) of \(documents) articles fail"
    }
    let articles = failedArticles == 0 ? "" : "; \(failedArticles) of \(documents) articles fail"
    return "the run \(runFails ? "fails" : "passes"): \(Self.points(penaltyPerThousandWords)) penalty points per 1,000 "
      + "words, \(Self.points(maxPenalty)) allowed\(articles)"
  }

  static func points(_ number: Double) -> String {
    let rounded = (number * 10).rounded() / 10
    return rounded == rounded.rounded() && rounded < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }

  /// Findings by rule, the most frequent first; then time by rule, the longest first.
  /// - Parameter times: seconds, summed over threads.
  func statistics(times: [String: Double] = [:]) -> String {
    let rows = byRule.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let total = byRule.values.reduce(0, +)
    let head = "\(total) findings of \(rows.count) rules in \(documents) documents"
    let slowest = times.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return
      ([head] + Self.table(rows.map { ("\($0.value)", $0.key) })
      + (slowest.isEmpty ? [] : ["time by rule, summed over threads"])
      + Self.table(slowest.map { (Stopwatch.text($0.value), $0.key) })).joined(separator: "\n")
  }

  private static func table(_ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 1
    return rows.map { String(repeating: " ", count: width + 2 - $0.0.count) + $0.0 + "  " + $0.1 }
  }

  func status(_ messages: Messages) -> ExitStatus {
    if messages.hasErrors { return .failure }
    return hasCountingFindings || failedArticles > 0 || runFails ? .findings : .clean
  }
}
