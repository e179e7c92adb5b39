/// Reads a mapping strictly: each key is asked for by name, and what nobody asked for is an error that names the nearest
/// right key.
public struct YAMLMapping {
  public let node: YAMLNode
  public let file: String
  private let pairs: [(key: YAMLNode, value: YAMLNode)]

  private let fallback: [(key: YAMLNode, value: YAMLNode)]

  /// - Parameter defaults: gives the values of keys that are missing here.
  public init(
    _ node: YAMLNode, file: String, allowed: [String], defaults: YAMLMapping? = nil
  ) throws(DataError) {
    fallback = defaults?.pairs ?? []
    self.node = node
    self.file = file
    guard let pairs = node.mapping else {
      throw DataError(file: file, line: node.line, column: node.column, message: "expected keys and values here")
    }
    self.pairs = pairs
    for (key, _) in pairs {
      let name = key.string ?? ""
      guard !allowed.contains(name) else { continue }
      throw DataError(
        file: file, line: key.line, column: key.column,
        message: Self.unknown("key", name, among: allowed))
    }
  }

  /// `unknown key “patern”; did you mean “pattern”?`, or else all that are allowed; of names with a slash those that
  /// the name is the first part of.
  public static func unknown(_ kind: String, _ name: String, among allowed: [String]) -> String {
    if let near = EditDistance.nearest(to: name, among: allowed) {
      return "unknown \(kind) “\(name)”; did you mean “\(near)”?"
    }
    let below = allowed.filter { $0.hasPrefix(name + "/") }
    return "unknown \(kind) “\(name)”; one of: \((below.isEmpty ? allowed : below).joined(separator: ", "))"
  }

  public subscript(key: String) -> YAMLNode? {
    let own = pairs.first { $0.key.string == key } ?? fallback.first { $0.key.string == key }
    return own.flatMap { $0.value.isNull ? nil : $0.value }
  }

  public func error(at node: YAMLNode?, _ message: String) -> DataError {
    let place = node ?? self.node
    return DataError(file: file, line: place.line, column: place.column, message: message)
  }

  public func string(_ key: String) throws(DataError) -> String? {
    guard let node = self[key] else { return nil }
    guard let text = node.string else { throw error(at: node, "“\(key)” takes a text") }
    return text
  }

  public func requiredString(_ key: String) throws(DataError) -> String {
    guard let text = try string(key) else { throw error(at: nil, "“\(key)” is missing") }
    return text
  }

  public func double(_ key: String) throws(DataError) -> Double? {
    guard let node = self[key] else { return nil }
    guard let number = node.double else { throw error(at: node, "“\(key)” takes a number") }
    return number
  }

  public func bool(_ key: String) throws(DataError) -> Bool? {
    guard let node = self[key] else { return nil }
    guard let flag = node.bool else { throw error(at: node, "“\(key)” takes yes or no") }
    return flag
  }

  /// One text or a list of texts.
  public func strings(_ key: String) throws(DataError) -> [String] {
    try nodes(key).map { (node) throws(DataError) in
      guard let text = node.string else { throw error(at: node, "“\(key)” takes texts") }
      return text
    }
  }

  /// One value or a list of values, with their places.
  public func nodes(_ key: String) throws(DataError) -> [YAMLNode] {
    guard let node = self[key] else { return [] }
    return node.sequence ?? [node]
  }

  /// One of the names of an enumeration.
  public func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ type: Choice.Type) throws(DataError)
    -> Choice? where Choice.RawValue == String
  {
    guard let node = self[key] else { return nil }
    return try choice(node, named: key, type)
  }

  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, named name: String, _ type: Choice.Type
  ) throws(DataError) -> Choice where Choice.RawValue == String {
    if let choice = node.string.flatMap({ Choice(rawValue: $0) }) { return choice }
    throw error(at: node, Self.unknown(name, node.string ?? "", among: Choice.allCases.map(\.rawValue)))
  }
}
