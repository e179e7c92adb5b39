import Findings
import TextModel

/// Lines of a file that a comparison with an earlier version shows as new or altered.
public struct ChangedLines: Sendable, Equatable {
  /// In order, counting from 1; nil where the whole file is new.
  public var ranges: [Range<Int>]?

  /// All lines.
  public static let all = ChangedLines(ranges: nil)

  public init(ranges: [Range<Int>]?) { self.ranges = ranges }

  /// - Parameter diff: what `git diff --unified=0` prints for one file; its hunks begin with `@@ -1,2 +3,4 @@`.
  public init(unifiedDiff diff: String) {
    var found: [Range<Int>] = []
    for line in diff.split(separator: "\n") where line.hasPrefix("@@ -") {
      guard let plus = line.firstIndex(of: "+") else { continue }
      let numbers = line[line.index(after: plus)...].prefix { $0 != " " }.split(separator: ",").map { Int($0) ?? 0 }
      guard let start = numbers.first else { continue }
      let count = numbers.count > 1 ? numbers[1] : 1
      if count > 0 { found.append(start..<start + count) }
    }
    ranges = found
  }

  /// Whether any line from the first to the last was changed.
  public func touches(_ lines: ClosedRange<Int>) -> Bool {
    guard let ranges else { return true }
    return ranges.contains { $0.lowerBound <= lines.upperBound && $0.upperBound > lines.lowerBound }
  }

  /// Takes out findings that stand on unchanged lines only.
  func apply(to checked: inout CheckedDocument) {
    if ranges == nil { return }
    var counter = PositionCounter(checked.document.text, origin: checked.document.origin)
    let lines = checked.findings.map { finding -> ClosedRange<Int> in
      let start = counter.position(at: finding.range.lowerBound).line
      return start...max(start, counter.position(at: max(finding.range.lowerBound, finding.range.upperBound - 1)).line)
    }
    checked.keepFindings { touches(lines[$0]) }
  }
}
