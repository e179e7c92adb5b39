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
  ///   - findings: of the text, in any number of lists.
  ///   - artifacts: the language that each phrase rule betrays, of those that have findings.
  ///   - given: the source language where it is told.
  public func origin(
    of text: AnalyzedText, matches: [PhraseMatch], findings: [[Finding]], artifacts: [String: String],
    given: String? = nil
  ) -> TranslationOrigin {
    var sightings = [Sighting](repeating: Sighting(), count: model.cues.count)
    for match in matches {
      if let cue = model.cue(ofPhrase: match.phrase) { sightings[cue].add(at: text.range(match.tokens)) }
    }
    countLetters(of: text, in: &sightings)
    var evidence: [Evidence] = []
    for (rule, sighting) in Self.sightings(of: findings) {
      if let origin = artifacts[rule], let index = model.languages.firstIndex(where: { $0.tag == origin }) {
        let language = model.languages[index]
        let weight = sighting.isAdvice ? language.advice : language.artifact
        let cue = OriginCue(language: index, kind: .artifact, logOdds: weight)
        evidence.append(Evidence(cue: cue, sighting: sighting))
      }
      for cue in model.ruleCues[rule] ?? [] { sightings[cue].add(sighting) }
    }
    for (cue, sighting) in zip(model.cues, sightings) where sighting.count > 0 {
      evidence.append(Evidence(cue: cue, sighting: sighting))
    }
    return judged(evidence, text, given: given)
  }

  /// By rule. A rule's findings mostly follow each other, so few look-ups are made.
  private static func sightings(of lists: [[Finding]]) -> [String: Sighting] {
    var result: [String: Sighting] = [:]
    for findings in lists {
      var start = 0
      while start < findings.count {
        let first = findings[start]
        var end = start + 1
        while end < findings.count, findings[end].rule == first.rule { end += 1 }
        let earliest = findings[start..<end].lazy.map(\.range).min { $0.lowerBound < $1.lowerBound }
        var sighting = Sighting(count: end - start, range: earliest ?? first.range)
        sighting.isAdvice = first.severity == .neutral
        result[first.rule, default: Sighting()].add(sighting)
        start = end
      }
    }
    return result
  }

  /// Once for each distinct form.
  private func countLetters(of text: AnalyzedText, in sightings: inout [Sighting]) {
    for lexeme in text.lexemes where lexeme.form.utf8.contains(where: { $0 >= 0x80 }) {
      var seen: Set<Int> = []
      for letter in lexeme.form.unicodeScalars where letter.value >= 0x80 {
        for cue in model.letterCues[letter.value] ?? [] where seen.insert(cue).inserted {
          if sightings[cue].count == 0 { sightings[cue].form = lexeme.form }
          sightings[cue].count += 1
        }
      }
    }
  }

  /// A cue and what was seen of it.
  private struct Evidence {
    var cue: OriginCue
    var sighting: Sighting

    var logOdds: Double { OriginReader.repeated(cue.logOdds, sighting.count) }
  }

  private func judged(_ evidence: [Evidence], _ text: AnalyzedText, given: String?) -> TranslationOrigin {
    let words = min(text.wordCount, Self.silentWords)
    var scores = model.languages.map { $0.prior - Self.silence * Double(words) / 1000 }
    var subjects = [Double](repeating: 0, count: scores.count)
    for item in evidence {
      if item.cue.kind == .subject {
        subjects[item.cue.language] += item.logOdds
      } else {
        scores[item.cue.language] += item.logOdds
      }
    }
    for index in scores.indices { scores[index] += min(Self.subjectLimit, subjects[index]) }
    let candidates = candidates(scores)
    let likeliest = candidates.first.flatMap { $0.probability >= Self.certainty ? $0.language : nil }
    let shown = evidence.map { item in
      TranslationOrigin.Evidence(
        language: model.languages[item.cue.language].tag, kind: item.cue.kind.rawValue,
        text: item.sighting.form ?? text.document.text[item.sighting.range], count: item.sighting.count,
        logOdds: item.logOdds)
    }.sorted { ($1.logOdds, $0.language, $0.text) < ($0.logOdds, $1.language, $1.text) }
    return TranslationOrigin(
      language: given ?? likeliest, isGiven: given != nil, candidates: candidates,
      evidence: Array(shown.prefix(Self.shownEvidence)))
  }

  /// What is seen again tells half as much each time.
  fileprivate static func repeated(_ weight: Double, _ count: Int) -> Double { weight * (2 - exp2(1 - Double(count))) }

  /// The softmax of the scores and of 0, for none.
  private func candidates(_ scores: [Double]) -> [TranslationOrigin.Candidate] {
    let highest = max(0, scores.max() ?? 0)
    let weights = scores.map { exp($0 - highest) }
    let sum = weights.reduce(exp(-highest), +)
    return zip(model.tags, weights).map { TranslationOrigin.Candidate(language: $0, probability: $1 / sum) }
      .sorted { ($1.probability, $0.language) < ($0.probability, $1.language) }
  }
}

/// How often something was seen, and where first.
private struct Sighting {
  var count = 0
  var range = 0..<0
  var form: String?
  var isAdvice = false
  private var end = 0

  init() {}

  init(count: Int, range: Range<Int>) {
    self.count = count
    self.range = range
  }

  /// What overlaps the place seen just before is the same sight of it.
  mutating func add(at place: Range<Int>) {
    if count == 0 { range = place }
    if count == 0 || place.lowerBound >= end { count += 1 }
    end = max(end, place.upperBound)
  }

  mutating func add(_ other: Sighting) {
    if count == 0 {
      self = other
    } else {
      count += other.count
      if other.range.lowerBound < range.lowerBound { range = other.range }
    }
  }
}
