/// A pattern for paths as in .gitignore: `*` stands for anything but a slash, `**` for any folders, `?` for one
/// character, `[a-z]` for one of a set. A pattern without a slash inside means the name at any depth.
public struct PathPattern: Sendable, Equatable {
  private let parts: [[UInt8]]

  public init(_ pattern: String) {
    var text = pattern[...]
    let isAnchored = text.dropLast().contains("/")
    if text.hasPrefix("./") { text = text.dropFirst(2) }
    if text.hasPrefix("/") { text = text.dropFirst() }
    var parts = text.split(separator: "/", omittingEmptySubsequences: true).map { Array($0.utf8) }
    if pattern.hasSuffix("/") { parts.append(Array("**".utf8)) }
    if !isAnchored { parts.insert(Array("**".utf8), at: 0) }
    self.parts = parts
  }

  /// - Parameter path: relative to the folder that the pattern belongs to, with slashes.
  public func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { Array($0.utf8) }
    return matches(names[...], parts[...])
  }

  private func matches(_ names: ArraySlice<[UInt8]>, _ parts: ArraySlice<[UInt8]>) -> Bool {
    guard let part = parts.first else { return names.isEmpty }
    let rest = parts.dropFirst()
    if part.elementsEqual("**".utf8) {
      if rest.isEmpty { return !names.isEmpty }
      return (names.startIndex...names.endIndex).contains { matches(names[$0...], rest) }
    }
    guard let name = names.first else { return false }
    return Self.matches(name[...], part[...]) && matches(names.dropFirst(), rest)
  }

  /// One name against one part: a star goes back to its last place when what follows fails.
  private static func matches(_ name: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> Bool {
    var name = name
    var part = part
    var retry: (name: ArraySlice<UInt8>, part: ArraySlice<UInt8>)?
    while true {
      if part.first == UInt8(ascii: "*") {
        part = part.dropFirst()
        retry = (name, part)
        continue
      }
      if name.isEmpty, part.isEmpty { return true }
      if let used = matchOne(name, part) {
        name = name.dropFirst(used.bytes)
        part = used.rest
        continue
      }
      guard let last = retry, !last.name.isEmpty else { return false }
      name = last.name.dropFirst()
      part = last.part
      retry = (name, part)
    }
  }

  private static func matchOne(
    _ name: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>
  ) -> (bytes: Int, rest: ArraySlice<UInt8>)? {
    guard let byte = name.first, let wanted = part.first else { return nil }
    let length = 1 + name.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
    switch wanted {
    case UInt8(ascii: "?"): return (length, part.dropFirst())
    case UInt8(ascii: "["):
      guard let end = part.dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else { fallthrough }
      let set = part[part.index(after: part.startIndex)..<end]
      return contains(byte, in: set) ? (1, part[part.index(after: end)...]) : nil
    default: return byte == wanted ? (1, part.dropFirst()) : nil
    }
  }

  private static func contains(_ byte: UInt8, in set: ArraySlice<UInt8>) -> Bool {
    var set = set
    let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
    if isNegated { set = set.dropFirst() }
    var found = false
    while let low = set.popFirst() {
      var high = low
      if set.first == UInt8(ascii: "-"), set.count > 1 {
        set = set.dropFirst()
        high = set.removeFirst()
      }
      if low <= byte, byte <= high { found = true }
    }
    return found != isNegated
  }
}
