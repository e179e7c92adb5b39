import TextModel

/// A segment of a bilingual file with its translation.
struct BilingualUnit: Sendable {
  enum State: Sendable {
    case translated
    /// Without a translation, or marked as still to be translated.
    case untranslated
    /// A guess that somebody has yet to look at.
    case fuzzy
    /// Marked as not to be translated.
    case locked
  }

  /// As the file names it; empty where it does not.
  var id = ""
  var state = State.translated
  var source = ExtractedText()
  var target = ExtractedText()
  /// What translators are told of it.
  var note = ""
}

/// Text taken out of a file, with where its pieces stand there and the codes among it. Offsets count from its start.
struct ExtractedText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [TextOrigin.Piece] = []
  var codes: [InlineCode] = []
  var locked: [Range<Int>] = []
  /// Where it ends in the file.
  var end = Position.start

  /// Whether there is nothing to check in it.
  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// Begins a piece where the next bytes do not follow the last ones in the file.
  mutating func begin(at position: Position, isVerbatim: Bool) {
    if let last = pieces.last, last.start == bytes.count { pieces.removeLast() }
    pieces.append(TextOrigin.Piece(start: bytes.count, position: position, isVerbatim: isVerbatim))
  }

  mutating func append(_ more: some Sequence<UInt8>) { bytes += more }

  /// A text that stands in the file as it is.
  init(verbatim bytes: some Sequence<UInt8>, at position: Position) {
    begin(at: position, isVerbatim: true)
    append(bytes)
    end = position
    end.advance(over: self.bytes, self.bytes.indices)
  }

  init() {}
}

/// What stands in a text for a value that the program puts in: U+FFFC, the object replacement character.
let objectReplacement = Array("\u{FFFC}".utf8)
