/// Writes XML, two spaces a level.
public struct XMLText {
  private var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  public typealias Attribute = (key: String, value: String)

  public init() {}

  public var bytes: [UInt8] { Array(text.utf8) }

  /// An element with others inside.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout XMLText) -> Void
  ) {
    element(name, Array(attributes), content)
  }

  /// An element with others inside, and attributes that are gathered as the program runs.
  public mutating func element(_ name: String, _ attributes: [Attribute], _ content: (inout XMLText) -> Void) {
    begin(name, attributes)
    text += ">\n"
    depth += 1
    content(&self)
    depth -= 1
    text += String(repeating: "  ", count: depth) + "</\(name)>\n"
  }

  /// An element with text.
  public mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text value: String) {
    element(name, Array(attributes), text: value)
  }

  public mutating func element(_ name: String, _ attributes: [Attribute], text value: String) {
    begin(name, attributes)
    text += ">" + Self.escaped(value) + "</\(name)>\n"
  }

  private mutating func begin(_ name: String, _ attributes: [Attribute]) {
    text += String(repeating: "  ", count: depth) + "<" + name
    for (key, value) in attributes { text += " \(key)=\"" + Self.escaped(value) + "\"" }
  }

  private static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 < 0x20 || [0x26, 0x3C, 0x3E, 0x22].contains($0) }) else { return value }
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result += "&#\(scalar.value);"
      case "\u{0}"..<"\u{20}": break  // XML 1.0 has no way to write these.
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
