import DataFormats

/// One line of the input of `tlcheck stream`.
struct StreamRequest: Sendable, Equatable {
  struct Term: Sendable, Equatable {
    var source: String
    var target: String
  }

  var id: String
  /// Nil where segments are given instead.
  var text: String?
  var source: String?
  var segments: [String]?
  var sourceSegments: [String]?
  /// Whether segments of both sides stand one to one.
  var isAligned = true
  var language: String?
  var sourceLanguage: String?
  var glossary: [Term] = []

  /// Why a line is answered by an error.
  struct Problem: Error, Equatable {
    var id: String?
    var message: String
  }

  /// - Parameter line: its number in the input, from 1; it names documents that give no id.
  init(_ bytes: [UInt8], line: Int) throws(Problem) {
    let root: JSONNode
    do throws(DataError) {
      root = try JSONReader.read(bytes, file: "line \(line)")
    } catch {
      throw Problem(id: nil, message: "line \(line) is not JSON: \(error.message) (column \(error.column))")
    }
    guard let members = root.object else {
      throw Problem(id: nil, message: "line \(line) is no JSON object; expected {\"id\": …, \"text\": …}")
    }
    id = Self.identifier(members["id"]) ?? "\(line)"
    do throws(FieldProblem) {
      try read(Fields(members))
    } catch {
      throw Problem(id: id, message: error.message)
    }
  }

  private mutating func read(_ fields: Fields) throws(FieldProblem) {
    text = try fields.string("text")
    source = try fields.string("source")
    segments = try fields.strings("segments")
    sourceSegments = try fields.strings("sourceSegments")
    isAligned = try fields.bool("aligned") ?? true
    language = try fields.string("language")
    sourceLanguage = try fields.string("sourceLanguage")
    for entry in try fields.array("glossary") ?? [] {
      guard let source = entry["source"]?.string, let target = entry["target"]?.string else {
        throw FieldProblem(message: "“glossary” takes a list of {\"source\": \"…\", \"target\": \"…\"}")
      }
      glossary.append(Term(source: source, target: target))
    }
    try checkSides()
  }

  private func checkSides() throws(FieldProblem) {
    guard text != nil || segments != nil else { throw FieldProblem(message: "“text” is missing") }
    guard let sourceSegments else { return }
    guard let segments else {
      throw FieldProblem(message: "“sourceSegments” needs “segments”, the translation in parts")
    }
    if isAligned, segments.count != sourceSegments.count {
      let counts = "\(sourceSegments.count) source segments and \(segments.count) of the translation"
      throw FieldProblem(message: "\(counts) cannot stand one to one; send \"aligned\": false to have them aligned")
    }
  }

  /// A number is taken, too, and answered as its digits.
  private static func identifier(_ node: JSONNode?) -> String? {
    switch node {
    case .string(let text): text
    case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
    default: nil
    }
  }
}

private struct FieldProblem: Error {
  var message: String
}

/// The members of an object by name and kind; null counts as missing.
private struct Fields {
  private let members: [String: JSONNode]

  init(_ members: [String: JSONNode]) { self.members = members }

  func string(_ name: String) throws(FieldProblem) -> String? { try value(name, "a text", \.string) }
  func bool(_ name: String) throws(FieldProblem) -> Bool? { try value(name, "true or false", \.bool) }
  func array(_ name: String) throws(FieldProblem) -> [JSONNode]? { try value(name, "a list", \.array) }

  func strings(_ name: String) throws(FieldProblem) -> [String]? {
    guard let nodes = try array(name) else { return nil }
    let texts = nodes.compactMap(\.string)
    guard texts.count == nodes.count else { throw FieldProblem(message: "“\(name)” takes a list of texts") }
    return texts
  }

  private func value<Value>(
    _ name: String, _ kind: String, _ path: (JSONNode) -> Value?
  ) throws(FieldProblem) -> Value? {
    guard let node = members[name], node != .null else { return nil }
    guard let value = path(node) else { throw FieldProblem(message: "“\(name)” takes \(kind)") }
    return value
  }
}
