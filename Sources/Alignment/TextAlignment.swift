import Findings
import TextAnalysis

/// Two texts and which of their units belong together.
public struct TextAlignment: Sendable {
  public struct Link: Sendable, Equatable {
    /// Indices of units; an empty side is an omission or addition.
    public var source: [Int]
    public var target: [Int]
    /// Share of the weight of both sides' words that meets on the other, 0 to 1.
    public var overlap: Double
    /// Whether the two stand in another order in the translation.
    public var isMoved = false
  }

  public let source: AnalyzedText
  public let target: AnalyzedText
  public let sourceUnits: [AlignmentUnit]
  public let targetUnits: [AlignmentUnit]
  /// In the order of the source; what only the target has stands where it stands there.
  public let links: [Link]
  public let words: WordLinks

  /// As reports show it.
  public var report: AlignedSource {
    var report = AlignedSource(
      text: source.document.text, sourceSegments: sourceUnits.map(\.range),
      targetSegments: targetUnits.map(\.range),
      links: links.map {
        AlignedSource.Link(source: $0.source, target: $0.target, score: $0.overlap)
      })
    report.origin = source.document.origin
    return report
  }
}
