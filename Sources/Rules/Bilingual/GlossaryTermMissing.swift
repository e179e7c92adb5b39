import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A term of the source whose counterpart in the glossary the translation does not use.
struct GlossaryTermMissing: PairRule {
  static let description = RuleDescription(
    id: "terminology.glossary-term",
    summary: "A term of the source that the translation calls otherwise than the glossary",
    rationale: """
      The glossary says how the house calls a thing. Whoever reads another word may think of another thing. For terms of \
      the built-in glossaries it is advice, since a translation may well speak of the thing in other words.
      """,
    category: .terminology, errorType: "terminology/inconsistent-with-terminology-resource", severity: .minor,
    confidence: 0.8,
    examples: [.good("The bridge is closed.", source: "Die Brücke ist gesperrt.")])

  /// A form of a term, as words.
  private struct Form {
    var term: Int
    var words: [String]
    /// As the glossary writes them: Oder is no oder, and GEG no gegen.
    var forms: [String]
  }

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    let terms = pair.glossaryTerms
    guard !terms.isEmpty else { return }
    var forms: [String: [Form]] = [:]
    for (number, term) in terms.enumerated() {
      for source in term.sources {
        let written = TokenizedPhrase.forms(source)
        let words = written.map(WordForm.folded)
        guard let first = words.first else { continue }
        forms[first, default: []].append(Form(term: number, words: words, forms: written))
      }
    }
    let begins = pair.source.lexemes.map { lexeme in
      GermanEnding.stems(of: lexeme.folded).flatMap { forms[$0] ?? [] }
    }
    for link in pair.comparableLinks {
      let said = occurrences(begins, link, pair)
      if said.isEmpty { continue }
      let target = TermText(pair.target, pair.targetTokens(Self.widened(link.target, pair.alignment.targetUnits.count)))
      for (number, place) in said {
        let term = terms[number]
        guard !term.accepted.isEmpty, term.isWanted || !isAnswered(place, pair),
          let range = pair.targetRange(link.target),
          !(term.accepted + term.discouraged).contains(where: { target.holds($0, isGerman: false) })
        else { continue }
        findings.report(
          bytes: range,
          "“\(pair.source.document.text[pair.source.range(place)])” is “\(term.accepted[0])” in the glossary; the translation calls it otherwise.",
          severity: term.isWanted ? nil : .neutral, confidence: term.isWanted ? nil : 0.5,
          source: pair.source.range(place))
      }
    }
  }

  /// Whether a dictionary or its own spelling accounts for what the translation says instead: lions for Löwen, which is a
  /// town as well; the prosecution; Portuguese for Portugals.
  private func isAnswered(_ place: Range<Int>, _ pair: PairContext) -> Bool {
    place.allSatisfy { !pair.coverage.isContent(source: $0) || pair.coverage.source[$0] > .nearby }
  }

  private static func widened(_ units: [Int], _ count: Int) -> [Int] {
    guard let first = units.min(), let last = units.max() else { return units }
    return Array(max(0, first - 1)...min(count - 1, last + 1))
  }

  /// The terms that the source says in a link; of two that overlap the longer one.
  private func occurrences(
    _ begins: [[Form]], _ link: TextAlignment.Link, _ pair: PairContext
  ) -> [(term: Int, place: Range<Int>)] {
    var result: [(term: Int, place: Range<Int>)] = []
    for unit in link.source {
      let tokens = pair.alignment.sourceUnits[unit].tokens
      for token in tokens where pair.source.tokens[token].kind == .word {
        let found = begins[Int(pair.source.tokens[token].lexeme)].compactMap { form in
          place(of: form, at: token, until: tokens.upperBound, pair.source).map { (form.term, $0) }
        }
        guard let longest = found.max(by: { $0.1.count < $1.1.count }) else { continue }
        if let last = result.last, last.place.overlaps(longest.1), last.place.count >= longest.1.count { continue }
        // Said by two concepts, it may be either.
        let isAmbiguous = found.contains { $0.1 == longest.1 && $0.0 != longest.0 }
        if !isAmbiguous { result.append((longest.0, longest.1)) }
      }
    }
    return result
  }

  private func place(of form: Form, at token: Int, until end: Int, _ text: AnalyzedText) -> Range<Int>? {
    var place = token
    for (index, word) in form.words.enumerated() {
      if index > 0, place < end, text.form(place) == "-" { place += 1 }
      guard place < end, GermanEnding.stems(of: text.folded(place)).contains(word),
        hasSameCase(place, as: form.forms[index], text)
      else { return nil }
      place += 1
    }
    // A part of a compound names another thing: Nato-Chef.
    let isGlued =
      place < end && text.form(place) == "-" && !text.hasSpaceBefore(place)
      || token > 0 && text.form(token - 1) == "-" && !text.hasSpaceBefore(token)
    return isGlued ? nil : token..<place
  }

  /// Capitals as in the glossary; at the start of a sentence a capital shows nothing where there is a common word too.
  private func hasSameCase(_ token: Int, as written: String, _ text: AnalyzedText) -> Bool {
    let lexeme = text.lexeme(token)
    switch Lexeme.Shape(of: written) {
    case .capitalised:
      return lexeme.shape != .lower && !(lexeme.facts.contains(.lowerGerman) && text.startsSentence(token))
    case .allCaps, .mixed: return lexeme.form.hasPrefix(written)
    case .lower, .other: return true
    }
  }
}
