import Configuration
import DataFormats
import Reporters
import Reviewing
import Terminology

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
  /// Where reports go that name no file, each as report.EXTENSION.
  var outputFolder: String?
  var tbxStyle = TBXStyle.dca
  var source: String?
  /// One of `InputFormat.names`.
  var inputFormat = InputFormat.auto
  /// The file of decisions that the review page exports.
  var decisions: String?
  var baseline: String?
  var writesBaseline = false
  /// A revision of git: only findings on lines changed since then are reported.
  var changedSince: String?
  var color = ColorChoice.auto
  var showsTerms = false
  /// Whether the articles of the run are compared with each other.
  var comparesArticles = false
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

  /// What is wrong with formats that there are not; the other reports can still be written.
  var unknownFormats: [String] {
    let names = allReporters.map { $0.format.name }
    return reports.map(\.format).filter { !names.contains($0) }.map {
      "--format: " + YAMLMapping.unknown("format", $0, among: names)
    }
  }

  /// The reports to write, with their files.
  /// - Throws: when two would go to standard output or to the same file.
  func resolvedReports() throws(UsageError) -> [Report] {
    var result = reports.isEmpty ? [Report(format: "text")] : reports
    result.removeAll { report in !allReporters.contains { $0.format.name == report.format } }
    for index in result.indices where result[index].file == nil {
      result[index].file = outputFolder.map { "\($0)/\(Self.fileName(of: result[index].format))" }
    }
    for index in result.indices where result[index].file == "-" { result[index].file = nil }
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

  /// In the folder for reports: report.json, report.junit.xml.
  private static func fileName(of format: String) -> String {
    "report." + (allReporters.first { $0.format.name == format }?.format.fileExtension ?? format)
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
