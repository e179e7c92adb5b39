import Configuration
import DataFormats
import Reporters
import Reviewing
import RuleEngine
import Synchronization

/// `tlcheck FILE…`: reads articles, checks several at a time, and reports them in order.
enum CheckCommand {
  /// What is written by one thread at a time.
  private struct Results {
    var outputs: ReportOutputs
    var tally = RunTally()
    var baseline: BaselineWriter
    var usedSuppressions: Set<String> = []
  }

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitStatus {
    let reports = try invocation.resolvedReports()
    if invocation.writesBaseline, invocation.baseline == nil {
      throw UsageError("--write-baseline needs --baseline FILE, the file to write")
    }
    let messages = Messages(isQuiet: invocation.isQuiet, isVerbose: invocation.isVerbose)
    for problem in invocation.unknownFormats { messages.error(problem) }
    if reports.isEmpty { return .failure }
    var watch = Stopwatch()
    var planner = JobPlanner(invocation, messages)
    var jobs = try planner.jobs()
    if jobs.isEmpty { return messages.hasErrors ? .failure : .clean }
    let threads = invocation.jobs ?? Processors.count
    let record = invocation.comparesArticles ? ArticleSurvey.record(of: &jobs, threads: threads, messages) : nil
    let review = review(invocation, messages)
    if let folder = invocation.outputFolder { _ = WholeFile.makeFolder(folder) }
    let outputs = ReportOutputs(reports, context(invocation, jobs), messages)
    outputs.begin()
    let results = Mutex(Results(outputs: outputs, baseline: BaselineWriter(toolVersion: toolVersion)))
    let progress = ProgressLine(total: jobs.count, messages, isQuiet: invocation.isQuiet)
    let pipeline = OrderedPipeline<ArticleJob, ArticleJob.Outcome>(jobs: threads) { job in
      job.run(review, among: record)
    } deliver: { outcome in
      if outcome.isFirstPart { progress.advance() }
      return results.withLock { results in messages.withoutProgress { take(outcome, &results, messages) } }
    }
    for job in jobs where !job.forEachPart(pipeline.submit) { break }
    pipeline.finish()
    progress.finish()
    return results.withLock { results in
      results.outputs.finish()
      nameUnusedSuppressions(of: jobs, results.usedSuppressions, messages)
      if let verdict = results.tally.verdict { messages.note(verdict) }
      if invocation.showsStatistics { messages.plain(results.tally.statistics(times: ruleTimes(jobs))) }
      if invocation.writesBaseline { write(results.baseline, to: invocation.baseline, messages) }
      messages.detail("\(jobs.count) \(jobs.count == 1 ? "article" : "articles") in \(Stopwatch.text(watch.lap()))")
      if invocation.writesBaseline { return messages.hasErrors ? .failure : .clean }
      return results.tally.status(messages)
    }
  }

  private static func context(_ invocation: Invocation, _ jobs: [ArticleJob]) -> ReportContext {
    ReportContext(
      toolVersion: toolVersion, rules: descriptions(of: jobs), usesColor: StandardOutput.usesColor(invocation.color),
      width: StandardOutput.width, showsTerms: invocation.showsTerms, baseFolder: FileSystem.workingFolder,
      passingScore: jobs[0].checker.options.passScore)
  }

  @Sendable private static func descriptions(of jobs: [ArticleJob]) -> [RuleDescription] {
    var seen: Set<ObjectIdentifier> = []
    var rules: [RuleDescription] = []
    for job in jobs where seen.insert(ObjectIdentifier(job.checker)).inserted {
      rules += job.checker.knowledge.descriptions
    }
    return rules
  }

  /// What cannot be read is said, and the articles are checked without it.
  private static func review(_ invocation: Invocation, _ messages: Messages) -> Review {
    var review = Review(recordsKnown: invocation.writesBaseline)
    do {
      if let file = invocation.decisions {
        review.decisions = try Decisions(FileSystem.read(file), file: file)
        messages.detail("decisions: \(file)")
      }
    } catch {
      messages.error("\(error)")
    }
    do {
      if let file = invocation.baseline, !invocation.writesBaseline {
        review.baseline = try Baseline(FileSystem.read(file), file: file)
        messages.detail("baseline: \(file)")
      }
    } catch {
      messages.error("\(error)")
    }
    return review
  }

  /// Gives whether anybody still reads.
  private static func take(_ outcome: ArticleJob.Outcome, _ results: inout Results, _ messages: Messages) -> Bool {
    switch outcome {
    case .failed(let problem): messages.error(problem)
    case .checked(let article):
      let checked = article.document
      let name = checked.document.name
      for problem in article.problems { messages.error(problem) }
      for note in article.notes { messages.note("\(name) \(note)") }
      for note in article.review.notes { messages.note(note) }
      if checked.wordCount == 0, checked.part == 0 {
        messages.note("\(name) holds no words; there is nothing to check")
      }
      messages.detail(
        "\(name): \(checked.wordCount) words, \(checked.findings.count) findings; \(article.bytes) bytes of "
          + "\(checked.document.format) read in \(Stopwatch.text(article.readingTime)), checked in "
          + Stopwatch.text(article.checkingTime))
      for line in OriginText.lines(checked) { messages.detail("\(name): \(line)") }
      results.tally.add(checked, failOn: article.settings.failOn, maxPenalty: article.settings.maxPenalty)
      if let limit = article.settings.maxPenalty, !checked.score.pass {
        let points = RunTally.points(checked.score.perThousandWords)
        messages.note("\(name) fails: \(points) penalty points per 1,000 words, \(RunTally.points(limit)) allowed")
      }
      results.baseline.add(path: name, article.review.known)
      for index in article.review.usedSharedSuppressions {
        results.usedSuppressions.insert(article.settings.suppressions[index].place)
      }
      results.outputs.add(checked)
    }
    return !results.outputs.isClosed
  }

  /// Those of configuration files hold for all articles below, so only a run over several can tell.
  private static func nameUnusedSuppressions(of jobs: [ArticleJob], _ used: Set<String>, _ messages: Messages) {
    if jobs.count < 2 { return }
    var named: Set<String> = []
    for suppression in jobs.flatMap(\.settings.suppressions) where !used.contains(suppression.place) {
      guard named.insert(suppression.place).inserted else { continue }
      messages.note("\(suppression.place): the suppression of \(suppression.matter) hid nothing in this run")
    }
  }

  private static func write(_ baseline: BaselineWriter, to path: String?, _ messages: Messages) {
    guard let path else { return }
    var baseline = baseline
    do {
      let file = try AtomicFile(path)
      try file.write(baseline.finish())
      try file.commit()
      messages.note("wrote \(path): from now on what these articles hold is known")
    } catch {
      messages.error("\(error)")
    }
  }

  private static func ruleTimes(_ jobs: [ArticleJob]) -> [String: Double] {
    var seen: Set<ObjectIdentifier> = []
    var result: [String: Double] = [:]
    for job in jobs where seen.insert(ObjectIdentifier(job.checker)).inserted {
      result.merge(job.checker.ruleTimes, uniquingKeysWith: +)
    }
    return result
  }
}
