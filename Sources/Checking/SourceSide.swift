import Alignment
import RuleEngine
import TextAnalysis
import TextModel

/// What a text was translated from, and how the two are laid side by side.
public struct SourceSide: Sendable {
  public enum Units: Sendable {
    case sentences
    /// The segments as handed in, to be aligned, and those that stand one to one.
    case segments, pairedSegments
  }

  public var document: Document
  public var units = Units.sentences
  public var glossary: [SourceTerm] = []
  /// Whether nobody said in which language the source is.
  public var isLanguageDetected = false
  /// Why the two cannot be compared, as far as their languages tell.
  public var mismatch: Kinship?

  public init(document: Document, units: Units = .sentences, glossary: [SourceTerm] = []) {
    self.document = document
    self.units = units
    self.glossary = glossary
  }

  func alignment(_ source: AnalyzedText, _ target: AnalyzedText, lexicon: BilingualLexicon?) -> TextAlignment {
    let aligner = TextAligner(lexicon: lexicon)
    switch units {
    case .sentences: return aligner.align(source: source, target: target)
    case .segments: return aligner.align(source: source, target: target, by: .segment)
    case .pairedSegments: return aligner.pair(source: source, target: target)
    }
  }
}
