/// A value of a JSON text (RFC 8259).
public enum JSONNode: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONNode])
  /// Of a name that stands twice, the last value.
  case object([String: JSONNode])

  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  public var array: [JSONNode]? {
    if case .array(let nodes) = self { nodes } else { nil }
  }

  public var object: [String: JSONNode]? {
    if case .object(let members) = self { members } else { nil }
  }

  public subscript(name: String) -> JSONNode? { object?[name] }
}
