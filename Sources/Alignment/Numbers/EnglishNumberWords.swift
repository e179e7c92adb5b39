/// Number words of English. Compounds are put together by the reader: twenty-two, two and a half million.
struct EnglishNumberWords: NumberVocabulary {
  let decimalComma = false

  func word(_ word: String, isCapitalised: Bool) -> NumberWord? {
    if let known = Self.words[word] { return known }
    guard isCapitalised else { return nil }
    if let month = Self.months[word] { return .month(month) }
    if let day = Self.weekdays.firstIndex(where: { word == $0 || word == $0 + "s" }) {
      return .weekday(day + 1)
    }
    return nil
  }

  func values(of value: Double, suffix: String) -> (values: [Double], magnitude: Double) {
    switch suffix {
    case "k": return ([value * 1e3, value], 1e3)
    case "m", "mn", "mio": return ([value * 1e6, value], 1e6)
    case "b", "bn": return ([value * 1e9, value], 1e9)
    case "tn", "trn": return ([value * 1e12, value], 1e12)
    case "s" where value < 100: return ([value, 1900 + value, 1800 + value, 2000 + value], 1)
    case "s" where value < 2100: return ([value, value.truncatingRemainder(dividingBy: 100)], 1)
    case "am", "pm": return ([value, NumberMention.time(hour: Int(min(value, 24)), minute: 0)], 1)
    case "h": return ([value, NumberMention.time(hour: Int(min(value, 24)), minute: 0)], 1)
    default: return ([value], 1)
    }
  }

  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "april": 4, "may": 5, "june": 6,
    "july": 7,
    "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11,
    "december": 12, "dec": 12, "apr": 4,
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let words: [String: NumberWord] = {
    var words: [String: NumberWord] = [
      "zero": .cardinal(0), "nil": .hint([0]), "one": .hint([1]), "once": .hint([1]),
      "single": .hint([1]),
      "first": .ordinal(1), "both": .hint([2]), "twice": .hint([2]), "double": .hint([2]),
      "doubled": .hint([2]),
      "pair": .hint([2]), "couple": .hint([2]), "duo": .hint([2]), "second": .ordinal(2),
      "third": .hint([3, 1.0 / 3]), "trio": .hint([3]),
      "triple": .hint([3]), "thirds": .fraction(3), "quarter": .hint([0.25, 4, 15]),
      "quarters": .fraction(4),
      "fifths": .fraction(5), "tenths": .fraction(10), "half": .hint([0.5]), "halves": .hint([0.5]),
      "eighths": .fraction(8), "sixths": .fraction(6),
      "dozen": .magnitude(12), "dozens": .hint([12]), "tens": .hint([10]), "hundred": .magnitude(100),
      "hundreds": .hint([100]),
      "thousand": .magnitude(1e3), "thousands": .hint([1e3]), "million": .magnitude(1e6),
      "millions": .hint([1e6]),
      "m": .hint([1e6]), "bn": .magnitude(1e9), "mn": .magnitude(1e6), "tn": .magnitude(1e12),
      "billion": .magnitude(1e9), "billions": .hint([1e9]), "trillion": .magnitude(1e12),
      "trillions": .hint([1e12]),
      "decade": .hint([10]), "decades": .hint([10]), "century": .hint([100]),
      "centennial": .hint([100]), "centenary": .hint([100]), "bicentennial": .hint([200]), "bicentenary": .hint([200]),
      "centuries": .hint([100]),
      "twenties": .hint([20, 1920, 2020]), "thirties": .hint([30, 1930]),
      "forties": .hint([40, 1940]),
      "fifties": .hint([50, 1950]), "sixties": .hint([60, 1960]), "seventies": .hint([70, 1970]),
      "eighties": .hint([80, 1980]), "nineties": .hint([90, 1990]), "millionaire": .hint([1e6]),
      "billionaire": .hint([1e9]),
      "noon": .hint([NumberMention.time(hour: 12, minute: 0)]),
      "midday": .hint([NumberMention.time(hour: 12, minute: 0)]),
      "midnight": .hint([NumberMention.time(hour: 0, minute: 0)]), "fortnight": .hint([14, 2]),
      "biennial": .hint([2]),
    ]
    for (index, name) in small.enumerated() { words[name] = .cardinal(Double(index + 2)) }
    for (index, name) in tens.enumerated() { words[name] = .cardinal(Double(index + 2) * 10) }
    for (index, name) in ordinals.enumerated() { words[name] = .ordinal(Double(index + 4)) }
    for (index, name) in tenths.enumerated() { words[name] = .ordinal(Double(index + 2) * 10) }
    return words
  }()

  private static let small = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let ordinals = [
    "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
  ]
  private static let tenths = [
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth",
    "ninetieth",
  ]
}
