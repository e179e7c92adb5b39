import TextAnalysis

/// Words that deny, in German and English: plainly, or by what they mean.
enum Negation {
  static func isExplicit(german folded: String) -> Bool {
    ["nicht", "nie", "niemals", "niemand", "niemanden", "niemandem", "nichts", "weder", "nirgends", "keinesfalls"]
      .contains(folded) || folded.hasPrefix("kein")
  }

  /// A plain not that stands for itself: not only, whether or not and not until are something else.
  static func isExplicit(english text: AnalyzedText, _ token: Int) -> Bool {
    let form = text.folded(token)
    guard form == "not" || form.hasSuffix("n't") || form == "cannot" else { return false }
    let next = token + 1 < text.tokens.count ? text.folded(token + 1) : ""
    if [
      "only", "just", "least", "until", "till", "merely", "simply", "so", "even", "to", "yet", "always", "necessarily",
      "too",
    ].contains(next) {
      return false
    }
    let before = token > 0 ? text.folded(token - 1) : ""
    if before == "or" || before == "if" || before == "why" { return false }
    let later = (token + 1..<min(token + 12, text.tokens.count)).map(text.folded)
    return !later.contains("until") && !later.contains("unless") && !later.contains("but") && !later.contains("than")
  }

  private static let germanWords: Set<String> = [
    "ohne", "kaum", "nein", "erst", "wenig", "wenige", "wenigen", "weniger", "selten", "leer", "falsch", "anders",
    "statt",
    "anstatt", "sondern", "außer", "nur", "lediglich", "bislang", "bisher", "gegen", "schwer", "schwierig", "zu",
    "noch",
    "doch", "egal", "ob", "vorbei", "schluss", "ende", "abgesehen", "trotz", "fern", "fremd", "geheim", "frei",
    "kritisch",
  ]
  private static let germanStems = [
    "nicht", "fehl", "mangel", "verweiger", "ablehn", "abgelehn", "lehn", "verhinder", "vermeid", "vermied", "verbot",
    "verbiet", "scheiter", "entgeh", "entgang", "verzicht", "versäum", "verpass", "vermiss", "miss", "ausgeschloss",
    "ausschl", "stopp", "dement", "bestreit", "bestritt", "leugn", "zweifel", "weiger", "verlor", "verlier",
    "verlust", "ausfall", "ausgefall", "fiel", "abgesag", "absag", "gestrich", "streich", "abbr", "abgebro",
    "entfern", "entfall", "verbleib", "ausbleib", "blieb", "tabu", "illegal", "kein", "niemand", "nirgend", "weder",
    "hinder", "sperr", "gesperr", "blockier", "erspar", "vergebl", "vergess", "vergaß", "anti",
  ]
  private static let privative = ["los", "lose", "losen", "loser", "loses", "frei", "freie", "freien", "leer"]

  static func isAny(german folded: String) -> Bool {
    if isExplicit(german: folded) || germanWords.contains(folded) { return true }
    let count = folded.utf8.count
    if folded.hasPrefix("un"),
      !["und", "uns", "unter", "universität", "unser", "union"].contains(where: { folded.hasPrefix($0) }), count > 5
    {
      return true
    }
    if germanStems.contains(where: { folded.hasPrefix($0) }) { return true }
    return count > 6 && privative.contains { folded.hasSuffix($0) }
  }

  private static let englishWords: Set<String> = [
    "not", "no", "never", "nobody", "none", "nothing", "nowhere", "neither", "nor", "cannot", "without", "hardly",
    "barely",
    "scarcely", "rarely", "seldom", "few", "little", "only", "unless", "until", "instead", "rather", "otherwise",
    "except",
    "against", "but", "too", "longer", "free", "anything", "any", "anyone", "beyond", "apart", "less", "than", "stop",
    "stopped", "nil", "zero", "far", "yet", "anymore", "out", "off", "wrong",
  ]
  private static let englishStems = [
    "fail", "lack", "refus", "den", "prevent", "avoid", "refrain", "miss", "reject", "exclud", "declin", "absen",
    "impossib",
    "doubt", "withh", "oppos", "ban", "prohib", "forb", "halt", "ceas", "keep", "neglect", "ignor", "lose", "lost",
    "wrong",
    "rule", "reluct", "object", "dis", "non", "mis", "short", "hard", "difficult", "illegal", "unlike",
  ]

  static func isAny(english folded: String) -> Bool {
    if englishWords.contains(folded) || folded.hasSuffix("n't") || folded.hasSuffix("less") { return true }
    if folded.utf8.count > 4, ["un", "in", "im", "ir", "il"].contains(where: { folded.hasPrefix($0) }) { return true }
    return englishStems.contains { folded.hasPrefix($0) }
  }
}
