/// The language a text was translated from, as far as the text itself shows it.
public struct TranslationOrigin: Sendable, Equatable {
  /// Something in the text that speaks for a language.
  public struct Evidence: Sendable, Equatable {
    /// BCP 47 tag.
    public var language: String
    public var kind: String
    /// As it stands in the text, the first time.
    public var text: String
    public var count: Int
    /// Natural logarithm of how much likelier it makes the language.
    public var logOdds: Double

    public init(language: String, kind: String, text: String, count: Int, logOdds: Double) {
      self.language = language
      self.kind = kind
      self.text = text
      self.count = count
      self.logOdds = logOdds
    }
  }

  public struct Candidate: Sendable, Equatable {
    /// BCP 47 tag.
    public var language: String
    public var probability: Double

    public init(language: String, probability: Double) {
      self.language = language
      self.probability = probability
    }
  }

  /// BCP 47 tag; nil where nothing tells.
  public var language: String?
  /// Whether it was told, and not worked out.
  public var isGiven: Bool
  /// The languages that have cues, likeliest first; what is left of 1 is for none of them.
  public var candidates: [Candidate]
  /// Strongest first.
  public var evidence: [Evidence]

  public init(language: String?, isGiven: Bool, candidates: [Candidate], evidence: [Evidence]) {
    self.language = language
    self.isGiven = isGiven
    self.candidates = candidates
    self.evidence = evidence
  }

  /// How sure the language is, 0 to 1.
  public var confidence: Double {
    isGiven ? 1 : candidates.first { $0.language == language }?.probability ?? 0
  }
}

/// Whether a text looks like machine translation that nobody has edited. Said in reports, never a finding.
public struct TranslationFingerprint: Sendable, Equatable {
  public enum Verdict: String, Sendable {
    case likely, unclear, unlikely
    case tooShort = "too-short"
  }

  /// One of the figures it rests on.
  public struct Signal: Sendable, Equatable {
    public var name: String
    public var count: Int
    public var perThousandWords: Double
    /// What it adds to the log-odds, against a text that people wrote or translated.
    public var logOdds: Double

    public init(name: String, count: Int, perThousandWords: Double, logOdds: Double) {
      self.name = name
      self.count = count
      self.perThousandWords = perThousandWords
      self.logOdds = logOdds
    }
  }

  public var verdict: Verdict
  /// Were one text in two machine translated; nil where the text is too short to tell.
  public var probability: Double?
  /// Strongest first.
  public var signals: [Signal]

  public init(verdict: Verdict, probability: Double?, signals: [Signal]) {
    self.verdict = verdict
    self.probability = probability
    self.signals = signals
  }
}
