import Findings
import TextModel

/// The positions of byte offsets of a text: known at every so many bytes, and counted on from there.
struct PositionIndex {
  private static let step = 128

  private let text: SourceText
  private let origin: TextOrigin?
  /// Of the offsets 0, `step`, 2 `step` …; none where the origin tells.
  private let marks: [Position]

  init(_ text: SourceText, origin: TextOrigin?) {
    self.text = text
    self.origin = origin
    marks = origin == nil ? Self.marks(of: text.bytes) : []
  }

  init(of checked: CheckedDocument) { self.init(checked.document.text, origin: checked.document.origin) }

  private static func marks(of bytes: [UInt8]) -> [Position] {
    var position = Position.start
    return stride(from: 0, through: bytes.count, by: step).map { start in
      if start > 0 { position.advance(over: bytes, start - step..<start) }
      return position
    }
  }

  func position(at offset: Int) -> Position {
    if let origin { return origin.position(at: offset, in: text.bytes) }
    let end = min(offset, text.count)
    var position = marks[end / Self.step]
    position.advance(over: text.bytes, end - end % Self.step..<end)
    return position
  }

  /// Where something ends that ends at an offset: before the markup that may follow in the file.
  func end(at offset: Int) -> Position { origin?.end(at: offset, in: text.bytes) ?? position(at: offset) }
}
