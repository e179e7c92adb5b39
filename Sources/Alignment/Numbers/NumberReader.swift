import TextAnalysis

/// Finds the numbers of a text. Words are looked up once a distinct form.
public struct NumberReader: Sendable {
  private let text: AnalyzedText
  private let vocabulary: any NumberVocabulary
  private let words: [NumberWord?]
  private let isEnglish: Bool

  public init(_ text: AnalyzedText) {
    self.text = text
    let language = text.document.language.prefix { $0 != "-" }
    isEnglish = language == "en"
    let vocabulary: any NumberVocabulary =
      switch language {
      case "de": GermanNumberWords()
      case "en": EnglishNumberWords()
      default: DigitsOnly()
      }
    self.vocabulary = vocabulary
    words = text.lexemes.map { lexeme in
      guard lexeme.shape != .other else { return nil }
      return vocabulary.word(WordForm.ascii(lexeme.folded), isCapitalised: lexeme.shape != .lower)
    }
  }

  public func mentions(in tokens: Range<Int>) -> [NumberMention] {
    var result: [NumberMention] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let mention = mention(at: index, in: tokens) {
        result.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func mention(at index: Int, in tokens: Range<Int>) -> NumberMention? {
    switch text.tokens[index].kind {
    case .number: figure(at: index, in: tokens)
    case .word:
      spelled(at: index, in: tokens) ?? embedded(at: index) ?? roman(at: index, in: tokens)
    default: nil
    }
  }

  private func word(_ index: Int) -> NumberWord? { words[Int(text.tokens[index].lexeme)] }
  private func isHyphen(_ index: Int) -> Bool { text.form(index) == "-" || text.form(index) == "‑" }

  // MARK: Digits

  private func figure(at index: Int, in tokens: Range<Int>) -> NumberMention? {
    guard let digits = DigitGroups(text.form(index), decimalComma: vocabulary.decimalComma) else {
      return nil
    }
    var values: [Double] = []
    var magnitude = 1.0
    for value in digits.values {
      let read =
        digits.suffix.isEmpty ? ([value], 1) : vocabulary.values(of: value, suffix: digits.suffix)
      values += read.0
      magnitude = max(magnitude, read.1)
    }
    var end = index + 1
    if let time = digits.time, isTimeOfDay(after: end, in: tokens, suffix: digits.suffix) {
      return NumberMention(
        tokens: index..<end, values: [NumberMention.time(hour: time.hour, minute: time.minute)],
        parts: digits.parts,
        firmness: .figure)
    }
    if digits.parts.isEmpty, digits.suffix.isEmpty, let plain = values.first {
      if let (joined, after) = spacedGroups(plain, from: end, in: tokens) {
        values = [joined]
        end = after
      } else if plain <= 24, isTimeOfDay(after: end, in: tokens, suffix: "") {
        values.insert(NumberMention.time(hour: Int(plain), minute: 0), at: 0)
      }
      if let (multiplier, after) = magnitudeWord(from: end, in: tokens) {
        values = values.map { $0 * multiplier }
        magnitude = multiplier
        end = after
      }
    }
    if let time = digits.time, !isEnglish { values.append(NumberMention.time(hour: time.hour, minute: time.minute)) }
    return NumberMention(
      tokens: index..<end, values: values, parts: digits.parts, firmness: isPartOfName(index) ? .hint : .figure,
      magnitude: magnitude)
  }

  /// The number of Covid-19, F-16, U-21: it goes with the name.
  private func isPartOfName(_ index: Int) -> Bool {
    guard index >= 2, isHyphen(index - 1), !text.tokens[index].hasSpaceBefore, !text.tokens[index - 1].hasSpaceBefore,
      text.tokens[index - 2].kind == .word
    else { return false }
    let shape = text.lexeme(index - 2).shape
    return shape != .lower && text.tokens[index - 2].length <= 6 && word(index - 2) == nil
  }

  /// `Uhr`, `o'clock`, `am`, `p.m.` after the number.
  private func isTimeOfDay(after index: Int, in tokens: Range<Int>, suffix: String) -> Bool {
    if ["h", "am", "pm"].contains(suffix) { return true }
    guard index < tokens.upperBound else { return false }
    let next = text.folded(index)
    return isEnglish
      ? ["am", "pm", "a.m.", "p.m.", "o'clock", "a.m", "p.m", "h", "hrs"].contains(next)
      : next == "uhr"
  }

  /// `15 000`: groups of three after a space.
  private func spacedGroups(_ first: Double, from start: Int, in tokens: Range<Int>) -> (
    Double, Int
  )? {
    var value = first
    var index = start
    guard first > 0, first < 1000, text.tokens[start - 1].length <= 3 else { return nil }
    while index < tokens.upperBound, text.tokens[index].kind == .number,
      text.tokens[index].length == 3,
      text.tokens[index].hasSpaceBefore, let group = Double(text.form(index))
    {
      value = value * 1000 + group
      index += 1
    }
    return index > start ? (value, index) : nil
  }

  private func magnitudeWord(from start: Int, in tokens: Range<Int>) -> (Double, Int)? {
    var index = start
    if index < tokens.upperBound, isHyphen(index) { index += 1 }
    guard index < tokens.upperBound, text.tokens[index].kind == .word else { return nil }
    var value: Double
    switch word(index) {
    case .magnitude(let found) where found >= 12: value = found
    case .hint(let found) where !isEnglish && found[0] >= 1e6: value = found[0]
    case .hint(let found) where isEnglish && text.folded(index) == "m" && isAmountOfMoney(start): value = found[0]
    default: return nil
    }
    index += 1
    if index < tokens.upperBound, isHyphen(index), index + 1 < tokens.upperBound,
      case .magnitude(let second)? = word(index + 1)
    {
      value *= second
      index += 2
    } else if index < tokens.upperBound, case .magnitude(let second)? = word(index) {
      value *= second
      index += 1
    }
    return (value, index)
  }

  /// Whether a currency sign stands before the number: €5 m are millions, 5 m are metres.
  private func isAmountOfMoney(_ start: Int) -> Bool {
    start >= 2 && ["€", "$", "£", "¥"].contains(text.form(start - 2))
  }

  // MARK: Words

  private func spelled(at index: Int, in tokens: Range<Int>) -> NumberMention? {
    guard let first = word(index) else { return nil }
    switch first {
    case .month(let month):
      return NumberMention(
        tokens: index..<index + 1, values: [NumberMention.month(month)], firmness: .spelled)
    case .weekday(let day):
      return NumberMention(
        tokens: index..<index + 1, values: [NumberMention.weekday(day)], firmness: .spelled)
    case .ordinal(let value):
      return NumberMention(
        tokens: index..<index + 1, values: [value], firmness: value <= 2 ? .hint : .spelled)
    case .fraction(let denominator):
      return fraction(1, over: denominator, index..<index + 1, in: tokens)
    case .hint(let values):
      return hint(values, at: index, in: tokens)
    case .cardinal, .magnitude:
      return cardinal(at: index, in: tokens)
    }
  }

  /// One and ein count only before a magnitude or a fraction: an article is no number.
  private func hint(_ values: [Double], at index: Int, in tokens: Range<Int>) -> NumberMention? {
    if values[0] == 1, index + 1 < tokens.upperBound {
      if case .magnitude(let value)? = word(index + 1) {
        return multiplied(value, index..<index + 2, in: tokens)
      }
      if case .fraction(let denominator)? = word(index + 1) {
        return fraction(1, over: denominator, index..<index + 2, in: tokens)
      }
    }
    let form = text.folded(index)
    if form == "one", let end = andAHalf(at: index + 1, in: tokens) {
      let (multiplier, after) = magnitudeWord(from: end, in: tokens) ?? (1, end)
      return NumberMention(
        tokens: index..<after, values: [1.5 * multiplier], firmness: .spelled, magnitude: multiplier)
    }
    if values == [0.5], index + 2 < tokens.upperBound, form == "half" {
      if case .magnitude(let value)? = word(index + 2), text.folded(index + 1) == "a" {
        return NumberMention(
          tokens: index..<index + 3, values: [value / 2], firmness: .spelled, magnitude: value)
      }
    }
    if values[0] >= 10, isEnglish, index + 2 < tokens.upperBound, text.folded(index + 1) == "of",
      case .hint(let second)? = word(index + 2), second[0] >= 1000
    {
      return NumberMention(
        tokens: index..<index + 3, values: [values[0] * second[0]], firmness: .hint)
    }
    if !isEnglish, values == [1], form.hasPrefix("ein"), form != "eins" { return nil }
    return NumberMention(
      tokens: index..<index + 1, values: values, firmness: .hint,
      magnitude: max(1, values[0] >= 1e6 ? values[0] : 1))
  }

  private func fraction(
    _ count: Double, over denominator: Double, _ range: Range<Int>, in tokens: Range<Int>
  ) -> NumberMention {
    if range.upperBound < tokens.upperBound, case .magnitude(let value)? = word(range.upperBound) {
      return NumberMention(
        tokens: range.lowerBound..<range.upperBound + 1, values: [count / denominator * value],
        firmness: .spelled,
        magnitude: value)
    }
    return NumberMention(
      tokens: range, values: [count / denominator, denominator], firmness: .hint)
  }

  private func multiplied(_ value: Double, _ range: Range<Int>, in tokens: Range<Int>)
    -> NumberMention
  {
    if let (more, end) = magnitudeWord(from: range.upperBound, in: tokens) {
      return NumberMention(
        tokens: range.lowerBound..<end, values: [value * more], firmness: .spelled, magnitude: more)
    }
    return NumberMention(
      tokens: range, values: [value], firmness: value >= 1e6 ? .spelled : .hint,
      magnitude: max(value, 1))
  }

  private func cardinal(at start: Int, in tokens: Range<Int>) -> NumberMention {
    var total = 0.0
    var current = 0.0
    var magnitude = 1.0
    var index = start
    loop: while index < tokens.upperBound {
      var probe = index
      if probe > start, isHyphen(probe) || text.folded(probe) == "and",
        probe + 1 < tokens.upperBound
      {
        probe += 1
      }
      let joinsWithAnd = probe > index && text.folded(index) == "and"
      if joinsWithAnd, current < 100, total == 0 { break }
      switch word(probe) {
      case .cardinal(let value)?
      where current == 0 || (canAdd(value, to: current) && !(joinsWithAnd && current < 100)):
        current += value
      case .hint([1])? where current >= 20 && isEnglish && canAdd(1, to: current): current += 1
      case .ordinal(let value)? where current >= 20 && canAdd(value, to: current) && probe > index:
        return NumberMention(
          tokens: start..<probe + 1, values: [total + current + value], firmness: .spelled)
      case .magnitude(100)?:
        current = max(1, current) * 100
      case .magnitude(let value)? where !joinsWithAnd:
        total += max(1, current) * value
        current = 0
        magnitude = max(magnitude, value)
      case .fraction(let denominator)? where total == 0 && current > 0 && current < 20:
        return fraction(current, over: denominator, start..<probe + 1, in: tokens)
      case .hint(let values)? where values.count > 1 && values[0] == 3 && current == 1: break loop
      default: break loop
      }
      index = probe + 1
    }
    if let end = andAHalf(at: index, in: tokens) {
      current += 0.5
      index = end
      if let (more, after) = magnitudeWord(from: index, in: tokens) {
        current *= more
        magnitude = more
        index = after
      }
    }
    let value = total + current
    let isBare = word(start).map { if case .magnitude = $0 { true } else { false } } ?? false
    return NumberMention(
      tokens: start..<max(index, start + 1), values: [value],
      firmness: isBare && value < 1e6 ? .hint : value <= 1 ? .hint : .spelled, magnitude: magnitude)
  }

  /// Whether a number word can follow: twenty two, hundred five.
  private func canAdd(_ value: Double, to current: Double) -> Bool {
    current >= 100
      ? value < 100
      : current >= 20 && value < 10 && current.truncatingRemainder(dividingBy: 10) == 0
  }

  private func andAHalf(at index: Int, in tokens: Range<Int>) -> Int? {
    guard isEnglish, index + 2 < tokens.upperBound, text.folded(index) == "and",
      text.folded(index + 1) == "a",
      text.folded(index + 2) == "half"
    else { return isEnglish ? hyphenatedHalf(at: index, in: tokens) : nil }
    return index + 3
  }

  private func hyphenatedHalf(at index: Int, in tokens: Range<Int>) -> Int? {
    let words = ["-", "and", "-", "a", "-", "half"]
    guard index + words.count <= tokens.upperBound,
      words.indices.allSatisfy({ text.folded(index + $0) == words[$0] })
    else { return nil }
    return index + words.count
  }

  /// The digits of A45, U21, G7.
  private func embedded(at index: Int) -> NumberMention? {
    let form = text.form(index)
    guard let last = form.utf8.last, (0x30...0x39).contains(last) else { return nil }
    let digits = String(form.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard let value = Double(digits) else { return nil }
    return NumberMention(tokens: index..<index + 1, values: [value], firmness: .hint)
  }

  /// II, IV, XIV after a name.
  private func roman(at index: Int, in tokens: Range<Int>) -> NumberMention? {
    let lexeme = text.lexeme(index)
    guard lexeme.shape == .allCaps, lexeme.form.utf8.count >= 2, index > tokens.lowerBound,
      lexeme.form.utf8.allSatisfy({ "IVX".utf8.contains($0) }),
      let value = Self.romanValue(lexeme.form)
    else { return nil }
    return NumberMention(tokens: index..<index + 1, values: [Double(value)], firmness: .hint)
  }

  static func romanValue(_ form: String) -> Int? {
    let digits = form.utf8.map {
      ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100][String(UnicodeScalar($0))] ?? 0
    }
    guard digits.allSatisfy({ $0 > 0 }) else { return nil }
    return digits.indices.reduce(0) { sum, index in
      index + 1 < digits.count && digits[index] < digits[index + 1]
        ? sum - digits[index] : sum + digits[index]
    }
  }
}
