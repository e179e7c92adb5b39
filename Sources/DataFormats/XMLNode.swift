/// An element of an XML document with its place. Names are local ones; prefixes and namespaces are left out.
public struct XMLNode: Sendable {
  public enum Content: Sendable {
    case text(String)
    case element(XMLNode)
  }

  public var name: String
  /// `xml:lang` is called `lang`.
  public var attributes: [(name: String, value: String)] = []
  public var content: [Content] = []
  /// Where the start tag ends, from 1.
  public var line: Int
  public var column: Int

  public init(name: String, line: Int, column: Int) {
    self.name = name
    self.line = line
    self.column = column
  }

  public subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  public var children: [XMLNode] {
    content.compactMap {
      if case .element(let node) = $0 { return node }
      return nil
    }
  }

  public func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }
  public func children(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The nearest elements of a name below this one, in order.
  public func descendants(_ name: String) -> [XMLNode] {
    children.flatMap { $0.name == name ? [$0] : $0.descendants(name) }
  }

  /// All text in it, with white space made single and cut off at both ends.
  public var text: String {
    if content.count == 1, case .text(let text) = content[0], Self.isSpacedWell(text) { return text }
    var words: [Substring] = []
    let raw = rawText
    for word in raw.split(whereSeparator: \.isWhitespace) { words.append(word) }
    return words.joined(separator: " ")
  }

  /// Whether single spaces between words are all the white space.
  private static func isSpacedWell(_ text: String) -> Bool {
    var isBetween = true
    for byte in text.utf8 {
      // Beyond ASCII there may be other white space: E2, E3, C2.
      guard byte >= 0x20, byte != 0xE2, byte != 0xE3, byte != 0xC2, byte != 0x20 || !isBetween else { return false }
      isBetween = byte == 0x20
    }
    return !isBetween
  }

  private var rawText: String {
    var result = ""
    for part in content {
      switch part {
      case .text(let text): result += text
      case .element(let node): result += node.rawText
      }
    }
    return result
  }
}
