internal import CMarkdown
import TextModel

extension DocumentFormat {
  /// GitHub-flavoured Markdown (CommonMark with tables, strikethrough and bare links), with footnotes and front matter.
  public static let markdown = DocumentFormat(name: "markdown", extensions: ["md", "markdown"]) { text in
    text.bytes.withUnsafeBufferPointer { file in
      var article = MarkupText(file)
      let start = FrontMatter.collect(file, into: &article)
      MarkdownReader.collect(start..<file.count, of: file, into: &article)
      return article.content(of: text, .markdown)
    }
  }
}

/// Takes the text out of Markdown. cmark-gfm tells its structure; where each piece of text stands is looked up in the file,
/// for cmark's columns are those of a line without its indentation.
enum MarkdownReader {
  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]
  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  static func collect(_ range: Range<Int>, of file: UnsafeBufferPointer<UInt8>, into article: inout MarkupText) {
    guard isReady, !range.isEmpty, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
    defer { cmark_parser_free(parser) }
    for name in extensions { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
    let start = UnsafeRawPointer(file.baseAddress!) + range.lowerBound
    cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), range.count)
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    var walk = MarkdownWalk(file, range, article)
    article = MarkupText(file)  // so that only one holds what is collected
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      if event == CMARK_EVENT_ENTER { walk.enter(node) } else { walk.leave(node) }
    }
    article = walk.article
    article.end()
  }
}

/// Follows cmark-gfm's tree through a file.
private struct MarkdownWalk {
  private(set) var article: MarkupText
  private let file: UnsafeBufferPointer<UInt8>
  /// Where each line begins; the first is the one after the front matter.
  private let lines: [Int]
  private var source: MarkdownSource
  /// How many images and deleted passages are open: their text is passed over.
  private var silent = 0
  private var isCaption = false
  private var items = 0

  init(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ article: MarkupText) {
    self.file = file
    self.article = article
    var lines = [range.lowerBound]
    for index in range {
      let isReturn = file[index] == 0x0D && (index + 1 == range.upperBound || file[index + 1] != 0x0A)
      if file[index] == 0x0A || isReturn { lines.append(index + 1) }
    }
    lines.append(range.upperBound)
    self.lines = lines
    source = MarkdownSource(file, lines: lines)
  }

  mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_ITEM: items += 1
    case CMARK_NODE_PARAGRAPH:
      isCaption = Self.isImageAlone(node)
      begin(isCaption ? .caption : items > 0 ? .listItem : nil, node)
    case CMARK_NODE_HEADING: begin(cmark_node_get_heading_level(node) == 1 ? .headline : .subhead, node)
    case CMARK_NODE_HTML_BLOCK: addHTMLBlock(node)
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_THEMATIC_BREAK: article.end()
    case CMARK_NODE_IMAGE: silent += isCaption ? 0 : 1
    case CMARK_NODE_TEXT: addText(node)
    case CMARK_NODE_SOFTBREAK: addBreak(isHard: false)
    case CMARK_NODE_LINEBREAK: addBreak(isHard: true)
    case CMARK_NODE_CODE: if let code = source.passCode() { addPlaceholder(code) }
    case CMARK_NODE_HTML_INLINE: addHTML(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE: source.passNote()
    default:
      if Self.isExtension(node, "table_cell") { begin(.listItem, node) }
      if Self.isExtension(node, "strikethrough") { silent += 1 }
    }
  }

  mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_ITEM: items -= 1
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: article.end()
    case CMARK_NODE_LINK: source.passDestination()
    case CMARK_NODE_IMAGE:
      source.passDestination()
      if !isCaption { endSilence() }
    default:
      if Self.isExtension(node, "table_cell") { article.end() }
      if Self.isExtension(node, "strikethrough") { endSilence() }
    }
  }

  /// Extensions number their types when the program runs.
  private static func isExtension(_ node: OpaquePointer, _ name: String) -> Bool {
    guard let found = cmark_node_get_type_string(node) else { return false }
    return String(cString: found) == name
  }

  private mutating func begin(_ role: Role?, _ node: OpaquePointer) {
    article.begin(role)
    let place = place(of: node)
    let column = Self.isExtension(node, "table_cell") ? Int(cmark_node_get_start_column(node)) - 1 : 0
    source.begin(min(place.lowerBound + max(0, column), place.upperBound)..<place.upperBound)
  }

  /// The lines of a block.
  private func place(of node: OpaquePointer) -> Range<Int> {
    let first = min(max(1, Int(cmark_node_get_start_line(node))), lines.count - 1)
    let last = min(max(first, Int(cmark_node_get_end_line(node))), lines.count - 1)
    return lines[first - 1]..<lines[last]
  }

  private mutating func endSilence() {
    silent -= 1
    article.joinsSpace = true
  }

  private static func isImageAlone(_ paragraph: OpaquePointer) -> Bool {
    guard let only = cmark_node_first_child(paragraph), cmark_node_next(only) == nil else { return false }
    return cmark_node_get_type(only) == CMARK_NODE_IMAGE
  }

  /// Raw HTML is read like a page. In a quotation, whose lines have marks before them, it stays unread.
  private mutating func addHTMLBlock(_ node: OpaquePointer) {
    article.end()
    guard cmark_node_get_type(cmark_node_parent(node)) != CMARK_NODE_BLOCK_QUOTE else { return }
    guard let literal = cmark_node_get_literal(node) else { return }
    let first = min(max(1, Int(cmark_node_get_start_line(node))), lines.count - 1)
    // cmark ends such a block on the line before.
    let last = min(first - 1 + String(cString: literal).utf8.count { $0 == 0x0A }, lines.count - 1)
    HTMLReader.collect(lines[first - 1]..<lines[last], of: file, into: &article)
  }

  private mutating func addText(_ node: OpaquePointer) {
    guard let words = cmark_node_get_literal(node) else { return }
    let count = String(cString: words).utf8.count
    guard count > 0 else { return }
    let bytes = UnsafeRawPointer(words).assumingMemoryBound(to: UInt8.self)
    let literal = UnsafeBufferPointer(start: bytes, count: count)
    let place = (Int(cmark_node_get_start_line(node)), Int(cmark_node_get_start_column(node)))
    for piece in source.find(literal, line: place.0, column: place.1) where silent == 0 {
      if piece.literal.count == piece.file.count {
        article.append(piece.file)
      } else {
        article.append(literal[piece.literal], for: piece.file)
      }
    }
  }

  private mutating func addBreak(isHard: Bool) {
    let place = source.passLineEnd()
    if silent == 0, article.length > 0 { article.append(CollectionOfOne(0x0A), for: place) }
  }

  private mutating func addPlaceholder(_ place: Range<Int>) {
    if silent == 0 { article.appendPlaceholder(for: place) }
  }

  private mutating func addHTML(_ node: OpaquePointer) {
    guard let words = cmark_node_get_literal(node) else { return }
    let tag = String(cString: words)
    guard let place = source.passTag(tag) else { return }
    if tag.hasPrefix("<!--") {
      article.note(comment: place)
      article.joinsSpace = true
    } else if tag.lowercased().hasPrefix("<br"), article.length > 0 {
      article.append(CollectionOfOne(0x0A), for: place)
    }
  }
}
