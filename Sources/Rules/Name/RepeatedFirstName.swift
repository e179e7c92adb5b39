import Findings
import RuleEngine
import Spelling
import TextAnalysis
import TextModel

struct RepeatedFirstName: DocumentRule {
  static let description = RuleDescription(
    id: "name.repeated-first-name",
    summary: "The first name given again",
    rationale: """
      News English gives a person's full name once and then the surname alone, unless two people share it. German news \
      repeats first names more freely.
      """,
    category: .style, errorType: "style/unidiomatic", severity: .neutral, confidence: 0.55,
    scope: Scope(roles: [.body], quotations: .skip),
    examples: [
      .bad(
        "Greta Thunberg spoke in Berlin. Thunberg was tired. Later ⟦Greta Thunberg⟧ left.",
        "Greta Thunberg spoke in Berlin. Thunberg was tired. Later Thunberg left."),
      .bad(
        "Max Raabe sang. Nobody else did. ⟦Max Raabe⟧ was born in Lünen. He is 59.",
        "Max Raabe sang. Nobody else did. Raabe was born in Lünen. He is 59."),
      .bad(
        "Greta Thunberg spoke in Berlin. For Thunberg it was new. Later ⟦Greta Thunberg⟧ left.",
        "Greta Thunberg spoke in Berlin. For Thunberg it was new. Later Thunberg left."),
      .bad(
        "Tim Zimmermann is back\n\nZimmermann drove well on Monday. On Tuesday ⟦Tim Zimmermann⟧ did not drive at all.",
        "Tim Zimmermann is back\n\nZimmermann drove well on Monday. On Tuesday Zimmermann did not drive at all."),
      .good("Greta Thunberg spoke in Berlin. Later Thunberg left."),
      .good("Jill Biden came. Biden spoke. Hunter Biden left before Jill Biden did."),
      .good("New Delhi protested. Delhi is hot. Later New Delhi agreed."),
    ])

  /// Beyond this many mentions the text is a table or a very long report, where a reminder helps.
  private static let farthest = 2000

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    let words = Words(text)
    guard words.surnames.contains(true) else { return }
    var people: [Int: Person] = [:]
    for (index, sentence) in text.sentences.enumerated() where !text.segment(of: sentence).role.isFurniture {
      let next = index + 1 < text.sentences.count ? text.sentences[index + 1].tokens.lowerBound : nil
      let isHuman = next.map { Self.pronouns.contains(text.folded($0)) } ?? false
      visit(sentence.tokens, text, words, isBody: text.segment(of: sentence).role == .body, isHuman, &people)
    }
    for person in people.values where person.firstNames.count == 1 {
      for place in person.full where isNeedless(place, person) {
        let name = text.form(place + 1)
        findings.report(
          tokens: place..<place + 2, "The full name was given before; “\(name)” alone is enough.", replacements: [name])
      }
    }
  }

  private static let pronouns: Set<String> = ["he", "she", "his", "her"]

  /// What a form can be, by lexeme.
  private struct Words {
    let surnames: [Bool]
    let firstNames: [Bool]
    let isGivenName: [Bool]

    init(_ text: AnalyzedText) {
      let isGivenName = text.lexemes.map { $0.shape == .capitalised && KnownFirstNames.contains($0.form) }
      surnames = text.lexemes.map(RepeatedFirstName.isName)
      firstNames = zip(text.lexemes, surnames).enumerated().map { index, pair in
        isGivenName[index] || pair.1 && !RepeatedFirstName.isGermanWord(pair.0)
      }
      self.isGivenName = isGivenName
    }
  }

  /// Whoever bears a surname.
  private struct Person {
    var firstNames: Set<UInt32> = []
    /// Tokens of the first names in the body, and of surnames alone.
    var full: [Int] = []
    var alone: [Int] = []
    var isInTitle = false
    /// Whether the first name is one that many people have, so that this is no place.
    var hasGivenName = false
    /// Whether the next sentence says “he” or “she”, so that this is no firm or play.
    var isHuman = false
  }

  /// Whether the body has named the person before, and readers know the first name from there or from the headline.
  private func isNeedless(_ place: Int, _ person: Person) -> Bool {
    let earlier = person.full.last { $0 < place }
    let earlierAlone = person.alone.last { $0 < place }
    guard let last = [earlier, earlierAlone].compactMap({ $0 }).max(), place - last < Self.farthest else {
      return false
    }
    if earlier == nil { return person.isInTitle && person.hasGivenName }
    return person.hasGivenName && person.isHuman || !person.alone.isEmpty
  }

  private func visit(
    _ sentence: Range<Int>, _ text: AnalyzedText, _ words: Words, isBody: Bool, _ isHuman: Bool,
    _ people: inout [Int: Person]
  ) {
    for token in sentence where words.surnames[Int(text.tokens[token].lexeme)] {
      let lexeme = Int(text.tokens[token].lexeme)
      let isFollowed = token + 1 < sentence.upperBound && Self.isCapital(token + 1, text)
      guard !isFollowed else { continue }
      guard token > sentence.lowerBound, Self.isCapital(token - 1, text), !isOpener(token - 1, sentence, text) else {
        if isBody { people[lexeme, default: Person()].alone.append(token) }
        continue
      }
      let first = Int(text.tokens[token - 1].lexeme)
      // Longer names, titles before a name and firms are left alone.
      let isLonger =
        token - 1 > sentence.lowerBound && (isPartOfName(token - 2, sentence, text) || text.isGlued(token - 1))
      people[lexeme, default: Person()].firstNames.insert(UInt32(first))
      guard words.firstNames[first], !isLonger else { continue }
      if words.isGivenName[first] { people[lexeme]?.hasGivenName = true }
      if isHuman { people[lexeme]?.isHuman = true }
      if isBody { people[lexeme]?.full.append(token - 1) } else { people[lexeme]?.isInTitle = true }
    }
  }

  /// Deutsche Börse, Gmünder Kunstverein: no first names.
  private static func isGermanWord(_ lexeme: Lexeme) -> Bool {
    !lexeme.facts.isDisjoint(with: [.germanNoun, .lowerGerman])
  }

  /// For Thunberg, But Thunberg.
  private func isOpener(_ token: Int, _ sentence: Range<Int>, _ text: AnalyzedText) -> Bool {
    token == sentence.lowerBound && !text.lexeme(token).classes.isEmpty
  }

  /// A word that opens the sentence has its capital from there.
  private func isPartOfName(_ token: Int, _ sentence: Range<Int>, _ text: AnalyzedText) -> Bool {
    Self.isCapital(token, text) && text.lexeme(token).classes.isDisjoint(with: [.weekday, .month])
      && !(token == sentence.lowerBound && text.lexeme(token).facts.contains(.common))
  }

  private static func isCapital(_ token: Int, _ text: AnalyzedText) -> Bool {
    guard text.tokens[token].kind == .word else { return false }
    let shape = text.lexeme(token).shape
    return shape == .capitalised || shape == .mixed
  }

  private static func isName(_ lexeme: Lexeme) -> Bool {
    lexeme.shape == .capitalised && lexeme.form.utf8.count >= 3
      && !lexeme.facts.contains(.common)
      && lexeme.classes.isDisjoint(with: [.weekday, .month, .nationality])
  }
}
