internal import CXML
import TextModel

/// What `XMLStream` tells of a file.
public protocol XMLStreamHandler: AnyObject {
  /// A start tag, outside the elements whose content is taken whole. Names are local ones.
  func start(_ name: String, _ attributes: XMLAttributes, line: Int)
  func end(_ name: String)
  /// The content of an element that is taken whole, as the file has it, and where it begins.
  func content(of name: String, _ attributes: XMLAttributes, _ raw: [UInt8], at position: Position)
}

/// The attributes of a start tag by their local names; `xml:lang` is called `lang`.
public struct XMLAttributes: Sendable, Equatable {
  public private(set) var all: [(name: String, value: String)] = []

  public init(_ all: [(name: String, value: String)] = []) { self.all = all }
  public subscript(name: String) -> String? { all.first { $0.name == name }?.value }
  public static func == (a: XMLAttributes, b: XMLAttributes) -> Bool {
    a.all.elementsEqual(b.all) { $0.name == $1.name && $0.value == $1.value }
  }
}

/// Reads XML in UTF-8 block by block by libxml2, so that memory does not grow with the file. libxml2 tells what is well
/// formed and where elements begin and end; their content is handed on as it stands, so that every letter keeps its place.
public final class XMLStream {
  private let file: String
  private let wholeElements: Set<String>
  /// Whoever reads the file, and owns the stream.
  private unowned let handler: any XMLStreamHandler
  private var parser: xmlParserCtxtPtr?
  private var problem: DataError?
  /// The bytes that the parser may still ask about, and where the first of them stands.
  private var window: [UInt8] = []
  private var windowStart = 0
  private var position = Position.start
  private var whole: WholeElement?

  private struct WholeElement {
    var name: String
    var attributes: XMLAttributes
    var start: Int
    var depth = 0
  }

  /// Nobody writes a segment of this size.
  private static let longestContent = 16 << 20

  /// - Parameters:
  ///   - file: its name in error messages.
  ///   - wholeElements: names of elements whose content is handed on as it stands.
  public init(file: String, wholeElements: Set<String>, handler: any XMLStreamHandler) {
    self.file = file
    self.wholeElements = wholeElements
    self.handler = handler
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      XMLStream.of(context)?.start(name, count, attributes)
    }
    sax.endElementNs = { context, name, _, _ in XMLStream.of(context)?.end(name) }
    sax.entityDecl = { context, name, _, _, _, _ in XMLStream.of(context)?.fail(XMLParsing.declaredEntity(name)) }
    sax.reference = { context, name in XMLStream.of(context)?.fail(XMLParsing.unknownEntity(name)) }
    sax.serror = { context, error in XMLStream.of(context)?.take(error) }
    parser = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil)
    // What is fed is UTF-8, whatever the file's declaration said before it was decoded.
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    parser?.pointee.userData = parser.map { UnsafeMutableRawPointer($0) }
    parser?.pointee._private = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit { XMLParsing.free(parser) }

  /// - Parameter block: the next bytes of the file, without a byte-order mark.
  /// - Throws: what is not well formed, with its place.
  public func feed(_ block: [UInt8]) throws(DataError) {
    window += block
    block.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      var at = 0
      while at < buffer.count, problem == nil {
        let count = min(1 << 16, buffer.count - at)
        xmlParseChunk(parser, text.baseAddress! + at, Int32(count), 0)
        at += count
      }
    }
    if let problem { throw problem }
    forgetWhatIsRead()
    if let whole, windowStart + window.count - whole.start > Self.longestContent {
      fail("<\(whole.name)> is never closed, or holds more than \(Self.longestContent >> 20) MB")
    }
    if let problem { throw problem }
  }

  public func finish() throws(DataError) {
    if windowStart + window.count == 0 { fail("is empty; expected XML") }
    if problem == nil { xmlParseChunk(parser, nil, 0, 1) }
    if let problem { throw problem }
  }

  private func forgetWhatIsRead() {
    var needed = min(whole?.start ?? consumed, windowStart + window.count)
    // A line feed may follow, and then they are one line end.
    if needed > windowStart, byte(needed - 1) == 0x0D { needed -= 1 }
    advance(to: needed)
    window.removeFirst(needed - windowStart)
    windowStart = needed
  }

  /// Counts lines and columns up to a byte, which must not lie behind the last one. The bytes before it stay in the window.
  private func advance(to offset: Int) {
    position.advance(over: window, counted - windowStart..<offset - windowStart)
    counted = max(counted, offset)
  }
  private var counted = 0

  /// How many bytes the parser has read.
  private var consumed: Int { max(0, Int(xmlByteConsumed(parser))) }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let own = parser.pointee._private else {
      return nil
    }
    return Unmanaged<XMLStream>.fromOpaque(own).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ count: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard problem == nil, let name else { return }
    if whole != nil {
      whole?.depth += 1
      return
    }
    let element = String(cString: name)
    let read = XMLAttributes(XMLParsing.attributes(attributes, count))
    // libxml2 stands before the end of the tag, which is `>` or `/>`.
    if wholeElements.contains(element) {
      whole = WholeElement(name: element, attributes: read, start: consumed)
    } else {
      handler.start(element, read, line: Int(xmlSAX2GetLineNumber(parser)))
    }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard problem == nil, let name else { return }
    guard let element = whole else { return handler.end(String(cString: name)) }
    if element.depth > 0 {
      whole?.depth -= 1
      return
    }
    whole = nil
    var start = element.start
    var end = min(consumed, windowStart + window.count)
    while start < end, byte(start) != UInt8(ascii: ">") { start += 1 }
    if start > element.start {
      // `/>`: nothing is in it.
      start += 1
      end = start
    } else {
      start += 1
      // libxml2 stands after the end tag.
      repeat { end -= 1 } while end > start && byte(end) != UInt8(ascii: "<")
    }
    guard start <= end, end <= windowStart + window.count else { return fail("cannot be followed here") }
    advance(to: start)
    handler.content(
      of: element.name, element.attributes, Array(window[start - windowStart..<end - windowStart]), at: position)
  }

  private func byte(_ offset: Int) -> UInt8 { window[offset - windowStart] }

  /// Ends the reading where the file makes no sense, with the place in the file.
  public func fail(_ message: String) {
    guard problem == nil else { return }
    problem = DataError(
      file: file, line: max(1, Int(xmlSAX2GetLineNumber(parser))),
      column: max(1, Int(xmlSAX2GetColumnNumber(parser))), message: message)
    xmlStopParser(parser)
  }

  private func take(_ error: UnsafeMutablePointer<xmlError>?) {
    problem = problem ?? XMLParsing.problem(error, file: file)
  }
}
