/// Why a document could not be read, for the person who gave it.
public struct DocumentError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case cannotOpen
    case tooLarge(bytes: Int, limit: Int)
    case binary
    case malformed(encoding: TextEncoding, line: Int)
    case unknownFormat
  }

  public var reason: Reason
  /// The path or identifier, as given.
  public var name: String
  /// What is wrong, without the name.
  public var message: String
  /// What to do about it.
  public var remedy: String

  public init(reason: Reason, name: String, message: String, remedy: String) {
    self.reason = reason
    self.name = name
    self.message = message
    self.remedy = remedy
  }
}

extension DocumentError: CustomStringConvertible {
  public var description: String { "\(name): \(message); \(remedy)" }
}

extension DocumentError {
  static func tooLarge(_ bytes: Int, limit: Int, name: String) -> DocumentError {
    DocumentError(
      reason: .tooLarge(bytes: bytes, limit: limit), name: name,
      message: "has \(megabytes(bytes)) MB, and the limit is \(megabytes(limit)) MB",
      remedy: "raise the limit, or split the file")
  }

  static func binary(_ what: String, name: String, remedy: String = "give the text of the article") -> DocumentError {
    DocumentError(reason: .binary, name: name, message: what, remedy: remedy)
  }

  static func malformed(_ encoding: TextEncoding, line: Int, name: String) -> DocumentError {
    DocumentError(
      reason: .malformed(encoding: encoding, line: line), name: name,
      message: "is not well-formed \(encoding.rawValue): the first bad byte is in line \(line)",
      remedy: "save the file as UTF-8, and look at that line: a character was cut or pasted from another encoding")
  }

  /// In tenths, rounded up, so that a size just over a limit never reads like the limit.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + (1 << 20) - 1) >> 20
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
