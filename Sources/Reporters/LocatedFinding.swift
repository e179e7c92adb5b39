import Findings
import TextModel

/// A finding with its place as people count, for formats that list findings one after the other.
struct LocatedFinding {
  let finding: Finding
  let fingerprint: String
  let start: Position
  let end: Position
  /// What a program may put into the file: nothing where markup stands in between, or would have to be written.
  let replacementsInFile: [String]

  static func all(of checked: CheckedDocument) -> [LocatedFinding] {
    let index = PositionIndex(of: checked)
    return zip(checked.findings, checked.fingerprints).map { finding, fingerprint in
      LocatedFinding(
        finding: finding, fingerprint: fingerprint, start: index.position(at: finding.range.lowerBound),
        end: index.end(at: finding.range.upperBound),
        replacementsInFile: replacements(of: finding, in: checked.document.origin))
    }
  }

  private static func replacements(of finding: Finding, in origin: TextOrigin?) -> [String] {
    guard let origin else { return finding.replacements }
    guard origin.isVerbatim(finding.range) else { return [] }
    return finding.replacements.filter { text in !text.contains { "&<>\"\\\t\n".contains($0) } }
  }

  /// The message, and what to write instead where the message does not say it: for formats without a place for it.
  var messageWithAdvice: String {
    guard let first = finding.replacements.first else { return finding.message }
    if first.isEmpty { return finding.message.contains("elete") ? finding.message : finding.message + " Delete it." }
    return finding.message.contains("“\(first)”") ? finding.message : finding.message + " Write “\(first)”."
  }
}
