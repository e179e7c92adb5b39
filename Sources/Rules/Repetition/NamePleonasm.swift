import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct NamePleonasm: SentenceRule {
  static let description = RuleDescription(
    id: "repetition.name-pleonasm",
    summary: "The German word in a name said again in English",
    rationale: """
      Bahnhof is station, Straße is street, Brücke is bridge: “Ostbahnhof station” says it twice. Translate the name, or \
      leave the English word out.
      """,
    category: .repetition, errorType: "style/awkward", severity: .neutral, confidence: 0.6, scope: .story, origin: "de",
    examples: [
      .bad("She works at the ⟦Ostbahnhof station⟧.", "She works at the Ostbahnhof."),
      .bad("Fire broke out in ⟦Leipziger Strasse street⟧.", "Fire broke out in Leipziger Strasse."),
      .good("She works at the east station."),
      .good("She works at Zoo station in Berlin, near the Bahnhof."),
      .good("The Strasse was closed."),
    ])

  private static let endings: [(endings: [String], words: [String])] = [
    (["bahnhof"], ["station"]),
    (["straße", "strasse", "gasse", "allee"], ["street", "road", "avenue", "alley"]),
    (["brücke", "bruecke"], ["bridge"]),
    (["platz"], ["square"]),
    (["flughafen"], ["airport"]),
    (["rathaus"], ["town", "city"]),
  ]

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for name in sentence.tokens.dropLast() where text.shape(name) == .capitalised && text.tokens[name].length > 4 {
      guard text.isWord(name + 1), text.hasSpaceBefore(name + 1) else { continue }
      let (german, english) = (text.folded(name), text.folded(name + 1))
      guard
        let pair = Self.endings.first(where: {
          $0.words.contains(english) && $0.endings.contains(where: german.hasSuffix)
        }),
        pair.words.count < 2 || english != "town" && english != "city"
          || text.word(name + 2, in: sentence.tokens) == "hall"
      else { continue }
      let isWhole = pair.endings.contains(german)
      let first = isWhole && name > sentence.tokens.lowerBound && text.shape(name - 1) == .capitalised ? name - 1 : name
      let end = english == "town" || english == "city" ? name + 3 : name + 2
      findings.report(
        tokens: first..<end,
        "“\(text.form(name))” says “\(english)” already; translate the name or leave the word out.",
        replacements: [text.text(first..<name + 1)])
    }
  }
}
