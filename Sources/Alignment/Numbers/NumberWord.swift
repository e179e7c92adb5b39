/// What a word has to do with numbers.
enum NumberWord: Equatable {
  /// A cardinal, to which smaller ones may be added: zwanzig, twenty.
  case cardinal(Double)
  /// A thousand, a million, a dozen; what stands before multiplies it.
  case magnitude(Double)
  case ordinal(Double)
  /// The lower number of a fraction: Drittel, thirds.
  case fraction(Double)
  /// A word that says a number by the way, with the values it can mean.
  case hint([Double])
  case month(Int)
  case weekday(Int)
}

/// The number words of a language.
protocol NumberVocabulary: Sendable {
  /// Whether 1,5 is one and a half.
  var decimalComma: Bool { get }
  /// - Parameter word: lower case, ASCII (ü as u, ß as ss).
  func word(_ word: String, isCapitalised: Bool) -> NumberWord?
  /// What letters that stick to digits make of them.
  func values(of value: Double, suffix: String) -> (values: [Double], magnitude: Double)
}

/// Digits only, for languages whose number words are not known here. Comma and point are read the European way.
struct DigitsOnly: NumberVocabulary {
  let decimalComma = true
  func word(_ word: String, isCapitalised: Bool) -> NumberWord? { nil }

  func values(of value: Double, suffix: String) -> (values: [Double], magnitude: Double) {
    for (sign, magnitude) in Self.magnitudes where suffix.hasPrefix(sign) {
      return ([value * magnitude, value], magnitude)
    }
    return ([value], 1)
  }

  /// Chinese and Japanese count in ten thousands.
  private static let magnitudes: [(String, Double)] = [
    ("万亿", 1e12), ("亿", 1e8), ("億", 1e8), ("千万", 1e7), ("百万", 1e6), ("万", 1e4), ("萬", 1e4),
    ("兆", 1e12),
  ]
}
