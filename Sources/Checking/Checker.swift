import Alignment
import Documents
import EmbeddedData
import Findings
import Provenance
import RuleEngine
import Rules
import Spelling
import Terminology
import TextAnalysis
import TextModel

/// Checks documents. Made once for a set of options, used from any thread.
public final class Checker: Sendable {
  public let options: CheckOptions
  public let knowledge: KnowledgeBase
  private let analyzer: TextAnalyzer
  private let matcher: PhraseMatcher
  private let termChecker: TermChecker
  private let spelling: any SpellingService
  private let ruleRunner: RuleRunner
  private let times: RuleTimes

  /// - Throws: `DataError` for a user's file, `MissingDictionary`, `UnreadableDictionary`.
  public init(options: CheckOptions, knowledge: KnowledgeBase) throws {
    self.options = options
    self.knowledge = knowledge
    spelling = options.spelling ? try Self.loadSpelling(options) : NoWordKnowledge()
    let abbreviations = EmbeddedFiles.words("Dictionaries/words/abbreviations.txt")
    analyzer = TextAnalyzer(
      knowledge: spelling, abbreviations: Set(abbreviations), innerStops: knowledge.terms.innerStops)
    matcher = PhraseMatcher(knowledge.automata, classes: knowledge.classes)
    termChecker = TermChecker(index: knowledge.terms, style: options.style)
    let off = options.rulesOff
    let descriptions = allRules.map { ($0, type(of: $0).description) }
    let rules = descriptions.filter { !off.contains($1.id) && (options.spelling || !Self.needsDictionaries($1)) }
    times = RuleTimes(isOn: options.measuresRules)
    ruleRunner = RuleRunner(rules: rules.map(\.0), times: times)
  }

  /// Seconds by rule, summed over threads and documents; empty unless `CheckOptions.measuresRules`. Phrases and terms
  /// are looked for all at once, and so stand there as one.
  public var ruleTimes: [String: Double] { times.seconds }

  /// Without dictionaries every word is unknown, and each of these rules would speak.
  private static func needsDictionaries(_ rule: RuleDescription) -> Bool {
    rule.category == .spelling || rule.category == .untranslated
  }

  private static func loadSpelling(_ options: CheckOptions) throws -> any SpellingService {
    try WordTable.load(dictionaries: try DictionaryFinder.find(), extraAccepted: options.acceptedWords)
  }

  /// What the other articles of a run need to know of one.
  public func trace(_ document: Document, beside side: SourceSide? = nil) -> ArticleTrace {
    let text = analyzer.analyze(document)
    let alignment = side.map { self.alignment(of: text, beside: $0) }
    let forms = termChecker.forms(in: text, matches: matcher.matches(in: text))
    return ArticleTrace(articleContext(text), terms: forms, alignment: alignment)
  }

  /// Checks a document that is read already.
  /// - Parameters:
  ///   - side: the text it was translated from, where it is known.
  ///   - record: what the articles of the run have, settled, where they are to be compared.
  ///   - sourceLanguage: BCP 47 tag of the language it was translated from, where only that is known.
  /// - Returns: what was found, at its places in the file.
  public func check(
    _ document: Document, beside side: SourceSide? = nil, among record: RunRecord? = nil,
    from sourceLanguage: String? = nil
  ) -> CheckedDocument {
    var checked = checkText(of: document, beside: side, among: record, from: sourceLanguage)
    checked.moveIntoFile(source: side?.document.file)
    return checked
  }

  private func checkText(
    of document: Document, beside side: SourceSide?, among record: RunRecord?, from sourceLanguage: String?
  ) -> CheckedDocument {
    let text = times.measure("(words and sentences)") { analyzer.analyze(document) }
    let article = articleContext(text)
    var collector = FindingCollector(text: text)
    ruleRunner.run(article, into: &collector)
    let matches = times.measure("(search for phrases and terms)") { matcher.matches(in: text) }
    let isOn: (String) -> Bool = { !self.options.rulesOff.contains($0) }
    let terms = times.measure("(terms)") {
      termChecker.check(text, matches: matches, isOn: isOn, into: &collector)
    }
    var phrases = FindingCollector(text: text)
    let met = times.measure("(phrase rules)") {
      knowledge.phraseRules.check(text, matches: matches, isOn: isOn, into: &phrases)
    }
    // Last of all that needs the matches: a large text has a million of them.
    let termForms = record == nil ? [] : termChecker.forms(in: text, matches: matches)
    let told = side?.document.language ?? sourceLanguage ?? options.sourceLanguage
    let artifacts = Self.artifacts(of: met)
    let origin = times.measure("(origin)") {
      OriginReader(model: knowledge.origins).origin(
        of: text, matches: matches, findings: [collector.findings, phrases.findings], artifacts: artifacts,
        given: told.map { String($0.prefix { $0 != "-" }) })
    }
    let language = origin.language ?? Self.expectedOrigin
    collector.report([phrases.findings.filter { artifacts[$0.rule] ?? language == language }])
    let fingerprint = times.measure("(fingerprint)") {
      knowledge.fingerprints.fingerprint(of: text, findings: collector.findings)
    }
    func described(_ findings: [Finding]) -> CheckedDocument {
      var checked = result(of: text, article, findings, terms)
      checked.sourceLanguage = told ?? origin.language
      checked.sourceLanguageDetected = side?.isLanguageDetected ?? (told == nil && origin.language != nil)
      checked.origin = origin
      checked.machineTranslation = fingerprint
      return checked
    }
    let compare = { (alignment: TextAlignment?, collector: inout FindingCollector) in
      record?.check(
        ArticleTrace(article, terms: termForms, alignment: alignment), isOn: isOn, into: &collector)
    }
    guard let side else {
      compare(nil, &collector)
      return described(collector.findings)
    }
    let source = times.measure("(words of the source)") { analyzer.analyze(side.document) }
    let evidence = times.measure("(terms of the source)") { GlossaryEvidence(knowledge, source: source, target: text) }
    let alignment = times.measure("(alignment)") { align(text, with: source, side, evidence) }
    let pair = times.measure("(links of words)") {
      PairContext(
        article: article, alignment: alignment, glossary: side.glossary, glossaryNames: evidence.names,
        falseFriends: evidence.falseFriends, glossaryTerms: evidence.terms, mismatch: side.mismatch)
    }
    ruleRunner.run(pair, into: &collector)
    compare(alignment, &collector)
    let findings = PairFilter(pair).filtered(InheritedFaults(pair).softened(collector.findings))
    var checked = described(findings)
    checked.alignment = alignment.report
    return checked
  }

  /// The languages that rules are about. Expressions of another source language than the text's own are no findings.
  private static func artifacts(of rules: [RuleDescription]) -> [String: String] {
    let origins = rules.compactMap { rule in rule.expressionOrigin.map { (rule.id, $0) } }
    return Dictionary(origins) { first, _ in first }
  }

  /// Where nothing tells the source language.
  private static let expectedOrigin = "de"

  func alignment(of document: Document, beside side: SourceSide) -> AlignedSource {
    alignment(of: analyzer.analyze(document), beside: side).report
  }

  private func alignment(of text: AnalyzedText, beside side: SourceSide) -> TextAlignment {
    let source = analyzer.analyze(side.document)
    return align(text, with: source, side, GlossaryEvidence(knowledge, source: source, target: text))
  }

  private func align(
    _ text: AnalyzedText, with source: AnalyzedText, _ side: SourceSide, _ evidence: GlossaryEvidence
  ) -> TextAlignment {
    let (from, to) = (evidence.lexicon.sourceLanguage, evidence.lexicon.targetLanguage)
    let general = [BuiltInLexicon.lexicon(from: from, to: to), InstalledLexicons.lexicon(from: from, to: to)]
    return side.alignment(source, text, lexicon: general.reduce(evidence.lexicon) { $0.joined(with: $1) })
  }

  private func articleContext(_ text: AnalyzedText) -> ArticleContext {
    let given = EnglishVariety(rawValue: text.document.language)
    return ArticleContext(
      text: text, variety: given ?? VarietyEvidence(text).majority, varietyIsGiven: given != nil, spelling: spelling)
  }

  private func result(
    of text: AnalyzedText, _ article: ArticleContext, _ found: [Finding], _ terms: [TermRow]
  ) -> CheckedDocument {
    let filter = FindingFilter(options: options)
    let findings = filter.filtered(found)
    let words = text.wordCount
    var checked = CheckedDocument(
      document: text.document, language: article.variety?.rawValue ?? text.document.language, wordCount: words,
      findings: findings, fingerprints: Self.fingerprints(of: findings, in: text.document.text),
      score: QualityScore(findings: findings, wordCount: words, threshold: options.passScore))
    checked.terms = terms
    return checked
  }

  private static func fingerprints(of findings: [Finding], in text: SourceText) -> [String] {
    var fingerprint = Fingerprint()
    return findings.indices.map { fingerprint.next(rule: findings[$0].rule, at: findings[$0].range, in: text) }
  }
}
