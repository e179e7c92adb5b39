import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct KnownPersonMisspelled: SentenceRule {
  static let description = RuleDescription(
    id: "name.known-person",
    summary: "The name of somebody well known with another letter",
    rationale: """
      Readers know how people of the news are spelled: Nico Hülkenberg, not Niko. The source may have it wrong, or the \
      machine put a more usual name in its place.
      """,
    category: .name, errorType: "fluency/spelling", severity: .minor, confidence: 0.9, scope: .story,
    examples: [
      .bad("The driver ⟦Niko⟧ Hülkenberg will race.", "The driver Nico Hülkenberg will race."),
      .bad("Then ⟦Marcus⟧ Söder spoke.", "Then Markus Söder spoke."),
      .bad("Then Annalena ⟦Baerbok⟧ spoke.", "Then Annalena Baerbock spoke."),
      .good("The driver Nico Hulkenberg will race."),
      .good("The coach Adi Huetter came."),
      .good("Gerda Hülkenberg and Manuela Neuer came."),
      .good("Chancellor Scholz and Merkel's party came."),
    ])

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    for surname in sentence.tokens.dropFirst() {
      let first = surname - 1
      guard Self.isName(surname, text), Self.isName(first, text), text.hasSpaceBefore(surname) else { continue }
      let keys = (WellKnownPeople.key(text.form(first)), WellKnownPeople.key(text.form(surname)))
      let namesakes = WellKnownPeople.named(surname: keys.1)
      if !namesakes.isEmpty {
        guard !namesakes.contains(where: { WellKnownPeople.key($0.firstName) == keys.0 }),
          let person = namesakes.first(where: { Self.isSlip(keys.0, WellKnownPeople.key($0.firstName), least: 4) })
        else { continue }
        report(first, person.firstName, person, severity: .minor, into: &findings)
      } else if text.lexeme(surname).facts.isDisjoint(with: [.british, .american, .accepted, .common, .german]),
        let person = WellKnownPeople.named(firstName: keys.0).first(where: {
          Self.isSlip(keys.1, WellKnownPeople.key($0.surname), least: 6)
        })
      {
        report(surname, person.surname, person, severity: .neutral, into: &findings)
      }
    }
  }

  private func report(
    _ token: Int, _ right: String, _ person: WellKnownPeople.Person, severity: Severity,
    into findings: inout FindingCollector
  ) {
    findings.report(
      tokens: token..<token + 1,
      "\(person.firstName) \(person.surname) is written with “\(right)”, if that is who is meant.",
      replacements: [right], severity: severity)
  }

  private static func isName(_ token: Int, _ text: AnalyzedText) -> Bool {
    text.isWord(token) && text.shape(token) == .capitalised && text.lexeme(token).classes.isEmpty
  }

  /// One letter more, less or another, or two changed places. An ending by which women's names are told is no slip.
  private static func isSlip(_ found: String, _ right: String, least: Int) -> Bool {
    let (a, b) = (Array(found.utf8), Array(right.utf8))
    guard a != b, min(a.count, b.count) >= least, abs(a.count - b.count) <= 1, startsAlike(a, b) else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = min(zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count, min(a.count, b.count) - start)
    let rest = (a[start..<a.count - end], b[start..<b.count - end])
    let isSwap = rest.0.count == 2 && rest.1.elementsEqual(rest.0.reversed())
    guard isSwap || max(rest.0.count, rest.1.count) == 1 else { return false }
    // An umlaut spelled out is a form of its own.
    if rest.0.elementsEqual("e".utf8) || rest.1.elementsEqual("e".utf8), start > 0, "aou".utf8.contains(a[start - 1]) {
      return false
    }
    return end > 0 || !Array(rest.0 + rest.1).contains(where: { "aeios".utf8.contains($0) })
  }

  private static func startsAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a[0] == b[0] || Set([a[0], b[0]]) == Set("ck".utf8)
  }
}
