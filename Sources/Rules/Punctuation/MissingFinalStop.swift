import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A paragraph of prose that ends without a full stop.
struct MissingFinalStop: DocumentRule {
  static let description = RuleDescription(
    id: "punctuation.missing-final-stop",
    summary: "A paragraph that ends without a full stop",
    rationale: "Prose ends with a stop, and a missing one often tells that the end of the sentence is missing too.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.9,
    examples: [
      .bad(
        "The club from the north won the cup for the first time in its history ⟦today⟧",
        "The club from the north won the cup for the first time in its history today."),
      .bad(
        "The mayor resigned. He had been in office for ⟦years⟧",
        "The mayor resigned. He had been in office for years."),
      .bad(
        "Park rangers say that the whole reserve in the north is closed (for ⟦now)⟧",
        "Park rangers say that the whole reserve in the north is closed (for now)."),
      .good("Arrest warrants after building collapses"),
      .good("The club won the cup today"),
      .good("won the cup for the first time in the history of the club, said the mayor of the town"),
      .good(
        "The beach was full.\n\nVolunteers will clean the whole beach this week -- Coast Herald\n\nThe beach is clean."),
      .good("The club won the cup."),
      .good("He asked: \"Are you sure about that decision?\""),
      .good("The train leaves the station at 4 p.m."),
      .good("These things must be done before the summer:"),
    ])

  private static let fewestWords = 6
  private static let mostWordsOfHeading = 14
  /// A text of one line with this many words is a sentence even where no verb is recognised.
  private static let fewestWordsOfSentence = 12

  func check(_ article: ArticleContext, into findings: inout FindingCollector) {
    let text = article.text
    var stopped = 0
    var open: [Int] = []
    for index in text.document.segments.indices {
      let tokens = text.tokens(ofSegment: index)
      guard isParagraph(article, index), let last = text.lastBeforeClosers(tokens) else { continue }
      if isEnd(text, last) {
        stopped += 1
      } else if isOpenEnd(text, last), isSentence(text, index) {
        open.append(index)
      }
    }
    // A page that leaves out every stop does so on purpose.
    guard !open.isEmpty, open.count <= max(1, stopped) else { return }
    for index in open where isAmongParagraphs(text, index) {
      report(text, index, into: &findings)
    }
  }

  private func report(_ text: AnalyzedText, _ segment: Int, into findings: inout FindingCollector) {
    let tokens = text.tokens(ofSegment: segment)
    guard let last = text.lastBeforeClosers(tokens) else { return }
    let range = text.range(last..<tokens.upperBound)
    let closesQuotation = text.mark(tokens.upperBound - 1) == .quotation
    let end = text.document.text[range]
    let repaired = closesQuotation ? text.form(last) + "." + text.form(tokens.upperBound - 1) : end + "."
    let replacements = tokens.upperBound - last > 2 && closesQuotation ? [] : [repaired]
    if mayBeHeading(text, segment) {
      findings.report(
        bytes: range, "The line ends without a full stop; if it is no heading, set one.", replacements: replacements,
        severity: .neutral, confidence: 0.5)
    } else {
      findings.report(
        bytes: range, "The paragraph ends without a full stop; look whether words are missing too.",
        replacements: replacements)
    }
  }

  /// A short line among paragraphs, whole sentence though it is: articles set such lines between their parts.
  private func mayBeHeading(_ text: AnalyzedText, _ segment: Int) -> Bool {
    text.document.segments.count > 2 && text.sentencesOfSegment[segment].count == 1
      && text.countOfWords(text.tokens(ofSegment: segment)) <= Self.mostWordsOfHeading
  }

  /// A title too, where it is all there is: a text of one line may be a sentence.
  private func isParagraph(_ article: ArticleContext, _ index: Int) -> Bool {
    let segments = article.text.document.segments
    let role = segments[index].role
    return role == .body || role == .caption || (segments.count == 1 && role.isTitle)
  }

  private func isEnd(_ text: AnalyzedText, _ last: Int) -> Bool {
    text.mark(last).isTerminal || (text.isWord(last) && text.endsInStop(last))
  }

  /// A single sentence between others that end with a stop; at the head and at the foot of a page, lines may be titles.
  private func isAmongParagraphs(_ text: AnalyzedText, _ index: Int) -> Bool {
    if text.document.segments.count <= 2 || text.sentencesOfSegment[index].count > 1 { return true }
    return [index - 1, index + 1].allSatisfy { other in
      guard text.document.segments.indices.contains(other), text.document.segments[other].role == .body,
        let last = text.lastBeforeClosers(text.tokens(ofSegment: other))
      else { return false }
      return isEnd(text, last) && text.tokens(ofSegment: other).count > 2
    }
  }

  private func isOpenEnd(_ text: AnalyzedText, _ last: Int) -> Bool {
    let kind = text.tokens[last].kind
    guard kind == .word || kind == .number || kind == .symbol, last > 0 else { return false }
    // `… ended. dpa` is signed, `example.com` is a host.
    return !text.mark(last - 1).isTerminal && !(kind == .number && text.mark(last - 1) == .comma)
  }

  private func isSentence(_ text: AnalyzedText, _ segment: Int) -> Bool {
    guard let last = text.sentencesOfSegment[segment].last else { return false }
    let tokens = text.sentences[last].tokens
    let words = text.countOfWords(tokens)
    if text.sentencesOfSegment[segment].count > 1 { return words >= 4 }
    // A short line, or one that begins with a small letter, may be a title or a piece of a sentence.
    if text.document.segments.count == 1 { return words >= Self.fewestWordsOfSentence && !startsSmall(text, tokens) }
    if isTitleCase(text, tokens) || endsInSiteName(text, tokens) { return false }
    return words >= Self.fewestWords && text.hasFiniteVerb(tokens)
  }

  private func startsSmall(_ text: AnalyzedText, _ tokens: Range<Int>) -> Bool {
    tokens.first { text.tokens[$0].kind != .punctuation }.map { text.isWord($0) && text.shape($0) == .lower } ?? false
  }

  /// `Volunteers clean the beach - Coast Herald`: the title of a page, with the site's name behind a dash.
  private func endsInSiteName(_ text: AnalyzedText, _ tokens: Range<Int>) -> Bool {
    let tail = tokens.suffix(5)
    guard let dash = tail.last(where: { !text.isWord($0) }), dash + 1 < tokens.upperBound,
      text.mark(dash) == .dash || text.mark(dash) == .hyphen, text.hasSpaceBefore(dash)
    else { return false }
    return tail[(dash + 1)...].allSatisfy { text.shape($0) != .lower }
  }

  private func isTitleCase(_ text: AnalyzedText, _ tokens: Range<Int>) -> Bool {
    let long = tokens.filter { text.isWord($0) && text.tokens[$0].length > 3 }
    let capitals = long.count { text.shape($0) != .lower }
    return capitals * 4 >= long.count * 3
  }
}
