import TextModel

/// Lines that name an agency or a photographer and nothing else.
public enum CreditLine {
  /// `dpa`, `DPA`, `dpa/lby`, `(dpa)`, `dpa, AFP`, `(jdo/dpa)`, and initials alone between parentheses.
  public static func isSignature(_ line: String) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let isEnclosed = line.hasPrefix("(") || line.hasPrefix("[") || line.hasPrefix("/")
    let parts = trimmed(line).split { "/,;+& ".contains($0) }
    guard (1...5).contains(parts.count) else { return false }
    if parts.count == 1, isEnclosed, isInitials(parts[0]) { return true }
    var agencies = 0
    for part in parts {
      if isAgencyAsWritten(part) {
        agencies += 1
      } else if !isInitials(part), part != "mit", part != "with", part != "und", part != "and" {
        return false
      }
    }
    return agencies > 0
  }

  /// Agencies write themselves small, in capitals or like a name; translation adds `Dpa`.
  private static func isAgencyAsWritten(_ part: Substring) -> Bool {
    NewsAgency.isAgency(part) && part != "ap" && part != "aa" && part != "tt" && part != "ria" && part != "ani"
  }

  private static func isInitials(_ part: Substring) -> Bool {
    (2...4).contains(part.utf8.count) && part.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Whether a look at the words is worth while: short, and no word longer than an agency's name.
  static func mayBeSignature(_ line: FoldedLine) -> Bool {
    guard line.bytes.count <= 40 else { return false }
    var run = 0
    var isPossible = false
    for byte in line.bytes {
      run = (0x61...0x7A).contains(byte) || byte >= 0x80 ? run + 1 : 0
      if run == 2 { isPossible = true }
      if run > 12 { return false }
    }
    return isPossible
  }

  static func mayBeCredit(_ line: FoldedLine, isUnfinished: Bool) -> Bool {
    if labelLength(line) > 0 || line.hasPrefix([0xC2, 0xA9]) || line.hasPrefix(Array("(c) ".utf8)) { return true }
    return isUnfinished && (line.bytes.contains(UInt8(ascii: "/")) || suppliers.whole(line.core) != nil)
  }

  static func isCredit(_ line: String, _ folded: FoldedLine, isUnfinished: Bool) -> Bool {
    let words = line.split { $0 == " " || $0 == "\u{A0}" }
    if folded.hasPrefix([0xC2, 0xA9]) || folded.hasPrefix(Array("(c) ".utf8)) { return words.count <= 14 }
    let length = labelLength(folded)
    let name = String(decoding: Array(line.utf8.dropFirst(length)), as: UTF8.self)
    let parts = name.split { "/|,".contains($0) }.map { trimmed(String($0)) }
    if length > 0, isUnfinished, folded.bytes[..<length].last == UInt8(ascii: "y") {  // Photo by
      return words.count <= 14 && words.dropFirst(2).first?.first?.isLowercase != true
    }
    if length > 0 {
      return parts.contains { NewsAgency.suppliesPictures($0) } || (words.count <= 7 && areNames(name))
    }
    if suppliers.whole(folded.core) != nil { return true }
    guard words.count <= 9, parts.count > 1, areNames(line) else { return false }
    return parts.dropFirst().contains { NewsAgency.suppliesPictures($0) }
  }

  /// Bytes of the label a credit begins with, with the parenthesis before it.
  private static func labelLength(_ line: FoldedLine) -> Int {
    let open = line.bytes.first == UInt8(ascii: "(") || line.bytes.first == UInt8(ascii: "[") ? 1 : 0
    guard let found = labels.prefix(of: line, from: open) else { return 0 }
    return open + found.length
  }

  private static func trimmed(_ text: String) -> Substring {
    var core = text.drop { " ().[]".contains($0) }
    while let last = core.last, " ().[]".contains(last) { core.removeLast() }
    return core
  }

  private static let suppliers = PhraseTable([
    ((), ["getty images", "picture alliance", "imago images", "shutterstock", "adobe stock", "imago"])
  ])
  private static let labels = PhraseTable([
    (
      (),
      [
        "photo:", "photos:", "photo by", "photos by", "image by", "picture by", "photo credit:", "photo credits:",
        "photograph:", "photographer:", "picture:",
        "pictures:", "image:", "images:", "image credit:", "image source:", "photo source:", "credit:", "foto:",
        "fotos:", "bild:", "bilder:", "bildquelle:", "fotocredit:", "crédit photo", "фото:",
      ]
    )
  ])

  /// Every word has a capital, or is a word that names hold.
  private static func areNames(_ text: String) -> Bool {
    text.split { " /|,-–".contains($0) }.allSatisfy { word in
      guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      return first.isUppercase || first.isNumber || NewsAgency.suppliesPictures(word) || small.contains(String(word))
    }
  }

  private static let small: Set<String> = [
    "alliance", "images", "picture", "via", "and", "of", "the", "de", "van", "von",
  ]
}

/// Texts below pictures that still carry the label of the page.
public enum CaptionLine {
  static func isCaption(_ line: FoldedLine) -> Bool { label(of: line) != nil }

  /// Bytes of the label within a caption, from the start of the line.
  public static func label(in line: some Sequence<UInt8>) -> Range<Int>? { label(of: FoldedLine(line)) }

  private static func label(of line: FoldedLine) -> Range<Int>? {
    if let found = beginnings.prefix(of: line) { return 0..<found.length }
    var end = line.bytes.count
    if line.bytes.last == UInt8(ascii: ".") { end -= 1 }
    let isEnclosed = line.bytes[..<end].last == UInt8(ascii: ")")
    guard let label = (isEnclosed ? inParentheses : labels).first(where: { line.hasSuffix($0, before: end) }) else {
      return nil
    }
    let start = end - label.count
    return isEnclosed || followsSentence(line, start) ? start..<end : nil
  }

  /// Only a space, after a stop and closing marks, stands before the label.
  private static func followsSentence(_ line: FoldedLine, _ start: Int) -> Bool {
    guard start >= 2, line.bytes[start - 1] == 0x20 else { return false }
    var at = start - 2
    if line.bytes[at] == UInt8(ascii: ")") { return true }
    while at > 0, line.bytes[at] >= 0x80 || line.bytes[at] == UInt8(ascii: "\"") { at -= 1 }
    return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(line.bytes[at])
  }

  /// Longer ones first.
  private static let names = [
    "archive photo", "archive image", "archive picture", "file photo", "file image", "symbolic image",
    "symbolic photo", "symbol image", "symbol photo", "symbolic picture", "photo", "image", "picture", "archivfoto",
    "archivbild", "symbolbild", "symbolfoto", "foto", "illustration", "screenshot",
  ]
  private static let labels = names.map { Array($0.utf8) }
  private static let beginnings = PhraseTable([
    (
      (),
      names.map { $0 + ":" } + [
        "photos:", "caption:", "image caption", "фото:", "Фото:", "bild:", "symbolbild", "archivbild", "symbolfoto",
        "archivfoto",
      ]
    )
  ])
  private static let inParentheses = (names + ["archive", "undated photo", "undated file photo"]).map {
    Array("(\($0))".utf8)
  }
}

/// `By Jane Doe and John Roe, Berlin`.
enum Byline {
  static func mayBe(_ line: FoldedLine) -> Bool {
    line.hasPrefix(Array("by ".utf8)) || line.hasPrefix(Array("von ".utf8))
  }

  static func matches(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard (3...12).contains(words.count), words[0] == "By" || words[0] == "BY" || words[0] == "Von" else {
      return false
    }
    guard words[1].first?.isUppercase == true, words[1] != "The" else { return false }
    return words.dropFirst().allSatisfy { word in
      guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      return first.isUppercase || small.contains(String(word))
    }
  }

  private static let small: Set<String> = [
    "and", "und", "of", "de", "van", "von", "der", "in", "for", "at", "with", "our",
  ]
}
