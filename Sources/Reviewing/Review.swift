import Findings

/// What people decided earlier about the findings of a run, applied to each article after it is checked.
public struct Review: Sendable {
  public var decisions: Decisions?
  public var baseline: Baseline?
  public var today: CalendarDay
  /// Whether an outcome tells what was found before the baseline hid what it knows, for a new baseline.
  public var recordsKnown: Bool

  public init(
    decisions: Decisions? = nil, baseline: Baseline? = nil, today: CalendarDay = .today, recordsKnown: Bool = false
  ) {
    self.decisions = decisions
    self.baseline = baseline
    self.today = today
    self.recordsKnown = recordsKnown
  }

  /// What holds for one article.
  public struct Article: Sendable {
    /// From the file beside it and from its comments; those that hide nothing are findings themselves.
    public var ownSuppressions: [Suppression] = []
    /// From configuration files, which hold for other articles as well.
    public var sharedSuppressions: [Suppression] = []
    public var changedLines = ChangedLines.all
    /// Of `suppression.unused`; nil where that rule is off or below what is reported.
    public var unusedSeverity: Severity?
    /// The lowest quality score that passes.
    public var passScore = 95.0

    public init() {}
  }

  public struct Outcome: Sendable {
    /// For people, each one line.
    public var notes: [String] = []
    /// As `Review.recordsKnown` asks.
    public var known: [KnownFinding] = []
    /// Indices of the shared suppressions that hid something.
    public var usedSharedSuppressions: Set<Int> = []
  }

  /// Takes out of an article's findings what was suppressed, ignored, known before or not touched, and scores it anew.
  public func apply(to checked: inout CheckedDocument, _ article: Article) -> Outcome {
    var outcome = Outcome()
    suppress(&checked, article, &outcome)
    outcome.notes += decisions?.apply(to: &checked) ?? []
    if recordsKnown {
      outcome.known = checked.findings.indices.map {
        KnownFinding(
          fingerprint: checked.fingerprints[$0], rule: checked.findings[$0].rule, text: checked.markedText(of: $0))
      }
    }
    outcome.notes += baseline?.apply(to: &checked) ?? []
    article.changedLines.apply(to: &checked)
    checked.score = QualityScore(
      findings: checked.findings, wordCount: checked.wordCount, threshold: article.passScore)
    return outcome
  }

  private func suppress(_ checked: inout CheckedDocument, _ article: Article, _ outcome: inout Outcome) {
    let suppressions = article.ownSuppressions + article.sharedSuppressions
    if suppressions.isEmpty { return }
    let expired = suppressions.map { $0.hasExpired(on: today) }
    var used: Set<Int> = []
    let copy = checked
    checked.keepFindings { index in
      let hiding = suppressions.indices.filter {
        !expired[$0]
          && suppressions[$0].hides(
            rule: copy.findings[index].rule, at: copy.findings[index].range, text: copy.markedText(of: index))
      }
      used.formUnion(hiding)
      return hiding.isEmpty
    }
    let ownCount = article.ownSuppressions.count
    outcome.usedSharedSuppressions = Set(used.filter { $0 >= ownCount }.map { $0 - ownCount })
    guard let severity = article.unusedSeverity, !checked.document.text.bytes.isEmpty else { return }
    for index in 0..<ownCount where !used.contains(index) {
      var finding = UnusedSuppression.finding(
        for: suppressions[index], hasExpired: expired[index], in: checked.document)
      finding.severity = severity
      Self.insert(finding, suppressions[index], into: &checked)
    }
  }

  private static func insert(_ finding: Finding, _ suppression: Suppression, into checked: inout CheckedDocument) {
    let index = checked.findings.firstIndex { Finding.precedes(finding, $0) } ?? checked.findings.count
    var fingerprint = Fingerprint()
    checked.findings.insert(finding, at: index)
    checked.fingerprints.insert(
      fingerprint.next(rule: finding.rule, text: suppression.matter, place: suppression.place), at: index)
  }
}
