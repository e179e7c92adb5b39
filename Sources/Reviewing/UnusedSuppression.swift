import Findings
import RuleEngine
import TextModel

/// A suppression in an article's comments, or in the file beside it, that hides nothing.
public enum UnusedSuppression {
  public static let description = RuleDescription(
    id: "suppression.unused", summary: "A suppression that hides nothing",
    rationale:
      "A suppression that outlives its finding stays in the way: it would hide the next slip of that kind. Take it out.",
    category: .style, errorType: "style/organization-style", severity: .neutral, confidence: 1, examples: [])

  /// The finding, at the text that the suppression names where the article still has it, else at its first words.
  static func finding(for suppression: Suppression, hasExpired: Bool, in document: Document) -> Finding {
    let written = suppression.comment == nil ? " in \(suppression.file), line \(suppression.line)," : ""
    let matter = "“\(suppression.matter)”\(written)"
    let until = suppression.until.map { " on \($0)" } ?? ""
    let message =
      hasExpired
      ? "The suppression of \(matter) ended\(until): correct the text, or give it a new day."
      : "The suppression of \(matter) hides nothing: take it out."
    return Finding(
      rule: description.id, category: description.category, errorType: description.errorType,
      severity: description.severity, confidence: description.confidence, message: message,
      range: place(of: suppression, in: document))
  }

  private static func place(of suppression: Suppression, in document: Document) -> Range<Int> {
    if let comment = suppression.comment { return comment }
    let bytes = document.text.bytes
    let wanted = Array((suppression.text ?? "").utf8)
    if let first = wanted.first, wanted.count <= bytes.count {
      for start in 0...bytes.count - wanted.count where bytes[start] == first {
        if bytes[start..<start + wanted.count].elementsEqual(wanted) { return start..<start + wanted.count }
      }
    }
    guard let segment = document.segments.first else { return 0..<0 }
    let end = bytes[segment.range].firstIndex { $0 <= 0x20 } ?? segment.range.upperBound
    return segment.range.lowerBound..<end
  }
}
