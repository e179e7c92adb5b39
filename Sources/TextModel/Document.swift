/// A text to check, decoded to UTF-8 and cut into the parts of an article.
public struct Document: Sendable {
  /// What the findings call it: the path as given, or the identifier of a streamed document.
  public var name: String
  /// The reader that made it: `text`, `markdown`, …
  public var format: String
  public var text: SourceText
  /// BCP 47 tag of the text, as told or as configured (`en`, `en-GB`).
  public var language: String
  /// In reading order, not overlapping. White space between them belongs to none.
  public var segments: [Segment]
  /// The marked-up file that the text was taken out of, until what was found is put at its places there.
  public var file: MarkedUpFile?
  /// Where the text stands in its file; nil where it is the file.
  public var origin: TextOrigin?
  /// What the file says of each segment; empty where it says nothing.
  public var labels: [SegmentLabel] = []
  /// Codes of the markup, in order.
  public var codes: [InlineCode] = []
  /// Byte ranges that the file says are not to be translated, in order.
  public var locked: [Range<Int>] = []
  /// Whether the segments make no article: a memory or a program's messages may say one thing several times.
  public var isCollection = false

  public init(name: String, format: String, text: SourceText, language: String, segments: [Segment]) {
    self.name = name
    self.format = format
    self.text = text
    self.language = language
    self.segments = segments
  }
}

/// A run of text that plays one part in the article.
public struct Segment: Sendable, Equatable {
  public var role: Role
  /// UTF-8 byte offsets into the document's text.
  public var range: Range<Int>
  /// Segments of one paragraph (a dateline and the sentence after it) share its number.
  public var paragraph: Int

  public init(role: Role, range: Range<Int>, paragraph: Int) {
    self.role = role
    self.range = range
    self.paragraph = paragraph
  }
}

/// What a bilingual file calls a segment, and what it tells translators of it.
public struct SegmentLabel: Sendable, Equatable {
  public var id: String
  public var note: String

  public init(id: String, note: String) {
    self.id = id
    self.note = note
  }
}

/// The parts of a news article, as IPTC's news formats separate them.
public enum Role: String, Sendable, CaseIterable {
  case kicker, headline, byline, dateline, subhead, body, listItem = "list-item", caption, credit, signature,
    boilerplate

  /// Whether it is made of whole sentences, so that rules about sentences hold.
  public var isProse: Bool { self == .body || self == .caption || self == .listItem }
  /// Whether it is a title: no final stop, and capitals of its own.
  public var isTitle: Bool { self == .headline || self == .kicker || self == .subhead }
  /// Whether it belongs to the page or the agency and not to the story.
  public var isFurniture: Bool { self == .byline || self == .credit || self == .signature || self == .boilerplate }
}
