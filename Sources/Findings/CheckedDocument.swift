import TextModel

/// What the check of one document gave: all that a reporter needs.
public struct CheckedDocument: Sendable {
  public var document: Document
  /// Which part of its file it is, from 0: a large bilingual file is checked in parts.
  public var part = 0
  /// BCP 47 tag of the text, with the country where the article showed it or it was asked for.
  public var language: String
  public var sourceLanguage: String?
  /// Whether the tool worked out the source language by itself.
  public var sourceLanguageDetected = false
  public var wordCount: Int
  /// Sorted by `Finding.precedes`.
  public var findings: [Finding]
  /// One for each finding, in the same order.
  public var fingerprints: [String]
  public var terms: [TermRow] = []
  /// With a source text: what was aligned.
  public var alignment: AlignedSource?
  public var origin: TranslationOrigin?
  public var machineTranslation: TranslationFingerprint?
  public var score: QualityScore
  /// What of the text is markup; nil for plain text.
  public var markup: TextMarkup?

  public init(
    document: Document, language: String, wordCount: Int, findings: [Finding], fingerprints: [String],
    score: QualityScore
  ) {
    self.document = document
    self.language = language
    self.wordCount = wordCount
    self.findings = findings
    self.fingerprints = fingerprints
    self.score = score
  }
}

/// A concept met in the text, with every place of it.
public struct TermRow: Sendable, Equatable {
  public enum Status: String, Sendable {
    case ok, deprecated, forbidden, inconsistent, missing
  }

  public struct Occurrence: Sendable, Equatable {
    /// UTF-8 byte offsets.
    public var range: Range<Int>
    public var status: Status

    public init(range: Range<Int>, status: Status) {
      self.range = range
      self.status = status
    }
  }

  /// Identifier of the concept in its glossary.
  public var concept: String
  public var preferred: String
  public var status: Status
  public var occurrences: [Occurrence]
  /// Byte offsets into the source text.
  public var sourceOccurrences: [Range<Int>]

  public init(
    concept: String, preferred: String, status: Status, occurrences: [Occurrence], sourceOccurrences: [Range<Int>] = []
  ) {
    self.concept = concept
    self.preferred = preferred
    self.status = status
    self.occurrences = occurrences
    self.sourceOccurrences = sourceOccurrences
  }
}

/// The source text and which of its sentences stand behind which of the translation's.
public struct AlignedSource: Sendable {
  public struct Link: Sendable, Equatable {
    /// Indices into `sourceSegments`, `targetSegments`; an empty side is an omission or addition.
    public var source: [Int]
    public var target: [Int]
    public var score: Double

    public init(source: [Int], target: [Int], score: Double) {
      self.source = source
      self.target = target
      self.score = score
    }
  }

  public var text: SourceText
  /// Where the text stands in its file; nil where it is the file.
  public var origin: TextOrigin?
  /// UTF-8 byte offsets.
  public var sourceSegments: [Range<Int>]
  public var targetSegments: [Range<Int>]
  public var links: [Link]
  /// What of the segments is markup.
  public var markup: [TextMarkup.Run] = []

  public init(text: SourceText, sourceSegments: [Range<Int>], targetSegments: [Range<Int>], links: [Link]) {
    self.text = text
    self.sourceSegments = sourceSegments
    self.targetSegments = targetSegments
    self.links = links
  }
}

/// The score of the MQM model: penalty points by severity, per thousand words, and whether it passes.
public struct QualityScore: Sendable, Equatable {
  public var penalty: Double
  public var perThousandWords: Double
  /// 100 less the penalty per hundred words, not below 0.
  public var score: Double
  public var pass: Bool

  /// - Parameter threshold: the lowest score that passes (MQM's linear scoring model, per 100 words).
  public init(findings: [Finding], wordCount: Int, threshold: Double = 95) {
    penalty = findings.reduce(0) { $0 + $1.severity.penalty }
    perThousandWords = wordCount == 0 ? 0 : penalty * 1000 / Double(wordCount)
    score = max(0, 100 - perThousandWords / 10)
    // Not by the score, which ends at 0, however large the penalty.
    pass = perThousandWords <= (100 - threshold) * 10 + 1e-9
  }
}
