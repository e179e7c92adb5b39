import Alignment
import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A term of the document's glossary that the translation renders otherwise.
struct SourceTermMismatch: PairRule {
  static let description = RuleDescription(
    id: "terminology.source-term",
    summary: "A term of the source that is not rendered as the glossary wants",
    rationale: "One thing has one name: readers, search and the archive rely on it.",
    category: .terminology, errorType: "terminology/inconsistent-with-terminology-resource", severity: .minor,
    confidence: 0.9,
    examples: [.good("The bridge is closed.", source: "Die Brücke ist gesperrt.")])

  func check(_ pair: PairContext, into findings: inout FindingCollector) {
    guard pair.kinship == .translation, !pair.glossary.isEmpty else { return }
    var targets: [String: [String]] = [:]
    for term in pair.glossary { targets[WordForm.folded(term.source), default: []].append(term.target) }
    let said = saidTerms(targets.keys.sorted(), pair)
    let wholeTarget = TermText(pair.target, pair.target.tokens.indices)
    let rendered = Set(said.map(\.term)).map { term in
      (term, (targets[term] ?? []).flatMap { wholeTarget.places(of: $0, isGerman: false) })
    }
    let places = Dictionary(uniqueKeysWithValues: rendered)
    for found in said {
      let longer = places.filter { $0.key != found.term }.values.joined()
      // “Reduced apoptosis” renders the longer term, not the shorter one that is said beside it.
      let isRendered = places[found.term, default: []].contains { place in !longer.contains { Self.holds($0, place) } }
      guard !isRendered, let wanted = targets[found.term]?.first, let range = pair.targetRange(found.units) else {
        continue
      }
      findings.report(
        bytes: range, "“\(pair.source.document.text[pair.source.range(found.place)])” is “\(wanted)” in this glossary.",
        source: pair.source.range(found.place))
    }
  }

  private struct Said {
    var term: String
    var place: Range<Int>
    /// Those of the target that answer it.
    var units: [Int]
  }

  /// The terms of the source, each once a link, but for those that are part of a longer one.
  private func saidTerms(_ terms: [String], _ pair: PairContext) -> [Said] {
    var result: [Said] = []
    for link in pair.links where !link.target.isEmpty {
      let text = TermText(pair.source, pair.sourceTokens(link.source))
      let found = terms.flatMap { term in
        text.places(of: term, isGerman: true).map { Said(term: term, place: $0, units: link.target) }
      }
      let own = found.filter { said in !found.contains { Self.holds($0.place, said.place) } }
      var seen = Set<String>()
      result += own.filter { seen.insert($0.term).inserted }
    }
    return result.sorted { ($0.term, $0.place.lowerBound) < ($1.term, $1.place.lowerBound) }
  }

  /// Whether the one has the other and more.
  private static func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.count > inner.count && outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }
}

/// Tokens of a text, to look terms up in.
struct TermText {
  private let text: AnalyzedText
  private let tokens: [Int]
  /// Words and numbers among them.
  private let positions: [Int]

  init(_ text: AnalyzedText, _ tokens: some Sequence<Int>) {
    self.text = text
    self.tokens = Array(tokens)
    positions = self.tokens.filter { text.tokens[$0].kind == .word || text.tokens[$0].kind == .number }
  }

  func holds(_ term: String, isGerman: Bool) -> Bool { place(of: term, isGerman: isGerman) != nil }

  /// The first place where the words of the term follow each other, in any inflection that keeps the stem.
  func place(of term: String, isGerman: Bool) -> Range<Int>? { places(of: term, isGerman: isGerman, most: 1).first }

  func places(of term: String, isGerman: Bool, most: Int = .max) -> [Range<Int>] {
    let words = Self.words(term)
    guard !words.isEmpty, positions.count >= words.count else { return [] }
    var result: [Range<Int>] = []
    for start in 0...positions.count - words.count {
      let matches = words.indices.allSatisfy {
        Self.same(text.folded(positions[start + $0]), words[$0], isGerman: isGerman)
      }
      if matches { result.append(positions[start]..<positions[start + words.count - 1] + 1) }
      if result.count == most { break }
    }
    return result
  }

  /// The first place of these words, the last of them in any inflection.
  func place(ofForms phrase: String) -> Range<Int>? {
    let words = Self.words(phrase)
    guard !words.isEmpty, positions.count >= words.count else { return nil }
    let last = words[words.count - 1]
    for start in 0...positions.count - words.count {
      let matches = words.indices.allSatisfy { index in
        let form = text.folded(positions[start + index])
        return form == words[index] || (index == words.count - 1 && EnglishInflection.form(of: form, base: last) != nil)
      }
      let place = positions[start]..<positions[start + words.count - 1] + 1
      if matches, isOneExpression(place) { return place }
    }
    return nil
  }

  /// Whether nothing but hyphens parts its words.
  private func isOneExpression(_ place: Range<Int>) -> Bool {
    place.allSatisfy { text.tokens[$0].kind == .word || text.tokens[$0].kind == .number || text.form($0) == "-" }
  }

  /// Words and numbers as the scanner would cut them.
  private static func words(_ term: String) -> [String] {
    var result: [String] = []
    var current = ""
    for character in WordForm.folded(term) {
      if character.isLetter || character.isNumber || ".,".contains(character) && current.last?.isNumber == true {
        current.append(character)
      } else if character == "'" {
        if !current.isEmpty { result.append(current) }
        current = "'"
      } else {
        if !current.isEmpty { result.append(current) }
        current = ""
      }
    }
    if !current.isEmpty { result.append(current) }
    return result.compactMap { word in
      let trimmed = word.last == "." || word.last == "," ? String(word.dropLast()) : word
      return trimmed == "'" || trimmed.isEmpty ? nil : trimmed
    }
  }

  /// Equal but for an ending of up to three letters.
  private static func same(_ form: String, _ word: String, isGerman: Bool) -> Bool {
    // Every case below has the first letter in common, and asking for it costs least.
    guard form.utf8.first == word.utf8.first else { return false }
    if form == word { return true }
    let stem =
      word.utf8.count > 4
      ? word.dropLast(word.hasSuffix("e") || word.hasSuffix("y") || word.hasSuffix("s") ? 1 : 0) : word[...]
    if stem.utf8.count >= 3, form.hasPrefix(stem), form.utf8.count <= stem.utf8.count + 3 { return true }
    if isGerman, stem.utf8.count >= 6, form.hasPrefix(stem) { return true }
    // Forms that begin otherwise (go, went) are no terms; the inflection costs more than this look.
    return !isGerman && EnglishInflection.form(of: form, base: word) != nil
  }
}
