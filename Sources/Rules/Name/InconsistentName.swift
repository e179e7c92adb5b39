import Findings
import Names
import RuleEngine
import TextAnalysis
import TextModel

struct InconsistentName: DocumentRule {
  static let description = RuleDescription(
    id: "name.inconsistent",
    summary: "One name in two spellings",
    rationale: """
      A name has one spelling in an article. Names from other alphabets come in several, and a translation that takes them \
      from here and there makes two people of one.
      """,
    category: .name, errorType: "terminology/inconsistent-use", severity: .minor, confidence: 0.9, scope: .story,
    examples: [
      .bad(
        "Dmitry Peskov spoke on Monday. Later ⟦Dmitri⟧ Peskov denied it.",
        "Dmitry Peskov spoke on Monday. Later Dmitry Peskov denied it."),
      .bad(
        "Pelevin lives in London. The court freed ⟦Pelewin⟧ in 2013. Pelevin thanked it.",
        "Pelevin lives in London. The court freed Pelevin in 2013. Pelevin thanked it."),
      .bad(
        "Björn Höcke leads them. Nobody else is like ⟦Hocke⟧. The judges warned Höcke.",
        "Björn Höcke leads them. Nobody else is like Höcke. The judges warned Höcke."),
      .bad(
        "Tarjei Bö won. Nobody saw ⟦Höeg⟧. Later Høeg and the others left.",
        "Tarjei Bö won. Nobody saw Høeg. Later Høeg and the others left."),
      .bad(
        "The teacher is Sissy Engl. She is from Bonn. ⟦Sissi⟧ Engl is the soul of it.",
        "The teacher is Sissy Engl. She is from Bonn. Sissy Engl is the soul of it."),
      .bad(
        "The singer Polina Gagarina named five fruits. The diet of ⟦Gagarin⟧ is strict. Gagarina eats apples.",
        "The singer Polina Gagarina named five fruits. The diet of Gagarina is strict. Gagarina eats apples."),
      .good("The singer Polina Gagarina won. Yuri Gagarin flew into space."),
      .good("Harald Schmid won, and Helmut Schmidt spoke."),
      .good("Putin met nobody. A film shows Rasputin."),
      .good("Viktor Orlov left with Viktoria Orlova."),
      .good("Peter Meyer met Hans Meier."),
    ])

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let names = ArticleNames(text)
    var groups = NameGroups(names.entries)
    for group in groups.collect() { report(group, names.entries, text, into: &findings) }
  }

  private func report(
    _ group: NameGroups.Group, _ entries: [ArticleNames.Entry], _ text: AnalyzedText,
    into findings: inout FindingCollector
  ) {
    let order = group.members.sorted { Self.isLikelier(entries[$0], entries[$1]) }
    guard let best = order.first else { return }
    let right = entries[best].spelling.form
    for member in order.dropFirst() {
      let entry = entries[member]
      let isSure = group.sure.contains(member) || group.sure.contains(best) && order.count == 2
      let others = group.members.flatMap { entries[$0].places }.filter { $0 != entry.places[0] }.sorted()
      for (number, place) in entry.places.enumerated() where number == 0 || entry.places.count <= 3 {
        findings.report(
          tokens: place..<place + 1,
          "“\(right)” (\(entries[best].places.count)×) and “\(entry.spelling.form)” (\(entry.places.count)×) look like one "
            + "name; write it the same way throughout.",
          replacements: [right], severity: isSure ? .minor : .neutral, confidence: isSure ? 0.9 : 0.55,
          related: number == 0 ? others.map { text.tokens[$0].range } : [])
      }
    }
  }

  /// No German letters, no umlaut for another's mark (Bö for Bø), more frequent, with its marks, earlier.
  static func isLikelier(_ a: ArticleNames.Entry, _ b: ArticleNames.Entry) -> Bool {
    let germanA = GermanTransliteration(a.spelling.form) != nil
    let germanB = GermanTransliteration(b.spelling.form) != nil
    if germanA != germanB { return germanB }
    let foreign = (hasForeignMark(a), hasForeignMark(b))
    if foreign.0 != foreign.1, hasUmlaut(foreign.0 ? b : a) { return foreign.0 }
    if a.places.count != b.places.count { return a.places.count > b.places.count }
    let marksA = a.spelling.form.utf8.count - a.spelling.form.unicodeScalars.count
    let marksB = b.spelling.form.utf8.count - b.spelling.form.unicodeScalars.count
    if marksA != marksB { return marksA > marksB }
    return a.places[0] < b.places[0]
  }

  private static func hasUmlaut(_ entry: ArticleNames.Entry) -> Bool { entry.folded.contains { "äöü".contains($0) } }

  private static func hasForeignMark(_ entry: ArticleNames.Entry) -> Bool {
    entry.folded.contains { !$0.isASCII && !"äöüß".contains($0) }
  }
}
