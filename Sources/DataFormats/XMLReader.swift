internal import CXML

/// Reads XML 1.0 by libxml2 into nodes that know their place. Nothing is fetched, no DTD is loaded, and declared entities
/// are refused: data needs none, and they are how a small file becomes a huge one.
public enum XMLReader {
  /// - Parameters:
  ///   - file: its name in error messages.
  ///   - names: elements that are handed over one by one, and are not part of the tree.
  ///   - take: what is done with them.
  /// - Returns: the root element.
  public static func read(
    _ bytes: [UInt8], file: String, handingOver names: Set<String> = [],
    _ take: @escaping (XMLNode) throws(DataError) -> Void = { (_) throws(DataError) in }
  ) throws(DataError) -> XMLNode {
    guard bytes.count < Int32.max else { throw DataError(file: file, message: "is larger than 2 GB; split it") }
    let tree = TreeBuilder(file: file, handedOver: names, take)
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, name, _, _, _, _, attributeCount, _, attributes in
      TreeBuilder.of(context)?.start(name, attributeCount, attributes)
    }
    handler.endElementNs = { context, _, _, _ in TreeBuilder.of(context)?.end() }
    handler.characters = { context, text, length in TreeBuilder.of(context)?.add(text, length) }
    handler.cdataBlock = handler.characters
    handler.entityDecl = { context, name, _, _, _, _ in TreeBuilder.of(context)?.fail(XMLParsing.declaredEntity(name)) }
    handler.reference = { context, name in TreeBuilder.of(context)?.fail(XMLParsing.unknownEntity(name)) }
    handler.serror = { context, error in TreeBuilder.of(context)?.take(error) }
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      guard let parser = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
        return tree.fail("no memory to read it")
      }
      defer { XMLParsing.free(parser) }
      xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
      tree.parser = parser
      parser.pointee.userData = UnsafeMutableRawPointer(parser)
      parser.pointee._private = Unmanaged.passUnretained(tree).toOpaque()
      // In parts, so that a broken file stops early.
      var at = 0
      while at < buffer.count, tree.problem == nil {
        let count = min(1 << 16, buffer.count - at)
        xmlParseChunk(parser, text.baseAddress! + at, Int32(count), 0)
        at += count
      }
      if tree.problem == nil { xmlParseChunk(parser, nil, 0, 1) }
      tree.parser = nil
    }
    if let problem = tree.problem { throw problem }
    guard let root = tree.root else { throw DataError(file: file, line: 1, column: 1, message: "no XML element in it") }
    return root
  }
}

/// Collects what libxml2 reports into nodes.
private final class TreeBuilder {
  private let file: String
  private let handedOver: Set<String>
  private let handle: (XMLNode) throws(DataError) -> Void
  private var open: [XMLNode] = []
  /// The parser keeps each name once, so its place in memory tells it.
  private var names: [(place: UnsafePointer<xmlChar>, name: String)] = []
  private(set) var root: XMLNode?
  private(set) var problem: DataError?
  var parser: xmlParserCtxtPtr?

  init(file: String, handedOver: Set<String>, _ take: @escaping (XMLNode) throws(DataError) -> Void) {
    self.file = file
    self.handedOver = handedOver
    handle = take
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let own = parser.pointee._private else {
      return nil
    }
    return Unmanaged<TreeBuilder>.fromOpaque(own).takeUnretainedValue()
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ count: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard problem == nil, let name else { return }
    let place = place
    var node = XMLNode(name: self.name(name), line: place.line, column: place.column)
    node.attributes = XMLParsing.attributes(attributes, count, nameOf: self.name)
    open.append(node)
  }

  private func name(_ place: UnsafePointer<xmlChar>) -> String {
    for known in names where known.place == place { return known.name }
    let name = String(cString: place)
    if names.count < 64 { names.append((place, name)) }
    return name
  }

  func end() {
    guard problem == nil, let node = open.popLast() else { return }
    if handedOver.contains(node.name) {
      do throws(DataError) { try handle(node) } catch { stop(error) }
    } else if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].content.append(.element(node))
    }
  }

  func add(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard problem == nil, !open.isEmpty, let text else { return }
    let bytes = UnsafeBufferPointer(start: text, count: Int(length))
    // The line breaks and indents between elements.
    let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    if isBlank, open[open.count - 1].content.isEmpty { return }
    open[open.count - 1].content.append(.text(isBlank ? " " : String(decoding: bytes, as: UTF8.self)))
  }

  func fail(_ message: String) {
    let place = place
    stop(DataError(file: file, line: place.line, column: place.column, message: message))
  }

  private func stop(_ error: DataError) {
    problem = problem ?? error
    if let parser { xmlStopParser(parser) }
  }

  func take(_ error: UnsafeMutablePointer<xmlError>?) { problem = problem ?? XMLParsing.problem(error, file: file) }

  private var place: (line: Int, column: Int) {
    guard let parser else { return (1, 1) }
    return (max(1, Int(xmlSAX2GetLineNumber(parser))), max(1, Int(xmlSAX2GetColumnNumber(parser))))
  }
}
