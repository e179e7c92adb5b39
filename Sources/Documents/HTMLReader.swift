internal import CXML
import TextModel

extension DocumentFormat {
  /// A page, or the part of one that an editorial system keeps.
  public static let html = DocumentFormat(name: "html", extensions: ["html", "htm", "xhtml"]) { text in
    text.bytes.withUnsafeBufferPointer { file in
      var article = MarkupText(file)
      HTMLReader.collect(0..<file.count, of: file, into: &article)
      return article.content(of: text, .html)
    }
  }
}

/// Takes the text out of HTML as a browser shows it. libxml2 reports elements and text, and how far it has read.
enum HTMLReader {
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  static func collect(_ range: Range<Int>, of file: UnsafeBufferPointer<UInt8>, into article: inout MarkupText) {
    guard isReady, !range.isEmpty, range.count < Int32.max, let start = file.baseAddress else { return }
    let parser = UnsafeRawPointer(start + range.lowerBound).withMemoryRebound(to: CChar.self, capacity: range.count) {
      htmlCreateMemoryParserCtxt($0, Int32(range.count))
    }
    guard let parser else { return }
    defer { htmlFreeParserCtxt(parser) }
    let walk = HTMLWalk(file, range, article, parser)
    article = MarkupText(file)  // so that only one holds what is collected
    parser.pointee.userData = Unmanaged.passUnretained(walk).toOpaque()
    var handler = htmlSAXHandler()
    handler.startElement = { HTMLWalk.of($0).start($1, $2) }
    handler.endElement = { context, name in HTMLWalk.of(context).end(name) }
    handler.characters = { HTMLWalk.of($0).add($1, $2) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { context, _, _ in HTMLWalk.of(context).pass() }
    handler.comment = { context, _ in HTMLWalk.of(context).comment() }
    parser.pointee.sax.pointee = handler
    // The bytes are UTF-8 already, whatever the page says of its encoding.
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
    let options = [HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET]
    htmlCtxtUseOptions(
      parser,
      Int32(options.reduce(HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOIMPLIED.rawValue) { $0 | $1.rawValue }))
    htmlParseDocument(parser)
    article = walk.finish()
  }
}

/// Follows libxml2 through a page.
private final class HTMLWalk {
  private struct Open {
    var name: String
    var kind: HTMLElement.Kind
    var role: Role?
    var region: MarkupText.Region
    var isHidden: Bool
    var language: String?
    /// Byte of the file where the element begins, and bytes of the block before it.
    var start: Int
    var length: Int
  }

  private var article: MarkupText
  private let file: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private let parser: htmlParserCtxtPtr
  private let encoded: EncodedText
  private var open: [Open] = []
  /// All before it was reported.
  private var at: Int

  init(
    _ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ article: MarkupText, _ parser: htmlParserCtxtPtr
  ) {
    self.file = file
    self.range = range
    self.article = article
    self.parser = parser
    encoded = EncodedText(file, hasEscapes: false)
    at = range.lowerBound
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> HTMLWalk {
    Unmanaged<HTMLWalk>.fromOpaque(context!).takeUnretainedValue()
  }

  func finish() -> MarkupText {
    article.end()
    defer { article = MarkupText(file) }
    return article
  }

  private var isHidden: Bool { open.last?.isHidden ?? false }

  /// Moves on to where libxml2 is.
  func pass() { at = max(at, min(range.upperBound, range.lowerBound + max(0, xmlByteConsumed(parser)))) }

  func start(_ name: UnsafePointer<xmlChar>?, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    let start = at
    pass()
    // It reports an element before its last bracket.
    if at < range.upperBound, file[at] == UInt8(ascii: "/") { at += 1 }
    if at < range.upperBound, file[at] == UInt8(ascii: ">") { at += 1 }
    guard let name else { return }
    let attributes = Self.attributes(values)
    var found = HTMLElement.named(String(cString: name))
    let parent = open.last
    if let language = attributes.language, isForeign(language, found.kind, parent) {
      found.kind = found.kind == .inline ? .opaque : .hiddenBlock
    }
    if attributes.isUntranslated { found.kind = found.kind == .inline ? .opaque : .hiddenBlock }
    if attributes.isHidden { found.kind = found.kind == .inline ? .hidden : .hiddenBlock }
    let role = found.role ?? attributes.role
    // A credit within a caption is a part of its own.
    if found.kind == .inline, let role, role != .byline, role != .dateline { found.kind = .block }
    let hides = found.kind == .hidden || found.kind == .hiddenBlock || found.kind == .opaque
    open.append(
      Open(
        name: String(cString: name), kind: found.kind, role: role ?? parent?.role,
        region: max(found.region ?? .page, parent?.region ?? .page), isHidden: isHidden || hides,
        language: attributes.language ?? parent?.language, start: start, length: article.length))
    if parent?.isHidden ?? false { return }
    switch found.kind {
    case .block, .hiddenBlock: article.begin(role ?? parent?.role, in: open[open.count - 1].region)
    case .lineBreak: breakLine(start..<at)
    case .inline, .hidden, .opaque, .raised: break
    }
  }

  private static func attributes(
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> HTMLAttributes {
    var attributes = HTMLAttributes()
    guard var next = values else { return attributes }
    while let name = next.pointee {
      attributes.add(String(cString: name), next[1].map { String(cString: $0) } ?? "")
      next += 2
    }
    return attributes
  }

  /// A passage that is marked as being in another language is a quotation from it.
  private func isForeign(_ language: String, _ kind: HTMLElement.Kind, _ parent: Open?) -> Bool {
    if let own = parent?.language { return own != language }
    return kind == .inline && language != "en"
  }

  /// One break goes on with the paragraph, two part it.
  private func breakLine(_ place: Range<Int>) {
    let region = open.last?.region ?? .page
    if article.lastByte == 0x0A { return article.begin(open.last?.role, in: region) }
    article.dropSpace()
    if article.length > 0 { article.append(CollectionOfOne(0x0A), for: place) }
  }

  func end(_ name: UnsafePointer<xmlChar>?) {
    pass()
    guard let name, let index = open.lastIndex(where: { $0.name == String(cString: name) }) else { return }
    let closed = open[index]
    open.removeSubrange(index...)
    if isHidden { return }
    switch closed.kind {
    case .block, .hiddenBlock: article.begin(open.last?.role, in: open.last?.region ?? .page)
    case .opaque: article.appendPlaceholder(for: closed.start..<at)
    case .hidden: article.joinsSpace = true
    case .raised: if Self.isNote(article.text(from: closed.length)) { article.shorten(to: closed.length) }
    case .inline, .lineBreak: break
    }
  }

  private static func isNote(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { (0x30...0x39).contains($0) || "[]()*, ".utf8.contains($0) }
  }

  func comment() {
    let start = at
    pass()
    guard at - start >= 7, !isHidden else { return }
    let opening = Array("<!--".utf8)
    if let first = (start..<at - 3).first(where: { file[$0..<$0 + 4].elementsEqual(opening) }) {
      article.note(comment: first..<at)
    }
  }

  func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    let start = at
    pass()
    guard !isHidden, let text, count > 0 else { return }
    let literal = UnsafeBufferPointer(start: text, count: Int(count))
    let limit = min(range.upperBound, max(at, start + 40))
    let before = max(start, at - literal.count)
    guard
      let pieces = encoded.pieces(of: literal, at: start, before: limit)
        ?? encoded.pieces(of: literal, at: before, before: limit) ?? encoded.find(literal, in: start..<at)
    else { return }
    for piece in pieces { add(piece.file, literal[piece.literal]) }
    // libxml2 may be further: it looks for the end of a reference before it says that there is none.
    at = pieces.last?.file.upperBound ?? at
  }

  private func add(_ place: Range<Int>, _ text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard text.count == place.count else {
      if text.count == 1, text[text.startIndex] <= 0x20 { return article.appendSpace(for: place) }
      return article.append(text, for: place)
    }
    var index = place.lowerBound
    while index < place.upperBound {
      let start = index
      if file[index] <= 0x20 {
        while index < place.upperBound, file[index] <= 0x20 { index += 1 }
        article.appendSpace(for: start..<index)
      } else {
        while index < place.upperBound, file[index] > 0x20 || isSingleSpace(index, place.upperBound) { index += 1 }
        article.append(start..<index)
      }
    }
  }

  /// One space between words, which stands in the text as it does in the file.
  private func isSingleSpace(_ index: Int, _ end: Int) -> Bool {
    file[index] == 0x20 && index + 1 < end && file[index + 1] > 0x20
  }
}
