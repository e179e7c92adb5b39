import Findings
import RuleEngine
import TextAnalysis
import TextModel

internal import Glibc

/// Works out which language a text was translated from: adds up what its cues say, as log-odds against “none of them”.
public struct OriginReader: Sendable {
  private let model: OriginModel
  /// The probability from which on a language is taken as known.
  static let certainty = 0.9
  /// A text without cues speaks against each language: log-odds per thousand words, and at most for so many words.
  private static let silence = 1.0
  private static let silentWords = 2000
  /// What a text is about never decides where it comes from: the most that subjects add for a language.
  private static let subjectLimit = 1.0
  private static let shownEvidence = 24

  public init(model: OriginModel) { self.model = model }

  /// - Parameters:
  ///   - artifacts: the language that each phrase rule betrays, of those that have findings.
  ///   - given: the source language where it is told.
  public func origin(
    of text: AnalyzedText, matches: [PhraseMatch], findings: [Finding], artifacts: [String: String],
    given: String? = nil
  ) -> TranslationOrigin {
    var tallies = Tallies()
    for match in matches {
      guard let cue = model.cue(ofPhrase: match.phrase) else { continue }
      tallies.count(.cue(cue), at: text.range(match.tokens))
    }
    for finding in findings {
      if let origin = artifacts[finding.rule], let language = model.tags.firstIndex(of: origin) {
        tallies.count(.rule(finding.rule, language, isAdvice: finding.severity == .neutral), at: finding.range)
      }
      for cue in model.ruleCues[finding.rule] ?? [] { tallies.count(.cue(cue), at: finding.range) }
    }
    countLetters(of: text, in: &tallies)
    return judged(tallies, text, given: given)
  }

  /// Once for each distinct form.
  private func countLetters(of text: AnalyzedText, in tallies: inout Tallies) {
    for lexeme in text.lexemes where lexeme.form.utf8.contains(where: { $0 >= 0x80 }) {
      var seen: Set<Int> = []
      for letter in lexeme.form.unicodeScalars where letter.value >= 0x80 {
        for cue in model.letterCues[letter.value] ?? [] where seen.insert(cue).inserted {
          tallies.count(.cue(cue), form: lexeme.form)
        }
      }
    }
  }

  private func judged(_ tallies: Tallies, _ text: AnalyzedText, given: String?) -> TranslationOrigin {
    let evidence = tallies.all.map { entry in
      let (language, kind, weight) = meaning(of: entry.key)
      return TranslationOrigin.Evidence(
        language: model.languages[language].tag, kind: kind.rawValue,
        text: entry.value.form ?? text.document.text[entry.value.range], count: entry.value.count,
        logOdds: Self.repeated(weight, entry.value.count))
    }.sorted { ($1.logOdds, $0.language, $0.text) < ($0.logOdds, $1.language, $1.text) }
    let words = min(text.wordCount, Self.silentWords)
    var scores = model.languages.map { $0.prior - Self.silence * Double(words) / 1000 }
    for (index, language) in model.languages.enumerated() {
      let own = evidence.filter { $0.language == language.tag }
      let isSubject = { (item: TranslationOrigin.Evidence) in item.kind == OriginCue.Kind.subject.rawValue }
      scores[index] += own.filter { !isSubject($0) }.reduce(0) { $0 + $1.logOdds }
      scores[index] += min(Self.subjectLimit, own.filter(isSubject).reduce(0) { $0 + $1.logOdds })
    }
    let candidates = candidates(scores)
    let likeliest = candidates.first.flatMap { $0.probability >= Self.certainty ? $0.language : nil }
    return TranslationOrigin(
      language: given ?? likeliest, isGiven: given != nil, candidates: candidates,
      evidence: Array(evidence.prefix(Self.shownEvidence)))
  }

  private func meaning(of key: Tallies.Key) -> (language: Int, kind: OriginCue.Kind, weight: Double) {
    switch key {
    case .cue(let index):
      let cue = model.cues[index]
      return (cue.language, cue.kind, cue.logOdds)
    case .rule(_, let language, let isAdvice):
      let known = model.languages[language]
      return (language, .artifact, isAdvice ? known.advice : known.artifact)
    }
  }

  /// What is seen again tells half as much each time.
  private static func repeated(_ weight: Double, _ count: Int) -> Double { weight * (2 - exp2(1 - Double(count))) }

  /// The softmax of the scores and of 0, for none.
  private func candidates(_ scores: [Double]) -> [TranslationOrigin.Candidate] {
    let highest = max(0, scores.max() ?? 0)
    let weights = scores.map { exp($0 - highest) }
    let sum = weights.reduce(exp(-highest), +)
    return zip(model.tags, weights).map { TranslationOrigin.Candidate(language: $0, probability: $1 / sum) }
      .sorted { ($1.probability, $0.language) < ($0.probability, $1.language) }
  }
}

/// How often each thing was seen, and where first.
private struct Tallies {
  enum Key: Hashable {
    case cue(Int)
    case rule(String, Int, isAdvice: Bool)
  }

  struct Entry {
    var count = 0
    var range = 0..<0
    var last: Range<Int>?
    var form: String?
  }

  private(set) var all: [Key: Entry] = [:]

  /// What overlaps the same thing seen just before is the same sight of it.
  mutating func count(_ key: Key, at range: Range<Int>) {
    if let last = all[key]?.last, last.overlaps(range) { return }
    if all[key] == nil { all[key] = Entry(range: range) }
    all[key]?.count += 1
    all[key]?.last = range
  }

  mutating func count(_ key: Key, form: String) {
    if all[key] == nil { all[key] = Entry(form: form) }
    all[key]?.count += 1
  }
}
