import Findings
import RuleEngine
import TextAnalysis
import TextModel

struct AcronymStops: DocumentRule {
  static let description = RuleDescription(
    id: "consistency.acronym-stops",
    summary: "An acronym with stops and without",
    rationale: """
      US and U.S. are both right, but an article keeps to one. American houses leave the stops out of headlines only, so \
      there the other form is no more than advice; elsewhere a headline and its text agree.
      """,
    category: .consistency, errorType: "style/inconsistent-style", severity: .minor, confidence: 0.85, scope: .story,
    examples: [
      .bad(
        "The US government said no. The ⟦U.S.⟧ military agreed. Nobody in the US asked.",
        "The US government said no. The US military agreed. Nobody in the US asked."),
      .bad(
        "The US government said no. The ⟦U.S.⟧ military agreed. The US and the ⟦U.S.⟧ Navy left the US.",
        "The US government said no. The US military agreed. The US and the US Navy left the US."),
      .bad(
        "The U.S. said no. The U.S. Navy agreed. The ⟦US⟧ left.",
        "The U.S. said no. The U.S. Navy agreed. The U.S. left."),
      .good("The US government said no. Nobody in the US asked."),
      .good("The U.S. government said no. The UK agreed."),
      .good("The US government said no. “The U.S. will not ask,” he wrote."),
    ])

  private struct Places {
    var body: [Int] = []
    var titles: [Int] = []

    var all: [Int] { (body + titles).sorted() }
  }

  private struct Forms {
    var plain = Places()
    var dotted = Places()
  }

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    var acronyms: [String: Forms] = [:]
    for lexeme in text.lexemes {
      if let letters = Self.letters(ofDotted: lexeme.form) { acronyms[letters] = Forms() }
    }
    guard !acronyms.isEmpty else { return }
    let selected = LexemeSelection(text) {
      acronyms[$0.form] != nil || Self.letters(ofDotted: $0.form) != nil
    }
    for sentence in text.sentences where !text.segment(of: sentence).role.isFurniture {
      let isTitle = text.segment(of: sentence).role.isTitle
      selected.forEach(in: sentence.tokens, of: text) { token in
        let form = text.form(token)
        guard !text.tokens[token].isQuoted, !Self.isInCapitals(token, sentence.tokens, text) else { return }
        let path: WritableKeyPath<Forms, Places> = acronyms[form] == nil ? \.dotted : \.plain
        let letters = Self.letters(ofDotted: form) ?? form
        if isTitle {
          acronyms[letters]?[keyPath: path].titles.append(token)
        } else {
          acronyms[letters]?[keyPath: path].body.append(token)
        }
      }
    }
    for letters in acronyms.keys.sorted() {
      guard let forms = acronyms[letters], !forms.plain.all.isEmpty, !forms.dotted.all.isEmpty else { continue }
      report(forms, text, into: &findings)
    }
  }

  /// After so many, the article has been told.
  private static let mostFindings = 12
  private static let mostAdvice = 4

  /// US for U.S.; nil where the form is no such acronym.
  private static func letters(ofDotted form: String) -> String? {
    let bytes = Array(form.utf8)
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    for (index, byte) in bytes.enumerated() {
      guard index % 2 == 0 ? 0x41...0x5A ~= byte : byte == UInt8(ascii: ".") else { return nil }
    }
    return form.filter { $0 != "." }
  }

  private static func isInCapitals(_ token: Int, _ sentence: Range<Int>, _ text: AnalyzedText) -> Bool {
    [token - 1, token + 1].contains { sentence.contains($0) && text.shape($0) == .allCaps && text.isWord($0) }
  }

  private func report(_ forms: Forms, _ text: AnalyzedText, into findings: inout FindingCollector) {
    let dottedIsUsual =
      forms.dotted.body.count == forms.plain.body.count
      ? forms.dotted.all[0] < forms.plain.all[0] : forms.dotted.body.count > forms.plain.body.count
    let (rare, usual) = dottedIsUsual ? (forms.plain, forms.dotted) : (forms.dotted, forms.plain)
    let isMixed = !rare.body.isEmpty && !usual.body.isEmpty
    // The plain form in a headline over dotted ones in the text is how American houses do it; for others, the stops are odd.
    let oddOnesAreUsual = !isMixed && dottedIsUsual
    let (odd, others) = oddOnesAreUsual ? (usual, rare) : (rare, usual)
    report(odd.body.isEmpty ? odd.all : odd.body, others, text, isMixed: isMixed, into: &findings)
  }

  private func report(
    _ odd: [Int], _ others: Places, _ text: AnalyzedText, isMixed: Bool, into findings: inout FindingCollector
  ) {
    let wanted = text.form(others.all[0])
    for (number, place) in odd.prefix(isMixed ? Self.mostFindings : Self.mostAdvice).enumerated() {
      findings.report(
        tokens: place..<place + 1, "The article also has “\(wanted)” for “\(text.form(place))”; keep to one form.",
        replacements: [wanted], severity: isMixed && number == 0 ? nil : .neutral,
        related: number == 0 ? others.all.map { text.tokens[$0].range } : [])
    }
  }
}
