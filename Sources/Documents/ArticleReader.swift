import TextModel

/// Tells the parts of a plain-text article by place, length, ending and wording.
///
/// The head goes from the first line to the first paragraph of prose; in it, lines without a final stop are titles. After
/// it they are subheads, list items, or what the page and the agency left.
struct ArticleReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let paragraphs: [Paragraph]
  /// What a file's markup says of the paragraphs; empty for plain text.
  private let known: [Role?]
  private var roles: [Role]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(bytes, paragraphs: ParagraphFinder(bytes).paragraphs(), known: [])
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, paragraphs: [Paragraph], known: [Role?]) {
    self.bytes = bytes
    self.paragraphs = paragraphs
    self.known = known
    roles = known.isEmpty ? [Role](repeating: .body, count: paragraphs.count) : known.map { $0 ?? .body }
  }

  mutating func segments() -> [Segment] {
    let head: Int
    if let headline = known.firstIndex(of: .headline) {
      for index in 0..<headline where !isKnown(index) {
        roles[index] = furniture(index) ?? (isLabel(index) ? .kicker : .body)
      }
      head = headline + 1
    } else {
      head = paragraphs.count == 1 ? readSingle() : readHead()
    }
    readBody(from: head)
    readTail(from: head)
    nameCaptionsBeforeCredits()
    var cutter = SegmentCutter(bytes, paragraphs: paragraphs, roles: roles, firstBody: head)
    return cutter.segments()
  }

  private func isKnown(_ index: Int) -> Bool { index < known.count && known[index] != nil }

  /// One line alone is a sentence of a stream more often than a title, so only capitals throughout make it one.
  private mutating func readSingle() -> Int {
    if isKnown(0) { return 1 }
    if let role = furniture(0) {
      roles[0] = role
    } else if paragraphs[0].ending == .none, paragraphs[0].words < 40, TitleCase.holds(for: text(0)) {
      roles[0] = .headline
    }
    return roles[0] == .body ? 0 : 1
  }

  /// - Returns: index of the first paragraph after the titles.
  private mutating func readHead() -> Int {
    var index = 0
    var titles: [Int] = []
    while index < paragraphs.count, index < 12, !isKnown(index) {
      let paragraph = paragraphs[index]
      if let role = furniture(index) {
        roles[index] = role
      } else if isTitleLike(paragraph, isFirst: titles.isEmpty), index + 1 < paragraphs.count {
        roles[index] = .headline
        titles.append(index)
      } else {
        break
      }
      index += 1
    }
    if titles.isEmpty, index == 0 || !roles[..<index].contains(.caption) { return index }
    sortTitles(titles)
    return index
  }

  /// A full stop makes prose. A first line may be a long title, a further one hardly.
  private func isTitleLike(_ paragraph: Paragraph, isFirst: Bool) -> Bool {
    switch paragraph.ending {
    case .stop: false
    case .open: false
    case .question: isFirst && paragraph.words <= 25
    case .none: isFirst ? paragraph.words <= 40 : paragraph.words <= 14
    }
  }

  /// Among the lines of the head: section labels, the headline, the headline again, and a line below it.
  private mutating func sortTitles(_ titles: [Int]) {
    guard let main = titles.first(where: { !isLabel($0) }) ?? titles.first else { return }
    for title in titles where title != main {
      if paragraphs[title].words <= 4, DateLine.holds(for: text(title)) {
        roles[title] = .dateline
      } else if isLabel(title), title < main || title != titles.last {
        // Below the headline and straight above the text, a short line heads what follows.
        roles[title] = .kicker
      } else if title > main, !sharesWords(title, main) {
        roles[title] = .subhead
      }
    }
  }

  /// A section's name: three words at most.
  private func isLabel(_ index: Int) -> Bool {
    paragraphs[index].words <= 3 && paragraphs[index].range.count <= 40 && paragraphs[index].ending == .none
  }

  /// Whether most words of one line stand in the other: the same headline, maybe with or without its kicker.
  private func sharesWords(_ a: Int, _ b: Int) -> Bool {
    let first = Set(text(a).lowercased().split { !$0.isLetter && !$0.isNumber })
    let second = Set(text(b).lowercased().split { !$0.isLetter && !$0.isNumber })
    return first.intersection(second).count * 10 >= min(first.count, second.count) * 7
  }

  private mutating func readBody(from head: Int) {
    var index = head
    while index < paragraphs.count {
      if isKnown(index) {
        index += 1
        continue
      }
      if let role = furniture(index), !(role == .byline && isInside(index, head)) {
        roles[index] = role
      } else if ListMarker.length(bytes, paragraphs[index].range) > 0 {
        roles[index] = .listItem
      } else if isShortUnfinished(index) {
        index = readShortLines(from: index, head: head)
        continue
      }
      index += 1
    }
  }

  private func isInside(_ index: Int, _ head: Int) -> Bool { index > head + 3 && index + 3 < paragraphs.count }

  /// One or two short lines before prose are subheads, more in a row are a list; at the end a very short one is no
  /// sentence that lost its stop.
  private mutating func readShortLines(from start: Int, head: Int) -> Int {
    var end = start + 1
    while end < paragraphs.count, !isKnown(end), isShortUnfinished(end), furniture(end) == nil { end += 1 }
    if end - start >= 3 {
      for index in start..<end { roles[index] = .listItem }
    } else if end < paragraphs.count {
      for index in start..<end where paragraphs[index].words <= 10 && start > head { roles[index] = .subhead }
    } else {
      for index in start..<end where paragraphs[index].words <= 3 && index > head { roles[index] = .boilerplate }
    }
    return end
  }

  private func isShortUnfinished(_ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    guard paragraph.ending == .none, paragraph.words <= 12, paragraph.range.count <= 100 else { return false }
    let first = bytes[paragraph.range.lowerBound]
    return !(0x61...0x7A).contains(first) && ListMarker.length(bytes, paragraph.range) == 0
  }

  /// From the last signature, notice or link on, lines that are no prose belong to the page.
  private mutating func readTail(from head: Int) {
    guard let lastProse = roles.lastIndex(where: { $0 == .body || $0 == .caption }), lastProse >= head else { return }
    var seen = false
    for index in roles.indices where index > lastProse && !isKnown(index) {
      if roles[index] == .signature || roles[index] == .boilerplate {
        seen = true
      } else if seen, roles[index] == .subhead || roles[index] == .listItem {
        roles[index] = .boilerplate
      }
    }
  }

  /// A short text that a credit follows stands below the picture; but the first paragraph after a headline stays the lead.
  private mutating func nameCaptionsBeforeCredits() {
    for index in roles.indices.dropFirst() where roles[index] == .credit && index + 1 < roles.count {
      let before = index - 1
      guard !isKnown(before), roles[before] == .body || roles[before] == .subhead, paragraphs[before].words <= 30 else {
        continue
      }
      if index + 1 < roles.count, roles[(index + 1)...].contains(.body) { roles[before] = .caption }
    }
  }

  private func furniture(_ index: Int) -> Role? {
    let paragraph = paragraphs[index]
    guard paragraph.range.count <= PageFurniture.longest else { return nil }
    guard let kind = PageFurniture.recognise(bytes[paragraph.range], isUnfinished: paragraph.ending == .none) else {
      return nil
    }
    return switch kind {
    case .signature: .signature
    case .credit: .credit
    case .caption: .caption
    case .byline: .byline
    case .related, .advertisement, .pageTool, .sourceLine, .copyright: .boilerplate
    }
  }

  private func text(_ index: Int) -> String { String(decoding: bytes[paragraphs[index].range], as: UTF8.self) }
}

/// A day on a line of its own: `Friday, September 9, 2016`.
enum DateLine {
  static func holds(for line: String) -> Bool {
    let words = line.split { $0 == " " || $0 == "," || $0 == "." }
    guard (2...4).contains(words.count), let year = words.last, year.count == 4, Int(year) != nil else { return false }
    return words.contains { months.contains(String($0)) }
      && words.allSatisfy { months.contains(String($0)) || days.contains(String($0)) || Int($0) != nil }
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let days: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}

/// Capitals On Every Long Word, or ON EVERY LETTER.
enum TitleCase {
  static func holds(for line: String) -> Bool {
    let words = line.split { !$0.isLetter && $0 != "'" && $0 != "’" }.filter { $0.count >= 4 }
    return words.count >= 3 && words.allSatisfy { $0.first?.isUppercase == true }
  }
}
