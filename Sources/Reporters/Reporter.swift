import Findings
import RuleEngine
import Synchronization
import TextAnalysis

// How to use it:
//
//   var reporter = makeReporter("sarif", context)    // nil: no such format; the names are in `allReporters`
//   try reporter.begin(sink)
//   for checked in documents { try reporter.add(checked, to: sink) }
//   try reporter.finish(sink)
//
// A reporter only formats: it neither filters, nor sorts, nor opens files. To add one: a file with a type that conforms
// to `Reporter`, and its name in `allReporters`.

/// Writes what checks gave, document after document, in one format. Nothing of a document is kept but sums, so memory
/// does not grow with the number of documents (the HTML page writes each one as it comes, too).
public protocol Reporter: SendableMetatype {
  static var format: ReportFormat { get }

  init(_ context: ReportContext)
  mutating func begin(_ sink: any OutputSink) throws
  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws
  mutating func finish(_ sink: any OutputSink) throws
}

extension Reporter {
  public mutating func begin(_ sink: any OutputSink) throws {}
  public mutating func finish(_ sink: any OutputSink) throws {}
}

/// What the command line says of a format.
public struct ReportFormat: Sendable {
  /// As in `--format`.
  public var name: String
  public var summary: String
  /// For `--output-dir`, without the dot.
  public var fileExtension: String
}

/// Where a report goes. A write that fails throws; the reporter is not used again then.
public protocol OutputSink: AnyObject {
  func write(_ bytes: [UInt8]) throws
}

extension OutputSink {
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes a long list in pieces, which are made on all cores: some at a time, for a report may be larger than memory.
  func write(piecesOf count: Int, _ piece: @Sendable (Range<Int>) -> [UInt8]) throws {
    let size = 256
    let together = 16
    for start in stride(from: 0, to: count, by: size * together) {
      let left = min(size * together, count - start)
      let pieces = concurrentMap((left + size - 1) / size) { index in
        piece(start + index * size..<start + min(left, (index + 1) * size))
      }
      for piece in pieces { try write(piece) }
    }
  }
}

/// Keeps a report in memory.
public final class MemorySink: OutputSink {
  public private(set) var bytes: [UInt8] = []

  public init() {}
  public func write(_ more: [UInt8]) { bytes += more }
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// What is known of rules, put together when a format first asks: the terminal never does.
public final class RuleLookup: Sendable {
  private let make: @Sendable () -> [RuleDescription]
  private let known = Mutex<[String: RuleDescription]?>(nil)

  init(_ make: @escaping @Sendable () -> [RuleDescription]) { self.make = make }

  public subscript(id: String) -> RuleDescription? {
    known.withLock { known in
      if known == nil { known = Dictionary(make().map { ($0.id, $0) }) { first, _ in first } }
      return known?[id]
    }
  }
}

/// What reports need beside the documents.
public struct ReportContext: Sendable {
  public var toolVersion: String
  /// By identifier: what is known of each rule that may have reported.
  public let rules: RuleLookup
  /// Whether to colour (ANSI escapes); the caller has looked at the terminal and at NO_COLOR.
  public var usesColor: Bool
  /// Columns of the terminal.
  public var width: Int
  /// Whether the table of terms is written by formats for reading in a terminal.
  public var showsTerms: Bool
  /// The folder that paths in machine formats are relative to, absolute and without a final slash.
  public var baseFolder: String?
  /// The lowest MQM score that passes, 0 to 100.
  public var passingScore: Double

  public init(
    toolVersion: String, rules: @autoclosure @escaping @Sendable () -> [RuleDescription], usesColor: Bool = false,
    width: Int = 100, showsTerms: Bool = false,
    baseFolder: String? = nil, passingScore: Double = 95
  ) {
    self.toolVersion = toolVersion
    self.rules = RuleLookup(rules)
    self.usesColor = usesColor
    self.width = width
    self.showsTerms = showsTerms
    self.baseFolder = baseFolder
    self.passingScore = passingScore
  }

  /// The path as given, or relative to the base folder where it lies in it.
  func relativePath(_ path: String) -> String {
    if path.hasPrefix("./") { return String(path.dropFirst(2)) }
    guard let baseFolder, path.hasPrefix(baseFolder + "/") else { return path }
    return String(path.dropFirst(baseFolder.utf8.count + 1))
  }
}
