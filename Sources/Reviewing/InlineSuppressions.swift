import DataFormats
import Findings
import TextModel

/// Reads the suppressions in the comments of a Markdown or HTML article:
///
///     <!-- tlcheck-disable-next-line RULE -- reason -->
///     <!-- tlcheck-disable RULE --> … <!-- tlcheck-enable RULE -->
///
/// Several rules are parted by spaces or commas. The next line is the next one that is not blank; without `tlcheck-enable`
/// the rest of the article is meant, and without a rule it ends all that is open.
public struct InlineSuppressions: Sendable {
  public private(set) var all: [Suppression] = []
  /// What is wrong with comments, with their places.
  public private(set) var problems: [DataError] = []

  private static let directives = ["tlcheck-disable-next-line", "tlcheck-disable", "tlcheck-enable"]
  private let bytes: [UInt8]

  public init(of checked: CheckedDocument) {
    bytes = checked.document.text.bytes
    guard let comments = checked.markup?.comments, !comments.isEmpty else { return }
    var counter = PositionCounter(checked.document.text)
    for comment in comments {
      let place = counter.position(at: comment.lowerBound)
      read(comment, place, file: checked.document.name)
    }
  }

  private mutating func read(_ comment: Range<Int>, _ place: Position, file: String) {
    let words = String(decoding: bytes[comment].dropFirst(4).dropLast(3), as: UTF8.self)
    let (statement, reason) = Self.parts(of: words)
    let fields = statement.split { $0.isWhitespace || $0 == "," }.map(String.init)
    guard let directive = fields.first else { return }
    let rules = fields.dropFirst()
    func report(_ message: String) {
      problems.append(DataError(file: file, line: place.line, column: place.column, message: message))
    }
    guard Self.directives.contains(directive) else {
      return report(YAMLMapping.unknown("directive", directive, among: Self.directives))
    }
    if directive == "tlcheck-enable" {
      let ended = close(Array(rules), at: comment.lowerBound)
      if !ended { report("nothing is switched off here: write tlcheck-disable RULE before it, or take it out") }
      return
    }
    if rules.isEmpty { return report("names no rule; write \(directive) RULE -- reason") }
    let isLine = directive == "tlcheck-disable-next-line"
    for rule in rules {
      var suppression = Suppression(rule: rule, reason: reason, file: file, line: place.line, column: place.column)
      suppression.extent = isLine ? nextLine(after: comment.upperBound) : comment.upperBound..<bytes.count + 1
      suppression.comment = comment
      all.append(suppression)
    }
  }

  /// What stands before ` -- `, and the reason after it.
  private static func parts(of words: String) -> (statement: Substring, reason: String?) {
    let fields = words.split(separator: " ", omittingEmptySubsequences: true)
    guard let dashes = fields.firstIndex(of: "--") else { return (words[...], nil) }
    return (Substring(fields[..<dashes].joined(separator: " ")), fields[(dashes + 1)...].joined(separator: " "))
  }

  /// Ends the passages of some rules, or of all. Gives whether any was open.
  private mutating func close(_ rules: [String], at end: Int) -> Bool {
    var found = false
    for index in all.indices where rules.isEmpty || rules.contains(all[index].rule) {
      guard let extent = all[index].extent, extent.upperBound > bytes.count else { continue }
      all[index].extent = extent.lowerBound..<end
      found = true
    }
    return found
  }

  private func nextLine(after end: Int) -> Range<Int> {
    var start = lineEnd(from: end)
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    return start..<max(start, lineEnd(from: start))
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }
}

extension Suppression {
  /// What is wrong with those that name no rule that there is.
  /// - Parameter ids: of all rules.
  public static func unknownRules(in suppressions: [Suppression], among ids: [String]) -> [DataError] {
    suppressions.filter { suppression in !ids.contains(where: suppression.covers) }.map { suppression in
      let known = suppression.rule.hasSuffix(".*") ? Set(ids.flatMap(families)).sorted() : ids
      let near = EditDistance.nearest(to: suppression.rule, among: known)
      let remedy = near.map { "did you mean “\($0)”?" } ?? "tlcheck rules lists them"
      return DataError(
        file: suppression.file, line: suppression.line, column: suppression.column,
        message: "unknown rule “\(suppression.rule)”; \(remedy)")
    }
  }

  /// `artifact.*` and `artifact.de.*` for `artifact.de.boss`.
  private static func families(of id: String) -> [String] {
    let parts = id.split(separator: ".")
    return (1..<max(1, parts.count)).map { parts[..<$0].joined(separator: ".") + ".*" }
  }
}
