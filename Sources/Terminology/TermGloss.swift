import TextAnalysis

/// Tells readers what something is called elsewhere, on purpose: “the Foreign Office (Auswärtiges Amt)”, “Mumbai (Bombay)”,
/// “Mailand in German”.
enum TermGloss {
  /// - Parameter rightEnd: where a right form of the same concept ended last.
  static func stands(at tokens: Range<Int>, behind rightEnd: Int?, in text: AnalyzedText) -> Bool {
    if let rightEnd, rightEnd < tokens.lowerBound, tokens.lowerBound - rightEnd <= 4, opens(rightEnd, text),
      (rightEnd + 1..<tokens.lowerBound).allSatisfy({ asides.contains(text.folded($0)) })
    {
      return true
    }
    let near = max(0, tokens.lowerBound - 5)..<min(tokens.upperBound + 3, text.tokens.count)
    return near.contains { !tokens.contains($0) && namesLanguage($0, in: text) }
  }

  /// “(”, or a comma if something that says so follows: “Kyiv, formerly Kiev”.
  private static func opens(_ token: Int, _ text: AnalyzedText) -> Bool {
    switch text.bytes[text.tokens[token].range.lowerBound] {
    case UInt8(ascii: "("): true
    case UInt8(ascii: ","): token + 1 < text.tokens.count && asides.contains(text.folded(token + 1))
    default: false
    }
  }

  private static let asides: Set<String> = [
    "formerly", "previously", "once", "then", "also", "or", "known", "called", "named", "as", "until",
  ]

  /// “in German”, “German: …”, “the German name”.
  private static func namesLanguage(_ token: Int, in text: AnalyzedText) -> Bool {
    guard text.folded(token) == "german" else { return false }
    let after = token + 1 < text.tokens.count ? text.folded(token + 1) : ""
    return cues.contains(after) || token > 0 && text.folded(token - 1) == "in" && !isCapitalised(token + 1, text)
  }

  /// “in German Mailand” would be no gloss.
  private static func isCapitalised(_ token: Int, _ text: AnalyzedText) -> Bool {
    text.tokens.indices.contains(token) && text.lexeme(token).shape == .capitalised
  }

  private static let cues: Set<String> = [":", "for", "name", "names", "word", "term"]
}
