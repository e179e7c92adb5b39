import TextAnalysis

/// Aligns a text with its translation: dynamic programming over length and evidence from words, names and numbers, with the
/// paragraphs as a hint, and then what was moved.
public struct TextAligner: Sendable {
  public enum Granularity: Sendable {
    /// The sentences of both texts.
    case sentence
    /// The segments as they were handed in.
    case segment
  }

  private let lexicon: BilingualLexicon?

  /// - Parameter lexicon: a dictionary of the two languages, where one is installed.
  public init(lexicon: BilingualLexicon?) { self.lexicon = lexicon }

  public func align(
    source: AnalyzedText, target: AnalyzedText, by granularity: Granularity = .sentence
  ) -> TextAlignment {
    let work = Preparation(source, target, granularity, lexicon)
    if work.sourceUnits.isEmpty || work.targetUnits.isEmpty {
      return work.alignment(oneSided(work))
    }
    let band = Band(source: work.sourceFeatures, target: work.targetFeatures, links: work.words)
    let evidence = Evidence(
      source: work.sourceFeatures, target: work.targetFeatures, links: work.words, band: band)
    let pairs = ConfidentPairs(evidence)
    let search = BeadSearch(
      source: work.sourceUnits, target: work.targetUnits, evidence: evidence,
      lengths: pairs.lengthRatio.map(LengthModel.init(ratio:)) ?? work.lengths,
      hasParagraphs: granularity == .sentence, wordsAreTelling: pairs.lengthRatio != nil)
    let links = search.beads().map {
      TextAlignment.Link(
        source: Array($0.rows), target: Array($0.columns), overlap: Double($0.overlap))
    }
    return work.alignment(
      MovedUnits(work.sourceFeatures, work.targetFeatures, work.words).join(links))
  }

  /// Links segments that are known to belong together one to one.
  public func pair(source: AnalyzedText, target: AnalyzedText) -> TextAlignment {
    let work = Preparation(source, target, .segment, lexicon)
    let moved = MovedUnits(work.sourceFeatures, work.targetFeatures, work.words)
    let count = max(work.sourceUnits.count, work.targetUnits.count)
    return work.alignment(
      (0..<count).map { index in
        let hasSource = index < work.sourceUnits.count
        let hasTarget = index < work.targetUnits.count
        return TextAlignment.Link(
          source: hasSource ? [index] : [], target: hasTarget ? [index] : [],
          overlap: hasSource && hasTarget ? Double(moved.overlap(index, index)) : 0)
      })
  }

  private func oneSided(_ work: Preparation) -> [TextAlignment.Link] {
    work.sourceUnits.indices.map { TextAlignment.Link(source: [$0], target: [], overlap: 0) }
      + work.targetUnits.indices.map { TextAlignment.Link(source: [], target: [$0], overlap: 0) }
  }

  /// What every way of aligning begins with.
  private struct Preparation {
    let source: AnalyzedText
    let target: AnalyzedText
    let sourceUnits: [AlignmentUnit]
    let targetUnits: [AlignmentUnit]
    let words: WordLinks
    let sourceFeatures: UnitFeatures
    let targetFeatures: UnitFeatures

    init(
      _ source: AnalyzedText, _ target: AnalyzedText, _ granularity: Granularity,
      _ lexicon: BilingualLexicon?
    ) {
      self.source = source
      self.target = target
      sourceUnits = AlignmentUnit.units(of: source, by: granularity)
      targetUnits = AlignmentUnit.units(of: target, by: granularity)
      words = WordLinks(source: source, target: target, lexicon: lexicon)
      var values = ValueNumbering()
      sourceFeatures = UnitFeatures(
        source, sourceUnits, numbers: NumberReader(source), values: &values)
      targetFeatures = UnitFeatures(
        target, targetUnits, numbers: NumberReader(target), values: &values)
    }

    var lengths: LengthModel {
      LengthModel(
        source: sourceFeatures.lengths.reduce(0, +), target: targetFeatures.lengths.reduce(0, +))
    }

    func alignment(_ links: [TextAlignment.Link]) -> TextAlignment {
      TextAlignment(
        source: source, target: target, sourceUnits: sourceUnits, targetUnits: targetUnits,
        links: links, words: words)
    }
  }
}
