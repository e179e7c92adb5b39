import Findings
import Names
import RuleEngine
import TextAnalysis

/// One name spelled in several ways. Two articles mean the same person only where the name shares its neighbour: the first
/// name of a surname, the surname of a first name. Schmid in one article and Schmidt in another are two people.
struct NamesAcross: Sendable {
  static let description = RuleDescription(
    id: "consistency.across.name",
    summary: "A name in another spelling than in the other articles",
    rationale: """
      A name has one spelling on a desk. Names from other alphabets come in several, and articles translated by different \
      hands or systems make two people of one.
      """,
    category: .consistency, errorType: "terminology/inconsistent-use", severity: .minor, confidence: 0.85,
    scope: .story,
    examples: [
      .bad(
        "The court freed Viktor ⟦Pelewin⟧ in 2013.", "The court freed Viktor Pelevin in 2013.",
        others: [.init("Viktor Pelevin lives in London."), .init("A novel by Viktor Pelevin won.")]),
      .bad(
        "⟦Dmitri⟧ Peskov denied it.", "Dmitry Peskov denied it.",
        others: [.init("Dmitry Peskov spoke on Monday.")]),
      .good("Harald Schmid won.", others: [.init("Helmut Schmidt spoke.")]),
      .good("The court freed Pelewin in 2013.", others: [.init("Viktor Pelevin lives in London.")]),
    ])

  /// What most articles write instead of a form.
  private struct Verdict: Sendable {
    var usual: String
    var severity: Severity
    /// Names that stand beside both.
    var neighbours: Set<String>
  }

  private var numbers: [String: Int] = [:]
  private var forms: [String] = []
  /// Of names with a neighbour, by the form's number. Sentences are articles here.
  private var entries: [Int: ArticleNames.Entry] = [:]
  private var usages: [Int: FormUsage] = [:]
  private var verdicts: [String: Verdict] = [:]

  mutating func add(_ trace: ArticleTrace, _ article: Int) {
    for name in trace.names {
      let index = number(name.form)
      var entry =
        entries[index]
        ?? ArticleNames.Entry(spelling: NameSpelling(name.form), folded: name.folded, isKnown: name.isKnown)
      for form in name.before.sorted() { entry.before.insert(number(form)) }
      for form in name.after.sorted() { entry.after.insert(number(form)) }
      entry.sentences.append(article)
      if entry.places.isEmpty { entry.places = [article] }
      entries[index] = entry
      usages[index, default: FormUsage()]
        .add(count: name.places.count, article: article, line: trace.line(name.places[0]))
    }
  }

  private mutating func number(_ form: String) -> Int {
    if let known = numbers[form] { return known }
    numbers[form] = forms.count
    forms.append(form)
    return forms.count - 1
  }

  mutating func settle() {
    var byKey: [UInt64: [Int]] = [:]
    for (number, entry) in entries { for key in entry.spelling.keys { byKey[key, default: []].append(number) } }
    // In one order in every run, since the last word counts.
    let buckets = byKey.values.filter { $0.count > 1 }.map { $0.sorted() }
    for bucket in buckets.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for (index, first) in bucket.enumerated() {
        for second in bucket[(index + 1)...].prefix(NameGroups.widest) { compare(first, second) }
      }
    }
  }

  private mutating func compare(_ first: Int, _ second: Int) {
    guard let a = entries[first], let b = entries[second], let usageA = usages[first], let usageB = usages[second],
      Set(a.sentences).isDisjoint(with: b.sentences)
    else { return }
    let pair = NamePair(a, b)
    guard pair.isSurname || pair.isFirstName, pair.verdict == .sure, pair.relation != .near else { return }
    let isFirstUsual = Self.isLikelier((a, usageA), (b, usageB))
    let (usual, rare) = isFirstUsual ? (a, b) : (b, a)
    let neighbours = a.before.intersection(b.before).union(a.after.intersection(b.after)).map { forms[$0] }
    let known = verdicts[rare.spelling.form]
    // Of three spellings the two rarer ones are measured by the most frequent.
    if let known, let number = numbers[known.usual], let usage = usages[number],
      usage.precedes(isFirstUsual ? usageA : usageB)
    {
      return
    }
    verdicts[rare.spelling.form] = Verdict(
      usual: usual.spelling.form, severity: pair.relation == .letters ? .neutral : .minor,
      neighbours: Set(neighbours))
  }

  /// No German letters, in more articles, more often, earlier.
  private static func isLikelier(
    _ a: (entry: ArticleNames.Entry, usage: FormUsage), _ b: (entry: ArticleNames.Entry, usage: FormUsage)
  ) -> Bool {
    let germanA = GermanTransliteration(a.entry.spelling.form) != nil
    let germanB = GermanTransliteration(b.entry.spelling.form) != nil
    return germanA == germanB ? a.usage.precedes(b.usage) : germanB
  }

  func check(_ trace: ArticleTrace, _ articles: [String], into findings: inout FindingCollector) {
    let text = trace.text
    for name in trace.names {
      guard let verdict = verdicts[name.form], !verdict.neighbours.isDisjoint(with: name.before.union(name.after)),
        let usage = numbers[verdict.usual].flatMap({ usages[$0] })
      else { continue }
      findings.report(
        tokens: name.places[0]..<name.places[0] + 1,
        "Other articles have “\(verdict.usual)” for “\(name.form)” (\(usage.named(articles))); a name has one spelling.",
        replacements: [verdict.usual], severity: verdict.severity,
        related: name.places.dropFirst().map { text.tokens[$0].range })
    }
  }
}
