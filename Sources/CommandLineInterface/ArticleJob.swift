import Checking
import Configuration
import DataFormats
import Documents
import Findings
import Reviewing

/// An article to check, with what its settings ask for.
struct ArticleJob: Sendable {
  var path: String
  var source: String?
  var checker: Checker
  var settings: EffectiveSettings
  /// The largest file that is read, in bytes.
  var limit: Int
  var changedSince: String?
  /// From the file beside it.
  var ownSuppressions: [Suppression] = []
  /// Nil to go by the file's name.
  var format: DocumentFormat?

  enum Outcome: Sendable {
    case checked(CheckedArticle)
    case failed(String)
  }

  struct CheckedArticle: Sendable {
    var document: CheckedDocument
    var settings: EffectiveSettings
    /// From reading, for the one who reads the report.
    var notes: [String]
    /// What is wrong with its suppressions.
    var problems: [String]
    var review: Review.Outcome
    var bytes: Int
    /// Seconds.
    var readingTime: Double
    var checkingTime: Double
  }

  func run(_ review: Review) -> Outcome {
    do {
      var watch = Stopwatch()
      let bytes = try FileSystem.read(path, limit: limit)
      let sourceText = try source.map { CheckRequest.Content.file(try FileSystem.read($0, limit: limit)) }
      let readingTime = watch.lap()
      var request = CheckRequest(name: path, content: .file(bytes), source: sourceText)
      request.sourceName = source
      request.format = format
      let result = try checker.check(request)
      var document = result.checked
      var article = try reviewedArticle()
      let problems = takeUpSuppressions(in: document, &article)
      let outcome = review.apply(to: &document, article)
      return .checked(
        CheckedArticle(
          document: document, settings: settings, notes: result.notes, problems: problems, review: outcome,
          bytes: bytes.count, readingTime: readingTime, checkingTime: watch.lap()))
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

  /// Those of the article's comments join those of the file beside it. Gives what is wrong with them.
  private func takeUpSuppressions(in document: CheckedDocument, _ article: inout Review.Article) -> [String] {
    let inline = InlineSuppressions(of: document)
    article.ownSuppressions += inline.all
    if article.ownSuppressions.isEmpty { return inline.problems.map(\.description) }
    let ids = checker.knowledge.descriptions.map(\.id)
    let unknown = Suppression.unknownRules(in: article.ownSuppressions, among: ids)
    article.ownSuppressions.removeAll { suppression in !ids.contains(where: suppression.covers) }
    return (inline.problems + unknown).map(\.description)
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
