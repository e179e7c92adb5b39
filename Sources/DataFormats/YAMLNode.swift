/// A value of a YAML document with its place.
public struct YAMLNode: Sendable {
  public enum Value: Sendable {
    /// `isPlain` is false for quoted and block scalars, which are never numbers, booleans or null.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  public var value: Value
  /// From 1.
  public var line: Int
  public var column: Int

  public init(_ value: Value, line: Int, column: Int) {
    self.value = value
    self.line = line
    self.column = column
  }

  public var isNull: Bool {
    if case .scalar(let text, true) = value { return text.isEmpty || text == "~" || text == "null" }
    return false
  }

  /// The text of a scalar.
  public var string: String? {
    if case .scalar(let text, _) = value { return text }
    return nil
  }

  public var int: Int? { string.flatMap { Int($0) } }
  public var double: Double? { string.flatMap { Double($0) } }

  public var bool: Bool? {
    guard case .scalar(let text, true) = value else { return nil }
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: return nil
    }
  }

  public var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = value { return nodes }
    return nil
  }

  public var mapping: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = value { return pairs }
    return nil
  }

  public subscript(key: String) -> YAMLNode? { mapping?.first { $0.key.string == key }?.value }
}

/// What is wrong with a data file, and where.
public struct DataError: Error, Sendable, Equatable, CustomStringConvertible {
  public var file: String
  /// From 1; 0 where the whole file is meant.
  public var line: Int
  public var column: Int
  public var message: String

  public init(file: String, line: Int = 0, column: Int = 0, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  public var description: String {
    line == 0 ? "\(file): \(message)" : "\(file):\(line):\(column): \(message)"
  }
}
