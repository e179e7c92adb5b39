import RuleEngine

/// What the articles of a run have in common: filled with the trace of each, then asked about each.
///
/// Only forms, hashes and counts are kept, so its size grows with the run's names and sentences by a few bytes each, and
/// no text is held.
public struct RunRecord: Sendable {
  private(set) var articles: [String] = []
  private var terms = TermsAcross()
  private var names = NamesAcross()
  private var compounds = CompoundsAcross()
  private var spellings = SpellingsAcross()
  private var translations = TranslationsAcross()

  /// What is known of its rules.
  public static let descriptions: [RuleDescription] = [
    TermsAcross.description, NamesAcross.description, CompoundsAcross.description, SpellingsAcross.description,
    TranslationsAcross.description, TranslationsAcross.reverseDescription,
  ]

  public init() {}

  /// Call for the articles in their order.
  public mutating func add(_ trace: ArticleTrace) {
    let number = articles.count
    articles.append(trace.text.document.name)
    terms.add(trace, number)
    names.add(trace, number)
    compounds.add(trace, number)
    spellings.add(trace, number)
    translations.add(trace, number)
  }

  /// Call when all articles are added, before any is checked.
  public mutating func settle() {
    names.settle()
    translations.settle()
  }

  /// Reports where an article differs from most of the others.
  public func check(
    _ trace: ArticleTrace, isOn: (String) -> Bool, into findings: inout FindingCollector
  ) {
    func run(_ description: RuleDescription, _ check: (inout FindingCollector) -> Void) {
      guard isOn(description.id) else { return }
      findings.begin(description)
      check(&findings)
    }
    run(TermsAcross.description) { terms.check(trace, articles, into: &$0) }
    run(NamesAcross.description) { names.check(trace, articles, into: &$0) }
    run(CompoundsAcross.description) { compounds.check(trace, articles, into: &$0) }
    run(SpellingsAcross.description) { spellings.check(trace, articles, into: &$0) }
    run(TranslationsAcross.description) { translations.check(trace, articles, into: &$0) }
    run(TranslationsAcross.reverseDescription) { translations.checkReverse(trace, articles, into: &$0) }
  }
}
