import Findings
import TextModel

/// The positions of many byte offsets of a text, found in one pass over it.
struct PositionIndex {
  private let offsets: [Int]
  private let positions: [Position]
  private let text: SourceText
  private let origin: TextOrigin?

  init(_ text: SourceText, origin: TextOrigin?, offsets unordered: [Int]) {
    var ordered = unordered
    ordered.sort()
    var counter = PositionCounter(text, origin: origin)
    positions = ordered.map { counter.position(at: $0) }
    offsets = ordered
    self.text = text
    self.origin = origin
  }

  /// All places that findings name in the text itself.
  init(findingsOf checked: CheckedDocument) {
    self.init(
      checked.document.text, origin: checked.document.origin, offsets: Self.offsets(ofFindings: checked.findings))
  }

  static func offsets(ofFindings findings: [Finding]) -> [Int] {
    findings.flatMap { finding in ([finding.range] + finding.related).flatMap { [$0.lowerBound, $0.upperBound] } }
  }

  /// Where something ends that ends at an offset: before the markup that may follow in the file.
  func end(at offset: Int) -> Position { origin?.end(at: offset, in: text.bytes) ?? position(at: offset) }

  /// - Parameter offset: one of those given to `init`.
  func position(at offset: Int) -> Position {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < positions.count ? positions[low] : Position.start
  }
}
