/// Which bytes of a file each byte of a text that was taken out of it stands for.
public struct SourceMap: Sendable, Equatable {
  /// A run of the text and what it stands for: as many bytes of the file, byte for byte, or other bytes as a whole (`é` for
  /// `&eacute;`, a space for a line break and the indentation after it, a paragraph's end for nothing).
  public struct Piece: Sendable, Equatable {
    public var text: Range<Int>
    public var file: Range<Int>
    public var isCopy: Bool

    public init(text: Range<Int>, file: Range<Int>, isCopy: Bool = false) {
      self.text = text
      self.file = file
      self.isCopy = isCopy
    }
  }

  /// Stands in the text for what is seen but not checked, such as code within a sentence.
  public static let placeholder = "\u{FFFC}"

  /// In the order of both texts, without gaps in the text that was taken out.
  public private(set) var pieces: [Piece] = []

  public init() {}

  public mutating func append(_ piece: Piece) {
    if let last = pieces.last, last.isCopy, piece.isCopy, last.file.upperBound == piece.file.lowerBound {
      pieces[pieces.count - 1].text = last.text.lowerBound..<piece.text.upperBound
      pieces[pieces.count - 1].file = last.file.lowerBound..<piece.file.upperBound
    } else {
      pieces.append(piece)
    }
  }

  /// The bytes of the file from the first to the last that a range of the text stands for. An empty range stands right
  /// after what precedes it.
  public func fileRange(_ range: Range<Int>) -> Range<Int> {
    if range.isEmpty {
      let place = range.lowerBound > 0 ? end(before: range.lowerBound) : start(of: 0)
      return place..<place
    }
    let start = start(of: range.lowerBound)
    return start..<max(start, end(before: range.upperBound))
  }

  /// Whether the range stands for bytes of the file that follow each other, with no markup in between.
  public func isUnbroken(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    let touched = index(of: range.lowerBound)...index(of: range.upperBound - 1)
    return touched.dropFirst().allSatisfy { pieces[$0 - 1].file.upperBound == pieces[$0].file.lowerBound }
  }

  /// The pieces that a range of the text touches.
  public func pieces(in range: Range<Int>) -> ArraySlice<Piece> {
    range.isEmpty || pieces.isEmpty ? [] : pieces[index(of: range.lowerBound)...index(of: range.upperBound - 1)]
  }

  private func start(of offset: Int) -> Int {
    guard !pieces.isEmpty else { return 0 }
    let piece = pieces[index(of: offset)]
    return piece.isCopy
      ? piece.file.lowerBound + min(offset - piece.text.lowerBound, piece.file.count)
      : piece.file.lowerBound
  }

  private func end(before offset: Int) -> Int {
    guard !pieces.isEmpty else { return 0 }
    let piece = pieces[index(of: offset - 1)]
    return piece.isCopy ? piece.file.lowerBound + offset - piece.text.lowerBound : piece.file.upperBound
  }

  /// The last piece that begins at an offset of the text or before it.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].text.lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
