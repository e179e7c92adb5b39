/// Regular and common irregular inflection of English, in both directions. After Quirk et al., A Comprehensive Grammar of the
/// English Language, 3.5–3.10 (verbs) and 5.73–5.97 (plurals).
public enum EnglishInflection {
  /// A grammatical form of a word.
  public enum Form: CaseIterable, Sendable {
    case base, plural, thirdPerson, past, pastParticiple, presentParticiple
  }

  /// Every form of the word, itself first, without repetition.
  public static func forms(of word: String) -> [String] {
    var result = [word]
    for form in Form.allCases {
      let inflected = inflect(word, as: form)
      if !result.contains(inflected) { result.append(inflected) }
      if let other = alternatives[inflected], !result.contains(other) { result.append(other) }
    }
    return result
  }

  /// Which form of `base` this is, lower case both. Nil where it is none.
  public static func form(of word: String, base: String) -> Form? {
    Form.allCases.first { inflect(base, as: $0) == word || alternatives[inflect(base, as: $0)] == word }
  }

  /// The words whose irregular form this is, in lower case: went is go's, men man's.
  public static func irregularBases(of form: String) -> [String] { irregularBases[form] ?? [] }

  private static let irregularBases: [String: [String]] = {
    var result: [String: [String]] = [:]
    for (base, verb) in irregularVerbs {
      for form in Set([verb.third, verb.past, verb.participle].compactMap { $0 }) where form != base {
        result[form, default: []].append(base)
      }
    }
    for (base, plural) in irregularPlurals where plural != base { result[plural, default: []].append(base) }
    return result.mapValues { $0.sorted() }
  }()

  public static func inflect(_ word: String, as form: Form) -> String {
    switch form {
    case .base: word
    case .plural: plural(of: word)
    case .thirdPerson: irregularVerbs[word]?.third ?? addingS(word)
    case .past: irregularVerbs[word]?.past ?? adding("ed", to: word)
    case .pastParticiple: irregularVerbs[word]?.participle ?? adding("ed", to: word)
    case .presentParticiple: irregularVerbs[word]?.gerund ?? adding("ing", to: word)
    }
  }

  private static func plural(of word: String) -> String {
    if let irregular = irregularPlurals[word] { return irregular }
    if word.hasSuffix("man"), word.count > 4 { return word.dropLast(3) + "men" }
    return addingS(word)
  }

  private static func addingS(_ word: String) -> String {
    if word.hasSuffix("y"), let before = word.dropLast().last, !isVowel(before) { return word.dropLast() + "ies" }
    let sibilant = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return sibilant || (["o"].contains { word.hasSuffix($0) } && oesWords.contains(word)) ? word + "es" : word + "s"
  }

  private static func adding(_ suffix: String, to word: String) -> String {
    guard let last = word.last else { return word }
    if last == "e" {
      if suffix == "ed" { return word + "d" }
      return word.hasSuffix("ee") || word.hasSuffix("oe") || word.hasSuffix("ye")
        ? word + suffix : word.hasSuffix("ie") ? word.dropLast(2) + "y" + suffix : word.dropLast() + suffix
    }
    if last == "y", suffix == "ed", let before = word.dropLast().last, !isVowel(before) {
      return word.dropLast() + "ied"
    }
    return doublesConsonant(word) ? word + String(last) + suffix : word + suffix
  }

  /// One syllable that ends consonant–vowel–consonant, or one of the listed words stressed on the last syllable.
  private static func doublesConsonant(_ word: String) -> Bool {
    let letters = Array(word)
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxyh".contains(last) else { return false }
    guard isVowel(letters[letters.count - 2]), !isVowel(letters[letters.count - 3]) else { return false }
    let vowels = letters.indices.count { isVowel(letters[$0]) }
    return vowels == 1 || doublingVerbs.contains(word)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }

  private static let oesWords: Set<String> = [
    "go", "do", "hero", "potato", "tomato", "veto", "echo", "embargo", "torpedo",
  ]
  private static let doublingVerbs: Set<String> = [
    "admit", "begin", "commit", "compel", "control", "defer", "deter", "equip", "forget", "occur", "omit", "permit",
    "prefer", "propel", "refer", "regret", "submit", "transfer", "transmit", "upset",
  ]

  /// The second spelling of a form: British and American, or two pasts in use.
  private static let alternatives: [String: String] = [
    "learned": "learnt", "burned": "burnt", "dreamed": "dreamt", "traveled": "travelled", "traveling": "travelling",
    "canceled": "cancelled", "canceling": "cancelling", "labeled": "labelled", "proven": "proved", "gotten": "got",
    "focused": "focussed", "focusing": "focussing", "modeled": "modelled", "fueled": "fuelled", "spelled": "spelt",
  ]

  private static let irregularPlurals: [String: String] = [
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth",
    "mouse": "mice", "goose": "geese", "wife": "wives", "life": "lives", "knife": "knives", "half": "halves",
    "leaf": "leaves", "thief": "thieves", "wolf": "wolves", "shelf": "shelves", "loaf": "loaves", "self": "selves",
    "crisis": "crises", "analysis": "analyses", "basis": "bases", "thesis": "theses", "criterion": "criteria",
    "phenomenon": "phenomena", "medium": "media", "datum": "data", "series": "series", "species": "species",
    "aircraft": "aircraft", "means": "means", "headquarters": "headquarters", "is": "are", "was": "were", "has": "have",
  ]

  private struct IrregularVerb {
    var third: String?
    var past: String
    var participle: String
    var gerund: String?
  }

  private static let irregularVerbs: [String: IrregularVerb] = {
    var verbs: [String: IrregularVerb] = [
      "be": IrregularVerb(third: "is", past: "was", participle: "been", gerund: "being"),
      "have": IrregularVerb(third: "has", past: "had", participle: "had", gerund: "having"),
      "do": IrregularVerb(third: "does", past: "did", participle: "done", gerund: "doing"),
    ]
    for line in irregularVerbTable.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      verbs[parts[0]] = IrregularVerb(past: parts[1], participle: parts.count > 2 ? parts[2] : parts[1])
    }
    return verbs
  }()

  private static let irregularVerbTable = """
    arise arose arisen
    awake awoke awoken
    bear bore borne
    beat beat beaten
    become became become
    begin began begun
    bend bent
    bet bet
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    build built
    buy bought
    catch caught
    choose chose chosen
    cling clung
    come came come
    cost cost
    creep crept
    cut cut
    deal dealt
    dig dug
    draw drew drawn
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fly flew flown
    forbid forbade forbidden
    foresee foresaw foreseen
    forget forgot forgotten
    forgive forgave forgiven
    freeze froze frozen
    get got
    give gave given
    go went gone
    grow grew grown
    hang hung
    hear heard
    hide hid hidden
    hit hit
    hold held
    hurt hurt
    keep kept
    kneel knelt
    know knew known
    lay laid
    lead led
    leave left
    lend lent
    let let
    lie lay lain
    light lit
    lose lost
    make made
    mean meant
    meet met
    mistake mistook mistaken
    overcome overcame overcome
    overtake overtook overtaken
    overthrow overthrew overthrown
    pay paid
    put put
    quit quit
    read read
    rebuild rebuilt
    rid rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set set
    shake shook shaken
    shine shone
    shoot shot
    show showed shown
    shrink shrank shrunk
    shut shut
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    slide slid
    speak spoke spoken
    spend spent
    spin spun
    split split
    spread spread
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stride strode
    strike struck
    swear swore sworn
    sweep swept
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    uphold upheld
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept
    win won
    wind wound
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    write wrote written
    """
}
