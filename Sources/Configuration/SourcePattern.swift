/// Where the text lies that an article was translated from, by the article's path: `en/*.txt` and `de/*.txt`. A `*` stands
/// for anything but a slash, `**` for any folders; what they stand for in the one path, they stand for in the other.
public struct SourcePattern: Sendable, Equatable {
  public let article: String
  public let source: String

  private enum Part: Equatable {
    case text([UInt8])
    case star, folders
  }

  /// - Throws: where the second pattern has other stars than the first.
  public init(article: String, source: String) throws(InvalidSetting) {
    self.article = article
    self.source = source
    let stars = [article, source].map { Self.parts($0).filter { part in part == .star || part == .folders } }
    guard stars[0] == stars[1] else {
      throw InvalidSetting("“\(source)” must have the stars of “\(article)”, in the same order")
    }
    guard article != source else { throw InvalidSetting("“\(article)” would be its own source") }
  }

  /// The path of the source; nil where the article's path is not of the pattern.
  /// - Parameter path: relative to the folder that the pattern belongs to, with slashes.
  public func source(of path: String) -> String? {
    guard let found = Self.match(Array(path.utf8)[...], Self.parts(article)[...]) else { return nil }
    var stars = found[...]
    let bytes = Self.parts(source).flatMap { part -> [UInt8] in
      if case .text(let text) = part { return text }
      return Array(stars.popFirst() ?? [])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func parts(_ pattern: String) -> [Part] {
    var result: [Part] = []
    var text: [UInt8] = []
    var rest = Array(pattern.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "*") else {
        text.append(byte)
        continue
      }
      if !text.isEmpty { result.append(.text(text)) }
      text = []
      let isDouble = rest.first == UInt8(ascii: "*")
      if isDouble { rest.removeFirst() }
      result.append(isDouble ? .folders : .star)
    }
    return text.isEmpty ? result : result + [.text(text)]
  }

  /// What the stars stand for. The first one takes as little as it can.
  private static func match(_ path: ArraySlice<UInt8>, _ parts: ArraySlice<Part>) -> [ArraySlice<UInt8>]? {
    guard let part = parts.first else { return path.isEmpty ? [] : nil }
    let rest = parts.dropFirst()
    if case .text(let text) = part {
      return path.starts(with: text) ? match(path.dropFirst(text.count), rest) : nil
    }
    for end in path.startIndex...path.endIndex {
      if let found = match(path[end...], rest) { return [path[..<end]] + found }
      if end < path.endIndex, part == .star, path[end] == UInt8(ascii: "/") { return nil }
    }
    return nil
  }
}
