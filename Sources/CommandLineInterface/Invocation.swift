import Configuration

/// What a command line asks for.
struct Invocation: Sendable {
  enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// A report and where it goes; nil for standard output.
  struct Report: Sendable, Equatable {
    var format: String
    var file: String?
  }

  var command: Command
  var operands: [String] = []
  var settings = SettingsLayer()
  var configuration = ConfigurationChoice.search
  var reports: [Report] = []
  /// Where the report goes that names no file of its own.
  var outputFile: String?
  var source: String?
  var color = ColorChoice.auto
  var showsTerms = false
  var isQuiet = false
  var isVerbose = false
  var showsStatistics = false
  /// Threads that check; nil for one a processor.
  var jobs: Int?
  /// The largest text that is read, in bytes.
  var maximumSize = 64 << 20
  var wantsHelp = false
  var wantsVersion = false
  var wantsConfiguration = false

  /// The reports to write, with their files.
  /// - Throws: when two would go to standard output.
  func resolvedReports() throws(UsageError) -> [Report] {
    var result = reports.isEmpty ? [Report(format: "text")] : reports
    let open = result.indices.filter { result[$0].file == nil }
    if open.count > 1 {
      let names = open.map { result[$0].format }.joined(separator: " and ")
      throw UsageError(
        "\(names) cannot both go to standard output; name a file, as in --format \(result[open[1]].format)=FILE")
    }
    if let outputFile {
      guard let first = open.first else {
        throw UsageError("-o \(outputFile) has nothing to hold: each --format names its own file")
      }
      result[first].file = outputFile == "-" ? nil : outputFile
    }
    var seen: Set<String> = []
    for report in result {
      if let file = report.file, !seen.insert(file).inserted {
        throw UsageError("two reports would go to \(file)")
      }
    }
    return result
  }
}

/// A command line that cannot be understood, in words that say what to write instead.
struct UsageError: Error, Equatable {
  var message: String
  /// The command whose help shows the way.
  var command: String?

  init(_ message: String, command: String? = nil) {
    self.message = message
    self.command = command
  }
}
