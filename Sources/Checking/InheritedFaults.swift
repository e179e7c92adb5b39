import Findings
import RuleEngine
import TextAnalysis

/// Faults that the source has at the same place: a space before a mark, a quotation that is never closed, a word that no
/// dictionary has, neither of its language nor of English, and that a translator keeps as a name or a term. The
/// translation followed its source, so what is to be said about them is advice.
struct InheritedFaults {
  private let pair: PairContext
  private let linkOfUnit: [Int?]

  init(_ pair: PairContext) {
    self.pair = pair
    var linkOfUnit = [Int?](repeating: nil, count: pair.alignment.targetUnits.count)
    for (number, link) in pair.links.enumerated() { for unit in link.target { linkOfUnit[unit] = number } }
    self.linkOfUnit = linkOfUnit
  }

  func softened(_ findings: [Finding]) -> [Finding] {
    guard pair.kinship == .translation else { return findings }
    return findings.map { finding in
      guard finding.severity > .neutral, let isSame = Self.sameFault[finding.rule],
        let units = sourceUnits(beside: finding.range.lowerBound), isSame(pair, units, text(of: finding))
      else { return finding }
      var softened = finding
      softened.severity = .neutral
      softened.message += " The source has it too."
      return softened
    }
  }

  private func text(of finding: Finding) -> String { pair.target.document.text[finding.range] }

  /// The source's units that answer the target's unit at a byte offset.
  private func sourceUnits(beside offset: Int) -> [Int]? {
    let units = pair.alignment.targetUnits
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < units.count, let link = linkOfUnit[low] else { return nil }
    return pair.links[link].source.isEmpty ? nil : pair.links[link].source
  }

  private typealias Test = @Sendable (PairContext, [Int], String) -> Bool

  private static let sameFault: [String: Test] = [
    "punctuation.space-before-mark": { pair, units, text in
      guard let mark = text.last else { return false }
      return slice(pair, units).contains(" \(mark)")
    },
    "punctuation.doubled-mark": holdsText, "punctuation.stray-symbol": holdsText,
    "typography.missing-capital": holdsText,
    "spelling.unknown-word": { pair, units, text in
      let folded = WordForm.folded(text)
      return pair.sourceTokens(units).contains {
        // A name that English writes with a capital is a slip without it.
        pair.source.folded($0) == folded && !pair.source.lexeme($0).facts.isEnglish
          && pair.source.lexeme($0).facts.isDisjoint(with: [.german, .lowerGerman])
      }
    },
    "punctuation.unbalanced-quotation": { pair, units, _ in
      slice(pair, units).count { "\"„“”«»".contains($0) } % 2 == 1
    },
    "punctuation.unbalanced-bracket": { pair, units, _ in
      let text = slice(pair, units)
      return text.count { $0 == "(" } != text.count { $0 == ")" }
    },
    "punctuation.missing-final-stop": lacksFinalStop,
    "fragment.truncated-sentence": lacksFinalStop,
    "typography.lower-case-start": startsInLowerCase,
    "typography.lower-case-text": startsInLowerCase,
    "repetition.word": { pair, units, _ in
      let tokens = pair.sourceTokens(units)
      return zip(tokens, tokens.dropFirst()).contains {
        pair.source.tokens[$0].kind == .word && pair.source.folded($0) == pair.source.folded($1)
      }
    },
    "fragment.no-words": { pair, units, _ in
      !pair.sourceTokens(units).contains { pair.source.tokens[$0].kind == .word }
    },
    "repetition.sentence": isSaidTwice, "repetition.near-duplicate": isSaidTwice, "residue.headline-twice": isSaidTwice,
  ]

  private static let holdsText: Test = { pair, units, text in slice(pair, units).contains(text) }

  private static let lacksFinalStop: Test = { pair, units, _ in
    let last = pair.sourceTokens(units).last { !closers.contains(pair.source.form($0)) }
    return last.map { !endings.contains(pair.source.form($0)) } ?? false
  }

  private static let endings: Set<String> = [".", "!", "?", "...", "…"]
  private static let closers: Set<String> = [")", "]", "\"", "“", "”", "«", "»", "'", "‘", "’"]

  /// An item of a list, which ends with a comma or semicolon, begins in English with a small letter whatever German does.
  private static let startsInLowerCase: Test = { pair, units, _ in
    let tokens = pair.sourceTokens(units)
    if let last = tokens.last, [",", ";"].contains(pair.source.form(last)) { return true }
    let first = tokens.first { pair.source.tokens[$0].kind == .word }
    return first.map { pair.source.lexeme($0).shape == .lower } ?? false
  }

  /// Whether another sentence of the source has nearly the same words.
  private static let isSaidTwice: Test = { pair, units, _ in
    func words(_ unit: Int) -> Set<UInt32> {
      Set(
        pair.alignment.sourceUnits[unit].tokens.filter { pair.source.tokens[$0].kind == .word }.map {
          pair.source.tokens[$0].lexeme
        })
    }
    return units.contains { unit in
      let own = words(unit)
      return pair.alignment.sourceUnits.indices.contains {
        !units.contains($0) && words($0).intersection(own).count * 5 >= own.count * 4
      }
    }
  }

  private static func slice(_ pair: PairContext, _ units: [Int]) -> String {
    pair.sourceRange(units).map { pair.source.document.text[$0] } ?? ""
  }
}
