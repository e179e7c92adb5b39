internal import Glibc
import Reporters
import Findings

/// The reports of one run, each with its reporter and the file it goes to. One that fails is given up, and the others
/// are still written.
final class ReportOutputs {
  private struct Output {
    var reporter: any Reporter
    let sink: any ReportSink
  }

  private var outputs: [Output] = []
  private let messages: Messages

  init(_ reports: [Invocation.Report], _ context: ReportContext, _ messages: Messages) {
    self.messages = messages
    for report in reports {
      var context = context
      if report.file != nil { context.usesColor = false }
      do {
        guard let reporter = makeReporter(report.format, context) else { continue }
        let sink: any ReportSink = try report.file.map { try FileSink($0) } ?? StandardOutputSink()
        outputs.append(Output(reporter: reporter, sink: sink))
      } catch {
        messages.error("\(error)")
      }
    }
  }

  /// Whether nobody reads any more.
  var isClosed: Bool { outputs.isEmpty }

  func begin() { each { try $0.reporter.begin($0.sink) } }

  func add(_ checked: CheckedDocument) {
    each {
      try $0.reporter.add(checked, to: $0.sink)
      try $0.sink.pause()
    }
  }

  func finish() {
    each {
      try $0.reporter.finish($0.sink)
      try $0.sink.commit()
    }
  }

  private func each(_ body: (inout Output) throws -> Void) {
    var kept: [Output] = []
    for var output in outputs {
      do {
        try body(&output)
        kept.append(output)
      } catch is ClosedPipe {
        continue
      } catch {
        messages.error("\(error)")
      }
    }
    outputs = kept
  }
}

/// Where a report goes, with an end.
private protocol ReportSink: OutputSink {
  /// Called between documents.
  func pause() throws
  func commit() throws
}

private final class StandardOutputSink: ReportSink {
  private let writer = DescriptorWriter(STDOUT_FILENO, name: "standard output")
  private let isTerminal = StandardOutput.isTerminal

  func write(_ bytes: [UInt8]) throws { try writer.write(bytes) }
  func pause() throws { if isTerminal { try writer.flush() } }
  func commit() throws { try writer.flush() }
}

private final class FileSink: ReportSink {
  private let file: AtomicFile

  init(_ path: String) throws(FileError) { file = try AtomicFile(path) }

  func write(_ bytes: [UInt8]) throws { try file.write(bytes) }
  func pause() {}
  func commit() throws { try file.commit() }
}
