import Checking
import Configuration
import DataFormats
import Findings
import Reviewing
import Rules

/// An article to check, with what its settings ask for.
struct ArticleJob: Sendable {
  var path: String
  var source: String?
  var checker: Checker
  var settings: EffectiveSettings
  /// The largest file that is read, in bytes.
  var limit: Int
  var changedSince: String?
  var ownSuppressions: [Suppression] = []
  /// Standard input, where it was read already: it cannot be read twice.
  var content: [UInt8]?

  enum Outcome: Sendable {
    case checked(CheckedArticle)
    case failed(String)
  }

  struct CheckedArticle: Sendable {
    var document: CheckedDocument
    var settings: EffectiveSettings
    /// From reading, for the one who reads the report.
    var notes: [String]
    var review: Review.Outcome
    var bytes: Int
    /// Seconds.
    var readingTime: Double
    var checkingTime: Double
  }

  /// What the other articles of the run need to know of this one; nil where it cannot be read, which the check says.
  func trace() -> ArticleTrace? { try? checker.trace(request()) }

  private func request() throws -> CheckRequest {
    let bytes = try content ?? FileSystem.read(path, limit: limit)
    let source = try source.map { CheckRequest.Content.file(try FileSystem.read($0, limit: limit)) }
    return CheckRequest(name: path, content: .file(bytes), source: source)
  }

  /// - Parameter record: what the articles of the run have, where they are to be compared.
  func run(_ review: Review, among record: RunRecord? = nil) -> Outcome {
    do {
      var watch = Stopwatch()
      let request = try request()
      let readingTime = watch.lap()
      let result = try checker.check(request, among: record)
      var document = result.checked
      let outcome = review.apply(to: &document, try reviewedArticle())
      return .checked(
        CheckedArticle(
          document: document, settings: settings, notes: result.notes, review: outcome,
          bytes: result.checked.document.text.count,
          readingTime: readingTime, checkingTime: watch.lap()))
    } catch let error as FileError where error.message.hasPrefix("no such file") {
      return .failed("\(error)" + commandMeant)
    } catch {
      return .failed("\(error)")
    }
  }

  private func reviewedArticle() throws -> Review.Article {
    var article = Review.Article()
    article.ownSuppressions = ownSuppressions
    article.sharedSuppressions = settings.suppressions
    article.unusedSeverity = unusedSuppressionSeverity
    article.passScore = checker.options.passScore
    if let changedSince { article.changedLines = try GitChanges.lines(of: path, since: changedSince) }
    return article
  }

  private var unusedSuppressionSeverity: Severity? {
    let rule = UnusedSuppression.description
    if checker.options.rulesOff.contains(rule.id) { return nil }
    let severity = checker.options.severities[rule.id] ?? rule.severity
    return severity < checker.options.minSeverity ? nil : severity
  }

  /// A mistyped command looks like a file that is not there.
  private var commandMeant: String {
    let names = Command.all.map(\.name).filter { !$0.contains(" ") }
    return EditDistance.nearest(to: path, among: names).map { "; or did you mean “tlcheck \($0)”?" } ?? ""
  }
}
