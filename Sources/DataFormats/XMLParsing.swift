internal import CXML

/// What every use of libxml2's parser says and reads in the same way.
enum XMLParsing {
  static func declaredEntity(_ name: UnsafePointer<xmlChar>?) -> String {
    "declares the entity “\(text(name))”; write the text itself, entities are not read"
  }

  static func unknownEntity(_ name: UnsafePointer<xmlChar>?) -> String {
    "the entity “&\(text(name));” is not known; write the character itself"
  }

  private static func text(_ name: UnsafePointer<xmlChar>?) -> String { name.map { String(cString: $0) } ?? "" }

  /// The error that libxml2 reports, with its place; nil for a mere warning.
  static func problem(_ error: UnsafeMutablePointer<xmlError>?, file: String) -> DataError? {
    guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return nil }
    var message = error.message.map { String(cString: $0) } ?? "is not well-formed"
    while message.last?.isWhitespace == true { message.removeLast() }
    return DataError(
      file: file, line: max(1, Int(error.line)), column: max(1, Int(error.int2)),
      message: "not well-formed XML: \(message)")
  }

  /// Attributes as a start tag hands them over: five pointers each, for name, prefix, namespace, begin and end of the value.
  /// - Parameter nameOf: gives a name its text.
  static func attributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int32,
    nameOf: (UnsafePointer<xmlChar>) -> String = { String(cString: $0) }
  ) -> [(name: String, value: String)] {
    (0..<Int(count)).compactMap { index in
      guard let pointers, let name = pointers[5 * index], let begin = pointers[5 * index + 3],
        let end = pointers[5 * index + 4]
      else { return nil }
      let value = String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
      return (nameOf(name), value)
    }
  }

  static func free(_ parser: xmlParserCtxtPtr?) {
    // An internal subset makes libxml2 begin a document of its own, which is not the parser's to free.
    xmlFreeDoc(parser?.pointee.myDoc)
    xmlFreeParserCtxt(parser)
  }
}
