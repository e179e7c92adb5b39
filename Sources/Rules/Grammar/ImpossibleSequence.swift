import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

/// Two function words that never follow each other: `the of`, `is was`.
struct ImpossibleSequence: SentenceRule {
  static let description = RuleDescription(
    id: "grammar.impossible-sequence",
    summary: "Two little words that never follow each other",
    rationale:
      "Edited English never joins these words (counted in 270,000 words of news): a word is missing, doubled or in the wrong place.",
    category: .grammar, errorType: "fluency/word-order", severity: .major, confidence: 0.93, scope: .story,
    examples: [
      .bad("He came to ⟦the of⟧ town."),
      .bad("The match between Milan and Genoa ⟦the is⟧ the last."),
      .bad("She met ⟦of they⟧ all."),
      .bad("It ⟦is was⟧ late."),
      .bad("They sold ⟦its their⟧ house."),
      .good("What he is is clear."),
      .good("The over-60s and the on-site staff met."),
      .good("It is, of course, right; that is of note."),
      .good("In May could begin what they spoke of to the press."),
      .good("The IT systems of the firm failed."),
      .good("He put it in for the last time."),
      .good("It was a must-have and an as-yet unknown risk."),
      .good("The A of the alphabet, World War I of course."),
      .good("The level of trust they have has been tested, what it adheres to are rules."),
      .good("The Who are a band; the The too."),
      .good("What are they to do?"),
      .good("After the will was read, Vivian's will was clear."),
      .good("We as the organisers are responsible, as has been said; I for one am not of that view."),
      .good("He who laughs last spoke not of war but of peace, and of love rather than of hate, as and when he could."),
      .good(
        "Since when have we been enemies? Many people who do not know what it is have been hurt, whether or not they asked."
      ),
      .good("The single will is strong, and this will is theirs."),
      .good("They sang an a cappella mass in an as yet unknown place, for they knew it."),
    ])

  /// What may not follow a class. Each pair was expected at least seven times by the frequencies of its words and was met
  /// once at most, in a slip or a name.
  private static let table: [(WordClass, WordClass)] = [
    (
      .article,
      [
        .of, .to, .preposition, .coordinator, .finiteBe, .have, .had, .do, .be, .been, .subjectPronoun, .objectPronoun,
        .possessive, .ambiguousPossessive, .demonstrative, .that, .relative, .there, .as, .than, .article, .every,
      ]
    ),
    (
      .possessive,
      [
        .article, .of, .to, .preposition, .coordinator, .finiteBe, .have, .had, .subjectPronoun, .objectPronoun,
        .possessive,
        .ambiguousPossessive, .demonstrative, .that, .relative, .as, .than, .be, .been,
      ]
    ),
    (
      .every,
      [.article, .of, .to, .preposition, .coordinator, .finiteBe, .subjectPronoun, .possessive, .ambiguousPossessive]
    ),
    (.preposition, [.of, .subjectPronoun, .have, .had, .been, .than, .be]),
    (.of, [.of, .subjectPronoun, .have, .had, .be, .been, .than, .finiteBe]),
    (.to, [.of, .subjectPronoun, .had, .been, .than]),
    (
      .subjectPronoun,
      [
        .article, .of, .preposition, .that, .as, .than, .possessive, .ambiguousPossessive, .objectPronoun, .relative,
        .been,
      ]
    ),
    (.finiteBe, [.finiteBe, .have, .had, .than, .be]),
    (.have, [.finiteBe, .coordinator, .modal, .be, .than]),
    (.had, [.finiteBe, .modal, .have, .be]),
    (.modal, [.been, .said, .modal, .finiteBe]),
    (.be, [.of, .finiteBe, .subjectPronoun, .have, .modal, .been, .be]),
    (.been, [.of, .finiteBe, .subjectPronoun, .coordinator, .modal, .have, .be]),
    (.coordinator, [.coordinator, .than, .but]),
    (.but, [.but, .coordinator, .than]),
    (.not, [.finiteBe, .coordinator, .subjectPronoun, .modal, .not]),
    (.than, [.coordinator, .but, .than]),
    (.as, [.coordinator, .be, .been, .but, .than]),
    (.that, [.been, .but, .than]),
  ]

  /// For each bit of a class, what may not follow it.
  private static let forbidden: [WordClass] = {
    var result = [WordClass](repeating: [], count: 64)
    for (first, second) in table { result[first.rawValue.trailingZeroBitCount].formUnion(second) }
    return result
  }()

  private static let relevant = table.reduce(into: WordClass()) { $0.formUnion($1.0) }

  func check(_ sentence: SentenceContext, into findings: inout FindingCollector) {
    let text = sentence.text
    let tokens = sentence.tokens
    guard tokens.count > 2 else { return }
    var index = tokens.lowerBound
    while index + 1 < tokens.upperBound {
      defer { index += 1 }
      let first = text.classes(index)
      guard !first.isDisjoint(with: Self.relevant), first.rawValue.nonzeroBitCount == 1, text.hasSpaceBefore(index + 1)
      else {
        continue
      }
      let second = text.classes(index + 1)
      let excluded = Self.forbidden[first.rawValue.trailingZeroBitCount]
      guard !second.isEmpty, second.isSubset(of: excluded.union(Self.harmless)), !second.isDisjoint(with: excluded)
      else { continue }
      guard !text.isRestOfWord(index), isPlain(text, index, tokens), isPlain(text, index + 1, tokens),
        !text.sameWord(index, index + 1),
        !isLegitimate(text, index, tokens)
      else { continue }
      findings.report(
        tokens: index..<index + 2,
        "“\(text.text(index..<index + 2))” never stands in English: a word is missing, too many or in the wrong place.")
    }
  }

  /// Second readings that do not make a pair possible.
  private static let harmless: WordClass = [.irregularPast]

  /// In small letters or at the start of the sentence, and no half of a hyphenated word.
  private func isPlain(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let shape = text.shape(index)
    guard shape == .lower || (shape == .capitalised || text.tokens[index].length == 1) && index == tokens.lowerBound
    else {
      return false
    }
    let joinsBefore = index > tokens.lowerBound && !text.hasSpaceBefore(index) && isJoiner(text.mark(index - 1))
    let joinsAfter = index + 1 < tokens.upperBound && !text.hasSpaceBefore(index + 1) && isJoiner(text.mark(index + 1))
    return !joinsBefore && !joinsAfter
  }

  private func isJoiner(_ mark: Mark) -> Bool { mark == .hyphen || mark == .slash || mark == .apostrophe }

  private func isLegitimate(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    let (first, second) = (text.classes(index), text.classes(index + 1))
    if isOpenedByNext(text, index, tokens) { return true }
    if first == .have || first == .had || first == .of || first == .preposition || first == .not,
      second.contains(.finiteBe) || second == .coordinator || second == .modal
    {
      // `what they have is`, `the man they looked for is`: a relative clause ends here.
      return true
    }
    // `who he is is`, `there is to`, `the question is are they`.
    if first == .finiteBe, second == .have || second == .had {
      return (max(tokens.lowerBound, index - 5)..<index).contains { text.folded($0) == "what" }
    }
    if first == .finiteBe, second == .finiteBe {
      return text.form(index) == text.form(index + 1)
        || tokens.prefix(upTo: index).contains {
          !text.classes($0).isDisjoint(with: [.relative, .that]) || text.folded($0) == "what"
        }
    }
    // `the said report`, `a have-not`, `to and fro`, `may be`.
    if first == .modal, second == .modal {
      return text.folded(index) == "may" || text.folded(index) == "will" || text.folded(index) == "might"
    }
    return first == .modal && isNoun(text, index, tokens)
  }

  /// `we as the organisers`, `I for one`, `an as yet`, `an a cappella`, and `for` that joins clauses: `for they knew`.
  private func isOpenedByNext(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard index + 2 < tokens.upperBound else { return false }
    let (first, second) = (text.classes(index), text.folded(index + 1))
    if first == .as { return second == "and" && text.folded(index + 2) == "when" }
    if first == .subjectPronoun {
      // `he who laughs`, `since when have we been enemies`
      if second == "who" { return true }
      if second == "been" {
        return index > tokens.lowerBound && !text.classes(index - 1).isDisjoint(with: [.have, .had])
      }
      let next = text.classes(index + 2)
      return second == "as" && !next.isDisjoint(with: [.article, .possessive, .ambiguousPossessive])
        || second == "for" && text.folded(index + 2) == "one"
    }
    if first == .article { return ["as yet", "a cappella"].contains(second + " " + text.folded(index + 2)) }
    // `whether or not they`
    if first == .not { return index > tokens.lowerBound && text.folded(index - 1) == "or" }
    return text.folded(index) == "for" && text.classes(index + 1) == .subjectPronoun
  }

  /// `her last will was`, `Anna's will was`.
  private func isNoun(_ text: AnalyzedText, _ index: Int, _ tokens: Range<Int>) -> Bool {
    guard text.folded(index) == "will" || text.folded(index) == "must", index > tokens.lowerBound else { return false }
    let before = text.classes(index - 1)
    return text.folded(index - 1) == "'s" || text.folded(index - 1) == "last" || text.folded(index - 1) == "free"
      || text.openClasses(index - 1).contains(.adjective) || before == .demonstrative
      || !before.isDisjoint(with: [.article, .possessive, .ambiguousPossessive])
  }
}
