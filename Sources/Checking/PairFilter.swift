import Alignment
import Findings
import RuleEngine
import TextModel

/// Takes out findings that the source explains, and those about what was not to be translated.
struct PairFilter {
  private let pair: PairContext
  private let document: Document

  init(_ pair: PairContext) {
    self.pair = pair
    document = pair.target.document
  }

  func filtered(_ findings: [Finding]) -> [Finding] {
    if pair.kinship.isTextInAnotherLanguage {
      let reason = findings.filter { $0.rule == "accuracy.unrelated-source" }
      return reason.isEmpty ? findings : reason
    }
    let placeholders = findings.filter { $0.rule == "accuracy.placeholder" }.map(\.range)
    return findings.filter { finding in
      !isAboutCode(finding) && !isLocked(finding) && !isExplained(finding)
        && !(finding.rule == "residue.placeholder" && placeholders.contains(finding.range))
    }
  }

  /// What rules see in the character that stands for a code.
  private func isAboutCode(_ finding: Finding) -> Bool {
    finding.source == nil && document.codes.contains { !$0.range.isEmpty && $0.range.overlaps(finding.range) }
  }

  private func isLocked(_ finding: Finding) -> Bool {
    finding.source == nil && document.locked.contains { Self.holds($0, finding.range) }
  }

  private func isExplained(_ finding: Finding) -> Bool {
    switch finding.category {
    case .residue: return isResidueOfSource(finding)
    // A memory says one thing as often as its documents do.
    case .repetition: return document.isCollection && !isWithinOneSegment(finding)
    default: return false
    }
  }

  /// A placeholder or tag that the source has as well is meant to be there.
  private func isResidueOfSource(_ finding: Finding) -> Bool {
    guard document.isCollection || Self.meantWhereInSource.contains(finding.rule) else { return false }
    let text = Array(pair.target.bytes[finding.range])
    let units = pair.alignment.targetUnits
    for link in pair.links where link.target.contains(where: { units[$0].range.overlaps(finding.range) }) {
      if let range = pair.sourceRange(link.source), Self.contains(pair.source.bytes[range], text) { return true }
    }
    return false
  }

  private static let meantWhereInSource: Set<String> = ["residue.placeholder", "residue.markup"]

  private static func contains(_ bytes: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    guard !part.isEmpty, bytes.count >= part.count else { return false }
    return (bytes.startIndex...bytes.endIndex - part.count).contains { bytes[$0...].starts(with: part) }
  }

  private func isWithinOneSegment(_ finding: Finding) -> Bool {
    let places = [finding.range] + finding.related
    return document.segments.contains { segment in
      places.allSatisfy { Self.holds(segment.range, $0) }
    }
  }

  private static func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
  }
}
