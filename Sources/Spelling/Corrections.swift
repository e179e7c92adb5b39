import TextAnalysis

extension WordTable: SpellingService {
  public func slips(of folded: String) -> [Correction] {
    Array(ranked(capitalForm(of: folded) + nearForms(of: folded, only: [.common, .frequent]), for: folded).prefix(5))
  }

  /// A word that English writes with a capital only: nigerian, monday.
  private func capitalForm(of folded: String) -> [Candidate] {
    let form = WordForm.capitalised(folded)
    let marks = marks(utf8: Array(form.utf8))
    guard !marks.isDisjoint(with: [.british, .american]), folded.utf8.count > 3 else { return [] }
    return [Candidate(word: form, distance: 0.3, tier: 1)]
  }

  public func corrections(of folded: String) -> [Correction] {
    let word = Array(folded.utf8)
    guard (2...40).contains(word.count) else { return [] }
    var found = capitalForm(of: folded) + irregularForms(of: folded) + nearForms(of: folded, only: .english)
    found += splits(of: word)
    let limit = word.count < 5 ? 1.2 : word.count < 8 ? 1.9 : word.count < 10 ? 2.4 : 3
    for near in CommonWords.shared.near(word, limit: limit) where !found.contains(where: { $0.word == near.word }) {
      found.append(Candidate(word: near.word, distance: near.distance, tier: near.isFrequent ? 0 : 1))
    }
    return Array(ranked(found, for: folded).prefix(5))
  }

  /// `bursted`, `teached`, `childs`: the regular form of an irregular word.
  private func irregularForms(of folded: String) -> [Candidate] {
    var found: [String] = []
    if folded.hasSuffix("ed") {
      var bases = [String(folded.dropLast(2)), String(folded.dropLast())]
      if bases[0].last == bases[0].dropLast().last { bases.append(String(bases[0].dropLast())) }
      for base in bases {
        for form in [EnglishInflection.Form.past, .pastParticiple] {
          let right = EnglishInflection.inflect(base, as: form)
          if !right.hasSuffix("ed") { found.append(right) }
        }
      }
    } else if folded.hasSuffix("s") {
      let right = EnglishInflection.inflect(String(folded.dropLast()), as: .plural)
      if !right.hasSuffix("s") { found.append(right) }
    }
    return Array(Set(found)).filter { marks(utf8: Array($0.utf8)).contains(.frequent) }
      .map { Candidate(word: $0, distance: 0.5, tier: 0) }
  }

  private struct Candidate {
    var word: String
    var distance: Double
    /// 0 frequent, 1 common, 2 other.
    var tier: Int

    /// A slip seldom changes the end, which is the word's inflection; it may swap the last two letters.
    func rank(for folded: String) -> Double {
      let keepsEnd =
        word.utf8.last == folded.utf8.last || word.utf8.suffix(2).elementsEqual(folded.utf8.suffix(2).reversed())
      return distance + [0, 0.25, 0.9][tier] + (keepsEnd ? 0 : 0.42)
    }
  }

  private func ranked(_ candidates: [Candidate], for folded: String) -> [Correction] {
    candidates.map { ($0, $0.rank(for: folded)) }.sorted { ($0.1, $0.0.word) < ($1.1, $1.0.word) }
      .map { Correction(word: $0.0.word, distance: $0.0.distance, isCommon: $0.0.tier < 2) }
  }

  /// Forms one letter added, dropped, changed or swapped away.
  private func nearForms(of folded: String, only wanted: WordMarks) -> [Candidate] {
    let word = Array(folded.utf8)
    guard (2...40).contains(word.count) else { return [] }
    var result: [Candidate] = []
    var seen: Set<[UInt8]> = [word]
    OneEdit.forEachVariant(of: word) { lower in
      var variant = lower
      var marks = marks(utf8: variant)
      if marks.isDisjoint(with: .english), let first = lower.first, (0x61...0x7A).contains(first) {
        variant[0] = first - 0x20
        marks = self.marks(utf8: variant).intersection(word.count < 5 ? [] : [.british, .american, .common, .frequent])
      }
      guard !marks.isDisjoint(with: wanted), !marks.isDisjoint(with: .english), seen.insert(variant).inserted else {
        return
      }
      let tier = marks.contains(.frequent) ? 0 : marks.contains(.common) ? 1 : 2
      let cost = lower.withUnsafeBufferPointer { SlipCost.shared.cost(word, $0, limit: 3) } ?? 1
      result.append(Candidate(word: String(decoding: variant, as: UTF8.self), distance: cost, tier: tier))
    }
    return result
  }

  /// Two words written as one, where both are frequent.
  private func splits(of word: [UInt8]) -> [Candidate] {
    guard word.count >= 4 else { return [] }
    return (1..<word.count).compactMap { cut in
      let head = Array(word[..<cut])
      let tail = Array(word[cut...])
      guard marks(utf8: head).contains(.frequent), marks(utf8: tail).contains(.frequent) else { return nil }
      let text = String(decoding: head, as: UTF8.self) + " " + String(decoding: tail, as: UTF8.self)
      return Candidate(word: text, distance: cut == 1 || tail.count == 1 ? 1.7 : 1.35, tier: 0)
    }
  }
}

/// All byte strings one slip away from a word: letters a–z, the apostrophe.
enum OneEdit {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz'".utf8)

  static func forEachVariant(of word: [UInt8], _ body: ([UInt8]) -> Void) {
    var variant = word
    for index in word.indices.dropLast() where word[index] != word[index + 1] {
      variant.swapAt(index, index + 1)
      body(variant)
      variant.swapAt(index, index + 1)
    }
    for index in word.indices {
      for letter in alphabet where letter != word[index] {
        variant[index] = letter
        body(variant)
      }
      variant[index] = word[index]
    }
    variant = Array(word.dropFirst())
    for index in word.indices {
      body(variant)
      if index < variant.count { variant[index] = word[index] }
    }
    variant = [0] + word
    for index in variant.indices {
      for letter in alphabet {
        variant[index] = letter
        body(variant)
      }
      if index < word.count { variant[index] = word[index] }
    }
  }
}
