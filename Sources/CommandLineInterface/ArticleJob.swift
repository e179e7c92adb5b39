import Checking
import Configuration
import DataFormats
import Documents
import Findings
import Reviewing
import Rules

/// An article to check, with what its settings ask for.
struct ArticleJob: Sendable {
  /// What is to be checked, where it is not simply the file.
  enum Content: Sendable {
    case file
    case bytes([UInt8])
    /// - isWhole: whether the file has no other parts.
    case part(BilingualPart, number: Int, isWhole: Bool)
    /// It could not be read.
    case failed(String)
  }

  var path: String
  var content = Content.file
  var source: String?
  /// As `--input-format` says.
  var inputFormat = InputFormat.auto
  /// From reading, for people.
  var notes: [String] = []
  var checker: Checker
  var settings: EffectiveSettings
  /// The largest file that is read, in bytes.
  var limit: Int
  var changedSince: String?
  /// From the file beside it.
  var ownSuppressions: [Suppression] = []

  enum Outcome: Sendable {
    case checked(CheckedArticle)
    case failed(String)

    /// Whether it is the first that is told of a file.
    var isFirstPart: Bool {
      if case .checked(let article) = self { article.document.part == 0 } else { true }
    }
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

  /// What the other articles of the run need to know of this one; nil where it cannot be read, which the check says.
  func trace() -> ArticleTrace? {
    switch content {
    case .failed: nil
    case .part(let part, _, _): checker.trace(part)
    case .file, .bytes: try? checker.trace(request())
    }
  }

  private func request() throws -> CheckRequest {
    let source = try source.map { CheckRequest.Content.file(try FileSystem.read($0, limit: limit)) }
    var request = CheckRequest(name: path, content: .file(try bytes()), source: source)
    request.sourceName = self.source
    request.format = documentFormats.first { $0.name == inputFormat }
    return request
  }

  /// - Parameter record: what the articles of the run have, where they are to be compared.
  func run(_ review: Review, among record: RunRecord? = nil) -> Outcome {
    do {
      var watch = Stopwatch()
      var document: CheckedDocument
      var notes = notes
      let size: Int
      let readingTime: Double
      switch content {
      case .failed(let problem): return .failed(problem)
      case .part(let part, let number, _):
        size = part.source.text.count + part.target.text.count
        readingTime = 0
        document = checker.check(part, among: record)
        document.part = number
      case .file, .bytes:
        let request = try request()
        readingTime = watch.lap()
        let result = try checker.check(request, among: record)
        document = result.checked
        size = document.document.text.count
        notes += result.notes
      }
      var article = try reviewedArticle()
      let problems = takeUpSuppressions(in: document, &article)
      let outcome = review.apply(to: &document, article)
      return .checked(
        CheckedArticle(
          document: document, settings: settings, notes: notes, problems: problems, review: outcome, bytes: size,
          readingTime: readingTime, checkingTime: watch.lap()))
    } catch let error as FileError where error.message.hasPrefix("no such file") {
      return .failed("\(error)" + commandMeant)
    } catch {
      return .failed("\(error)")
    }
  }

  private func bytes() throws -> [UInt8] {
    if case .bytes(let bytes) = content { return bytes }
    return try FileSystem.read(path, limit: limit)
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
    // Another part may use it.
    if case .part(_, _, isWhole: false) = content { return nil }
    if checker.options.rulesOff.contains(rule.id) { return nil }
    let severity = checker.options.severities[rule.id] ?? rule.severity
    return severity < checker.options.minSeverity ? nil : severity
  }

  /// A mistyped command looks like a file that is not there.
  var commandMeant: String {
    let names = Command.all.map(\.name).filter { !$0.contains(" ") }
    return EditDistance.nearest(to: path, among: names).map { "; or did you mean “tlcheck \($0)”?" } ?? ""
  }
}
