import TextAnalysis

/// Puts suggestions in the order in which an editor would want them.
public enum Ranking {
  /// Words that the article uses itself come before equally near ones.
  public static func preferringWords(of text: AnalyzedText, _ corrections: [Correction]) -> [Correction] {
    guard corrections.count > 1 else { return corrections }
    let wanted = Set(corrections.map(\.word))
    let used = Set(text.lexemes.lazy.map(\.folded).filter { wanted.contains($0) })
    guard !used.isEmpty else { return corrections }
    func rank(_ index: Int) -> Double {
      let correction = corrections[index]
      return correction.distance + (correction.isCommon ? 0 : 0.9) - (used.contains(correction.word) ? 0.4 : 0)
        + Double(index) * 0.05
    }
    return corrections.indices.sorted { rank($0) < rank($1) }.map { corrections[$0] }
  }
}
