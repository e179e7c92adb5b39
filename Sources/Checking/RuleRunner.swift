import Findings
import RuleEngine
import TextAnalysis

/// Runs the rules written in Swift: sentences and segments in blocks on all cores, then the rules about the whole article.
struct RuleRunner: Sendable {
  private var sentenceRules: [any SentenceRule] = []
  private var segmentRules: [any SegmentRule] = []
  private var documentRules: [any DocumentRule] = []
  private var pairRules: [any PairRule] = []
  private let times: RuleTimes
  private static let block = 1024

  init(rules: [any Rule], times: RuleTimes) {
    self.times = times
    for rule in rules {
      switch rule.work {
      case .sentence(let rule): sentenceRules.append(rule)
      case .segment(let rule): segmentRules.append(rule)
      case .document(let rule): documentRules.append(rule)
      case .pair(let rule): pairRules.append(rule)
      }
    }
  }

  func run(_ article: ArticleContext, into collector: inout FindingCollector) {
    let text = article.text
    let sentenceBlocks = Self.blocks(text.sentences.count)
    let segmentBlocks = Self.blocks(text.document.segments.count)
    let jobs = sentenceBlocks.count + segmentBlocks.count + documentRules.count
    let results = concurrentMap(jobs) { job -> [Finding] in
      var part = FindingCollector(text: text)
      if job < documentRules.count {
        let description = type(of: documentRules[job]).description
        part.begin(description)
        times.measure(description.id) { documentRules[job].check(article, into: &part) }
      } else if job < documentRules.count + sentenceBlocks.count {
        checkSentences(sentenceBlocks[job - documentRules.count], article, &part)
      } else {
        checkSegments(segmentBlocks[job - documentRules.count - sentenceBlocks.count], article, &part)
      }
      return part.findings
    }
    collector.report(results)
  }

  /// The rules that compare the text with its source.
  func run(_ pair: PairContext, into collector: inout FindingCollector) {
    let results = concurrentMap(pairRules.count) { index -> [Finding] in
      var part = FindingCollector(text: pair.target)
      let description = type(of: pairRules[index]).description
      part.begin(description)
      times.measure(description.id) { pairRules[index].check(pair, into: &part) }
      return part.findings
    }
    // That a text has no source to be compared with needs no knowledge of a language.
    let isProven = pair.kinship != .translation || Self.provenSources.contains(String(pair.sourceLanguage))
    for (rule, findings) in zip(pairRules, results) {
      let isSure = isProven || type(of: rule).readsEverySource
      for var finding in findings {
        if !isSure { finding.severity = .neutral }
        collector.report(finding)
      }
    }
  }

  /// Languages whose names and numbers the pair rules know how to read; for others what they see is advice, but for rules
  /// about what is the same in all of them.
  private static let provenSources: Set<String> = ["de"]

  private static func blocks(_ count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: block).map { $0..<min(count, $0 + block) }
  }

  private func checkSentences(_ range: Range<Int>, _ article: ArticleContext, _ part: inout FindingCollector) {
    for rule in sentenceRules {
      let description = type(of: rule).description
      part.begin(description)
      times.measure(description.id) {
        var sentence = SentenceContext(article: article, index: range.lowerBound)
        for index in range {
          sentence.index = index
          guard description.scope.roles?.contains(sentence.role) ?? true else { continue }
          rule.check(sentence, into: &part)
        }
      }
    }
  }

  private func checkSegments(_ range: Range<Int>, _ article: ArticleContext, _ part: inout FindingCollector) {
    for rule in segmentRules {
      let description = type(of: rule).description
      part.begin(description)
      times.measure(description.id) {
        var segment = SegmentContext(article: article, index: range.lowerBound)
        for index in range {
          segment.index = index
          guard description.scope.roles?.contains(segment.segment.role) ?? true else { continue }
          rule.check(segment, into: &part)
        }
      }
    }
  }
}
