import Checking
import DataFormats
import Documents
import Findings
import TextModel

/// `tlcheck align FILE --source FILE`: shows what was laid beside what, and checks nothing.
enum AlignCommand {
  private static let formats = ["text", "tsv", "tmx", "json"]

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitStatus {
    let messages = Messages(isQuiet: invocation.isQuiet, isVerbose: false)
    let report = try report(invocation)
    var planner = JobPlanner(invocation, messages)
    guard let job = try planner.jobs().first else { return .failure }
    if BilingualFormat.forFile(named: job.path) != nil {
      messages.error("\(job.path): is aligned already; check it, or name an article")
      return .failure
    }
    guard let source = job.source else {
      messages.error("\(job.path): no source text beside it; name it with --source FILE")
      return .failure
    }
    do {
      var request = CheckRequest(name: job.path, content: .file(try FileSystem.read(job.path, limit: job.limit)))
      request.source = .file(try FileSystem.read(source, limit: job.limit))
      request.sourceName = source
      guard let aligned = try job.checker.align(request) else { return .failure }
      let view = AlignmentView(target: aligned.target, source: aligned.source, alignment: aligned.alignment)
      let text =
        switch report.format {
        case "tsv": view.tsv
        case "tmx": view.tmx(toolVersion: toolVersion)
        case "json": view.json(sourcePath: source)
        default: view.text
        }
      guard let file = report.file else { return StandardOutput.print(text) }
      let output = try AtomicFile(file)
      try output.write(Array(text.utf8))
      try output.commit()
      return .clean
    } catch {
      messages.error("\(error)")
      return .failure
    }
  }

  private static func report(_ invocation: Invocation) throws(UsageError) -> Invocation.Report {
    guard invocation.reports.count <= 1 else { throw UsageError("align writes one format", command: "align") }
    var report = invocation.reports.first ?? Invocation.Report(format: "text")
    guard formats.contains(report.format) else {
      let problem = YAMLMapping.unknown("format", report.format, among: formats)
      throw UsageError("--format: \(problem)", command: "align")
    }
    report.file = report.file ?? invocation.outputFile
    if report.file == "-" { report.file = nil }
    return report
  }
}
