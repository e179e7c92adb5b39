/// Number words of German, compounds included: zweiundzwanzig, dreihundert, zweieinhalb, dreijährig.
struct GermanNumberWords: NumberVocabulary {
  let decimalComma = true

  func word(_ word: String, isCapitalised: Bool) -> NumberWord? {
    if let known = Self.words[word] { return known }
    if isCapitalised, let calendar = Self.calendarWord(word) { return calendar }
    if let magnitude = Self.magnitude(word) { return magnitude }
    guard let first = word.utf8.first, "ezdvfsanth".utf8.contains(first),
      let (value, rest) = Self.cardinal(word[...])
    else { return nil }
    return Self.word(value: value, rest: rest)
  }

  func values(of value: Double, suffix: String) -> (values: [Double], magnitude: Double) {
    if suffix.hasPrefix("er"), value < 100 {
      return ([value, 1900 + value, 1800 + value, 2000 + value], 1)
    }
    switch suffix {
    case "k": return ([value * 1e3, value], 1e3)
    case "mio": return ([value * 1e6], 1e6)
    case "mrd": return ([value * 1e9], 1e9)
    default: return ([value], 1)
    }
  }

  private static func word(value: Double, rest: Substring) -> NumberWord? {
    switch rest {
    case "": return .cardinal(value)
    case "einhalb": return .cardinal(value + 0.5)
    case "te", "ter", "ten", "tes", "tem", "ste", "ster", "sten", "stes", "stem", "tens", "stens":
      return .ordinal(value)
    case "e", "er", "es", "em", "en":
      return value == 8 && rest != "en" ? .ordinal(8) : rest == "er" ? .hint([value]) : nil
    case "tel", "teln", "stel", "steln": return .fraction(value)
    default: return adjectiveTails.contains { rest.hasPrefix($0) } ? .hint([value]) : nil
    }
  }

  /// What a number is joined to: dreimal, vierfach, zweijährig, sechsköpfig.
  private static let adjectiveTails = [
    "mal", "fach", "jahr", "tag", "woch", "monat", "stund", "minut", "kopf", "stell", "teil",
    "seit", "stock", "geschoss",
    "tur", "sitz", "sprach", "spur", "prozent", "bein", "rad", "zylinder", "sekund",
    "einhalb", "er",
  ]

  private static func magnitude(_ word: String) -> NumberWord? {
    for (stem, value) in [
      ("million", 1e6), ("milliard", 1e9), ("billion", 1e12), ("billiard", 1e15),
    ] where word.hasPrefix(stem) {
      let rest = word.dropFirst(stem.count)
      return ["", "e", "en"].contains(rest)
        ? .magnitude(value) : rest.hasPrefix("ar") ? nil : .hint([value])
    }
    return nil
  }

  private static func calendarWord(_ word: String) -> NumberWord? {
    if let month = months[word] { return .month(month) }
    for (index, day) in weekdays.enumerated() where word.hasPrefix(day) {
      return .weekday(index + 1)
    }
    return word.hasPrefix("sonnabend") ? .weekday(6) : nil
  }

  private static let months: [String: Int] = [
    "januar": 1, "janner": 1, "februar": 2, "feber": 2, "marz": 3, "april": 4, "mai": 5, "juni": 6,
    "juli": 7,
    "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
  ]
  private static let weekdays = [
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
  ]

  private static let words: [String: NumberWord] = [
    "eins": .hint([1]), "ein": .hint([1]), "eine": .hint([1]), "einen": .hint([1]),
    "einem": .hint([1]),
    "einer": .hint([1]), "eines": .hint([1]), "einzige": .hint([1]), "einziger": .hint([1]),
    "einzigen": .hint([1]), "beide": .hint([2]), "beiden": .hint([2]), "beider": .hint([2]),
    "zweit": .hint([2]), "zu zweit": .hint([2]), "doppelt": .hint([2]), "doppelte": .hint([2]),
    "doppelten": .hint([2]),
    "verdoppelt": .hint([2]), "verdoppeln": .hint([2]), "erste": .ordinal(1), "ersten": .ordinal(1),
    "erster": .ordinal(1), "erstes": .ordinal(1), "erstem": .ordinal(1), "dritte": .ordinal(3),
    "dritten": .ordinal(3),
    "dritter": .ordinal(3), "drittes": .ordinal(3), "drittem": .ordinal(3), "siebte": .ordinal(7),
    "siebten": .ordinal(7), "siebter": .ordinal(7), "siebtes": .ordinal(7), "halb": .hint([0.5]),
    "halbe": .fraction(2), "halben": .fraction(2), "halber": .fraction(2), "halbes": .fraction(2),
    "halfte": .hint([0.5]),
    "drittel": .fraction(3), "viertel": .fraction(4), "quartal": .hint([4]),
    "anderthalb": .cardinal(1.5),
    "eineinhalb": .cardinal(1.5), "dutzend": .magnitude(12), "dutzende": .hint([12]),
    "dutzenden": .hint([12]),
    "hunderte": .hint([100]), "hunderten": .hint([100]), "tausende": .hint([1000]),
    "tausenden": .hint([1000]),
    "zehntausende": .hint([10_000]), "zehntausenden": .hint([10_000]),
    "hunderttausende": .hint([100_000]),
    "hunderttausenden": .hint([100_000]), "mio": .magnitude(1e6), "mrd": .magnitude(1e9),
    "bio": .hint([1e12]),
    "tausend": .magnitude(1000), "hundert": .magnitude(100), "jahrzehnt": .hint([10]),
    "jahrzehnte": .hint([10]),
    "jahrzehnten": .hint([10]), "jahrhundert": .hint([100]), "jahrhunderte": .hint([100]),
    "jahrhunderts": .hint([100]),
    "mittag": .hint([NumberMention.time(hour: 12, minute: 0)]),
    "mitternacht": .hint([NumberMention.time(hour: 0, minute: 0)]),
    "achtelfinale": .hint([16, 8]), "achtelfinal": .hint([16, 8]), "viertelfinale": .hint([8, 4]),
    "sechzehntelfinale": .hint([32, 16]), "null": .cardinal(0), "duo": .hint([2]), "trio": .hint([3]),
    "paar": .hint([2]),
    "drei": .cardinal(3), "vierter": .ordinal(4), "vierte": .ordinal(4),
    "vierten": .ordinal(4), "zweier": .hint([2]), "achter": .ordinal(8), "zweiter": .ordinal(2),
  ]

  private static let belowTwenty: [(String, Double)] = [
    ("dreizehn", 13), ("vierzehn", 14), ("funfzehn", 15), ("sechzehn", 16), ("siebzehn", 17),
    ("achtzehn", 18),
    ("neunzehn", 19), ("zwolf", 12), ("elf", 11), ("zehn", 10), ("neun", 9), ("acht", 8),
    ("sieben", 7), ("sechs", 6),
    ("funf", 5), ("vier", 4), ("drei", 3), ("zwei", 2), ("zwo", 2), ("ein", 1),
  ]
  private static let tens: [(String, Double)] = [
    ("zwanzig", 20), ("dreissig", 30), ("vierzig", 40), ("funfzig", 50), ("sechzig", 60),
    ("siebzig", 70),
    ("achtzig", 80), ("neunzig", 90),
  ]

  private static func below100(_ word: Substring) -> (Double, Substring)? {
    for (name, value) in tens where word.hasPrefix(name) {
      return (value, word.dropFirst(name.count))
    }
    for (name, value) in belowTwenty where word.hasPrefix(name) {
      let rest = word.dropFirst(name.count)
      if value < 10, rest.hasPrefix("und") {
        for (ten, tenValue) in tens where rest.dropFirst(3).hasPrefix(ten) {
          return (tenValue + value, rest.dropFirst(3 + ten.count))
        }
      }
      return (value, rest)
    }
    return nil
  }

  private static func below1000(_ word: Substring) -> (Double, Substring)? {
    var hundreds = 0.0
    var rest = word
    if word.hasPrefix("hundert") {
      hundreds = 100
      rest = word.dropFirst(7)
    } else if let (value, after) = below100(word) {
      guard after.hasPrefix("hundert") else { return (value, after) }
      hundreds = value * 100
      rest = after.dropFirst(7)
    } else {
      return nil
    }
    let joined = rest.hasPrefix("und") ? rest.dropFirst(3) : rest
    if let (value, after) = below100(joined) { return (hundreds + value, after) }
    return (hundreds, rest)
  }

  /// The number a word begins with, and what follows.
  static func cardinal(_ word: Substring) -> (Double, Substring)? {
    guard let (value, rest) = word.hasPrefix("tausend") ? (1, word) : below1000(word) else {
      return nil
    }
    guard rest.hasPrefix("tausend") else { return (value, rest) }
    let after = rest.dropFirst(7)
    let joined = after.hasPrefix("und") ? after.dropFirst(3) : after
    if let (small, end) = below1000(joined) { return (value * 1000 + small, end) }
    return (value * 1000, after)
  }
}
