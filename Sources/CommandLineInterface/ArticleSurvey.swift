import Rules
import Synchronization

/// The first reading of a run whose articles are compared with each other. What it gives is small, so the second reading
/// can report each article whole and in order, with all that suppressions, baselines and reports do to findings.
enum ArticleSurvey {
  /// - Parameter jobs: standard input is read into its job.
  static func record(of jobs: inout [ArticleJob], threads: Int, _ messages: Messages) -> RunRecord {
    var watch = Stopwatch()
    for index in jobs.indices where jobs[index].path == "-" {
      guard let bytes = try? FileSystem.read("-", limit: jobs[index].limit) else { continue }
      jobs[index].content = .bytes(bytes)
    }
    if jobs.count == 1, jobs[0].source == nil {
      messages.note("--across compares articles, and there is only one")
    }
    let record = Mutex(RunRecord())
    let pipeline = OrderedPipeline<ArticleJob, ArticleTrace?>(jobs: threads) {
      $0.trace()
    } deliver: { trace in
      if let trace { record.withLock { $0.add(trace) } }
      return true
    }
    for job in jobs where !job.forEachPart(pipeline.submit) { break }
    pipeline.finish()
    messages.detail("articles compared in \(Stopwatch.text(watch.lap()))")
    return record.withLock { record in
      record.settle()
      return record
    }
  }
}
