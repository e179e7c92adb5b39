import DataFormats
import Findings

/// Findings that were there before, so that only new ones are reported: `tlcheck/baseline/1`.
public struct Baseline: Sendable {
  public static let schema = "tlcheck/baseline/1"

  private let file: String
  private var byPath: [String: [KnownFinding]] = [:]

  /// - Throws: what is not JSON, or of another schema or version.
  public init(_ bytes: [UInt8], file: String) throws(DataError) {
    self.file = file
    for (path, node) in try ReviewFile.documents(in: bytes, file: file, schema: Self.schema, kind: "baseline") {
      for entry in node["findings"]?.array ?? [] {
        byPath[path, default: []].append(try ReviewFile.knownFinding(entry, file: file))
      }
    }
  }

  /// Takes out what was known, and names what is gone.
  func apply(to checked: inout CheckedDocument) -> [String] {
    let name = checked.document.name
    guard let entries = byPath[ReviewFile.normalized(name)], !entries.isEmpty else { return [] }
    let matches = KnownMatches(entries, in: checked)
    checked.keepFindings { matches.entryOfFinding[$0] == nil }
    var notes: [String] = []
    let hidden = matches.entryOfFinding.count
    if hidden > 0 {
      notes.append("\(file): \(name): \(hidden) known \(hidden == 1 ? "finding" : "findings") not shown")
    }
    if !matches.missing.isEmpty {
      let gone = ReviewFile.list(matches.missing.map { entries[$0].matter })
      notes.append("\(file): \(name): gone since: \(gone); --write-baseline takes them out of it")
    }
    return notes
  }
}

/// Writes a baseline, document after document.
public struct BaselineWriter {
  private var json = JSONWriter()

  public init(toolVersion: String) {
    json.begin("{")
    json.field("schema", Baseline.schema)
    json.field(object: "tool") {
      $0.field("name", "tlcheck")
      $0.field("version", toolVersion)
    }
    json.key("documents")
    json.begin("[")
    json.lineBreak()
  }

  public mutating func add(path: String, _ findings: [KnownFinding]) {
    if findings.isEmpty { return }
    json.object {
      $0.field("path", ReviewFile.normalized(path))
      $0.field(array: "findings", of: findings) { json, finding in
        json.object {
          $0.field("fingerprint", finding.fingerprint)
          $0.field("rule", finding.rule)
          $0.field("text", finding.text)
        }
      }
    }
    json.lineBreak()
  }

  public mutating func finish() -> [UInt8] {
    json.end("]")
    json.end("}")
    json.lineBreak()
    return json.take()
  }
}
