import TextModel

/// Lines that name an agency or a photographer and nothing else.
public enum CreditLine {
  /// `dpa`, `DPA`, `dpa/lby`, `(dpa)`, `dpa, AFP`, `(jdo/dpa)`, and initials alone between parentheses.
  public static func isSignature(_ line: String) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let isEnclosed = line.hasPrefix("(") || line.hasPrefix("[") || line.hasPrefix("/")
    let parts = line.trimmingPunctuation().split { "/,;+& ".contains($0) }
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

  static func isCredit(_ line: String, lower: String, isUnfinished: Bool) -> Bool {
    let isMarked = lower.hasPrefix("©") || lower.hasPrefix("(c) ")
    let labelLength = label(of: lower)
    guard isMarked || labelLength > 0 || isUnfinished else { return false }
    let words = line.split { $0 == " " || $0 == "\u{A0}" }
    if isMarked { return words.count <= 14 }
    let name = line.unicodeScalars.dropFirst(labelLength)
    let parts = String(name).trimmingPunctuation().split { "/|,".contains($0) }.map { String($0).trimmingPunctuation() }
    let supplier = parts.dropFirst(labelLength > 0 ? 0 : 1).contains { NewsAgency.suppliesPictures($0) }
    if labelLength > 0 {
      return supplier || (words.count <= 7 && areNames(String(name)))
        || NewsAgency.suppliesPictures(parts.first ?? "")
    }
    return words.count <= 9 && line.contains("/") && supplier && areNames(line)
  }

  private static let labels = [
    "photo:", "photos:", "photo by", "photo credit:", "photo credits:", "photograph:", "photographer:", "picture:",
    "pictures:", "image:", "images:", "image credit:", "image source:", "photo source:", "credit:", "foto:", "fotos:",
    "bild:", "bilder:", "bildquelle:", "fotocredit:", "picture alliance", "getty images", "crédit photo", "фото:",
  ]

  /// Code points of the label a credit begins with.
  private static func label(of lower: String) -> Int {
    let open = lower.hasPrefix("(") || lower.hasPrefix("[") ? 1 : 0
    let text = String(lower.dropFirst(open))
    guard let found = labels.first(where: { text.hasPrefix($0) }) else { return 0 }
    return found.hasPrefix("getty") || found.hasPrefix("picture a") ? open + 1 : found.unicodeScalars.count + open
  }

  /// Every word has a capital, or is a word that names hold.
  private static func areNames(_ text: String) -> Bool {
    text.split { " /|,-–".contains($0) }.allSatisfy { word in
      guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      return first.isUppercase || first.isNumber || NewsAgency.suppliesPictures(word) || small.contains(String(word))
    }
  }

  private static let small: Set<String> = ["alliance", "images", "picture", "via", "and", "of", "the", "de", "van", "von"]
}

/// Texts below pictures that still carry the label of the page.
enum CaptionLine {
  static func isCaption(_ lower: String) -> Bool {
    if beginnings.contains(where: { lower.hasPrefix($0) }) { return true }
    let core = lower.hasSuffix(".") ? lower.dropLast() : lower[...]
    if endings.contains(where: { core.hasSuffix($0) }) { return true }
    return inParentheses.contains { core.hasSuffix($0) }
  }

  private static let labels = [
    "photo", "image", "picture", "archive photo", "archive image", "archive picture", "file photo", "file image",
    "symbolic image", "symbolic photo", "symbol image", "symbol photo", "symbolic picture", "foto", "archivfoto",
    "archivbild", "symbolbild", "symbolfoto", "illustration", "screenshot",
  ]
  private static let beginnings = (labels + ["photos", "caption", "image caption", "фото", "bild"]).map { $0 + ":" } + [
    "symbolbild", "archivbild", "symbolfoto", "archivfoto", "image caption",
  ]
  private static let endings = labels.flatMap { label in [".", "!", "?", ".\"", ".”", ")"].map { $0 + " " + label } }
  private static let inParentheses = labels.map { "(" + $0 + ")" } + [
    "(archive)", "(symbol image)", "(undated photo)", "(undated file photo)",
  ]
}

/// `By Jane Doe and John Roe, Berlin`.
enum Byline {
  static func matches(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard (3...12).contains(words.count), words[0] == "By" || words[0] == "BY" || words[0] == "Von" else { return false }
    guard words[1].first?.isUppercase == true, words[1] != "The" else { return false }
    return words.dropFirst().allSatisfy { word in
      guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      return first.isUppercase || small.contains(String(word))
    }
  }

  private static let small: Set<String> = ["and", "und", "of", "de", "van", "von", "der", "in", "for", "at", "with", "our"]
}
