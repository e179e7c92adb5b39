import DataFormats
import Findings

/// What editors decided in the review page, which exports it as `tlcheck/decisions/1`.
public struct Decisions: Sendable {
  public static let schema = "tlcheck/decisions/1"

  private enum Status: String {
    case open, accepted, edited, ignored
  }

  private struct Entry {
    var finding: KnownFinding
    var status: Status
    var isEverywhere: Bool
  }

  private let file: String
  private var byPath: [String: [Entry]] = [:]
  /// Rule and text of what is ignored wherever it stands.
  private var everywhere: Set<[String]> = []

  /// - Throws: what is not JSON, or of another schema or version.
  public init(_ bytes: [UInt8], file: String) throws(DataError) {
    self.file = file
    for (path, node) in try ReviewFile.documents(in: bytes, file: file, schema: Self.schema, kind: "decisions file") {
      for entry in node["decisions"]?.array ?? [] { try add(entry, to: path) }
    }
  }

  private mutating func add(_ node: JSONNode, to path: String) throws(DataError) {
    let finding = try ReviewFile.knownFinding(node, file: file)
    let word = node["decision"]?.string ?? ""
    guard let status = Status(rawValue: word) else {
      let known = ["open", "accepted", "edited", "ignored"]
      throw DataError(file: file, message: YAMLMapping.unknown("decision", word, among: known))
    }
    let isEverywhere = node["everywhere"]?.bool ?? false
    if isEverywhere { everywhere.insert([finding.rule, finding.text]) }
    byPath[path, default: []].append(Entry(finding: finding, status: status, isEverywhere: isEverywhere))
  }

  /// Takes out what was ignored, and says what became of the other decisions.
  func apply(to checked: inout CheckedDocument) -> [String] {
    let name = checked.document.name
    let entries = byPath[ReviewFile.normalized(name)] ?? []
    let ignored = entries.filter { $0.status == .ignored }
    let matches = KnownMatches(ignored.map(\.finding), in: checked)
    let present = Set(checked.fingerprints)
    let before = checked.findings.count
    let copy = checked
    checked.keepFindings { index in
      matches.entryOfFinding[index] == nil
        && !everywhere.contains([copy.findings[index].rule, copy.markedText(of: index)])
    }
    let accepted = entries.filter { $0.status == .accepted || $0.status == .edited }
    let pending = accepted.filter { present.contains($0.finding.fingerprint) }
    let stale = matches.missing.map { ignored[$0] }.filter { !$0.isEverywhere }
    let counts = [
      (before - checked.findings.count, "ignored"), (accepted.count - pending.count, "accepted and done"),
      (pending.count, "accepted, but the text is still uncorrected"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    var notes = counts.isEmpty ? [] : ["\(file): \(name): \(counts.joined(separator: ", "))"]
    if !stale.isEmpty {
      notes.append(
        "\(file): \(name): nothing answers any more to what was ignored: "
          + ReviewFile.list(stale.map(\.finding.matter)))
    }
    return notes
  }
}
