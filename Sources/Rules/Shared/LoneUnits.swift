import Alignment
import RuleEngine
import TextAnalysis

/// Sentences that an aligner laid beside a translation only because their neighbour belongs there.
extension PairContext {
  private static let fewestWords = 3

  /// Of several source units beside one translation, those that it does not say: none of its words answers them, but
  /// for such as answer their neighbours, and it is as long as if they were not there.
  func loneUnits(of link: TextAlignment.Link) -> [Int] {
    link.source.filter { unit in
      let others = link.source.filter { $0 != unit }
      guard
        isNearer(sourceLength(others), than: sourceLength(link.source), to: targetLength(link.target) / lengthRatio),
        isAnswered(coverage.count(source: others))
      else { return false }
      let taken = Set(sourceTokens(others).flatMap(targets(of:)))
      let said = Set(targetTokens(link.target).map { target.tokens[$0].lexeme }).subtracting(taken)
      return isLone(sourceTokens([unit]).filter(coverage.isContent(source:))) { token in
        targets(of: token).contains(where: said.contains)
      }
    }
  }

  /// Of several units of the translation beside one source, those that say nothing of it.
  func loneTargetUnits(of link: TextAlignment.Link) -> [Int] {
    link.target.filter { unit in
      let others = link.target.filter { $0 != unit }
      guard
        isNearer(targetLength(others), than: targetLength(link.target), to: sourceLength(link.source) * lengthRatio),
        isAnswered(coverage.count(target: others))
      else { return false }
      let taken = Set(targetTokens(others).map { target.tokens[$0].lexeme })
      let open = sourceTokens(link.source).map(targets(of:)).filter { !$0.contains(where: taken.contains) }
      let said = Set(open.joined())
      return isLone(targetTokens([unit]).filter(coverage.isContent(target:))) {
        said.contains(target.tokens[$0].lexeme)
      }
    }
  }

  /// Lexemes of the target that may render a token of the source.
  private func targets(of token: Int) -> [UInt32] {
    alignment.words.links[Int(source.tokens[token].lexeme)].map(\.target)
  }

  private func isLone(_ content: [Int], _ isAnswered: (Int) -> Bool) -> Bool {
    content.count >= Self.fewestWords && content.count(where: isAnswered) * 8 <= content.count
  }

  private func isAnswered(_ count: Coverage.Count) -> Bool { count.words >= Self.fewestWords && count.share >= 0.5 }

  private func isNearer(_ a: Double, than b: Double, to wanted: Double) -> Bool {
    max(a, wanted) / max(1, min(a, wanted)) < max(b, wanted) / max(1, min(b, wanted))
  }

  private func sourceLength(_ units: [Int]) -> Double {
    Double(units.reduce(0) { $0 + alignment.sourceUnits[$1].range.count })
  }

  private func targetLength(_ units: [Int]) -> Double {
    Double(units.reduce(0) { $0 + alignment.targetUnits[$1].range.count })
  }
}
