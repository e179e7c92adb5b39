import Checking
import Configuration
import DataFormats
import Documents
import Findings
import Reporters
import RuleEngine
import Synchronization

/// `tlcheck FILE…`: reads articles, checks several at a time, and reports them in order.
enum CheckCommand {
  /// An article and the checker its settings ask for.
  private struct Job: Sendable {
    var path: String
    var source: String?
    var checker: Checker
    var failOn: FailureLevel
    var limit: Int
  }

  private enum Outcome: Sendable {
    case checked(CheckedDocument, notes: [String], FailureLevel)
    case failed(String)
  }

  /// What is written by one thread at a time.
  private struct Results {
    var outputs: ReportOutputs
    var tally = RunTally()
  }

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitStatus {
    let reports = try invocation.resolvedReports()
    let messages = Messages(isQuiet: invocation.isQuiet, isVerbose: invocation.isVerbose)
    let jobs = try jobs(invocation, messages)
    if jobs.isEmpty { return messages.hasErrors ? .failure : .clean }
    let context = ReportContext(
      toolVersion: toolVersion, rules: descriptions(of: jobs), usesColor: StandardOutput.usesColor(invocation.color),
      width: StandardOutput.width, showsTerms: invocation.showsTerms, baseFolder: FileSystem.workingFolder)
    let outputs = ReportOutputs(reports, context, messages)
    outputs.begin()
    let results = Mutex(Results(outputs: outputs))
    let pipeline = OrderedPipeline(jobs: invocation.jobs ?? Processors.count, work: check) { outcome in
      results.withLock { take(outcome, &$0, messages) }
    }
    for job in jobs where !pipeline.submit(job) { break }
    pipeline.finish()
    return results.withLock { results in
      results.outputs.finish()
      if invocation.showsStatistics { messages.plain(results.tally.statistics) }
      return results.tally.status(messages)
    }
  }

  /// Settings first, for all articles: what is wrong with them is said before anything is reported.
  private static func jobs(_ invocation: Invocation, _ messages: Messages) throws(UsageError) -> [Job] {
    var problems: Set<String> = []
    func report(_ problem: String) {
      if problems.insert(problem).inserted { messages.error(problem) }
    }
    var resolver = SettingsResolver(
      source: SettingsSource(), choice: invocation.configuration, commandLine: invocation.settings)
    var pool = CheckerPool()
    let articles = ArticleFinder.standard.articles(in: invocation.operands, report: report)
    if invocation.source != nil, articles.count > 1 {
      throw UsageError("--source belongs to one article, and \(articles.count) are given")
    }
    var jobs: [Job] = []
    for path in articles {
      do {
        let settings = try resolver.settings(for: path == "-" ? nil : path)
        messages.detail("\(path): \(settings.file.map { "settings from \($0)" } ?? "no configuration file")")
        jobs.append(
          Job(
            path: path, source: invocation.source, checker: try pool.checker(for: settings), failOn: settings.failOn,
            limit: invocation.maximumSize))
      } catch let error as CheckerPool.FailedSetup {
        report(error.message)
      } catch {
        report("\(error)")
      }
    }
    return jobs
  }

  @Sendable private static func descriptions(of jobs: [Job]) -> [RuleDescription] {
    var seen: Set<ObjectIdentifier> = []
    var result: [RuleDescription] = []
    for job in jobs where seen.insert(ObjectIdentifier(job.checker)).inserted {
      result += job.checker.knowledge.descriptions
    }
    return result
  }

  @Sendable private static func check(_ job: Job) -> Outcome {
    do {
      let bytes = try FileSystem.read(job.path, limit: job.limit)
      let source = try job.source.map { CheckRequest.Content.file(try FileSystem.read($0, limit: job.limit)) }
      let request = CheckRequest(name: job.path, content: .file(bytes), source: source)
      let result = try job.checker.check(request)
      return .checked(result.checked, notes: result.notes, job.failOn)
    } catch let error as FileError where error.message.hasPrefix("no such file") {
      return .failed("\(error)" + commandMeant(by: job.path))
    } catch {
      return .failed("\(error)")
    }
  }

  /// A mistyped command looks like a file that is not there.
  private static func commandMeant(by path: String) -> String {
    let names = Command.all.map(\.name).filter { !$0.contains(" ") }
    return EditDistance.nearest(to: path, among: names).map { "; or did you mean “tlcheck \($0)”?" } ?? ""
  }

  /// Gives whether anybody still reads.
  private static func take(_ outcome: Outcome, _ results: inout Results, _ messages: Messages) -> Bool {
    switch outcome {
    case .failed(let problem): messages.error(problem)
    case .checked(let checked, let notes, let failOn):
      for note in notes { messages.note("\(checked.document.name) \(note)") }
      if checked.wordCount == 0 { messages.note("\(checked.document.name) holds no words; there is nothing to check") }
      messages.detail("\(checked.document.name): \(checked.wordCount) words, \(checked.findings.count) findings")
      results.tally.add(checked, failOn: failOn)
      results.outputs.add(checked)
    }
    return !results.outputs.isClosed
  }
}
