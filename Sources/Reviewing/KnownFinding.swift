import DataFormats
import Findings

/// A finding of an earlier run, as files of decisions and baselines keep it.
public struct KnownFinding: Sendable, Equatable {
  public var fingerprint: String
  public var rule: String
  /// What it marked.
  public var text: String

  public init(fingerprint: String, rule: String, text: String) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.text = text
  }

  /// `spelling.unknown-word “Kiezdeutsch”`
  var matter: String { "\(rule) “\(text)”" }
}

/// Which of the findings of an article were known. A finding whose neighbouring words were edited has another
/// fingerprint, so what is left over on both sides is matched by rule and marked text, one to one.
struct KnownMatches {
  /// Indices of findings that were known, with the index of what knew them.
  private(set) var entryOfFinding: [Int: Int] = [:]
  /// Indices of entries that no finding answers to.
  private(set) var missing: [Int] = []

  init(_ entries: [KnownFinding], in checked: CheckedDocument) {
    var open = Dictionary(entries.indices.map { (entries[$0].fingerprint, $0) }) { first, _ in first }
    for (index, fingerprint) in checked.fingerprints.enumerated() {
      if let entry = open.removeValue(forKey: fingerprint) { entryOfFinding[index] = entry }
    }
    var byMatter: [[String]: [Int]] = [:]
    for entry in open.values.sorted().reversed() {
      byMatter[[entries[entry].rule, entries[entry].text], default: []].append(entry)
    }
    if byMatter.isEmpty { return }
    for index in checked.findings.indices where entryOfFinding[index] == nil {
      let matter = [checked.findings[index].rule, checked.markedText(of: index)]
      if let entry = byMatter[matter]?.popLast() { entryOfFinding[index] = entry }
    }
    missing = byMatter.values.joined().sorted()
  }
}

extension CheckedDocument {
  func markedText(of index: Int) -> String { document.text[findings[index].range] }

  /// Keeps some findings, by index, with their fingerprints.
  mutating func keepFindings(where isKept: (Int) -> Bool) {
    let kept = findings.indices.filter(isKept)
    if kept.count == findings.count { return }
    fingerprints = kept.map { fingerprints[$0] }
    findings = kept.map { findings[$0] }
  }
}

/// Files of decisions and baselines: JSON with a schema and documents.
enum ReviewFile {
  /// The documents of a file, each with its path.
  /// - Throws: what is not JSON, or of another schema or version.
  static func documents(
    in bytes: [UInt8], file: String, schema: String, kind: String
  ) throws(DataError) -> [(path: String, node: JSONNode)] {
    let root: JSONNode
    do throws(DataError) {
      root = try JSONReader.read(bytes, file: file)
    } catch {
      throw DataError(file: file, line: error.line, column: error.column, message: "is no JSON: \(error.message)")
    }
    let found = root["schema"]?.string
    guard found == schema else {
      let what = found.map { "its schema is “\($0)”" } ?? "it names no schema"
      throw DataError(file: file, message: "is no \(kind) that this version reads: \(what), not “\(schema)”")
    }
    guard let documents = root["documents"]?.array else {
      throw DataError(file: file, message: "has no list of “documents”")
    }
    return try documents.map { (node) throws(DataError) in
      guard let path = node["path"]?.string else { throw DataError(file: file, message: "a document has no “path”") }
      return (normalized(path), node)
    }
  }

  static func knownFinding(_ node: JSONNode, file: String) throws(DataError) -> KnownFinding {
    guard let fingerprint = node["fingerprint"]?.string, let rule = node["rule"]?.string,
      let text = node["text"]?.string
    else { throw DataError(file: file, message: "an entry lacks its “fingerprint”, “rule” or “text”") }
    return KnownFinding(fingerprint: fingerprint, rule: rule, text: text)
  }

  static func normalized(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  /// Up to twenty names, and how many more there are.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(20).joined(separator: ", ")
    return names.count > 20 ? "\(shown) and \(names.count - 20) more" : shown
  }
}
