import TextModel

/// Which bytes of a marked-up file are not to be read as they stand.
public struct TextMarkup: Sendable {
  /// Bytes within a segment, and what a reader sees instead: nothing for a tag, a character for its reference.
  public struct Run: Sendable, Equatable {
    public var range: Range<Int>
    public var shown: String

    public init(range: Range<Int>, shown: String) {
      self.range = range
      self.shown = shown
    }
  }

  public var syntax: MarkedUpFile.Syntax
  /// In order.
  public var runs: [Run]
  /// Comments that speak to this program.
  public var comments: [Range<Int>]

  public init(syntax: MarkedUpFile.Syntax, runs: [Run], comments: [Range<Int>]) {
    self.syntax = syntax
    self.runs = runs
    self.comments = comments
  }
}

extension CheckedDocument {
  /// Puts what was found in the text taken out of a marked-up file at its place in that file: from then on the document's
  /// text is the file, and replacements are written as the file must hold them.
  /// - Parameter source: the same for the text it was translated from.
  public mutating func moveIntoFile(source: MarkedUpFile?) {
    if let source { moveSource(into: source) }
    guard let file = document.file else { return }
    let text = document.text
    for index in findings.indices {
      let range = findings[index].range
      findings[index].replacements = findings[index].replacements.compactMap {
        file.replacement($0, of: range, in: text)
      }
      findings[index].range = file.map.fileRange(range)
      findings[index].related = findings[index].related.map(file.map.fileRange)
    }
    for row in terms.indices {
      for place in terms[row].occurrences.indices {
        terms[row].occurrences[place].range = file.map.fileRange(terms[row].occurrences[place].range)
      }
    }
    if let targets = alignment?.targetSegments { alignment?.targetSegments = targets.map(file.map.fileRange) }
    markup = TextMarkup(
      syntax: file.syntax, runs: document.segments.flatMap { Self.runs(of: $0.range, in: text, file.map) },
      comments: file.comments)
    for index in document.segments.indices {
      document.segments[index].range = file.map.fileRange(document.segments[index].range)
    }
    document.text = file.text
    document.file = nil
  }

  private mutating func moveSource(into file: MarkedUpFile) {
    guard let found = alignment else { return }
    alignment?.markup = found.sourceSegments.flatMap { Self.runs(of: $0, in: found.text, file.map) }
    alignment?.text = file.text
    alignment?.sourceSegments = found.sourceSegments.map(file.map.fileRange)
    for index in findings.indices { findings[index].source = findings[index].source.map(file.map.fileRange) }
    for row in terms.indices { terms[row].sourceOccurrences = terms[row].sourceOccurrences.map(file.map.fileRange) }
  }

  private static func runs(of segment: Range<Int>, in text: SourceText, _ map: SourceMap) -> [TextMarkup.Run] {
    var result: [TextMarkup.Run] = []
    var at: Int?
    for piece in map.pieces(in: segment) {
      if let at, at < piece.file.lowerBound { result.append(.init(range: at..<piece.file.lowerBound, shown: "")) }
      at = piece.file.upperBound
      // What stands for code is shown as the code.
      if !piece.isCopy, text[piece.text] != SourceMap.placeholder {
        result.append(.init(range: piece.file, shown: text[piece.text]))
      }
    }
    return result
  }
}
