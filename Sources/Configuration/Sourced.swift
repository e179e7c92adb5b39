/// Where a setting comes from.
public enum Origin: Sendable, Hashable, CustomStringConvertible {
  case builtIn
  /// An option of the command line, as written there: `--language`.
  case option(String)
  /// A place in a configuration file or profile; line and column count from 1.
  case file(path: String, line: Int, column: Int)

  public var description: String {
    switch self {
    case .builtIn: "built in"
    case .option(let name): name
    case .file(let path, let line, let column): "\(path):\(line):\(column)"
    }
  }
}

/// A value and where it was set.
public struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
  public var value: Value
  public var origin: Origin

  public init(_ value: Value, _ origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

/// A value that a setting does not take, in words that name what it takes.
public struct InvalidSetting: Error, Equatable, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }
}
