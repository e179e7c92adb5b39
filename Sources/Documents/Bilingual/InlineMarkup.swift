import TextModel

/// What an element inside a segment means for its text.
enum InlineElement {
  /// Its content is text as any other. With a code where source and translation must both have it.
  case text(InlineCode.Identity?)
  /// Its content is text that is to stay as it is.
  case lockedText
  /// Its content is a code and no text; where it stands for a value, the text has a character in its place.
  case code(InlineCode.Identity?, standsForValue: Bool)
  case lineBreak
  /// A character that XML cannot hold.
  case character(UInt32)
  /// A segment of its own, with its name.
  case segment(String)
}

extension InlineCode {
  struct Identity {
    /// `g`, `x`: codes of one kind are compared.
    var kind: String
    var name: String
  }
}

/// Takes the text out of the content of an element that libxml2 has found well formed.
struct InlineMarkup {
  typealias Meaning = @Sendable (_ tag: InlineTag, _ content: () -> String) -> InlineElement

  private let raw: [UInt8]
  private let meaning: Meaning
  private var at = 0
  private var position: Position
  private var current = ExtractedText()
  private var isInsideSegment = false
  private var segments: [(name: String, text: ExtractedText)] = []
  /// The open elements whose content is text: where their text began if it is locked, and whether they are segments.
  private var open: [(lockedFrom: Int?, isSegment: Bool)] = []

  /// The texts in some content: one, or one for each segment marked in it.
  static func texts(
    _ raw: [UInt8], at position: Position, meaning: @escaping Meaning
  ) -> [(name: String, text: ExtractedText)] {
    var markup = InlineMarkup(raw: raw, meaning: meaning, position: position)
    return markup.read()
  }

  static func text(_ raw: [UInt8], at position: Position, meaning: @escaping Meaning) -> ExtractedText {
    texts(raw, at: position, meaning: meaning).first?.text ?? ExtractedText()
  }

  private init(raw: [UInt8], meaning: @escaping Meaning, position: Position) {
    self.raw = raw
    self.meaning = meaning
    self.position = position
  }

  private mutating func read() -> [(name: String, text: ExtractedText)] {
    current.begin(at: position, isVerbatim: true)
    while at < raw.count {
      switch raw[at] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): readReference()
      default: step(keeping: true)
      }
    }
    current.end = position
    return segments.isEmpty ? [("", current)] : segments
  }

  private mutating func step(keeping: Bool) {
    if keeping { current.append(CollectionOfOne(raw[at])) }
    position.advance(over: raw, at)
    at += 1
  }

  private mutating func skip(to end: Int) { while at < min(end, raw.count) { step(keeping: false) } }

  private func follows(_ text: String) -> Bool { raw[at...].starts(with: text.utf8) }

  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= raw.count, !raw[index...].starts(with: mark) { index += 1 }
    return min(index + mark.count, raw.count)
  }

  private mutating func readMarkup() {
    if follows("<![CDATA[") {
      let end = end(of: "]]>", from: at)
      skip(to: at + 9)
      current.begin(at: position, isVerbatim: true)
      while at < end - 3 { step(keeping: true) }
      skip(to: end)
    } else if follows("<!--") {
      skip(to: end(of: "-->", from: at + 4))
    } else if follows("<?") {
      skip(to: end(of: "?>", from: at))
    } else if follows("</") {
      skip(to: end(of: ">", from: at))
      close()
    } else {
      readElement()
    }
    current.begin(at: position, isVerbatim: true)
  }

  private mutating func readElement() {
    let tag = InlineTag(raw, from: at)
    var label: String { String(decoding: raw[at..<tag.end], as: UTF8.self) }
    func content() -> String {
      tag.isEmpty ? "" : Self.decoded(raw[tag.end..<tag.contentEnd(in: raw)])
    }
    switch meaning(tag, content) {
    case .text(let identity):
      note(identity, label)
      open(tag, lockedFrom: nil, isSegment: false)
    case .lockedText: open(tag, lockedFrom: current.bytes.count, isSegment: false)
    case .segment(let name):
      current = ExtractedText()
      segments.append((name, current))
      open(tag, lockedFrom: nil, isSegment: true)
      current.begin(at: position, isVerbatim: true)
    case .code(let identity, let standsForValue):
      if standsForValue { insert(objectReplacement) }
      let content = content()
      note(identity, content.isEmpty ? label : content, width: standsForValue ? 3 : 0)
      skipElement(tag)
    case .lineBreak:
      insert([0x0A])
      skipElement(tag)
    case .character(let code):
      if let scalar = Unicode.Scalar(code), code >= 0x20 { insert(Array(String(Character(scalar)).utf8)) }
      skipElement(tag)
    }
  }

  private mutating func insert(_ bytes: [UInt8]) {
    current.begin(at: position, isVerbatim: false)
    current.append(bytes)
  }

  private mutating func note(_ identity: InlineCode.Identity?, _ label: String, width: Int = 0) {
    guard let identity else { return }
    let end = current.bytes.count
    current.codes.append(
      InlineCode(range: end - width..<end, kind: identity.kind, name: identity.name, label: label))
  }

  private mutating func open(_ tag: InlineTag, lockedFrom: Int?, isSegment: Bool) {
    skip(to: tag.end)
    open.append((lockedFrom, isSegment))
    if tag.isEmpty { close() }
  }

  private mutating func close() {
    guard let element = open.popLast() else { return }
    let end = current.bytes.count
    if let start = element.lockedFrom, start < end { current.locked.append(start..<end) }
    if element.isSegment {
      current.end = position
      segments[segments.count - 1].text = current
      current = ExtractedText()
    }
  }

  private mutating func skipElement(_ tag: InlineTag) {
    skip(to: tag.isEmpty ? tag.end : end(of: ">", from: tag.contentEnd(in: raw)))
  }

  /// `&amp;`, `&#8222;`: one character, all of it at the place of the reference.
  private mutating func readReference() {
    let end = end(of: ";", from: at)
    let name = raw[at + 1..<max(at + 1, end - 1)]
    insert(Self.character(name))
    skip(to: end)
    current.begin(at: position, isVerbatim: true)
  }

  private static func character(_ name: ArraySlice<UInt8>) -> [UInt8] {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return [UInt8(ascii: "&")]
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    case let number where number.hasPrefix("#"):
      let isHexadecimal = number.hasPrefix("#x")
      let code = UInt32(number.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
      return code.flatMap(Unicode.Scalar.init).map { Array(String(Character($0)).utf8) } ?? []
    default: return []
    }
  }

  /// The text of a code, as people see it.
  private static func decoded(_ content: ArraySlice<UInt8>) -> String {
    let text = text(Array(content), at: Position.start) { _, _ in .text(nil) }
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
