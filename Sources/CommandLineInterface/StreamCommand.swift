internal import Glibc
import Checking
import Configuration
import Findings
import Reporters
import RuleEngine
import Synchronization

/// `tlcheck stream`: JSON Lines in, JSON Lines out, in the same order, each answer as soon as it can be given.
enum StreamCommand {
  private enum Answer: Sendable {
    case checked(CheckedDocument)
    case failed(StreamRequest.Problem)
  }

  private struct Results {
    let output = DescriptorWriter(STDOUT_FILENO, name: "standard output")
    var tally = RunTally()
    /// Lines that were answered by an error; the exit status tells of them.
    var failures = 0
  }

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitStatus {
    let messages = Messages(isQuiet: invocation.isQuiet, isVerbose: invocation.isVerbose)
    let settings: EffectiveSettings
    let checker: Checker
    do {
      var resolver = SettingsResolver(
        source: SettingsSource(), choice: invocation.configuration, commandLine: invocation.settings)
      settings = try resolver.settings(for: nil)
      var pool = CheckerPool(measuresRules: invocation.showsStatistics)
      checker = try pool.checker(for: settings)
    } catch let error as CheckerPool.FailedSetup {
      messages.error(error.message)
      return .failure
    } catch {
      messages.error("\(error)")
      return .failure
    }
    let results = Mutex(Results())
    let pipeline = OrderedPipeline<(LineReader.Line, Int), Answer>(
      jobs: invocation.jobs ?? Processors.count
    ) { line, number in
      answer(to: line, number, checker, invocation.maximumSize)
    } deliver: { answer in
      results.withLock { deliver(answer, &$0, settings, messages) }
    }
    feed(pipeline, limit: invocation.maximumSize)
    pipeline.finish()
    return results.withLock { results in
      if invocation.showsStatistics { messages.plain(results.tally.statistics(times: checker.ruleTimes)) }
      if results.failures > 0 {
        messages.error("\(results.failures) documents could not be checked; see their answers")
      }
      return results.tally.status(messages)
    }
  }

  private static func feed(_ pipeline: OrderedPipeline<(LineReader.Line, Int), Answer>, limit: Int) {
    var reader = LineReader(STDIN_FILENO, limit: limit)
    var number = 0
    while let line = reader.next() {
      number += 1
      if case .bytes(let bytes) = line, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      if !pipeline.submit((line, number)) { return }
    }
  }

  private static func answer(to line: LineReader.Line, _ number: Int, _ checker: Checker, _ limit: Int) -> Answer {
    guard case .bytes(let bytes) = line else {
      let message = "line \(number) is larger than \(ByteSize.text(limit)); raise the limit with --max-size"
      return .failed(.init(id: nil, message: message))
    }
    do throws(StreamRequest.Problem) {
      let request = try StreamRequest(bytes, line: number)
      do {
        return .checked(try checker.check(request.checkRequest).checked)
      } catch {
        return .failed(.init(id: request.id, message: "\(error)"))
      }
    } catch {
      return .failed(error)
    }
  }

  /// Gives whether anybody still reads.
  private static func deliver(
    _ answer: Answer, _ results: inout Results, _ settings: EffectiveSettings, _ messages: Messages
  ) -> Bool {
    do {
      switch answer {
      case .checked(let checked):
        results.tally.add(checked, failOn: settings.failOn, maxPenalty: settings.maxPenalty)
        try DocumentJSON.writeLine(for: checked, name: .id, to: results.output)
      case .failed(let problem):
        results.failures += 1
        try results.output.write(DocumentJSON.errorLine(id: problem.id, message: problem.message))
      }
      try results.output.flush()
      return true
    } catch is ClosedPipe {
      return false
    } catch {
      messages.error("\(error)")
      return false
    }
  }
}

extension StreamRequest {
  fileprivate var checkRequest: CheckRequest {
    let content = segments.map(CheckRequest.Content.segments) ?? .text(text ?? "")
    let source = sourceSegments.map(CheckRequest.Content.segments) ?? self.source.map(CheckRequest.Content.text)
    var request = CheckRequest(
      name: id, content: content, source: source, language: language, sourceLanguage: sourceLanguage)
    request.isAligned = isAligned
    request.glossary = glossary.map { SourceTerm(source: $0.source, target: $0.target) }
    return request
  }
}
