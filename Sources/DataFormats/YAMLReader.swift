internal import CYAML

/// Reads YAML 1.1 by libyaml into nodes that know their place. Aliases are refused: configuration and rules don't need
/// them, and they are how a small file becomes a huge one.
public struct YAMLReader {
  private let file: String
  private var parser = yaml_parser_t()
  private static let depthLimit = 100

  /// - Parameter file: its name in error messages.
  public static func read(_ bytes: some Collection<UInt8>, file: String) throws(DataError) -> YAMLNode {
    let input = Array(bytes)
    let result = input.withUnsafeBufferPointer { buffer -> Result<YAMLNode, DataError> in
      var reader = YAMLReader(file: file)
      yaml_parser_initialize(&reader.parser)
      defer { yaml_parser_delete(&reader.parser) }
      yaml_parser_set_input_string(&reader.parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING)
      do throws(DataError) {
        return .success(try reader.document())
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let node): return node
    case .failure(let error): throw error
    }
  }

  private init(file: String) { self.file = file }

  private mutating func document() throws(DataError) -> YAMLNode {
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: continue
      case YAML_STREAM_END_EVENT, YAML_DOCUMENT_END_EVENT:
        return YAMLNode(.scalar("", isPlain: true), line: 1, column: 1)
      default:
        let node = try node(event, depth: 0)
        try expectEnd()
        return node
      }
    }
  }

  private mutating func expectEnd() throws(DataError) {
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return }
      if event.type != YAML_DOCUMENT_END_EVENT {
        throw error(at: event.start_mark, "a second YAML document; write one document a file")
      }
    }
  }

  private mutating func next() throws(DataError) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      let problem = parser.problem.map { String(cString: $0) } ?? "not YAML"
      throw error(at: parser.problem_mark, problem)
    }
    return event
  }

  private mutating func node(_ event: yaml_event_t, depth: Int) throws(DataError) -> YAMLNode {
    let mark = event.start_mark
    guard depth < Self.depthLimit else { throw error(at: mark, "nested deeper than \(Self.depthLimit) levels") }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = String(decoding: bytes, as: UTF8.self)
      return make(.scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), mark)
    case YAML_SEQUENCE_START_EVENT:
      return make(.sequence(try items(depth: depth)), mark)
    case YAML_MAPPING_START_EVENT:
      return make(.mapping(try pairs(depth: depth)), mark)
    case YAML_ALIAS_EVENT:
      throw error(at: mark, "aliases (*name) are not read; write the value out")
    default:
      throw error(at: mark, "unexpected YAML here")
    }
  }

  private mutating func items(depth: Int) throws(DataError) -> [YAMLNode] {
    var result: [YAMLNode] = []
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { return result }
      result.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func pairs(depth: Int) throws(DataError) -> [(key: YAMLNode, value: YAMLNode)] {
    var result: [(key: YAMLNode, value: YAMLNode)] = []
    var seen: Set<String> = []
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { return result }
      let key = try node(event, depth: depth + 1)
      if let name = key.string, !seen.insert(name).inserted {
        throw error(at: event.start_mark, "the key “\(name)” stands here twice")
      }
      var valueEvent = try next()
      defer { yaml_event_delete(&valueEvent) }
      result.append((key, try node(valueEvent, depth: depth + 1)))
    }
  }

  private func make(_ value: YAMLNode.Value, _ mark: yaml_mark_t) -> YAMLNode {
    YAMLNode(value, line: mark.line + 1, column: mark.column + 1)
  }

  private func error(at mark: yaml_mark_t, _ message: String) -> DataError {
    DataError(file: file, line: mark.line + 1, column: mark.column + 1, message: message)
  }
}
