/// Word classes that are closed, so that a list holds all of their members. A form may be in several.
public struct WordClass: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public static let article = WordClass(rawValue: 1 << 0)
  /// `my`, `its`: always before a noun. `his` and `her`, which also stand alone, are `ambiguousPossessive`.
  public static let possessive = WordClass(rawValue: 1 << 1)
  public static let ambiguousPossessive = WordClass(rawValue: 1 << 2)
  public static let demonstrative = WordClass(rawValue: 1 << 3)
  public static let every = WordClass(rawValue: 1 << 4)
  public static let quantifier = WordClass(rawValue: 1 << 5)
  public static let of = WordClass(rawValue: 1 << 6)
  public static let to = WordClass(rawValue: 1 << 7)
  /// Prepositions that are nothing else.
  public static let preposition = WordClass(rawValue: 1 << 8)
  /// Prepositions that are particles, adverbs or conjunctions too.
  public static let particle = WordClass(rawValue: 1 << 9)
  public static let subjectPronoun = WordClass(rawValue: 1 << 10)
  public static let objectPronoun = WordClass(rawValue: 1 << 11)
  /// `it`, `you`: subject or object.
  public static let eitherPronoun = WordClass(rawValue: 1 << 12)
  public static let relative = WordClass(rawValue: 1 << 13)
  public static let that = WordClass(rawValue: 1 << 14)
  /// `am`, `is`, `are`, `was`, `were`.
  public static let finiteBe = WordClass(rawValue: 1 << 15)
  public static let be = WordClass(rawValue: 1 << 16)
  public static let been = WordClass(rawValue: 1 << 17)
  public static let being = WordClass(rawValue: 1 << 18)
  public static let have = WordClass(rawValue: 1 << 19)
  public static let had = WordClass(rawValue: 1 << 20)
  public static let `do` = WordClass(rawValue: 1 << 21)
  public static let modal = WordClass(rawValue: 1 << 22)
  /// `and`, `or`.
  public static let coordinator = WordClass(rawValue: 1 << 23)
  public static let but = WordClass(rawValue: 1 << 24)
  public static let subordinator = WordClass(rawValue: 1 << 25)
  public static let not = WordClass(rawValue: 1 << 26)
  public static let there = WordClass(rawValue: 1 << 27)
  public static let `as` = WordClass(rawValue: 1 << 28)
  public static let than = WordClass(rawValue: 1 << 29)
  /// `said`, `says`, `told`: the verbs of attribution.
  public static let said = WordClass(rawValue: 1 << 30)
  /// `very`, `too`: before adjectives and adverbs.
  public static let intensifier = WordClass(rawValue: 1 << 31)
  /// `also`, `only`, `still`.
  public static let focus = WordClass(rawValue: 1 << 32)
  public static let comparison = WordClass(rawValue: 1 << 33)
  /// Finite forms of frequent verbs that do not end in -ed.
  public static let irregularPast = WordClass(rawValue: 1 << 34)
  public static let weekday = WordClass(rawValue: 1 << 35)
  public static let month = WordClass(rawValue: 1 << 36)
  public static let nationality = WordClass(rawValue: 1 << 37)
  public static let numberWord = WordClass(rawValue: 1 << 38)
  /// Ends in a contracted verb or negation: `isn't`, `they're`.
  public static let contraction = WordClass(rawValue: 1 << 39)
  public static let frequentAdverb = WordClass(rawValue: 1 << 40)
  /// `million`, `billion`: words that scale a number.
  public static let scale = WordClass(rawValue: 1 << 41)
  /// Base forms of frequent verbs that are no nouns or adjectives.
  public static let baseVerb = WordClass(rawValue: 1 << 42)

  public static let auxiliary: WordClass = [.finiteBe, .have, .had, .do, .modal]
  public static let beforeNoun: WordClass = [.article, .possessive]

  /// - Parameter folded: lower case, with straight apostrophes.
  public init(of folded: String) {
    if let known = Self.byWord[folded] {
      self = known
    } else if folded.utf8.count > 3, Self.contractions.contains(where: { folded.hasSuffix($0) }) {
      self = .contraction
    } else {
      self = []
    }
  }

  private static let contractions = ["n't", "'re", "'ve", "'ll", "'d", "'m"]

  private static let byWord: [String: WordClass] = {
    var result: [String: WordClass] = [:]
    for (wordClass, words) in members {
      for word in words.split(separator: " ") { result[String(word), default: []].formUnion(wordClass) }
    }
    return result
  }()

  private static let members: [(WordClass, String)] = [
    (.article, "the a an"),
    (.possessive, "my your our their its"),
    (.ambiguousPossessive, "his her"),
    (.demonstrative, "this these those"),
    (.every, "every"),
    (.quantifier, "each some any no another both all many much few several most either neither such enough"),
    (.of, "of"), (.to, "to"),
    (.preposition, "from with into at for during among towards toward upon within without between against despite via"),
    (
      .particle,
      "in on by over up off about through under across after before since until out down around behind beyond"
    ),
    (.subjectPronoun, "i he she we they"),
    (.objectPronoun, "me him us them"),
    (.eitherPronoun, "it you"),
    (.relative, "who which whom whose"),
    (.that, "that"),
    (.finiteBe, "am is are was were"),
    (.be, "be"), (.been, "been"), (.being, "being"),
    (.have, "have has"), (.had, "had"), (.do, "do does did"),
    (.modal, "can could will would shall should may might must cannot"),
    (.coordinator, "and or nor"), (.but, "but"),
    (.subordinator, "because although though if when while unless whereas whether where once till"),
    (.not, "not"), (.there, "there"), (.as, "as"), (.than, "than"),
    (.said, "said says told"),
    (.intensifier, "very too quite extremely"),
    (.focus, "also already still just only even"),
    (.comparison, "more most less least"),
    (
      .irregularPast,
      """
      became began broke brought built bought came chose cost cut did drew drove fell felt fought found flew gave got \
      went grew held heard hit kept knew laid led left lent let lost made meant met paid put ran rose sat saw sent set \
      shot showed shut spent spoke spread stood stole struck swam swept took taught thought threw told understood woke \
      won wore wrote said says hid hurt rode sank sang slept sold sought swore withdrew ate drank dealt hung bore beat \
      began bound bred caught clung crept dug fed fled forgot forgave froze lit quit rang read shook shrank slid split \
      sprang stuck stung tore upset wept wound seems remains means makes takes comes goes gives gets has wants needs \
      says shows plans expects believes knows thinks hopes lies begins becomes brings holds leads plays runs sees lives
      """
    ),
    (.weekday, "monday tuesday wednesday thursday friday saturday sunday"),
    (.month, "january february march april may june july august september october november december"),
    (
      .nationality,
      """
      german germans british french italian italians spanish austrian austrians swiss dutch belgian belgians danish \
      swedish norwegian finnish russian russians ukrainian ukrainians american americans european europeans turkish \
      greek greeks hungarian hungarians romanian romanians bulgarian bulgarians czech czechs slovak slovaks chinese \
      japanese korean koreans indian indians israeli israelis iranian iranians iraqi iraqis syrian syrians egyptian \
      egyptians african africans asian asians australian australians canadian canadians mexican mexicans brazilian \
      brazilians portuguese irish scottish welsh english bavarian bavarians berliner berliners croatian croatians \
      serbian serbians albanian albanians afghan afghans palestinian palestinians lebanese belarusian belarusians \
      georgian georgians armenian armenians latvian latvians lithuanian lithuanians estonian estonians
      """
    ),
    (
      .numberWord,
      """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand zero
      """
    ),
    (.scale, "hundred thousand million billion trillion dozen"),
    (.frequentAdverb, "now then here yesterday today tomorrow however often never always again later perhaps soon"),
    (
      .baseVerb,
      """
      achieve allow announce arrive ask avoid be become begin believe bring carry choose come consider continue create \
      decide defend deliver demand deny describe destroy determine develop discover discuss eat enable encourage ensure \
      enter establish exist expect explain express find follow forget get give go grow happen hear hold identify \
      improve include increase indicate introduce keep know learn leave let lose maintain make meet obtain occur offer \
      pay perform prefer prepare prevent produce protect prove provide publish pursue put reach realise realize receive \
      recognise recognize reduce refer reflect refuse remain remember remove require resolve save say see seem send \
      serve show solve speak spend stand strengthen succeed suffer suggest support survive take teach tell think \
      understand win write
      """
    ),
  ]
}

extension AnalyzedText {
  @inlinable
  public func classes(_ token: Int) -> WordClass { lexemes[Int(tokens[token].lexeme)].classes }
}
