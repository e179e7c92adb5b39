/// Every format, in the order in which help lists them.
public let allReporters: [any Reporter.Type] = [
  TextReporter.self,
  CompactReporter.self,
  JSONReporter.self,
  JSONLinesReporter.self,
  HTMLReporter.self,
  MarkdownReporter.self,
  SARIFReporter.self,
  GitHubReporter.self,
  GitLabReporter.self,
  JUnitReporter.self,
  CheckstyleReporter.self,
  RDJSONReporter.self,
  CSVReporter.self,
]

/// The reporter of a format; nil where there is none of that name.
public func makeReporter(_ name: String, _ context: ReportContext) -> (any Reporter)? {
  allReporters.first { $0.format.name == name }?.init(context)
}
