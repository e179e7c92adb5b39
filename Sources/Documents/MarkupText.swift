import TextModel

/// The text of a marked-up file, collected block by block, with the place of every byte.
struct MarkupText {
  struct Block {
    /// Nil where the markup does not tell it.
    var role: Role?
    /// Which part of a page it stands in.
    var region = Region.page
    fileprivate var text: [UInt8] = []
    fileprivate var pieces: [SourceMap.Piece] = []
  }

  /// Parts of a web page, the surer the article's own the greater.
  enum Region: Int, Comparable {
    case page, article, main
    static func < (a: Region, b: Region) -> Bool { a.rawValue < b.rawValue }
  }

  private let file: UnsafeBufferPointer<UInt8>
  private var blocks: [Block] = []
  private var open: Block?
  private(set) var comments: [Range<Int>] = []
  /// Whether the next white space is left out: something before it was left out too.
  var joinsSpace = false

  init(_ file: UnsafeBufferPointer<UInt8>) { self.file = file }

  /// Ends the open block.
  mutating func begin(_ role: Role?, in region: Region = .page) {
    end()
    open = Block(role: role, region: region)
  }

  mutating func end() {
    guard var block = open else { return }
    open = nil
    while let last = block.text.last, last <= 0x20 { Self.shorten(&block, to: block.text.count - 1) }
    if !block.text.isEmpty { blocks.append(block) }
  }

  /// Bytes of the file as they stand there.
  mutating func append(_ range: Range<Int>) { append(file[range], for: range, isCopy: true) }

  /// Something that is seen but not checked.
  mutating func appendPlaceholder(for range: Range<Int>) { append(SourceMap.placeholder.utf8, for: range) }

  /// What bytes of the file stand for.
  mutating func append(_ text: some Collection<UInt8>, for range: Range<Int>, isCopy: Bool = false) {
    if open == nil { open = Block() }
    guard var block = open, let first = text.first else { return }
    open = nil  // so that the arrays are not copied
    if first <= 0x20, block.text.isEmpty || (joinsSpace && block.text.last.map { $0 <= 0x20 } == true) {
      open = block
      if text.count > 1, isCopy { append(range.dropFirst()) }
      return
    }
    joinsSpace = false
    let start = block.text.count
    block.text.append(contentsOf: text)
    if isCopy, let last = block.pieces.last, last.isCopy, last.file.upperBound == range.lowerBound {
      block.pieces[block.pieces.count - 1].text = last.text.lowerBound..<block.text.count
      block.pieces[block.pieces.count - 1].file = last.file.lowerBound..<range.upperBound
    } else {
      block.pieces.append(.init(text: start..<block.text.count, file: range, isCopy: isCopy))
    }
    open = block
  }

  /// White space that a page shows as one space.
  mutating func appendSpace(for range: Range<Int>) {
    if length > 0, lastByte > 0x20 { append(CollectionOfOne(0x20), for: range) }
  }

  /// Takes back the space at the end of the open block.
  mutating func dropSpace() { if lastByte == 0x20 { shorten(to: length - 1) } }

  /// Bytes in the open block.
  var length: Int { open?.text.count ?? 0 }
  var lastByte: UInt8 { open?.text.last ?? 0 }
  func text(from start: Int) -> ArraySlice<UInt8> { open?.text.dropFirst(start) ?? [] }

  /// Forgets what the open block holds from a byte on.
  mutating func shorten(to length: Int) {
    guard var block = open, length < block.text.count else { return }
    open = nil
    Self.shorten(&block, to: length)
    open = block
  }

  private static func shorten(_ block: inout Block, to length: Int) {
    block.text.removeLast(block.text.count - length)
    while let last = block.pieces.last, last.text.lowerBound >= length { block.pieces.removeLast() }
    guard let last = block.pieces.last, last.text.upperBound > length else { return }
    let kept = length - last.text.lowerBound
    block.pieces[block.pieces.count - 1] = .init(
      text: last.text.lowerBound..<length,
      file: last.isCopy ? last.file.lowerBound..<last.file.lowerBound + kept : last.file, isCopy: last.isCopy)
  }

  /// Keeps the place of a comment that speaks to this program.
  mutating func note(comment range: Range<Int>) {
    let words = file[range].dropFirst(4).drop { $0 <= 0x20 }
    if words.starts(with: "tlcheck-".utf8) { comments.append(range) }
  }

  /// The document's text and parts. Of a page that names its main part or its articles, only these count.
  mutating func content(of text: SourceText, _ syntax: MarkedUpFile.Syntax) -> DocumentFormat.Content {
    end()
    let best = blocks.map(\.region).max() ?? .page
    var kept = blocks.filter { $0.region == best }
    // Notes may be collected after the text in which they stand.
    kept.sort { ($0.pieces.first?.file.lowerBound ?? 0) < ($1.pieces.first?.file.lowerBound ?? 0) }
    var bytes: [UInt8] = []
    var map = SourceMap()
    var ranges: [Range<Int>] = []
    for block in kept {
      let start = bytes.count
      if let end = map.pieces.last?.file.upperBound {
        bytes += [0x0A, 0x0A]
        map.append(.init(text: start..<bytes.count, file: end..<end))
      }
      let shift = bytes.count
      for piece in block.pieces {
        var moved = piece
        moved.text = piece.text.lowerBound + shift..<piece.text.upperBound + shift
        map.append(moved)
      }
      bytes += block.text
      ranges.append(shift..<bytes.count)
    }
    let segments = bytes.withUnsafeBufferPointer { buffer in
      var reader = ArticleReader(
        buffer, paragraphs: ranges.map { Paragraph($0, in: buffer) }, known: Self.roles(of: kept))
      return reader.segments()
    }
    return DocumentFormat.Content(
      text: SourceText(utf8: bytes), segments: segments,
      file: MarkedUpFile(text: text, map: map, syntax: syntax, comments: comments))
  }

  /// An article has one headline: the first heading, and any other of its rank is a subhead.
  private static func roles(of blocks: [Block]) -> [Role?] {
    var roles = blocks.map(\.role)
    if let first = roles.firstIndex(of: .headline) {
      for index in roles.indices where index > first && roles[index] == .headline { roles[index] = .subhead }
    } else if let first = roles.firstIndex(where: { $0 != .kicker && $0 != .byline }), roles[first] == .subhead {
      roles[first] = .headline
    }
    return roles
  }
}
