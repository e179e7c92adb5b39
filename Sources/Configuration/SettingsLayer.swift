import Findings
import Reviewing

/// What one place (the program, a profile, a file, one of its path sections, the command line) says about checking.
/// What it does not say is nil or empty.
public struct SettingsLayer: Sendable, Equatable {
  /// BCP 47 tag of the text: `en`, `en-GB`, `en-US`.
  public var language: Sourced<String>?
  /// BCP 47 tag of the text it was translated from, or `auto`.
  public var sourceLanguage: Sourced<String>?
  /// Relative to the folder of the file that names them.
  public var sources: [Sourced<SourcePattern>] = []
  /// Paths of glossary files.
  public var glossaries: [Sourced<String>] = []
  /// A later one that matches a rule wins.
  public var rules: [Sourced<RuleSetting>] = []
  /// Paths of files with phrase rules.
  public var ruleFiles: [Sourced<String>] = []
  /// Words that are spelled right here.
  public var accept: [Sourced<String>] = []
  /// Paths of files with such words, one a line.
  public var acceptFiles: [Sourced<String>] = []
  public var failOn: Sourced<FailureLevel>?
  /// Penalty points per 1,000 words with which an article still passes.
  public var maxPenalty: Sourced<Double>?
  public var minSeverity: Sourced<Severity>?
  /// 0 to 1.
  public var minConfidence: Sourced<Double>?
  public var style: Sourced<String>?
  public var profile: Sourced<String>?
  public var spelling: Sourced<Bool>?
  public var suppressions: [Suppression] = []

  public init() {}

  /// What holds where nothing else is said.
  public static let builtIn: SettingsLayer = {
    var layer = SettingsLayer()
    layer.language = Sourced("en", .builtIn)
    layer.sourceLanguage = Sourced("auto", .builtIn)
    layer.failOn = Sourced(.minor, .builtIn)
    layer.minSeverity = Sourced(.neutral, .builtIn)
    layer.minConfidence = Sourced(0, .builtIn)
    layer.spelling = Sourced(true, .builtIn)
    return layer
  }()

  /// Puts another layer on top: its single values win, its lists are added.
  public mutating func overlay(_ upper: SettingsLayer) {
    language = upper.language ?? language
    sourceLanguage = upper.sourceLanguage ?? sourceLanguage
    sources += upper.sources
    glossaries += upper.glossaries
    rules += upper.rules
    ruleFiles += upper.ruleFiles
    accept += upper.accept
    acceptFiles += upper.acceptFiles
    failOn = upper.failOn ?? failOn
    maxPenalty = upper.maxPenalty ?? maxPenalty
    minSeverity = upper.minSeverity ?? minSeverity
    minConfidence = upper.minConfidence ?? minConfidence
    style = upper.style ?? style
    profile = upper.profile ?? profile
    spelling = upper.spelling ?? spelling
    suppressions += upper.suppressions
  }
}
