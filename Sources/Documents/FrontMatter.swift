import TextModel

/// The block of settings before a Markdown article, between two lines of `---`, as site generators keep titles in it.
enum FrontMatter {
  /// Takes up the fields that readers see. Values are read where they stand on the line of their key.
  /// - Returns: where the article begins; 0 where there is no such block.
  static func collect(_ file: UnsafeBufferPointer<UInt8>, into article: inout MarkupText) -> Int {
    guard line(file, 0).elementsEqual("---".utf8) else { return 0 }
    var lines: [Range<Int>] = []
    var at = next(file, 0)
    while at < file.count {
      let line = line(file, at)
      if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
        for range in lines { collect(range, file, into: &article) }
        article.end()
        return next(file, at)
      }
      lines.append(line.startIndex..<line.endIndex)
      at = next(file, at)
    }
    return 0
  }

  private static let roles: [String: Role] = [
    "title": .headline, "headline": .headline, "subtitle": .subhead, "subheadline": .subhead, "kicker": .kicker,
    "overline": .kicker, "description": .body, "summary": .body, "excerpt": .body, "lead": .body, "teaser": .body,
    "caption": .caption,
  ]

  private static func collect(_ line: Range<Int>, _ file: UnsafeBufferPointer<UInt8>, into article: inout MarkupText) {
    guard let colon = line.first(where: { file[$0] == UInt8(ascii: ":") }) else { return }
    guard let role = roles[String(decoding: file[line.lowerBound..<colon], as: UTF8.self).lowercased()] else { return }
    var (start, end) = (colon + 1, line.upperBound)
    while start < end, file[start] <= 0x20 { start += 1 }
    guard start < end else { return }
    let first = file[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard end - start > 2, file[end - 1] == first else { return }
      (start, end) = (start + 1, end - 1)
      // An escape is YAML's own; such a value stays unread.
      if file[start..<end].contains(first == UInt8(ascii: "'") ? first : UInt8(ascii: "\\")) { return }
    } else if "|>[{&*!#".utf8.contains(first) {
      return
    }
    article.begin(role)
    article.append(start..<end)
  }

  private static func line(_ file: UnsafeBufferPointer<UInt8>, _ start: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    let end = file[start...].firstIndex(of: 0x0A) ?? file.count
    var line = file[start..<end]
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line
  }

  private static func next(_ file: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    (file[start...].firstIndex(of: 0x0A) ?? file.count - 1) + 1
  }
}
